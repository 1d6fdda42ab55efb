namespace Course.Kernel.Display.Plotly;

/// <summary>
/// What an automatic range must show: lowest and highest values, each with the pixels it needs beyond itself (half a
/// marker, say) and whether it wants plotly's 5 % of air. The range follows once the axis' length is known.
/// </summary>
internal sealed class Extremes
{
    /// <summary>The part of the axis left free beyond padded data.</summary>
    private const double Air = 0.05;

    /// <summary>Beyond this a difference of two values may not be a number any more.</summary>
    private const double Largest = 1e307;

    private readonly List<Bound> lows = [];
    private readonly List<Bound> highs = [];

    public bool IsEmpty => lows.Count == 0;

    /// <summary>The lowest and the highest value, without any air.</summary>
    public (double Low, double High)? Span => IsEmpty ? null : (lows.Min(b => b.Value), highs.Max(b => b.Value));

    /// <summary>Makes room for a value, in the axis' own linear coordinate.</summary>
    /// <param name="value">NaN is passed over.</param>
    /// <param name="pixels">Pixels needed on each side of it.</param>
    /// <param name="padded">Whether it wants air.</param>
    /// <param name="toZero">Whether zero must be shown too, without air beyond it.</param>
    public void Add(double value, double pixels = 0, bool padded = false, bool toZero = false) =>
        Add(value, pixels, pixels, padded, toZero);

    public void Add(double value, double pixelsBelow, double pixelsAbove, bool padded, bool toZero)
    {
        if (!(Math.Abs(value) <= Largest)) return;
        Keep(lows, Make(toZero ? Math.Min(0, value) : value, pixelsBelow, padded, toZero), -1);
        Keep(highs, Make(toZero ? Math.Max(0, value) : value, pixelsAbove, padded, toZero), 1);
    }

    public void Add(Extremes other)
    {
        foreach (var low in other.lows) Keep(lows, low, -1);
        foreach (var high in other.highs) Keep(highs, high, 1);
    }

    /// <summary>The range that shows everything on an axis of <paramref name="length"/> pixels.</summary>
    /// <param name="length">Pixels from end to end.</param>
    /// <param name="rangeMode">Plotly's <c>normal</c>, <c>tozero</c> or <c>nonnegative</c>.</param>
    public (double Low, double High)? Range(double length, string rangeMode)
    {
        if (IsEmpty) return null;
        var (lowest, highest) = (lows.Min(b => b.Value), highs.Max(b => b.Value));
        // Values closer than this cannot be told apart on an axis: numbers have sixteen figures.
        var size = Math.Max(Math.Abs(lowest), Math.Abs(highest));
        if (highest - lowest <= size * 1e-12 || size < 1e-280) return Constant(lowest, length, rangeMode);
        var (low, high) = Tightest(length, lowest, highest);
        if (rangeMode == "tozero")
        {
            if (low.Value >= 0) low = default;
            if (high.Value <= 0) high = default;
        }
        else if (rangeMode == "nonnegative")
        {
            var scale = (high.Value - low.Value) / (length - Pixels(low, length) - Pixels(high, length));
            if (low.Value - (scale * Pixels(low, length)) < 0) low = default;
            if (high.Value <= 0) high = new Bound(1, 0, false);
        }
        var unit = (high.Value - low.Value) / (length - Pixels(low, length) - Pixels(high, length));
        return (low.Value - (unit * Pixels(low, length)), high.Value + (unit * Pixels(high, length)));
    }

    // Of all pairs of a low and a high bound, the one that leaves the data the fewest pixels decides.
    private (Bound Low, Bound High) Tightest(double length, double lowest, double highest)
    {
        var best = 0.0;
        var pair = (Low: new Bound(lowest, 0, false), High: new Bound(highest, 0, false));
        foreach (var low in lows)
        {
            foreach (var high in highs)
            {
                var span = high.Value - low.Value;
                var pixels = length - Pixels(low, length) - Pixels(high, length);
                // Never squeeze the data into less than a tenth of the axis.
                if (span <= 0 || pixels <= length / 10 || span / pixels <= best) continue;
                best = span / pixels;
                pair = (low, high);
            }
        }
        return pair;
    }

    private (double, double) Constant(double value, double length, string rangeMode)
    {
        // Beyond 2^53 one unit to either side is no distance any more.
        var around = Math.Max(1, Math.Abs(value) * 1e-9);
        if (rangeMode == "nonnegative") return (Math.Max(0, value - around), Math.Max(1, value + around));
        if (rangeMode != "tozero") return (value - around, value + around);
        if (value == 0) return (0, 1);
        var pad = (value > 0 ? highs : lows).Max(b => Pixels(b, length));
        var end = value / (1 - Math.Min(0.5, pad / length));
        return value > 0 ? (0, end) : (end, 0);
    }

    private static Bound Make(double value, double pixels, bool padded, bool toZero) =>
        toZero && value == 0 ? default : new Bound(value, pixels, padded);

    private static double Pixels(Bound bound, double length) => bound.Pad + (bound.Padded ? Air * length : 0);

    // A bound that another one covers in value and in padding can never decide.
    private static void Keep(List<Bound> bounds, Bound bound, int direction)
    {
        for (var i = bounds.Count - 1; i >= 0; i--)
        {
            if (Covers(bounds[i], bound, direction)) return;
            if (Covers(bound, bounds[i], direction)) bounds.RemoveAt(i);
        }
        bounds.Add(bound);
    }

    private static bool Covers(Bound one, Bound other, int direction) =>
        (one.Value - other.Value) * direction >= 0 && one.Pad >= other.Pad && (one.Padded || !other.Padded);

    private readonly record struct Bound(double Value, double Pad, bool Padded);
}
