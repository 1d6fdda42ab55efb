namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values as plain text.</summary>
public static class PlainTextFormatter
{
    /// <summary><c>text/plain</c>.</summary>
    public const string MimeType = "text/plain";
}
