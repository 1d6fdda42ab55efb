namespace Course.Text;

/// <summary>
/// Zipf's law: the token of rank i occurs about n(i) ∝ 1 / i^α times, so log n(i) = −α · log i + c is a straight line.
/// See lesson 02.
/// </summary>
/// <param name="Alpha">The exponent α: how steeply the line falls.</param>
/// <param name="C">The intercept c: the natural logarithm of the count at rank 1.</param>
/// <param name="RSquared">The share of the variance of log n(i) that the line explains.</param>
/// <remarks>Example: counts of 60, 30, 20 and 15 are 60 / i, so α = 1, c = ln 60 and R² = 1.</remarks>
public sealed record Zipf(double Alpha, double C, double RSquared)
{
    /// <summary>Fits the line by least squares over the logarithms of rank and count.</summary>
    /// <param name="counts">
    /// Ranked counts, as <see cref="TokenCount.Ranked"/> gives them, of words or of n-grams. To fit a part of the curve,
    /// give that part, such as <c>counts.Skip(10).Take(1000)</c>.
    /// </param>
    /// <returns>The fitted law.</returns>
    /// <exception cref="ArgumentException">There are fewer than two ranks: no line is determined.</exception>
    public static Zipf Fit(IEnumerable<TokenCount> counts)
    {
        var points = counts.Select(c => (X: Math.Log(c.Rank), Y: Math.Log(c.Count))).ToArray();
        if (points.Length < 2)
        {
            throw new ArgumentException($"A line needs at least two distinct tokens, got {points.Length}. Give a longer text.", nameof(counts));
        }

        var (meanX, meanY) = (points.Average(p => p.X), points.Average(p => p.Y));
        var xx = points.Sum(p => (p.X - meanX) * (p.X - meanX));
        var xy = points.Sum(p => (p.X - meanX) * (p.Y - meanY));
        var yy = points.Sum(p => (p.Y - meanY) * (p.Y - meanY));
        var slope = xy / xx;

        // Where all counts are equal there is no variance, and the flat line explains all of it.
        return new(-slope, meanY - (slope * meanX), yy == 0 ? 1 : xy * xy / (xx * yy));
    }

    /// <summary>The count that the law expects at a rank: exp(c) / rank^α.</summary>
    /// <param name="rank">The rank, from 1.</param>
    /// <returns>The expected count.</returns>
    public double Expected(int rank) => Math.Exp(C - (Alpha * Math.Log(rank)));
}
