namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes a value, or returns false to leave it to the next formatter.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="value">The value.</param>
/// <param name="context">Where to write.</param>
public delegate bool FormatDelegate<in T>(T value, FormatContext context);

/// <summary>The base of formatters of one type in one MIME type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class TypeFormatter<T> : ITypeFormatter<T>
{
    /// <summary>Makes a formatter.</summary>
    /// <param name="type">The type it is for, when that is not <typeparamref name="T"/>.</param>
    protected TypeFormatter(Type? type = null) => Type = type ?? typeof(T);

    /// <inheritdoc/>
    public Type Type { get; }

    /// <inheritdoc/>
    public abstract string MimeType { get; }

    /// <inheritdoc/>
    public abstract bool Format(T instance, FormatContext context);

    bool ITypeFormatter.Format(object instance, FormatContext context) => Format((T)instance, context);
}

/// <summary>A formatter that is a delegate.</summary>
internal sealed class DelegateFormatter<T>(FormatDelegate<T> format, string mimeType, Type? type = null) : TypeFormatter<T>(type)
{
    public override string MimeType { get; } = mimeType;

    public override bool Format(T instance, FormatContext context) => format(instance, context);
}
