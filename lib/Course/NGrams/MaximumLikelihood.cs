namespace Course.NGrams;

/// <summary>
/// Relative frequency: p(w | h) = c(h w) / c(h •), which makes the counted text as likely as any model of this order can.
/// What was never counted is held impossible.
/// </summary>
/// <remarks>
/// Lesson 03. After a context that never occurs the fraction is 0 / 0. All outcomes are then equally likely, which is what
/// <see cref="AddK"/> tends to as k goes to 0. Source: Jurafsky &amp; Martin, Speech and Language Processing, 3.1.
/// </remarks>
public sealed class MaximumLikelihood : NGramModel
{
    private readonly NGramCounts counts;

    /// <summary>A model of some counts.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="order">n, at most that of the counts, which is the default.</param>
    public MaximumLikelihood(NGramCounts counts, int? order = null)
        : base(CheckOrder(counts, order), counts.VocabularySize, counts.Bos) => this.counts = counts;

    /// <inheritdoc/>
    protected override double Probability(ReadOnlySpan<int> context, int token)
    {
        // p(w | h) = c(h w) / c(h •)
        var total = counts.TryFind(context, out var h) ? counts.ContextCount(h) : 0;
        return total == 0 ? 1.0 / counts.Outcomes : (double)counts.CountAfter(h, token) / total;
    }
}
