using Course.NGrams;

namespace Course.Tests.NGrams;

public class SamplingTests
{
    private const int Unk = 0, Bos = 1, Eos = 2;
    private static readonly int[] Text = Sentences.Join([[3, 4, 5], [3, Unk, 5], [4, 5]], Bos, Eos);

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.49, 0)]
    [InlineData(0.5, 1)]
    [InlineData(0.74, 1)]
    [InlineData(0.75, 3)]
    [InlineData(0.9999, 3)]
    public void A_draw_takes_the_token_whose_share_the_number_falls_into(double uniform, int expected)
    {
        Assert.Equal(expected, Sampling.Draw([0.5, 0.25, 0, 0.25], uniform));
        Assert.Equal(expected, Sampling.Draw([2, 1, 0, 1], uniform)); // weights of any sum
    }

    [Fact]
    public void Draws_come_as_often_as_the_probabilities_say()
    {
        var random = new Random(1);
        var drawn = Enumerable.Range(0, 100_000).Select(_ => Sampling.Draw([0.1, 0.6, 0.3], random.NextDouble())).CountBy(t => t).ToDictionary();
        Assert.Equal(0.1, drawn[0] / 1e5, 0.01);
        Assert.Equal(0.6, drawn[1] / 1e5, 0.01);
    }

    [Fact]
    public void A_text_goes_on_to_the_stop_token_and_holds_nothing_rejected()
    {
        var model = new KneserNey(NGramCounts.Of(Text, 3, 6, Bos));
        var random = new Random(2);
        var texts = Enumerable.Range(0, 500).Select(_ => Sampling.Continue(model, [Bos], 20, random, stop: Eos, Unk)).ToList();
        Assert.DoesNotContain(texts, text => text.Intersect([Unk, Bos, Eos]).Any());
        Assert.Contains(texts, text => text.SequenceEqual([3, 4, 5]));
        Assert.Contains(texts, text => text.Length is 0 or > 3);
        Assert.Contains(Enumerable.Range(0, 500).SelectMany(_ => Sampling.Continue(model, [Bos], 20, random, stop: Eos)), token => token == Unk);
    }

    [Fact]
    public void The_same_seed_draws_the_same_text_and_no_stop_token_draws_to_the_length()
    {
        var model = new Laplace(NGramCounts.Of(Text, 2, 6, Bos));
        var text = Sampling.Continue(model, [Bos], 50, new Random(7));
        Assert.Equal(50, text.Length);
        Assert.Equal(text, Sampling.Continue(model, [Bos], 50, new Random(7)));
        Assert.Empty(Sampling.Continue(model, [], 0, new Random(7)));
    }

    [Fact]
    public void A_draw_from_nothing_is_refused()
    {
        var model = new MaximumLikelihood(NGramCounts.Of([0, 1, 0, 1], 2, 2));
        Assert.Throws<InvalidOperationException>(() => Sampling.Continue(model, [0], 1, new Random(1), null, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sampling.Continue(model, [0], 1, new Random(1), null, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sampling.Draw([1], 1));
    }
}
