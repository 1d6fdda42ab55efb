namespace Course.Kernel.Display.Plotly;

/// <summary>
/// The edges of a histogram's bins: the figure's, or round ones by plotly's rules, whose size follows the standard
/// deviation (2σ/n^0.4) or the number of bins asked for.
/// </summary>
internal static class HistogramBins
{
    /// <summary>More bins than this are a mistake: a bin would be less than a pixel.</summary>
    private const int Most = 5000;

    /// <param name="node">The trace, with <c>xbins</c> and <c>nbinsx</c> or those of y.</param>
    /// <param name="letter"><c>x</c> or <c>y</c>.</param>
    /// <param name="kind">The kind of axis the values lie on.</param>
    /// <param name="values">All finite values to be counted.</param>
    /// <returns>Rising edges, one more than there are bins.</returns>
    public static double[] Choose(FigureNode node, string letter, AxisKind kind, double[] values)
    {
        if (values.Length == 0) return [];
        var (low, high) = (values.Min(), values.Max());
        if (kind == AxisKind.Category) return [.. Enumerable.Range(0, (int)(high - low) + 2).Select(i => low - 0.5 + i)];
        var bins = node[letter + "bins"];
        if (kind == AxisKind.Date) return Dates(node, letter, low, high, values);
        var size = bins["size"].Number() ?? AutomaticSize(values, node["nbins" + letter].Number(0), low, high);
        if (!(size > 0)) throw bins["size"].Wrong("a size above 0");
        var start = bins["start"].Number() ?? Shift(BeforeFirstTick(low, high, size), size, values, low, high);
        var end = bins["end"].Number() ?? start + (size * (1 + Math.Floor((high - start) / size)));
        var count = Math.Ceiling(((end - start) / size) - 1e-9);
        if (count > Most) throw bins["size"].Exists ? bins["size"].Wrong($"a size that gives at most {Most} bins") : node["nbins" + letter].Wrong($"at most {Most} bins");
        return [.. Enumerable.Range(0, (int)Math.Max(1, count) + 1).Select(i => start + (i * size))];
    }

    private static double AutomaticSize(double[] values, double asked, double low, double high)
    {
        // Values that no axis could tell apart share a bin.
        var largest = Math.Max(Math.Abs(low), Math.Abs(high));
        if (high - low <= largest * 1e-12 || largest < 1e-280) return Math.Max(1, largest * 1e-9);
        if (asked > 0) return LinearTicks.Step((high - low) / asked);
        double[] distinct = [.. values.Distinct().Order()];
        var closest = distinct.Zip(distinct.Skip(1), (a, b) => b - a).Where(d => d > (high - low) * 1e-4).DefaultIfEmpty(1).Min();
        // No finer than the values are apart.
        var unit = Math.Pow(10, Math.Floor(Math.Log10(closest)));
        var least = unit * (closest / unit) switch { < 1.9 => 0.9, < 4.9 => 1.9, < 9.9 => 4.9, _ => 9.9 };
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
        return LinearTicks.Step(Math.Max(least, 2 * deviation / Math.Pow(values.Length, 0.4)));
    }

    // One size before the first round number; a value just below one still counts as on it.
    private static double BeforeFirstTick(double low, double high, double size) =>
        (Math.Ceiling((low - ((high - low) * 1e-4)) / size) - 1) * size;

    // Bins begin half a unit below whole numbers, and half a bin off when many values lie on the edges.
    private static double Shift(double start, double size, double[] values, double low, double high)
    {
        bool NearEdge(double v) => (((1 + ((v - start) * 100 / size)) % 100) + 100) % 100 < 2;
        if (Array.TrueForAll(values, v => v == Math.Round(v)))
        {
            if (size < 1) return low - (0.5 * size);
            start -= 0.5;
            return start + size < low ? start + size : start;
        }
        var onEdge = values.Count(NearEdge);
        var between = values.Count(v => NearEdge(v + (size / 2)));
        if (between >= values.Length * 0.1 || !(onEdge > values.Length * 0.3 || NearEdge(low) || NearEdge(high))) return start;
        return start + (start + (size / 2) < low ? size / 2 : -size / 2);
    }

    private static double[] Dates(FigureNode node, string letter, double low, double high, double[] values)
    {
        var bins = node[letter + "bins"];
        var step = DateTicks.Read(bins["size"]) ?? DateTicks.Choose(AutomaticSize(values, node["nbins" + letter].Number(0), low, high));
        if ((high - low) / step.Length > Most) throw bins["size"].Wrong($"a size that gives at most {Most} bins");
        return [.. DateTicks.Between(low - step.Length, high + step.Length, step)];
    }
}
