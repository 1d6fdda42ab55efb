using System.Globalization;

namespace Course.Kernel.Display.Plotly;

/// <summary>
/// How wide text is, without a font engine: the advance widths of Helvetica and the typefaces that share them (Arial,
/// Liberation Sans), in thousandths of the font size.
/// </summary>
internal static class TextMetrics
{
    /// <summary>The typefaces whose widths these are.</summary>
    public const string FontFamily = "Helvetica, Arial, 'Liberation Sans', sans-serif";

    /// <summary>From one baseline to the next, in font sizes, as in plotly.</summary>
    public const double LineHeight = 1.3;

    /// <summary>How far the letters of a line reach above and below the baseline, in font sizes.</summary>
    public const double Ascent = 0.73, Descent = 0.21;

    private const int Unknown = 600, Wide = 1000;

    private static readonly WidthRange[] Regular =
    [
        new(' ',
        [
            278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
            556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
            1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
            667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
            333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
            556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
        ]),
        new('\u00a0',
        [
            278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552,
            400, 549, 333, 333, 333, 576, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,
            667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
            722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
            556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
            556, 556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500,
        ]),
        new('Α', [667, 667, 551, 668, 667, 611, 722, 778, 278, 667, 668, 833, 722, 650, 778, 722, 667, 600, 618, 611, 667, 798, 667, 835, 748]),
        new('α', [578, 575, 500, 557, 446, 441, 556, 556, 222, 500, 500, 576, 500, 448, 556, 690, 569, 482, 617, 395, 547, 648, 525, 713, 781]),
    ];

    private static readonly WidthRange[] Bold =
    [
        new(' ',
        [
            278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
            556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
            975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
            667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
            333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
            611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
        ]),
        new('\u00a0',
        [
            278, 333, 556, 556, 556, 556, 280, 556, 333, 737, 370, 556, 584, 333, 737, 552,
            400, 549, 333, 333, 333, 576, 556, 278, 333, 333, 365, 556, 834, 834, 834, 611,
            722, 722, 722, 722, 722, 722, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
            722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
            556, 556, 556, 556, 556, 556, 889, 556, 556, 556, 556, 556, 278, 278, 278, 278,
            611, 611, 611, 611, 611, 611, 611, 549, 611, 611, 611, 611, 611, 556, 611, 556,
        ]),
        new('Α', [722, 722, 601, 719, 667, 611, 722, 778, 278, 722, 667, 833, 722, 644, 778, 722, 667, 600, 600, 611, 667, 821, 667, 809, 802]),
        new('α', [615, 610, 556, 606, 475, 460, 611, 541, 278, 558, 556, 612, 556, 445, 611, 766, 619, 520, 684, 446, 582, 715, 576, 753, 845]),
    ];

    private static readonly Dictionary<char, int> Signs = new (char Sign, int Width)[]
    {
        ('–', 556), ('—', 1000), ('‘', 222), ('’', 222), ('“', 333), ('”', 333), ('•', 350), ('…', 1000),
        ('←', 1000), ('↑', 500), ('→', 1000), ('↓', 500), ('−', 584), ('≤', 549), ('≥', 549), ('≈', 549),
        ('≠', 549), ('∞', 713), ('∑', 713), ('∏', 823), ('√', 549), ('∂', 494), ('⟨', 390), ('⟩', 390), ('′', 188),
        ('€', 556), ('✓', 800), ('✗', 800), ('\u2009', 200), ('∈', 700),
    }.ToDictionary(s => s.Sign, s => s.Width);

    /// <summary>The width of one line of plain text, in pixels at font size <paramref name="size"/>.</summary>
    /// <remarks><c>Width("Ai", 10)</c> is (667 + 222) / 1000 · 10 = 8.89.</remarks>
    public static double Width(string text, double size, bool bold = false)
    {
        var total = 0;
        foreach (var rune in text.EnumerateRunes()) total += Advance(rune.Value, bold);
        return total * size / 1000;
    }

    private static int Advance(int code, bool bold)
    {
        foreach (var range in bold ? Bold : Regular)
            if (code >= range.First && code < range.First + range.Widths.Length) return range.Widths[code - range.First];
        if (code <= char.MaxValue && Signs.TryGetValue((char)code, out var width)) return width;
        if (code is >= 0x2e80 and <= 0xa4cf or >= 0xac00 and <= 0xd7a3 or >= 0xff00 and <= 0xff60 or >= 0x1f000) return Wide;
        return CharUnicodeInfo.GetUnicodeCategory(code) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
            _ => Unknown,
        };
    }

    private readonly record struct WidthRange(char First, short[] Widths);
}
