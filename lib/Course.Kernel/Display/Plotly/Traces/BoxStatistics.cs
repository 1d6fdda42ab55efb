namespace Course.Kernel.Display.Plotly;

/// <summary>The numbers a box shows: quartiles, whiskers, outliers, mean.</summary>
/// <param name="Q1">A quarter of the values lie below.</param>
/// <param name="Median">Half of the values lie below.</param>
/// <param name="Q3">Three quarters of the values lie below.</param>
/// <param name="LowWhisker">The lowest value not more than 1.5 boxes below the box.</param>
/// <param name="HighWhisker">The highest value not more than 1.5 boxes above the box.</param>
/// <param name="Mean">The average.</param>
/// <param name="Deviation">The standard deviation.</param>
/// <param name="Sorted">All values, rising.</param>
internal sealed record BoxStatistics(
    double Q1, double Median, double Q3, double LowWhisker, double HighWhisker, double Mean, double Deviation, double[] Sorted)
{
    public IEnumerable<double> Outliers => Sorted.Where(v => v < LowWhisker || v > HighWhisker);

    /// <returns>Null when there is no value.</returns>
    public static BoxStatistics? Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length == 0) return null;
        var (q1, q3) = (Quantile.Of(sorted, 0.25), Quantile.Of(sorted, 0.75));
        var reach = 1.5 * (q3 - q1);
        var mean = sorted.Average();
        var deviation = Math.Sqrt(sorted.Average(v => (v - mean) * (v - mean)));
        // A whisker never ends inside the box.
        var low = Math.Min(q1, sorted.First(v => v >= q1 - reach));
        var high = Math.Max(q3, sorted.Last(v => v <= q3 + reach));
        return new(q1, Quantile.Of(sorted, 0.5), q3, low, high, mean, deviation, sorted);
    }
}
