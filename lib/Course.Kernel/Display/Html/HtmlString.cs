using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>A string that is HTML already and is not encoded again.</summary>
/// <param name="value">The HTML; null counts as empty.</param>
public class HtmlString(string? value) : IHtmlContent
{
    /// <summary>The empty content.</summary>
    public static readonly HtmlString Empty = new("");

    /// <summary>The HTML.</summary>
    public string? Value { get; } = value;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(Value);

    /// <summary>The HTML.</summary>
    public override string ToString() => Value ?? "";
}
