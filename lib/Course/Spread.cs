namespace Course;

/// <summary>How far the results of several seeds lie apart.</summary>
public static class Spread
{
    /// <summary>The standard deviation of a sample, s = √(Σ (v − v̄)² / (n − 1)): of 1, 2 and 3 it is 1.</summary>
    /// <param name="values">One result a seed; at least two.</param>
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    public static double Of(IEnumerable<double> values)
    {
        double[] all = [.. values];
        if (all.Length < 2)
        {
            throw new ArgumentException($"A spread needs two values or more, got {all.Length}. Run more seeds.", nameof(values));
        }

        var mean = all.Average();
        return Math.Sqrt(all.Sum(value => Math.Pow(value - mean, 2)) / (all.Length - 1));
    }
}
