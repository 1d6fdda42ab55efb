using System.Globalization;
using System.Text;

namespace Course.Kernel.Display.Plotly;

/// <summary>
/// How plotly writes a number beside a tick when no format is set: as many decimals as the step between ticks needs,
/// and one exponent for the whole axis when its numbers are large or small (1.5M, 20μ, 3×10<sup>20</sup>).
/// </summary>
internal sealed class TickNumber
{
    private const string Minus = "\u2212";

    private static readonly string[] Prefixes = ["f", "p", "n", "μ", "m", "", "k", "M", "G", "T"];

    private readonly string exponentFormat;
    private readonly bool thousands;
    private readonly int decimals;
    private readonly int exponent;

    /// <param name="axis">The axis' settings: <c>exponentformat</c>, <c>separatethousands</c>, <c>minexponent</c>.</param>
    /// <param name="step">The distance from tick to tick.</param>
    /// <param name="largest">The largest size on the axis.</param>
    public TickNumber(FigureNode axis, double step, double largest)
    {
        exponentFormat = axis["exponentformat"].Text("B");
        thousands = axis["separatethousands"].Flag(false);
        decimals = 2 - FloorLog(step);
        var magnitude = FloorLog(largest);
        if (exponentFormat == "none" || Math.Abs(magnitude) <= axis["minexponent"].Number(3)) return;
        exponent = IsSi && !BeyondSi(magnitude) ? 3 * (int)Math.Floor(((magnitude - 1) / 3.0) + 0.5) : magnitude;
    }

    private bool IsSi => exponentFormat is "SI" or "B";

    /// <remarks>With a step of 0.5 up to 3, <c>Format(1.5)</c> is <c>1.5</c>; with 5000 up to 20000 it is <c>15k</c>.</remarks>
    public string Format(double value)
    {
        var half = Math.Pow(10, -decimals) / 2;
        var size = Math.Abs(value);
        if (size < half) return "0";
        var digits = Round(size / Math.Pow(10, exponent), decimals + exponent);
        return (value < 0 ? Minus : "") + digits + Suffix();
    }

    private string Round(double size, int places)
    {
        if (places < 0)
        {
            var unit = Math.Pow(10, -places);
            size = Math.Round(size / unit, MidpointRounding.AwayFromZero) * unit;
        }
        var text = size.ToString("F" + Math.Clamp(places, 0, 20), CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal)) text = text.TrimEnd('0').TrimEnd('.');
        // Four figures without decimals may be a year.
        return thousands || text.Contains('.', StringComparison.Ordinal) || text.Length > 4 ? Group(text) : text;
    }

    private string Suffix()
    {
        if (exponent == 0 || exponentFormat == "hide") return "";
        if (IsSi && !BeyondSi(exponent))
            return exponentFormat == "B" && exponent == 9 ? "B" : Prefixes[(exponent / 3) + 5];
        var signed = (exponent < 0 ? Minus : "") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return exponentFormat is "e" or "E" ? $"{exponentFormat}{(exponent < 0 ? "" : "+")}{signed}" : $"×10<sup>{signed}</sup>";
    }

    /// <summary>Whether an exponent has no prefix of the International System that readers know.</summary>
    internal static bool BeyondSi(int exponent) => exponent is > 14 or < -15;

    private static int FloorLog(double value) => value > 0 ? (int)Math.Floor(Math.Log10(value) + 0.01) : 0;

    private static string Group(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var grouped = new StringBuilder(digits);
        for (var at = (point < 0 ? digits.Length : point) - 3; at > 0; at -= 3) grouped.Insert(at, ',');
        return grouped.ToString();
    }
}
