namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values as HTML.</summary>
public static class HtmlFormatter
{
    /// <summary><c>text/html</c>.</summary>
    public const string MimeType = "text/html";
}
