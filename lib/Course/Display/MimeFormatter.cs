namespace Course.Display;

/// <summary>Writes values of one type in one MIME type; the members are those a kernel looks for by name.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <param name="mimeType">The MIME type written.</param>
/// <param name="text">Gives a value's text in that type.</param>
public sealed class MimeFormatter<T>(string mimeType, Func<T, string> text)
{
    /// <summary>The MIME type written.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>The type of the values written.</summary>
    public Type Type => typeof(T);

    /// <summary>Writes a value.</summary>
    /// <param name="value">The value, a <typeparamref name="T"/>.</param>
    /// <param name="writer">Where its text goes.</param>
    /// <returns>Whether the value was of the type, and so was written.</returns>
    public bool Format(object value, TextWriter writer)
    {
        if (value is not T typed)
        {
            return false;
        }

        writer.Write(text(typed));
        return true;
    }
}
