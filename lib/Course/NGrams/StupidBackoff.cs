namespace Course.NGrams;

/// <summary>
/// The relative frequency after the longest context that has seen the token, times α for every token of context given up:
/// S(w | h) = c(h w) / c(h •) if c(h w) &gt; 0, else α S(w | h without its first token).
/// </summary>
/// <remarks>
/// Lesson 03. These are <b>scores, not probabilities</b>: they sum to more than one, so there is no perplexity to compute
/// from them, and the class is no <see cref="NGramModel"/>. They rank well and are quick.
/// Source: Brants, Popat, Xu, Och &amp; Dean (2007), Large language models in machine translation.
/// </remarks>
public sealed class StupidBackoff
{
    private readonly NGramCounts counts;

    /// <summary>Scores from some counts.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="alpha">α, the price of giving up a token of context: 0.4 in the paper.</param>
    public StupidBackoff(NGramCounts counts, double alpha = 0.4)
    {
        if (!(alpha > 0 && alpha <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(alpha), $"The price of a shorter context is above 0 and at most 1, got {alpha}.");
        }

        this.counts = counts;
        Alpha = alpha;
    }

    /// <summary>α, the price of giving up a token of context.</summary>
    public double Alpha { get; }

    /// <summary>ln S(token | context); −∞ for a token that never occurs.</summary>
    /// <param name="context">The tokens before, oldest first; the last n − 1 of them count.</param>
    /// <param name="token">The token to score.</param>
    public double LogScore(ReadOnlySpan<int> context, int token)
    {
        NGramCounts.CheckToken(token, counts.VocabularySize);
        if (token == counts.Bos)
        {
            return double.NegativeInfinity;
        }

        context = NGramModel.Cut(context, counts.Order, counts.VocabularySize, counts.Bos);
        var h = counts.LongestSuffix(context, counts.Order - 1);
        var price = Math.Pow(Alpha, context.Length - h.Length);
        while (true)
        {
            var count = counts.CountAfter(h, token);
            if (count > 0 || h.Length == 0)
            {
                return Math.Log(price * count / counts.ContextCount(h));
            }

            price *= Alpha;
            h = counts.Suffix(h);
        }
    }

    /// <summary>S(w | context) for every token w, in a new array of V numbers.</summary>
    /// <param name="context">The tokens before, oldest first.</param>
    public double[] Scores(params ReadOnlySpan<int> context)
    {
        var scores = new double[counts.VocabularySize];
        for (var token = 0; token < scores.Length; token++)
        {
            scores[token] = Math.Exp(LogScore(context, token));
        }

        return scores;
    }
}
