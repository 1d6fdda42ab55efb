using System.Net;
using System.Text.RegularExpressions;

namespace Course.Cli.Site.Outputs;

/// <summary>Text as a terminal would have left it standing: without colour codes, with overwritten lines gone.</summary>
internal static partial class TerminalText
{
    // What nobody reads should not weigh on the page: a cell may print a hundred megabytes.
    private const int Longest = 100_000;

    /// <summary>The text as HTML for a <c>pre</c> element.</summary>
    public static string ToHtml(string text)
    {
        var shown = text.Length <= Longest ? text : text[..Longest];
        var lines = Escape().Replace(shown, "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(AfterLastReturn);
        var html = WebUtility.HtmlEncode(string.Join('\n', lines).TrimEnd('\n'));
        return text.Length <= Longest
            ? html
            : $"{html}\n<span class=\"cut\">… {text.Length - Longest:N0} more characters are not shown here.</span>";
    }

    // A progress bar returns to the start of its line and writes over it.
    private static string AfterLastReturn(string line) =>
        line.Split('\r').LastOrDefault(part => part.Length > 0) ?? "";

    [GeneratedRegex(@"\x1B(\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(\x07|\x1B\\)|[@-Z\\^_])")]
    private static partial Regex Escape();
}
