namespace Course.Training;

/// <summary>Shifts a classifier's probabilities from frequent classes to rare ones, without training it anew.</summary>
/// <remarks>
/// Lesson 11. A classifier that is unsure says the frequent class, which is right for accuracy and hard on the recall of the rare ones.
/// Source: Menon et al. (2021), Long-tail learning via logit adjustment.
/// </remarks>
public static class LogitAdjustment
{
    /// <summary>
    /// p(k) · prior(k)^−τ, made to sum to one again: of the score of each class, τ times the logarithm of its frequency is taken off. At 0 nothing
    /// changes; at 1 the frequencies are taken out, as if all classes were equally frequent. Of [0.6 0.4] with a prior of [0.9 0.1], τ = 0.5
    /// makes [0.333 0.667].
    /// </summary>
    /// <param name="probabilities">p of each class. // (K)</param>
    /// <param name="prior">The share of each class among the training examples; a class without any gets nothing. // (K)</param>
    /// <param name="tau">τ: choose it on validation examples.</param>
    /// <exception cref="ArgumentException">There are not as many shares as probabilities, or a share is negative.</exception>
    public static double[] Apply(IReadOnlyList<double> probabilities, IReadOnlyList<double> prior, double tau)
    {
        if (probabilities.Count != prior.Count || prior.Any(share => !(share >= 0)))
        {
            throw new ArgumentException($"Each of the {probabilities.Count} classes has a share that is not negative, got {string.Join(", ", prior)}.", nameof(prior));
        }

        var weights = probabilities.Zip(prior, (p, share) => share > 0 ? p * Math.Pow(share, -tau) : 0).ToArray();
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
