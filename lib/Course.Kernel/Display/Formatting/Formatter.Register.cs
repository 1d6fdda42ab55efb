namespace Microsoft.DotNet.Interactive.Formatting;

public static partial class Formatter
{
    /// <summary>Registers a formatter.</summary>
    /// <param name="formatter">The formatter.</param>
    public static void Register(ITypeFormatter formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Registry.Register(formatter);
    }

    /// <summary>Registers a formatter that may leave a value to the next one.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="formatter">Writes a value, or returns false.</param>
    /// <param name="mimeType">The MIME type it writes.</param>
    public static void Register<T>(FormatDelegate<T> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(Checked(formatter, mimeType, typeof(T)));

    /// <summary>Registers a formatter that may leave a value to the next one.</summary>
    /// <param name="type">The type of the values; an open generic type stands for all its constructions.</param>
    /// <param name="formatter">Writes a value, or returns false.</param>
    /// <param name="mimeType">The MIME type it writes.</param>
    public static void Register(Type type, FormatDelegate<object> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(Checked(formatter, mimeType, type));

    /// <summary>Registers a formatter that writes a value.</summary>
    /// <param name="type">The type of the values; an open generic type stands for all its constructions.</param>
    /// <param name="formatter">Writes a value.</param>
    /// <param name="mimeType">The MIME type it writes.</param>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(Checked(Always(formatter), mimeType, type));

    /// <summary>Registers a formatter that writes a value.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="formatter">Writes a value.</param>
    /// <param name="mimeType">The MIME type it writes.</param>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = PlainTextFormatter.MimeType) =>
        Register(Checked(Always(formatter), mimeType, typeof(T)));

    /// <summary>Registers a formatter that turns a value into text.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="formatter">Turns a value into text in the MIME type.</param>
    /// <param name="mimeType">The MIME type it writes.</param>
    /// <example><c>Formatter.Register&lt;Colour&gt;(c =&gt; $"&lt;b style='color:{c.Name}'&gt;■&lt;/b&gt;", "text/html");</c></example>
    public static void Register<T>(Func<T, string> formatter, string mimeType = PlainTextFormatter.MimeType)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(Checked(Always<T>((value, writer) => writer.Write(formatter(value))), mimeType, typeof(T)));
    }

    private static FormatDelegate<T> Always<T>(Action<T, TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return (value, context) =>
        {
            write(value, context.Writer);
            return true;
        };
    }

    private static DelegateFormatter<T> Checked<T>(FormatDelegate<T> format, string mimeType, Type type)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        return new DelegateFormatter<T>(format, mimeType, type);
    }
}
