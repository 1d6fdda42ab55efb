namespace Course.NGrams;

/// <summary>
/// Every count is raised by k: p(w | h) = (c(h w) + k) / (c(h •) + k V), with V the number of possible outcomes.
/// Unlike <see cref="MaximumLikelihood"/>, nothing is impossible.
/// </summary>
/// <remarks>Lesson 03. Source: Lidstone (1920); Jurafsky &amp; Martin, Speech and Language Processing, 3.6.</remarks>
public class AddK : NGramModel
{
    private readonly NGramCounts counts;

    /// <summary>A model of some counts.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="k">What is added to every count, above 0.</param>
    /// <param name="order">n, at most that of the counts, which is the default.</param>
    public AddK(NGramCounts counts, double k, int? order = null)
        : base(CheckOrder(counts, order), counts.VocabularySize, counts.Bos)
    {
        if (!(k > 0 && double.IsFinite(k)))
        {
            throw new ArgumentOutOfRangeException(nameof(k), $"What is added to every count is above 0, got {k}. For no smoothing take MaximumLikelihood.");
        }

        this.counts = counts;
        K = k;
    }

    /// <summary>What is added to every count.</summary>
    public double K { get; }

    /// <inheritdoc/>
    protected override double Probability(ReadOnlySpan<int> context, int token)
    {
        // p(w | h) = (c(h w) + k) / (c(h •) + k V)
        var (count, total) = counts.TryFind(context, out var h) ? (counts.CountAfter(h, token), counts.ContextCount(h)) : (0, 0);
        return (count + K) / (total + (K * counts.Outcomes));
    }
}
