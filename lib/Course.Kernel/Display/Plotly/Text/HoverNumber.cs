using System.Globalization;

namespace Course.Kernel.Display.Plotly;

/// <summary>Numbers in tooltips and descriptions: at most five figures, as a person would write them.</summary>
internal static class HoverNumber
{
    /// <remarks><c>Format(0.1 + 0.2)</c> is <c>0.3</c>, <c>Format(123456)</c> is <c>123456</c>, <c>Format(1e-9)</c> is <c>1e−9</c>.</remarks>
    public static string Format(double value)
    {
        if (value == 0) return "0";
        var size = Math.Abs(value);
        if (size is >= 1e15 or < 1e-5)
            return value.ToString("0.####e+0", CultureInfo.InvariantCulture).Replace("e+", "e", StringComparison.Ordinal).Replace('-', '\u2212');
        var decimals = Math.Clamp(4 - (int)Math.Floor(Math.Log10(size)), 0, 10);
        return Math.Round(value, decimals).ToString("0.##########", CultureInfo.InvariantCulture).Replace('-', '\u2212');
    }
}
