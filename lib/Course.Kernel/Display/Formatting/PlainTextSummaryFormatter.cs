namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Writes values as one line of plain text.</summary>
public static class PlainTextSummaryFormatter
{
    /// <summary><c>text/plain+summary</c>.</summary>
    public const string MimeType = "text/plain+summary";

    /// <summary>The formatter that writes values of a type as one line.</summary>
    /// <param name="type">The type of the values.</param>
    public static ITypeFormatter GetPreferredFormatterFor(Type type) => Formatter.GetPreferredFormatterFor(type, MimeType);
}
