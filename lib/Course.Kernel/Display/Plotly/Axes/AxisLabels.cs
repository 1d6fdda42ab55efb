namespace Course.Kernel.Display.Plotly;

/// <summary>
/// The texts along one axis, laid so that none overlaps another: turned when they are too long (by 30°, then 90°, as
/// plotly does), left out when even that is not enough.
/// </summary>
internal sealed class AxisLabels
{
    private const double Gap = 5, LeastSpace = 6;

    private AxisLabels(List<TextBlock> blocks) => Blocks = blocks;

    public List<TextBlock> Blocks { get; }

    /// <param name="axis">With its range and pixels set.</param>
    /// <param name="ticks">Its marks.</param>
    /// <param name="font">The labels' font.</param>
    /// <param name="line">The pixel of the axis line: y of an x axis, x of a y axis.</param>
    /// <param name="outward">How far the marks stick out from it.</param>
    public static AxisLabels Place(Axis axis, IReadOnlyList<Tick> ticks, Font font, double line, double outward)
    {
        if (!axis.Node["showticklabels"].Flag(true)) return new([]);
        var angle = axis.Node["tickangle"].Text() is null or "auto"
            ? ChooseAngle(axis, ticks, font)
            : axis.Node["tickangle"].Number(0);
        angle = Math.IEEERemainder(angle, 360);
        var reach = Gap + outward;
        List<TextBlock> all = [.. ticks.Where(t => !t.Label.IsEmpty).Select(t => axis.IsX
            ? AlongX(t, axis.ToPixel(t.Linear), line, axis.Side == "top" ? -reach : reach, angle, font)
            : AlongY(t, axis.ToPixel(t.Linear), line, axis.Side == "right" ? reach : -reach, angle, font))];
        return new(WithoutOverlap(all, axis.IsX));
    }

    private static TextBlock AlongX(Tick tick, double pixel, double line, double reach, double angle, Font font)
    {
        var own = font.Scaled(tick.Scale);
        var below = reach > 0;
        if (angle == 0) return new(tick.Label, own, new(pixel, line + reach), Align.Middle, below ? Align.Start : Align.End);
        // The text begins or ends at its mark, with its top corner as far from the line as level text would be.
        var corner = tick.Label.Height(own.Size) / 2 * Math.Cos(angle * Math.PI / 180);
        var horizontal = angle > 0 == below ? Align.Start : Align.End;
        return new(tick.Label, own, new(pixel, line + reach + (below ? corner : -corner)), horizontal, Align.Middle, angle);
    }

    private static TextBlock AlongY(Tick tick, double pixel, double line, double reach, double angle, Font font)
    {
        var own = font.Scaled(tick.Scale);
        if (Math.Abs(Math.Abs(angle) - 90) > 1) return new(tick.Label, own, new(line + reach, pixel), reach < 0 ? Align.End : Align.Start, Align.Middle, angle);
        var half = tick.Label.Height(own.Size) / 2;
        return new(tick.Label, own, new(line + reach + (reach < 0 ? -half : half), pixel), Align.Middle, Align.Middle, angle);
    }

    private static double ChooseAngle(Axis axis, IReadOnlyList<Tick> ticks, Font font)
    {
        if (!axis.IsX || ticks.Count < 2) return 0;
        var crowded = false;
        for (var i = 1; i < ticks.Count && !crowded; i++)
        {
            var room = Math.Abs(axis.ToPixel(ticks[i].Linear) - axis.ToPixel(ticks[i - 1].Linear));
            var (one, other) = (ticks[i - 1], ticks[i]);
            crowded = (one.Label.Width(font.Size * one.Scale) + other.Label.Width(font.Size * other.Scale)) / 2 > room - (LeastSpace / 2);
        }
        if (!crowded) return 0;
        // Between the digits of a power of ten room runs out towards 9: some are left out, none is turned.
        if (ticks.Any(t => t.Scale < 1)) return 0;
        var spacing = axis.Length / Math.Abs(axis.Last - axis.First) * Math.Abs(ticks[1].Linear - ticks[0].Linear);
        var tall = font.Size * 1.25 * ticks.Max(t => t.Label.Lines.Count);
        return Math.Cos(Math.PI / 6) <= spacing / Math.Sqrt((spacing * spacing) + (tall * tall)) ? 30 : 90;
    }

    // Leaves every second, third, … label when all would overlap; between digits of a power, the first ones win.
    private static List<TextBlock> WithoutOverlap(List<TextBlock> blocks, bool isX)
    {
        var uneven = blocks.Any(b => b.Font.Size != blocks[0].Font.Size);
        if (uneven) return Greedy(blocks, isX);
        for (var every = 1; every < blocks.Count; every++)
        {
            List<TextBlock> kept = [.. blocks.Where((_, i) => i % every == 0)];
            if (kept.Zip(kept.Skip(1)).All(pair => !Collide(pair.First, pair.Second, isX))) return kept;
        }
        return [.. blocks.Take(1)];
    }

    private static List<TextBlock> Greedy(List<TextBlock> blocks, bool isX)
    {
        var largest = blocks.Max(b => b.Font.Size);
        List<TextBlock> kept = [.. blocks.Where(b => b.Font.Size == largest)];
        foreach (var block in blocks.Where(b => b.Font.Size != largest))
            if (kept.TrueForAll(k => !Collide(k, block, isX))) kept.Add(block);
        return kept;
    }

    private static bool Collide(TextBlock one, TextBlock other, bool isX)
    {
        // Turned labels run side by side: what counts is the distance between their lines.
        if (isX && one.Angle % 180 != 0)
            return Math.Abs(one.At.X - other.At.X) * Math.Abs(Math.Sin(one.Angle * Math.PI / 180)) < one.Height + 1;
        var (a, b) = (one.Bounds(), other.Bounds());
        return isX ? a.Left - 4 < b.Right && b.Left - 4 < a.Right : a.Top - 1 < b.Bottom && b.Top - 1 < a.Bottom;
    }
}
