namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values as plain text.</summary>
public static class PlainTextFormatter
{
    /// <summary><c>text/plain</c>.</summary>
    public const string MimeType = "text/plain";

    /// <summary>The formatter that writes values of a type as plain text.</summary>
    /// <param name="type">The type of the values.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) => Formatter.GetPreferredFormatterFor(type, MimeType);

    /// <summary>The formatter that writes values of a type as plain text.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static ITypeFormatter GetPreferredFormatterFor<T>() => GetPreferredFormatterFor(typeof(T));
}

/// <summary>Writes values of a type as plain text, in the way a delegate says.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="format">Writes a value, or returns false to leave it to the next formatter.</param>
public class PlainTextFormatter<T>(FormatDelegate<T> format) : TypeFormatter<T>
{
    /// <summary>Makes a formatter of an action that writes a value.</summary>
    /// <param name="format">Writes a value.</param>
    public PlainTextFormatter(Action<T, FormatContext> format)
        : this((value, context) =>
        {
            format(value, context);
            return true;
        })
    {
    }

    /// <summary>Makes a formatter of a function that turns a value into plain text.</summary>
    /// <param name="format">Turns a value into plain text.</param>
    public PlainTextFormatter(Func<T, string> format)
        : this((value, context) => context.Writer.Write(format(value)))
    {
    }

    /// <inheritdoc/>
    public override string MimeType => PlainTextFormatter.MimeType;

    /// <inheritdoc/>
    public override bool Format(T instance, FormatContext context) => format(instance, context);
}
