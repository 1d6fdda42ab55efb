using Course.NGrams;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.NGrams;

public class LinearInterpolationTests
{
    [Fact]
    public void One_round_shares_each_token_among_the_orders()
    {
        // Text [0 0 0 1], n = 1, held out [0]: p₀ = 1/2, p₁ = 3/4. From equal weights the shares are 0.5 : 0.75 = 2/5 : 3/5.
        var model = LinearInterpolation.Fit(NGramCounts.Of([0, 0, 0, 1], 1, 2), [0], rounds: 1);
        Assert.Equal(2 / 5.0, model.Weights[0], 1e-12);
        Assert.Equal(3 / 5.0, model.Weights[1], 1e-12);
    }

    [Fact]
    public void No_round_makes_the_held_out_text_less_likely() =>
        Prop.ForAll(Corpus.Any, corpus =>
        {
            var counts = corpus.Count();
            int[] heldOut = [1, 2, 3, 4, 1, 2];
            var likelihoods = Enumerable.Range(0, 6).Select(rounds => LinearInterpolation.Fit(counts, heldOut, rounds: rounds).Score(heldOut).Sum()).ToArray();
            return likelihoods.Zip(likelihoods.Skip(1)).All(pair => pair.Second >= pair.First - 1e-9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Weights_that_do_not_sum_to_one_or_fit_no_order_are_refused()
    {
        var counts = NGramCounts.Of([0, 1, 0], 2, 2);
        Assert.Throws<ArgumentException>(() => new LinearInterpolation(counts, 0.5, 0.4));
        Assert.Throws<ArgumentException>(() => new LinearInterpolation(counts, 1.5, -0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinearInterpolation(counts, 0.25, 0.25, 0.25, 0.25));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LinearInterpolation(counts));
        Assert.Throws<ArgumentException>(() => LinearInterpolation.Fit(counts, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => LinearInterpolation.Fit(counts, [9]));
    }
}
