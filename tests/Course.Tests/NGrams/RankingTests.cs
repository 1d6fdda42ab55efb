using Course.NGrams;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.NGrams;

public class RankingTests
{
    [Fact]
    public void The_best_come_first_and_equals_in_order_of_their_ids() =>
        Assert.Equal([(1, 0.5), (0, 0.2), (2, 0.2)], Ranking.Top([0.2, 0.5, 0.2, 0.1, 0.2], 3));

    [Fact]
    public void It_agrees_with_sorting_everything() =>
        Prop.ForAll<int[], PositiveInt>((scores, k) =>
        {
            var values = Array.ConvertAll(scores, s => (double)(s % 7));
            var sorted = values.Select((score, token) => (token, score)).OrderByDescending(x => x.score).ThenBy(x => x.token);
            return Ranking.Top(values, k.Get).SequenceEqual(sorted.Take(k.Get));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_model_ranks_what_follows()
    {
        var best = Ranking.Top(new MaximumLikelihood(NGramCounts.Of([0, 1, 0, 1, 0, 2], 2, 3)), [0], 2);
        Assert.Equal([1, 2], best.Select(b => b.Token));
        Assert.Equal(Math.Log(2 / 3.0), best[0].LogProbability, 1e-12);
    }

    [Fact]
    public void No_places_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Ranking.Top([1.0], 0));
}
