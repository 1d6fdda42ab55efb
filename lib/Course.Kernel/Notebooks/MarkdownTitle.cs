using System.Text.RegularExpressions;

namespace Course.Kernel.Notebooks;

/// <summary>The title that a piece of Markdown gives itself: its first level-1 heading outside of a code fence.</summary>
internal static partial class MarkdownTitle
{
    /// <summary>The heading's text, or null: <c># Vanilla RNN #</c> gives <c>Vanilla RNN</c>.</summary>
    public static string? Of(string markdown)
    {
        var inFence = false;
        var before = "";
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Fence().IsMatch(line))
            {
                inFence = !inFence;
            }
            else if (!inFence && Heading().Match(line) is { Success: true } heading)
            {
                return heading.Groups["text"].Value;
            }
            else if (!inFence && before.Length > 0 && Underline().IsMatch(line))
            {
                return before;
            }

            before = line.Trim();
        }

        return null;
    }

    [GeneratedRegex("^ {0,3}(```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {0,3}#[ \t]+(?<text>\S.*?)[ \t]*(?:[ \t]#+[ \t]*)?$")]
    private static partial Regex Heading();

    [GeneratedRegex("^ {0,3}=+[ \t]*$")]
    private static partial Regex Underline();
}
