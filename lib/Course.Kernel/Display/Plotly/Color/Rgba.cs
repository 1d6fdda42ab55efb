using System.Globalization;

namespace Course.Kernel.Display.Plotly;

/// <summary>A color: red, green and blue from 0 to 255, opacity from 0 to 1.</summary>
internal readonly record struct Rgba(byte R, byte G, byte B, double A = 1)
{
    public static Rgba Transparent { get; } = new(0, 0, 0, 0);

    public static Rgba White { get; } = new(255, 255, 255);

    /// <summary>The color of text on the page around the picture, whatever that is: CSS's <c>currentColor</c>.</summary>
    public static Rgba Ink { get; } = new(0x2a, 0x34, 0x44) { FollowsPage = true };

    public bool FollowsPage { get; private init; }

    public bool IsVisible => A > 0;

    /// <summary>The color alone, as <c>#rrggbb</c>, or <c>#rgb</c> where that says the same.</summary>
    public string Hex =>
        FollowsPage ? "currentColor"
        : R % 17 == 0 && G % 17 == 0 && B % 17 == 0
            ? $"#{R / 17:x}{G / 17:x}{B / 17:x}"
            : $"#{R:x2}{G:x2}{B:x2}";

    /// <summary>Relative luminance in [0, 1] (W3C WCAG 2), by which dark or light text is chosen.</summary>
    public double Luminance => (0.2126 * Linear(R)) + (0.7152 * Linear(G)) + (0.0722 * Linear(B));

    public Rgba WithOpacity(double opacity) => this with { A = opacity };

    /// <summary>The color <paramref name="t"/> of the way to <paramref name="other"/>, channel by channel.</summary>
    public Rgba Mix(Rgba other, double t) => new(
        Between(R, other.R, t), Between(G, other.G, t), Between(B, other.B, t), A + ((other.A - A) * t));

    /// <summary>What this color looks like when it lies on an opaque <paramref name="ground"/>.</summary>
    public Rgba Over(Rgba ground) => ground.Mix(this with { A = 1 }, A) with { A = 1 };

    /// <summary>Text that stands out on this color: nearly black or white.</summary>
    public Rgba Contrast() => Luminance > 0.30 ? new Rgba(0x22, 0x2b, 0x3a) : White;

    /// <summary>Reads what CSS and plotly accept: hex, rgb(a), hsl(a) and the named colors.</summary>
    public static bool TryParse(string text, out Rgba color)
    {
        text = text.Trim();
        if (text.StartsWith('#')) return TryParseHex(text.AsSpan(1), out color);
        var open = text.IndexOf('(');
        if (open > 0 && text.EndsWith(')')) return TryParseFunction(text[..open], text[(open + 1)..^1], out color);
        return NamedColors.TryGet(text, out color);
    }

    private static bool TryParseHex(ReadOnlySpan<char> digits, out Rgba color)
    {
        color = default;
        if (!uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)) return false;
        switch (digits.Length)
        {
            case 3:
                color = new(Nibble(bits, 8), Nibble(bits, 4), Nibble(bits, 0));
                return true;
            case 4:
                color = new(Nibble(bits, 12), Nibble(bits, 8), Nibble(bits, 4), Nibble(bits, 0) / 255.0);
                return true;
            case 6:
                color = new((byte)(bits >> 16), (byte)(bits >> 8), (byte)bits);
                return true;
            case 8:
                color = new((byte)(bits >> 24), (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits / 255.0);
                return true;
            default:
                return false;
        }
    }

    private static byte Nibble(uint bits, int shift) => (byte)(((bits >> shift) & 15) * 17);

    private static bool TryParseFunction(string name, string arguments, out Rgba color)
    {
        color = default;
        var parts = arguments.Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 3 or > 4) return false;
        if (!TryParts(parts, out var v)) return false;
        var alpha = parts.Length == 4 ? Math.Clamp(parts[3].EndsWith('%') ? v[3] / 100 : v[3], 0, 1) : 1;
        switch (name.ToLowerInvariant())
        {
            case "rgb" or "rgba":
                var scale = parts[0].EndsWith('%') ? 2.55 : 1;
                color = new(Channel(v[0] * scale), Channel(v[1] * scale), Channel(v[2] * scale), alpha);
                return true;
            case "hsl" or "hsla":
                color = FromHsl(v[0], v[1] / 100, v[2] / 100) with { A = alpha };
                return true;
            default:
                return false;
        }
    }

    private static bool TryParts(string[] parts, out double[] values)
    {
        values = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
            if (!double.TryParse(parts[i].TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]))
                return false;
        return true;
    }

    private static Rgba FromHsl(double hue, double saturation, double lightness)
    {
        var chroma = saturation * Math.Min(lightness, 1 - lightness);
        byte Part(double n)
        {
            var k = (n + (((hue % 360) + 360) % 360 / 30)) % 12;
            return Channel(255 * (lightness - (chroma * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)))));
        }
        return new(Part(0), Part(8), Part(4));
    }

    private static byte Between(byte from, byte to, double t) => Channel(from + ((to - from) * t));

    private static byte Channel(double value) => (byte)Math.Clamp(Math.Round(value, MidpointRounding.AwayFromZero), 0, 255);

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
