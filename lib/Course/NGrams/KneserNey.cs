namespace Course.NGrams;

/// <summary>
/// Interpolated Kneser–Ney smoothing: p(w | h) = (a(h w) − D) / a(h •) + γ(h) p(w | h′), with h′ the context without its
/// first token, a the <see cref="AdjustedCounts"/>, D the <see cref="Discount"/> of n-grams of this length, and γ(h) all that
/// was taken off, over a(h •). Below the single tokens stands the uniform distribution 1 / V, as in KenLM.
/// </summary>
/// <remarks>
/// <para>Lesson 03; its held-out perplexity is the bar of lesson 04 that later networks must beat. After a context that
/// never occurs, p(w | h) = p(w | h′). A token that never occurs has its share of γ / V.</para>
/// <para>Source: Kneser &amp; Ney (1995); Chen &amp; Goodman (1998), An empirical study of smoothing techniques for language
/// modeling, for the interpolated form; Heafield, Pouzyrevsky, Clark &amp; Koehn (2013), Scalable modified Kneser–Ney language
/// model estimation, for computing every p once and looking it up.</para>
/// </remarks>
public class KneserNey : NGramModel
{
    private readonly NGramCounts counts;
    private readonly double[][] probability; // [k][i]: p(last token of gram i | the others), grams of k tokens
    private readonly double[][] gamma;       // [k][i]: γ(gram i), the weight of the next shorter context

    /// <summary>A model of some counts with one discount for each length of n-grams.</summary>
    /// <param name="counts">The counts.</param>
    /// <param name="order">n, at most that of the counts, which is the default.</param>
    public KneserNey(NGramCounts counts, int? order = null)
        : this(counts, order, Discount.Absolute)
    {
    }

    private protected KneserNey(NGramCounts counts, int? order, Func<CountsOfCounts, Discount> estimate)
        : base(CheckOrder(counts, order), counts.VocabularySize, counts.Bos)
    {
        this.counts = counts;
        probability = new double[Order + 1][];
        gamma = new double[Order][];
        var discounts = new Discount[Order];
        for (var length = 1; length <= Order; length++)
        {
            var adjusted = AdjustedCounts.Of(counts, length, Order);
            discounts[length - 1] = estimate(CountsOfCounts.Of(adjusted));
            Interpolate(length, adjusted, discounts[length - 1]);
        }

        Discounts = discounts;
    }

    /// <summary>The discounts of single tokens, of pairs, … of n-grams.</summary>
    public IReadOnlyList<Discount> Discounts { get; }

    /// <inheritdoc/>
    public override double[] Score(ReadOnlySpan<int> tokens)
    {
        var scores = new double[tokens.Length];
        var predicted = 0;
        var h = Gram.Empty;
        foreach (var token in tokens)
        {
            NGramCounts.CheckToken(token, VocabularySize);
            if (token == Bos)
            {
                h = counts.Follow(Gram.Empty, token, Order - 1);
            }
            else
            {
                var (p, found) = Look(h, token);
                scores[predicted++] = Math.Log(p);
                h = found.Length == Order ? counts.Suffix(found) : found;
            }
        }

        return scores[..predicted];
    }

    /// <inheritdoc/>
    protected override double Probability(ReadOnlySpan<int> context, int token) =>
        Look(counts.LongestSuffix(context, Order - 1), token).Probability;

    /// <inheritdoc/>
    protected override void Fill(ReadOnlySpan<int> context, Span<double> probabilities)
    {
        probability[1].CopyTo(probabilities);
        for (var length = 1; length <= context.Length && counts.TryFind(context[^length..], out var h); length++)
        {
            // γ(h) p(w | h′) for all, then the whole p(w | h) for those seen after h.
            foreach (ref var p in probabilities)
            {
                p *= gamma[h.Length][h.Index];
            }

            var (from, to) = counts.Children(h);
            for (var gram = from; gram < to; gram++)
            {
                probabilities[counts.Levels[length + 1].Tokens[gram]] = probability[length + 1][gram];
            }
        }
    }

    // p(w | h) and the longest gram (h w) that occurs; where it is shorter, the γ of the contexts given up multiply.
    private (double Probability, Gram Found) Look(Gram h, int token)
    {
        var weight = 1.0;
        while (true)
        {
            var gram = counts.Find(h, token);
            if (gram >= 0)
            {
                return (weight * probability[h.Length + 1][gram], new(h.Length + 1, gram));
            }

            weight *= gamma[h.Length][h.Index];
            h = counts.Suffix(h);
        }
    }

    private void Interpolate(int length, int[] adjusted, Discount discount)
    {
        var (contexts, grams) = (counts.Levels[length - 1], counts.Levels[length]);
        var (p, weights) = (new double[grams.Types], new double[contexts.Types]);
        (probability[length], gamma[length - 1]) = (p, weights);
        for (var h = 0; h < contexts.Types; h++)
        {
            var (from, to) = (contexts.FirstChild[h], contexts.FirstChild[h + 1]);
            var (total, takenOff) = (0L, 0.0);
            for (var i = from; i < to; i++)
            {
                total += adjusted[i];
                takenOff += discount.Of(adjusted[i]);
            }

            // γ(h) = (D₁ N₁(h •) + D₂ N₂(h •) + D₃₊ N₃₊(h •)) / a(h •); a context nothing follows hands all on.
            weights[h] = total == 0 ? 1 : takenOff / total;
            for (var i = from; i < to; i++)
            {
                // p(w | h) = (a(h w) − D(a(h w))) / a(h •) + γ(h) p(w | h′)
                var shorter = length > 1 ? probability[length - 1][grams.Suffix[i]] : i == Bos ? 0 : 1.0 / counts.Outcomes;
                p[i] = ((adjusted[i] - discount.Of(adjusted[i])) / total) + (weights[h] * shorter);
            }
        }
    }
}
