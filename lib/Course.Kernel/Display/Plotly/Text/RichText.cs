using System.Net;
using System.Text;

namespace Course.Kernel.Display.Plotly;

/// <summary>A stretch of text in one style.</summary>
/// <param name="Text">The characters, entities resolved.</param>
/// <param name="Bold">Set in bold.</param>
/// <param name="Italic">Set in italics.</param>
/// <param name="Shift">−1 for a subscript, +1 for a superscript, 0 for neither.</param>
/// <param name="Color">A color of its own, if it has one.</param>
internal sealed record TextRun(string Text, bool Bold = false, bool Italic = false, int Shift = 0, Rgba? Color = null)
{
    /// <summary>Sub- and superscripts are set at this part of the font size.</summary>
    public const double SmallScale = 0.7;

    public double Width(double size, bool bold = false) =>
        TextMetrics.Width(Text, Shift == 0 ? size : size * SmallScale, Bold || bold);
}

/// <summary>
/// Plotly's text: lines of runs, from the handful of tags it understands
/// (<c>br, b, strong, i, em, sub, sup, span style="color:…"</c>). Other tags vanish, their text stays.
/// </summary>
internal sealed class RichText
{
    private readonly List<List<TextRun>> lines = [[]];

    public IReadOnlyList<IReadOnlyList<TextRun>> Lines => lines;

    /// <summary>The text without any styling, lines joined by a space.</summary>
    public string Plain => string.Join(' ', lines.Select(line => string.Concat(line.Select(run => run.Text)))).Trim();

    public bool IsEmpty => Plain.Length == 0;

    public double Width(double size, bool bold = false) => lines.Max(line => line.Sum(run => run.Width(size, bold)));

    /// <summary>From the top of the first line's letters to the bottom of the last line's.</summary>
    public double Height(double size) =>
        size * (TextMetrics.Ascent + TextMetrics.Descent + ((lines.Count - 1) * TextMetrics.LineHeight));

    /// <summary>This text with lines broken between words, so that none is wider than it must be.</summary>
    /// <param name="widest">In pixels; a single longer word stays whole.</param>
    /// <param name="size">The font size.</param>
    /// <param name="bold">Whether all is bold.</param>
    public RichText Wrapped(double widest, double size, bool bold = false)
    {
        if (Width(size, bold) <= widest) return this;
        var wrapped = new RichText();
        wrapped.lines.Clear();
        foreach (var line in lines)
        {
            var (current, width) = (new List<TextRun>(), 0.0);
            wrapped.lines.Add(current);
            foreach (var word in line.SelectMany(Words))
            {
                var wide = word.Width(size, bold);
                if (current.Count > 0 && width + wide > widest && word.Text != " ")
                {
                    (current, width) = ([], 0);
                    wrapped.lines.Add(current);
                }
                if (current.Count == 0 && word.Text == " ") continue;
                current.Add(word);
                width += wide;
            }
        }
        foreach (var line in wrapped.lines.Where(l => l.Count > 0 && l[^1].Text == " ")) line.RemoveAt(line.Count - 1);
        return wrapped;
    }

    private static IEnumerable<TextRun> Words(TextRun run)
    {
        var words = run.Text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) yield return run with { Text = " " };
            if (words[i].Length > 0) yield return run with { Text = words[i] };
        }
    }

    public static RichText Plainly(string text)
    {
        var rich = new RichText();
        rich.Add(text, new TextRun(""));
        return rich;
    }

    public static RichText Parse(string text)
    {
        var rich = new RichText();
        var styles = new Stack<(string Tag, TextRun Before)>();
        var style = new TextRun("");
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('<', at);
            var close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0 || !IsTag(text, open))
            {
                var end = open < 0 ? text.Length : close < 0 ? text.Length : open + 1;
                rich.Add(text[at..end], style);
                at = end;
                continue;
            }
            rich.Add(text[at..open], style);
            style = rich.Apply(text[(open + 1)..close], style, styles);
            at = close + 1;
        }
        return rich;
    }

    private static bool IsTag(string text, int open) =>
        open + 1 < text.Length && (char.IsAsciiLetter(text[open + 1]) || text[open + 1] == '/');

    private TextRun Apply(string tag, TextRun style, Stack<(string Tag, TextRun Before)> styles)
    {
        var closing = tag.StartsWith('/');
        var name = new string([.. tag.TrimStart('/').TakeWhile(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        if (name == "br")
        {
            lines.Add([]);
            return style;
        }
        if (closing)
        {
            while (styles.TryPop(out var earlier))
            {
                style = earlier.Before;
                if (earlier.Tag == name) break;
            }
            return style;
        }
        styles.Push((name, style));
        return name switch
        {
            "b" or "strong" => style with { Bold = true },
            "i" or "em" => style with { Italic = true },
            "sub" => style with { Shift = -1 },
            "sup" => style with { Shift = 1 },
            "span" or "a" => style with { Color = ColorOf(tag) ?? style.Color },
            _ => style,
        };
    }

    private static Rgba? ColorOf(string tag)
    {
        var at = tag.IndexOf("color:", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var value = tag[(at + "color:".Length)..];
        var end = value.IndexOfAny([';', '"', '\'']);
        return Rgba.TryParse(end < 0 ? value : value[..end], out var color) ? color : null;
    }

    private void Add(string text, TextRun style)
    {
        if (text.Length == 0) return;
        var decoded = new StringBuilder(WebUtility.HtmlDecode(text)).Replace("\r\n", " ").Replace('\n', ' ').Replace('\t', ' ');
        lines[^1].Add(style with { Text = decoded.ToString() });
    }
}
