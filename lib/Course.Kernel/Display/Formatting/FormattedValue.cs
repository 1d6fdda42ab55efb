using Course.Kernel.Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>A value written in one MIME type.</summary>
public class FormattedValue
{
    /// <summary>Pairs a MIME type with a text in it.</summary>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The MIME type is null or blank.</exception>
    public FormattedValue(string mimeType, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        MimeType = mimeType;
        Value = value;
    }

    /// <summary>The MIME type.</summary>
    public string MimeType { get; }

    /// <summary>The text in that MIME type.</summary>
    public string Value { get; }

    /// <summary>Formats a value in each of several MIME types, and always in <c>text/plain</c>.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeTypes">The MIME types; none means those the value's type prefers.</param>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes) =>
        [.. DisplayBundle.Create(value, mimeTypes).Select(e => new FormattedValue(e.Key, e.Value))];

    /// <summary>Formats a value in one MIME type.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="mimeType">The MIME type; null means the first that the value's type prefers.</param>
    public static FormattedValue CreateSingleFromObject(object? value, string? mimeType = null)
    {
        mimeType ??= Formatter.GetPreferredMimeTypesFor(value?.GetType()).First();
        return new FormattedValue(mimeType, value.ToDisplayString(mimeType));
    }

    /// <summary>The MIME type and the text.</summary>
    public override string ToString() => $"{MimeType}: {Value}";
}
