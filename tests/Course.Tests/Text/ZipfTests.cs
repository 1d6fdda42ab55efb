using Course.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.Text;

public class ZipfTests
{
    [Fact]
    public void Tokens_are_ranked_by_count_then_by_name() =>
        Assert.Equal([new(1, "b", 3), new(2, "B", 1), new(3, "a", 1)], TokenCount.Ranked(["b", "a", "b", "B", "b"]));

    [Fact]
    public void Counts_that_follow_the_law_give_its_exponent()
    {
        var zipf = Zipf.Fit([new(1, "a", 60), new(2, "b", 30), new(3, "c", 20), new(4, "d", 15)]);

        Assert.Equal(1, zipf.Alpha, 12);
        Assert.Equal(Math.Log(60), zipf.C, 12);
        Assert.Equal(1, zipf.RSquared, 12);
        Assert.Equal(12, zipf.Expected(5), 9);
    }

    // Ranks 1, 2, 4 have logarithms 0, L, 2L (L = ln 2); counts 8, 8, 2 have 3L, 3L, L. By hand: slope −1, intercept (7/3 + 1) L, R² 3/4.
    [Fact]
    public void A_line_by_hand()
    {
        var zipf = Zipf.Fit([new(1, "a", 8), new(2, "b", 8), new(4, "c", 2)]);

        Assert.Equal(1, zipf.Alpha, 12);
        Assert.Equal(10 / 3.0 * Math.Log(2), zipf.C, 12);
        Assert.Equal(0.75, zipf.RSquared, 12);
    }

    [Fact]
    public void Any_exponent_is_found_again() =>
        Prop.ForAll(Gen.Choose(5, 20).ToArbitrary(), tenths =>
        {
            var alpha = tenths / 10.0;
            var counts = Enumerable.Range(1, 100).Select(i => new TokenCount(i, $"{i}", (long)(1e12 / Math.Pow(i, alpha))));
            return Math.Abs(Zipf.Fit(counts).Alpha - alpha) < 1e-4;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_flat_curve_has_exponent_zero_and_one_rank_has_none()
    {
        Assert.Equal(new Zipf(0, Math.Log(2), 1), Zipf.Fit(TokenCount.Ranked(["a", "b", "a", "b"])));
        Assert.Contains("got 1", Assert.Throws<ArgumentException>(() => Zipf.Fit(TokenCount.Ranked(["a", "a"]))).Message);
    }
}
