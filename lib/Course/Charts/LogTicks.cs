using System.Globalization;

namespace Course.Charts;

/// <summary>The marks of a logarithmic axis, each with its whole number: 1, 2, 5, 10, 20.</summary>
/// <remarks>Left to itself, plotly.js writes single digits between two powers of ten (1, 2, 5, 10, 2, 5), and 0.0000001 as 100n.</remarks>
internal static class LogTicks
{
    private const int Most = 7;

    /// <summary>The marks of an axis that shows these numbers, or a range of its own.</summary>
    public static double[] Of(Axis axis, double[] shown)
    {
        if (axis.Range is { } range)
        {
            return Between(range.Low, range.High);
        }

        var finite = shown.Where(double.IsFinite).ToArray();
        return finite.Length > 0 ? Between(finite.Min(), finite.Max()) : [];
    }

    /// <summary>The marks for numbers from low to high and a little beyond; none where plotly.js marks whole numbers anyway.</summary>
    /// <example>From 3 to 40: …, 2, 3, 5, 7, 10, 20, 30, 50, …. From 0.001 to 100,000: every second power of ten.</example>
    public static double[] Between(double low, double high)
    {
        var powers = Math.Log10(high / low);
        if (!(powers > 0.75 && double.IsFinite(powers)))
        {
            return [];
        }

        double[] digits = powers < 1.5 ? [1, 2, 3, 5, 7] : powers < 2.5 ? [1, 2, 5] : [1];
        var step = (int)Math.Ceiling(powers / Most);
        var (first, last) = (Math.Floor(Math.Log10(low)) - 1, Math.Ceiling(Math.Log10(high)) + 1);
        return [.. Enumerable.Range((int)first, (int)(last - first) + 1)
            .Where(power => power % step == 0)
            .SelectMany(power => digits.Select(digit => Number(digit, power)))];
    }

    /// <summary>A mark in words: 0.05 or 10,000, and beyond the thousandth and the hundred thousand a power of ten.</summary>
    public static string Text(double mark)
    {
        var power = (int)Math.Round(Math.Log10(mark));
        return power is >= -3 and < 6
            ? mark.ToString("#,0.####", CultureInfo.InvariantCulture)
            : $"10<sup>{NumberText.Of(power, null)}</sup>";
    }

    // Read as it is written: 3 · 10⁻¹ is not quite 0.3.
    private static double Number(double digit, int power) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"{digit}E{power}"), CultureInfo.InvariantCulture);
}
