using System.Text.RegularExpressions;

namespace Course.Charts;

/// <summary>Text inside charts, where plotly.js reads a few tags and drops the others.</summary>
internal static partial class ChartText
{
    /// <summary>
    /// Keeps the tags that are meant, and shows every other angle bracket: "&lt;unk&gt;" is a token, not a tag.
    /// </summary>
    public static string Show(string text) => Bracket().Replace(text, "&lt;");

    [GeneratedRegex("<(?!/?(?:sub|sup|b|i|br)>)")]
    private static partial Regex Bracket();
}
