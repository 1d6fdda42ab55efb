using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Course.Kernel.Display.Plotly;

/// <summary>
/// A number format in d3's little language, <c>[[fill]align][sign][symbol][0][width][,][.precision][~][type]</c>:
/// <c>.2f</c>, <c>.0%</c>, <c>,d</c>, <c>.3s</c>, <c>~g</c>, <c>$.2f</c>. Source: d3-format's documentation.
/// </summary>
internal sealed partial class NumberFormat
{
    private const string Minus = "\u2212";

    private static readonly string[] Prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"];

    private readonly char fill;
    private readonly char align;
    private readonly char sign;
    private readonly string symbol;
    private readonly int width;
    private readonly bool thousands;
    private readonly int? precision;
    private readonly bool trim;
    private readonly char type;

    private NumberFormat(Match parts)
    {
        var zero = parts.Groups["zero"].Success;
        fill = parts.Groups["fill"].Value is [var f, ..] ? f : zero ? '0' : ' ';
        align = parts.Groups["align"].Value is [var a, ..] ? a : zero ? '=' : '>';
        sign = parts.Groups["sign"].Value is [var s, ..] ? s : '-';
        symbol = parts.Groups["symbol"].Value;
        width = parts.Groups["width"].Value is { Length: > 0 } w ? Math.Min(40, int.Parse(w, CultureInfo.InvariantCulture)) : 0;
        thousands = parts.Groups["comma"].Success;
        precision = parts.Groups["precision"].Value is { Length: > 0 } p ? Math.Min(20, int.Parse(p, CultureInfo.InvariantCulture)) : null;
        type = parts.Groups["type"].Value is [var t, ..] ? t : '\0';
        trim = parts.Groups["trim"].Success || type == '\0';
        if (type == 'n') (type, thousands) = ('g', true);
    }

    /// <summary>The format written as <paramref name="text"/>, or null when it is not one.</summary>
    public static NumberFormat? TryParse(string text)
    {
        var match = Pattern().Match(text);
        return match.Success ? new NumberFormat(match) : null;
    }

    /// <summary>The format at <paramref name="node"/>; null when nothing is set.</summary>
    public static NumberFormat? Read(FigureNode node) => node.Text() is not { Length: > 0 } text
        ? null
        : TryParse(text) ?? throw node.Wrong("a d3 number format such as .2f, .0%, .3s or ,d");

    public string Format(double value)
    {
        if (!double.IsFinite(value)) return value.ToString(CultureInfo.InvariantCulture);
        var (digits, suffix) = Magnitude(Math.Abs(value));
        if (trim) digits = TrimZeros(digits);
        var negative = value < 0 && digits.Any(c => c is >= '1' and <= '9');
        if (thousands) digits = Group(digits);
        var prefix = negative ? (sign == '(' ? "(" : Minus) : sign is '+' or ' ' ? sign.ToString() : "";
        if (symbol == "$") prefix += "$";
        if (symbol == "#" && type is 'x' or 'X') prefix += "0x";
        if (negative && sign == '(') suffix += ")";
        return Pad(prefix, digits + suffix);
    }

    private (string Digits, string Suffix) Magnitude(double v) => type switch
    {
        'f' => (Fixed(v, precision ?? 6), ""),
        'e' => (Exponent(v, precision ?? 6), ""),
        'g' => (General(v, Math.Max(1, precision ?? 6)), ""),
        '\0' => (precision is { } p ? General(v, Math.Max(1, p)) : Shortest(v), ""),
        '%' => (Fixed(v * 100, precision ?? 6), "%"),
        'p' => (Rounded(v * 100, Math.Max(1, precision ?? 6)), "%"),
        'r' => (Rounded(v, Math.Max(1, precision ?? 6)), ""),
        's' => Si(v, Math.Max(1, precision ?? 6)),
        'd' => (Fixed(Math.Round(v, MidpointRounding.AwayFromZero), 0), ""),
        'x' or 'X' => (Integer(v).ToString(type == 'x' ? "x" : "X", CultureInfo.InvariantCulture), ""),
        'b' => (Convert.ToString(Integer(v), 2), ""),
        'o' => (Convert.ToString(Integer(v), 8), ""),
        _ => throw new InvalidOperationException($"No number format is called '{type}'."),
    };

    private static long Integer(double v) => (long)Math.Clamp(Math.Round(v), 0, long.MaxValue / 2);

    private static string Fixed(double v, int decimals) => v.ToString("F" + decimals, CultureInfo.InvariantCulture);

    // d3 writes 1.5e+4, not .NET's 1.5e+004.
    private static string Exponent(double v, int decimals) =>
        ShortExponent(v.ToString("e" + decimals, CultureInfo.InvariantCulture));

    private static string ShortExponent(string text)
    {
        var at = text.IndexOf('e', StringComparison.Ordinal);
        var exponent = int.Parse(text[(at + 1)..], CultureInfo.InvariantCulture);
        return $"{text[..at]}e{(exponent < 0 ? Minus : "+")}{Math.Abs(exponent)}";
    }

    private static string General(double v, int digits)
    {
        if (v == 0) return Fixed(0, digits - 1);
        var exponent = ExponentOf(v, digits);
        return exponent < -6 || exponent >= digits ? Exponent(v, digits - 1) : Fixed(v, Math.Max(0, digits - 1 - exponent));
    }

    private static string Shortest(double v) => v is 0 or (>= 1e-6 and < 1e21)
        ? ((decimal)v is var exact && (double)exact == v ? exact.ToString(CultureInfo.InvariantCulture) : v.ToString("0.###############", CultureInfo.InvariantCulture))
        : ShortExponent(v.ToString("0.###############e+0", CultureInfo.InvariantCulture));

    private static string Rounded(double v, int digits)
    {
        if (v == 0) return "0";
        var exponent = ExponentOf(v, digits);
        if (exponent < digits) return Fixed(v, Math.Max(0, digits - 1 - exponent));
        var unit = Math.Pow(10, exponent - digits + 1);
        return Fixed(Math.Round(v / unit) * unit, 0);
    }

    private static (string, string) Si(double v, int digits)
    {
        if (v == 0) return (Fixed(0, digits - 1), "");
        var step = Math.Clamp((int)Math.Floor(ExponentOf(v, digits) / 3.0), -8, 8);
        return (Rounded(v / Math.Pow(10, step * 3), digits), Prefixes[step + 8]);
    }

    // The decimal exponent after rounding to so many digits: 999.96 with four digits is 1.000e3.
    private static int ExponentOf(double v, int digits)
    {
        var text = v.ToString("e" + (digits - 1), CultureInfo.InvariantCulture);
        return int.Parse(text[(text.IndexOf('e', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
    }

    private static string TrimZeros(string digits)
    {
        var e = digits.IndexOf('e', StringComparison.Ordinal);
        var (mantissa, rest) = e < 0 ? (digits, "") : (digits[..e], digits[e..]);
        return mantissa.Contains('.', StringComparison.Ordinal) ? mantissa.TrimEnd('0').TrimEnd('.') + rest : digits;
    }

    private static string Group(string digits)
    {
        var whole = digits.TakeWhile(char.IsAsciiDigit).Count();
        var grouped = new StringBuilder(digits);
        for (var at = whole - 3; at > 0; at -= 3) grouped.Insert(at, ',');
        return grouped.ToString();
    }

    private string Pad(string prefix, string body)
    {
        var missing = new string(fill, Math.Max(0, width - prefix.Length - body.Length));
        return align switch
        {
            '<' => prefix + body + missing,
            '=' => prefix + missing + body,
            '^' => missing[..(missing.Length / 2)] + prefix + body + missing[(missing.Length / 2)..],
            _ => missing + prefix + body,
        };
    }

    [GeneratedRegex(@"^(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[-+( ])?(?<symbol>[$#])?(?<zero>0)?(?<width>\d+)?(?<comma>,)?(?:\.(?<precision>\d+))?(?<trim>~)?(?<type>[efgrs%pdbonxX])?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
