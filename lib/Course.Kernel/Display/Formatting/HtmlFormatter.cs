namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values as HTML.</summary>
public static class HtmlFormatter
{
    /// <summary><c>text/html</c>.</summary>
    public const string MimeType = "text/html";

    /// <summary>The formatter that writes values of a type as HTML.</summary>
    /// <param name="type">The type of the values.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) => Formatter.GetPreferredFormatterFor(type, MimeType);

    /// <summary>The formatter that writes values of a type as HTML.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static ITypeFormatter GetPreferredFormatterFor<T>() => GetPreferredFormatterFor(typeof(T));
}

/// <summary>Writes values of a type as HTML, in the way a delegate says.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="format">Writes a value, or returns false to leave it to the next formatter.</param>
public class HtmlFormatter<T>(FormatDelegate<T> format) : TypeFormatter<T>
{
    /// <summary>Makes a formatter of an action that writes a value.</summary>
    /// <param name="format">Writes a value.</param>
    public HtmlFormatter(Action<T, FormatContext> format)
        : this((value, context) =>
        {
            format(value, context);
            return true;
        })
    {
    }

    /// <summary>Makes a formatter of a function that turns a value into HTML.</summary>
    /// <param name="format">Turns a value into HTML.</param>
    public HtmlFormatter(Func<T, string> format)
        : this((value, context) => context.Writer.Write(format(value)))
    {
    }

    /// <inheritdoc/>
    public override string MimeType => HtmlFormatter.MimeType;

    /// <inheritdoc/>
    public override bool Format(T instance, FormatContext context) => format(instance, context);
}
