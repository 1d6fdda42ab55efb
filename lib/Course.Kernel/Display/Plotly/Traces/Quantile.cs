namespace Course.Kernel.Display.Plotly;

/// <summary>Quantiles of sorted values.</summary>
internal static class Quantile
{
    /// <summary>
    /// The value below which the part <paramref name="p"/> of <paramref name="sorted"/> lies, by plotly's "linear"
    /// rule: value i (from 1) stands at (i − ½)/n, and between two the line is straight.
    /// </summary>
    /// <remarks>Of 1, 2, 3, 4 the quarter is 1.5, the half 2.5.</remarks>
    public static double Of(IReadOnlyList<double> sorted, double p)
    {
        var at = (p * sorted.Count) - 0.5;
        if (at <= 0) return sorted[0];
        if (at >= sorted.Count - 1) return sorted[^1];
        var below = (int)Math.Floor(at);
        return sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below]));
    }
}
