using System.Globalization;
using System.Text;

namespace Course.Kernel.Display.Plotly;

/// <summary>Writes SVG compactly: numbers with at most two decimals, text escaped, empty elements closed short.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder svg = new();
    private readonly Stack<string> open = new();
    private bool inTag;

    /// <summary>Begins an element; attributes may follow until its first child or its end.</summary>
    public SvgWriter Start(string element)
    {
        CloseTag();
        svg.Append('<').Append(element);
        open.Push(element);
        inTag = true;
        return this;
    }

    public SvgWriter Attr(string name, double value) => Attr(name, Number(value));

    public SvgWriter Attr(string name, string value)
    {
        svg.Append(' ').Append(name).Append("=\"");
        Escape(value, quoted: true);
        svg.Append('"');
        return this;
    }

    /// <summary>The attribute, unless its value is the one SVG takes when there is none.</summary>
    public SvgWriter AttrUnless(string name, double value, double otherwise) =>
        Number(value) == Number(otherwise) ? this : Attr(name, value);

    /// <summary>A fill or stroke: its color, and its opacity where it is not solid.</summary>
    public SvgWriter Paint(string name, Rgba color)
    {
        if (!color.IsVisible) return Attr(name, "none");
        Attr(name, color.Hex);
        return AttrUnless(name + "-opacity", color.A, 1);
    }

    public SvgWriter Stroke(Rgba color, double width, string? dash = null)
    {
        Paint("stroke", color);
        AttrUnless("stroke-width", width, 1);
        return dash is null ? this : Attr("stroke-dasharray", dash);
    }

    public SvgWriter Text(string text)
    {
        CloseTag();
        Escape(text, quoted: false);
        return this;
    }

    /// <summary>The words a reader sees when hovering the element just begun.</summary>
    public SvgWriter Tooltip(string? text) => text is null ? this : Start("title").Text(text).End();

    public SvgWriter End()
    {
        var element = open.Pop();
        svg.Append(inTag ? "/>" : $"</{element}>");
        inTag = false;
        return this;
    }

    /// <summary>A number as it stands in the picture: two decimals, no trailing zeros, no leading zero.</summary>
    public static string Number(double value)
    {
        Span<char> digits = stackalloc char[32];
        return new string(digits[..Write(value, digits)]);
    }

    /// <summary>Appends a number to path data and the like.</summary>
    public static void Append(StringBuilder target, double value)
    {
        Span<char> digits = stackalloc char[32];
        target.Append(digits[..Write(value, digits)]);
    }

    public override string ToString() =>
        open.Count == 0 ? svg.ToString() : throw new InvalidOperationException($"<{open.Peek()}> was not ended.");

    private static int Write(double value, Span<char> digits)
    {
        const double largest = 1e7;
        if (!double.IsFinite(value)) throw new InvalidOperationException($"A picture has no place for {value}.");
        var rounded = Math.Round(Math.Clamp(value, -largest, largest), 2, MidpointRounding.AwayFromZero);
        if (rounded == 0) rounded = 0;
        rounded.TryFormat(digits, out var length, "0.##", CultureInfo.InvariantCulture);
        var (at, minus) = digits[0] == '-' ? (1, 1) : (0, 0);
        if (length <= at + 2 || digits[at] != '0') return length;
        digits[(at + 1)..length].CopyTo(digits[minus..]);
        return length - 1;
    }

    private void CloseTag()
    {
        if (inTag) svg.Append('>');
        inTag = false;
    }

    private void Escape(string text, bool quoted)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': svg.Append("&amp;"); break;
                case '<': svg.Append("&lt;"); break;
                case '>': svg.Append("&gt;"); break;
                case '"' when quoted: svg.Append("&quot;"); break;
                case '\n' when quoted: svg.Append("&#10;"); break;
                default: i += AppendCharacter(text, i); break;
            }
        }
    }

    // XML has no control characters and no half of a surrogate pair.
    private int AppendCharacter(string text, int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            svg.Append(c).Append(text[i + 1]);
            return 1;
        }
        var allowed = c is '\t' or '\n' or '\r' or (>= ' ' and < '\ufffe') && !char.IsSurrogate(c);
        svg.Append(allowed ? c : '\ufffd');
        return 0;
    }
}
