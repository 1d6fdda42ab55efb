using System.Net;
using System.Text.RegularExpressions;

namespace Course.Kernel.Display;

/// <summary>The words a reader sees in HTML or SVG, for where markup is not drawn.</summary>
internal static partial class MarkupText
{
    /// <summary>
    /// Takes the markup away and leaves its text, one line a block. A drawing is replaced by its title: the labels
    /// scattered over it make no sentence.
    /// </summary>
    public static string Of(string markup)
    {
        var text = Unseen().Replace(markup, "");
        text = Drawing().Replace(text, match => TitleOf(match.Value));
        text = EndOfBlock().Replace(text, "\n");
        text = EndOfCell().Replace(text, "\t");
        text = WebUtility.HtmlDecode(Tag().Replace(text, ""));
        var lines = text.Split('\n').Select(l => Spaces().Replace(l, " ").Replace("\t", "  ", StringComparison.Ordinal).Trim());
        return string.Join('\n', lines.Where(l => l.Length > 0));
    }

    private static string TitleOf(string drawing) =>
        new[] { Title().Match(drawing), Label().Match(drawing) }.FirstOrDefault(m => m.Success)?.Groups[1].Value ?? "(picture)";

    [GeneratedRegex(@"<!--.*?-->|<(style|script)\b.*?</\1\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"<svg\b.*?</svg\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Drawing();

    [GeneratedRegex(@"<title\b[^>]*>(.*?)</title\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"\baria-label\s*=\s*[""']([^""']*)", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"<br\b[^>]*>|</(p|div|tr|li|h[1-6]|pre|table|summary|dt|dd|blockquote)\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfBlock();

    [GeneratedRegex(@"</(td|th)\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfCell();

    [GeneratedRegex("</?[a-zA-Z][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \r\f]+")]
    private static partial Regex Spaces();
}
