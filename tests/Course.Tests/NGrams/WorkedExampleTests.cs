using Course.NGrams;

namespace Course.Tests.NGrams;

/// <summary>
/// Every model on one text small enough for pencil and paper: the sentences "a b", "a b" and "a c".
/// <code>
/// pairs     (&lt;bos&gt; a) 3   (a b) 2   (a c) 1   (b &lt;eos&gt;) 2   (c &lt;eos&gt;) 1
/// singles   a 3   b 2   c 1   &lt;eos&gt; 3, together 9; four outcomes, since &lt;bos&gt; is never predicted
/// </code>
/// </summary>
public class WorkedExampleTests
{
    private const int Bos = 0, Eos = 1, A = 2, B = 3, C = 4;
    private static readonly NGramCounts Counts =
        NGramCounts.Of(Sentences.Join([[A, B], [A, B], [A, C]], Bos, Eos), order: 2, vocabularySize: 5, Bos);

    [Fact]
    public void Counts_are_those_of_the_text()
    {
        Assert.Equal(3, Counts.Count(Bos, A));
        Assert.Equal(2, Counts.Count(A, B));
        Assert.Equal(1, Counts.Count(A, C));
        Assert.Equal(0, Counts.Count(B, A));
        Assert.Equal(0, Counts.Count(Eos, Bos)); // no n-gram reaches from one sentence into the next
        Assert.Equal(3, Counts.Count(Eos));
        Assert.Equal(5, Counts.Types(1));
        Assert.Equal(5, Counts.Types(2));
        Assert.Equal([(B, 2), (C, 1)], Counts.Continuations(A));
    }

    [Fact]
    public void Maximum_likelihood_divides_the_count_by_that_of_the_context()
    {
        var model = new MaximumLikelihood(Counts);
        Near(2 / 3.0, P(model, A, B));
        Near(0, P(model, A, A));
        Near(1, P(model, Bos, A));
        Near(1 / 4.0, P(model, Eos, A)); // nothing ever follows <eos>: all four outcomes alike
        Assert.Equal(double.NegativeInfinity, model.LogProbability([A], A));
    }

    [Fact]
    public void Laplace_adds_one_to_each_of_the_four_outcomes()
    {
        var model = new Laplace(Counts);
        Near((2 + 1) / (3.0 + 4), P(model, A, B));
        Near((0 + 1) / (3.0 + 4), P(model, A, A));
        Near(1 / 4.0, P(model, Eos, A));
    }

    [Fact]
    public void Add_k_adds_k_to_each_of_the_four_outcomes() =>
        Near((2 + 0.5) / (3 + (0.5 * 4)), P(new AddK(Counts, 0.5), A, B));

    [Fact]
    public void Interpolation_weighs_uniform_single_and_pair()
    {
        var model = new LinearInterpolation(Counts, 0.1, 0.2, 0.7);
        Near((0.1 / 4) + (0.2 * 2 / 9) + (0.7 * 2 / 3), P(model, A, B));
        Near((0.1 / 4) + (0.2 * 2 / 9) + (0.7 * 2 / 9), P(model, Eos, B)); // unseen context: the single token answers twice
    }

    [Fact]
    public void Stupid_backoff_pays_for_a_shorter_context()
    {
        var scores = new StupidBackoff(Counts);
        Near(2 / 3.0, Math.Exp(scores.LogScore([A], B)));
        Near(0.4 * 3 / 9, Math.Exp(scores.LogScore([A], Eos)));
        Near(0.4 * 3 / 9, Math.Exp(scores.LogScore([Eos], Eos)));
        Near(3 / 9.0, Math.Exp(scores.LogScore([], Eos)));
        Assert.Equal(double.NegativeInfinity, scores.LogScore([A], Bos));
        Assert.True(scores.Scores(A).Sum() > 1); // scores, not probabilities
    }

    // Preceding tokens     a: {<bos>}   b: {a}   c: {a}   <eos>: {b, c}     1 1 1 2, together 5
    // Discount of singles  n₁ = 3, n₂ = 1: D = 3 / (3 + 2) = 3/5
    // γ()                  4 · 3/5 / 5 = 12/25, a quarter of which, 3/25, falls to each outcome
    // p(a) = p(b) = p(c) = (1 − 3/5) / 5 + 3/25 = 5/25        p(<eos>) = (2 − 3/5) / 5 + 3/25 = 10/25
    // Discount of pairs    counts 3 2 1 2 1: n₁ = 2, n₂ = 2: D = 2 / (2 + 4) = 1/3
    // γ(a)                 2 · 1/3 / 3 = 2/9
    // p(b | a)             (2 − 1/3) / 3 + 2/9 · 1/5 = 27/45
    // p(c | a)             (1 − 1/3) / 3 + 2/9 · 1/5 = 12/45
    // p(<eos> | a)         2/9 · 2/5 = 4/45        p(a | a) = 2/9 · 1/5 = 2/45        27 + 12 + 4 + 2 = 45
    [Fact]
    public void Kneser_Ney_counts_the_tokens_before_and_hands_on_what_it_takes_off()
    {
        var model = new KneserNey(Counts);
        Near(3 / 5.0, model.Discounts[0].One);
        Near(1 / 3.0, model.Discounts[1].ThreeOrMore);
        double[] single = [0, 10 / 25.0, 5 / 25.0, 5 / 25.0, 5 / 25.0];
        double[] afterA = [0, 4 / 45.0, 2 / 45.0, 27 / 45.0, 12 / 45.0];
        for (var token = Bos; token <= C; token++)
        {
            Near(single[token], model.Distribution([])[token]);
            Near(single[token], model.Distribution(Eos)[token]); // an unseen context leaves the single tokens
            Near(afterA[token], model.Distribution(A)[token]);
            Near(afterA[token], P(model, A, token));
        }
    }

    [Fact]
    public void A_frequent_word_that_follows_one_word_only_is_unlikely_elsewhere()
    {
        // 0 "san" 1 "francisco", four times; 2 follows a new word each time.
        int[] text = [0, 1, 3, 2, 0, 1, 4, 2, 0, 1, 5, 2, 0, 1];
        var counts = NGramCounts.Of(text, 2, 7);
        var (frequency, continuation) = (new MaximumLikelihood(counts, 1), new KneserNey(counts));
        Assert.True(frequency.LogProbability([], 1) > frequency.LogProbability([], 2));
        Assert.True(continuation.LogProbability([6], 1) < continuation.LogProbability([6], 2));
    }

    [Fact]
    public void A_token_that_only_begins_a_stream_keeps_its_own_count()
    {
        // [2 0 1 0 1]: before 0 stand 2 and 1, before 1 stands 0, before 2 nothing. Counts 2 1 1: D = 2 / (2 + 2) = 1/2.
        // γ() = 3/2 / 4 = 3/8: p(0) = (2 − 1/2) / 4 + 1/8 = 1/2, p(1) = p(2) = (1 − 1/2) / 4 + 1/8 = 1/4.
        var single = new KneserNey(NGramCounts.Of([2, 0, 1, 0, 1], 2, 3)).Distribution([]);
        Near(1 / 2.0, single[0]);
        Near(1 / 4.0, single[1]);
        Near(1 / 4.0, single[2]);
    }

    private static double P(NGramModel model, int context, int token) => Math.Exp(model.LogProbability([context], token));

    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, 1e-12);
}
