namespace Course.Kernel.Display.Plotly;

/// <summary>Round numbers along a stretch of the number line.</summary>
internal static class LinearTicks
{
    /// <summary>More marks than this are a mistake, not a picture.</summary>
    public const int Most = 1000;

    /// <summary>The smallest of 2, 5 and 10 times a power of ten that is not below <paramref name="rough"/>'s.</summary>
    /// <remarks><c>Step(0.7)</c> is 1, <c>Step(1.2)</c> is 2, <c>Step(23)</c> is 50.</remarks>
    public static double Step(double rough)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log(rough) / Math.Log(10)));
        var factor = rough / unit;
        return unit * (factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
    }

    /// <summary>The multiples of <paramref name="step"/>, counted from <paramref name="origin"/>, between two ends in either order.</summary>
    public static List<double> Between(double first, double last, double step, double origin = 0)
    {
        // Plotly's own allowance: a mark a ten-thousandth of the range outside still counts.
        var slack = Math.Abs(last - first) * 1e-4;
        var (low, high) = (Math.Min(first, last) - slack, Math.Max(first, last) + slack);
        var ticks = new List<double>();
        var from = Math.Ceiling((low - origin) / step);
        for (var k = 0; k <= Most && double.IsFinite(from); k++)
        {
            var tick = origin + ((from + k) * step);
            if (tick > high) break;
            ticks.Add(tick);
        }
        return ticks;
    }
}
