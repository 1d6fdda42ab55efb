using System.Text;

namespace Course.Charts;

/// <summary>Text of a diagram, in which <c>_</c> lowers and <c>^</c> raises what follows.</summary>
/// <example><c>W_xh</c>, <c>a^⟨t−1⟩</c>, <c>h_{t,j}</c>; <c>\_</c> is a mere underscore.</example>
internal static class DiagramText
{
    private const double ShiftedSize = 0.72;

    /// <summary>Writes a text, the middle of its line at <paramref name="y"/>.</summary>
    public static string Write(string text, double x, double y, string color, double size, bool bold = false, string anchor = "middle") =>
        Write(text, x, y, size, $"fill=\"{Palette.Checked(color)}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"600\"" : "")}");

    /// <summary>Writes a text that can be read on a line: paper shows around its letters.</summary>
    public static string WriteOver(string text, double x, double y, double size, string anchor = "middle") =>
        Write(text, x, y, size, $"fill=\"{Look.Paper}\" stroke=\"{Look.Paper}\" stroke-width=\"4\" stroke-linejoin=\"round\" text-anchor=\"{anchor}\"")
        + Write(text, x, y, Look.Ink, size, anchor: anchor);

    private static string Write(string text, double x, double y, double size, string attributes)
    {
        var svg = new StringBuilder($"<text x=\"{Svg.Number(x)}\" y=\"{Svg.Number(y + (size * 0.35))}\" font-size=\"{Svg.Number(size)}\" {attributes}>");
        var shift = 0.0;
        foreach (var (part, level) in Parts(text))
        {
            // dy moves from where the last part stood, so each part moves back first.
            var target = level switch { > 0 => -0.36 * size, < 0 => 0.22 * size, _ => 0 };
            var move = target - shift;
            shift = target;
            svg.Append(move == 0 && level == 0 ? Svg.Text(part)
                : $"<tspan dy=\"{Svg.Number(move)}\"{(level == 0 ? "" : $" font-size=\"{Svg.Number(size * ShiftedSize)}\"")}>{Svg.Text(part)}</tspan>");
        }

        return svg.Append("</text>").ToString();
    }

    /// <summary>About how wide a text is, in pixels.</summary>
    public static double Width(string text, double size) =>
        Parts(text).Sum(part => TextWidth.Of(part.Part, size * (part.Level == 0 ? 1 : ShiftedSize)));

    /// <summary>The parts of a text, each with its level: 1 raised, -1 lowered, 0 on the line.</summary>
    internal static IEnumerable<(string Part, int Level)> Parts(string text)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
            {
                plain.Append(text[++i]);
            }
            else if (text[i] is '_' or '^' && i + 1 < text.Length)
            {
                if (plain.Length > 0)
                {
                    yield return (plain.ToString(), 0);
                    plain.Clear();
                }

                var level = text[i] == '^' ? 1 : -1;
                var part = Shifted(text, i + 1);
                i += part.Length;
                yield return (part is ['{', .. var inner, '}'] ? inner : part, level);
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        if (plain.Length > 0)
        {
            yield return (plain.ToString(), 0);
        }
    }

    /// <summary>What is raised or lowered: a bracketed group, or the letters and digits up to anything else.</summary>
    private static string Shifted(string text, int start)
    {
        var close = text[start] switch { '{' => '}', '⟨' => '⟩', '(' => ')', _ => '\0' };
        if (close != '\0')
        {
            var end = text.IndexOf(close, start);
            return end < 0
                ? throw new ArgumentException($"The label \"{text}\" opens {text[start]} and does not close it. Add {close}.")
                : text[start..(end + 1)];
        }

        var length = text.AsSpan(start).ToString().TakeWhile(char.IsLetterOrDigit).Count();
        return text.Substring(start, Math.Max(length, 1));
    }
}
