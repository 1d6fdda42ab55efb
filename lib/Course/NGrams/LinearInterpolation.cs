namespace Course.NGrams;

/// <summary>
/// A mixture of all orders: p(w | h) = λ₀ / V + λ₁ p₁(w) + λ₂ p₂(w | last token) + … + λₙ pₙ(w | last n − 1 tokens),
/// each p a relative frequency. An order whose context never occurs answers with the next lower order's estimate.
/// </summary>
/// <remarks>Lesson 03. Source: Jelinek &amp; Mercer (1980), Interpolated estimation of Markov source parameters from sparse data.</remarks>
public sealed class LinearInterpolation : NGramModel
{
    private readonly NGramCounts counts;

    /// <summary>A mixture with given weights.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="weights">λ₀ (uniform), λ₁ (single tokens) … λₙ: none negative, their sum 1. They tell the order n.</param>
    public LinearInterpolation(NGramCounts counts, params ReadOnlySpan<double> weights)
        : base(CheckOrder(counts, weights.Length - 1), counts.VocabularySize, counts.Bos)
    {
        Weights = weights.ToArray();
        if (Weights.Any(weight => !(weight >= 0)) || Math.Abs(Weights.Sum() - 1) > 1e-9)
        {
            throw new ArgumentException($"The weights of a mixture are not negative and sum to 1, got {string.Join(", ", Weights)}.", nameof(weights));
        }

        this.counts = counts;
    }

    /// <summary>λ₀ (uniform), λ₁ (single tokens) … λₙ.</summary>
    public IReadOnlyList<double> Weights { get; }

    /// <summary>
    /// Finds the weights under which held-out text is most likely, by expectation–maximization: each token is shared among
    /// the orders in proportion to λₖ pₖ(token); the new λₖ is order k's average share. No round makes the text less likely.
    /// </summary>
    /// <param name="counts">The counts of the training text.</param>
    /// <param name="heldOut">Text that was not counted: on the counted text, the highest order would take all the weight.</param>
    /// <param name="order">n, at most that of the counts, which is the default.</param>
    /// <param name="rounds">How often to repeat.</param>
    public static LinearInterpolation Fit(NGramCounts counts, ReadOnlySpan<int> heldOut, int? order = null, int rounds = 50)
    {
        var n = CheckOrder(counts, order);
        var weights = Enumerable.Repeat(1.0 / (n + 1), n + 1).ToArray();
        var model = new LinearInterpolation(counts, weights);
        var estimates = new List<double[]>();
        for (var i = 0; i < heldOut.Length; i++)
        {
            NGramCounts.CheckToken(heldOut[i], counts.VocabularySize);
            if (heldOut[i] != counts.Bos)
            {
                estimates.Add(model.Estimates(Cut(heldOut[..i], n, counts.VocabularySize, counts.Bos), heldOut[i]));
            }
        }

        if (estimates.Count == 0)
        {
            throw new ArgumentException("Weights are fitted to held-out text: it has no token to predict.", nameof(heldOut));
        }

        for (var round = 0; round < rounds; round++)
        {
            var shares = new double[n + 1];
            foreach (var p in estimates)
            {
                var mixed = Mix(weights, p);
                for (var k = 0; k <= n; k++)
                {
                    shares[k] += weights[k] * p[k] / mixed / estimates.Count;
                }
            }

            // Rounding leaves a sum that is 1 up to the last digits: divide it out.
            var sum = shares.Sum();
            weights = Array.ConvertAll(shares, share => share / sum);
        }

        return new(counts, weights);
    }

    /// <inheritdoc/>
    protected override double Probability(ReadOnlySpan<int> context, int token) =>
        Mix(Weights, Estimates(context, token));

    // Σ λₖ pₖ
    private static double Mix(IEnumerable<double> weights, double[] p) => weights.Zip(p, (weight, estimate) => weight * estimate).Sum();

    // p₀ … pₙ
    private double[] Estimates(ReadOnlySpan<int> context, int token)
    {
        var p = new double[Order + 1];
        p[0] = 1.0 / counts.Outcomes;
        for (var k = 1; k <= Order; k++)
        {
            // pₖ(w | h) = c(h w) / c(h •), h the last k − 1 tokens
            var h = Gram.Empty;
            var total = k - 1 <= context.Length && counts.TryFind(context[^(k - 1)..], out h) ? counts.ContextCount(h) : 0;
            p[k] = total == 0 ? p[k - 1] : (double)counts.CountAfter(h, token) / total;
        }

        return p;
    }
}
