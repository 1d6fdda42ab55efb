using System.Text.RegularExpressions;

namespace Course.Charts;

/// <summary>About how wide text is, in pixels: no font is at hand, and no two readers have the same.</summary>
internal static partial class TextWidth
{
    /// <summary>The width of a line of text; tags such as <c>&lt;sub&gt;</c> take no room.</summary>
    /// <param name="text">The line.</param>
    /// <param name="size">The size of its font, in pixels.</param>
    public static double Of(string text, double size) => size * Tag.Replace(text, "").Sum(Breadth);

    /// <summary>Breaks a line at spaces where it would be wider than <paramref name="width"/>.</summary>
    /// <example>At a width of four letters, "one two three" is "one", "two" and "three": a word is never broken.</example>
    /// <param name="text">The line.</param>
    /// <param name="size">The size of its font, in pixels.</param>
    /// <param name="width">How wide a line may be, in pixels.</param>
    /// <returns>The lines, from the first to the last.</returns>
    public static IReadOnlyList<string> Lines(string text, double size, double width)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && Of($"{lines[^1]} {word}", size) <= width)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static double Breadth(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ':' or ';' or '|' or '\'' or '(' or ')' or '[' or ']' or ' ' => 0.34,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.86,
        '\u0302' or '\u0303' => 0,
        _ when char.IsUpper(letter) => 0.66,
        _ => 0.57,
    };

    [GeneratedRegex("</?(?:sub|sup|b|i)>")]
    private static partial Regex Tag { get; }
}
