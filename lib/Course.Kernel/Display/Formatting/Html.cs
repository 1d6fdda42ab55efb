using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Turns strings into HTML.</summary>
public static class Html
{
    /// <summary>Encodes a text, so that it is shown as it is.</summary>
    /// <param name="content">The text.</param>
    /// <example><c>"a &lt; b".HtmlEncode()</c></example>
    public static IHtmlContent HtmlEncode(this string content) => new HtmlString(Encode(content));

    /// <summary>Marks a string as HTML, so that it is not encoded.</summary>
    /// <param name="value">The HTML.</param>
    public static IHtmlContent ToHtmlContent(this string value) => new HtmlString(value);

    /// <summary>Encodes what has a meaning in HTML and leaves letters of every script readable.</summary>
    internal static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
