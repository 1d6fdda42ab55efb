namespace Course.Training;

/// <summary>Ways to change a distribution over the next token before drawing from it.</summary>
/// <remarks>Lessons 12 and 13. They take and give probabilities, so they serve networks and n-gram models alike; <see cref="NGrams.Sampling.Draw"/> draws.</remarks>
public static class Decoding
{
    /// <summary>
    /// pᵢ^(1/τ), made to sum to one again. Below 1 the likely becomes likelier, above 1 all become more equal; at 0 only the
    /// likeliest is left. Of [0.8 0.2], τ = 0.5 makes [0.941 0.059].
    /// </summary>
    /// <param name="probabilities">The distribution. // (V)</param>
    /// <param name="temperature">τ, not negative.</param>
    public static double[] Temperature(ReadOnlySpan<double> probabilities, double temperature)
    {
        if (!(temperature >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(temperature), $"A temperature is not negative, got {temperature}. Take 1 to change nothing and 0 for the likeliest token.");
        }

        if (temperature == 0)
        {
            return TopK(probabilities, 1);
        }

        // Relative to the largest, so that small temperatures do not make all of them zero.
        var (result, largest) = (probabilities.ToArray(), Largest(probabilities));
        return Normalize([.. result.Select(p => Math.Pow(p / largest, 1 / temperature))]);
    }

    /// <summary>Keeps the k likeliest tokens; of equal ones those with the smaller id.</summary>
    /// <param name="probabilities">The distribution. // (V)</param>
    /// <param name="k">How many, at least 1.</param>
    public static double[] TopK(ReadOnlySpan<double> probabilities, int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        return Keep(probabilities, k);
    }

    /// <summary>Keeps the smallest set of likeliest tokens that together have at least the given probability. Of [0.5 0.3 0.2], 0.7 keeps two.</summary>
    /// <remarks>Source: Holtzman et al. (2020), The curious case of neural text degeneration: nucleus sampling.</remarks>
    /// <param name="probabilities">The distribution. // (V)</param>
    /// <param name="mass">The probability to keep, above 0 and at most 1.</param>
    public static double[] TopP(ReadOnlySpan<double> probabilities, double mass)
    {
        if (!(mass is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(mass), $"The probability to keep lies above 0 and is at most 1, got {mass}.");
        }

        var sorted = Normalize(probabilities.ToArray()).OrderDescending();
        var (sum, count) = (0.0, 0);
        foreach (var p in sorted)
        {
            (sum, count) = (sum + p, count + 1);
            if (sum >= mass - 1e-12)
            {
                break;
            }
        }

        return Keep(probabilities, count);
    }

    private static double[] Keep(ReadOnlySpan<double> probabilities, int count)
    {
        var all = probabilities.ToArray();
        var kept = new double[all.Length];
        foreach (var token in Enumerable.Range(0, all.Length).OrderByDescending(token => all[token]).Take(count))
        {
            kept[token] = all[token];
        }

        return Normalize(kept);
    }

    private static double Largest(ReadOnlySpan<double> probabilities)
    {
        var largest = 0.0;
        foreach (var p in probabilities)
        {
            largest = Math.Max(largest, p);
        }

        return largest > 0 ? largest : throw new ArgumentException("A distribution has at least one token with a probability above 0.", nameof(probabilities));
    }

    private static double[] Normalize(double[] weights)
    {
        _ = Largest(weights);
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
