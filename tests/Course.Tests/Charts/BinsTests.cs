using Course.Charts;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.Charts;

public class BinsTests
{
    [Fact]
    public void Every_value_is_counted_once_in_the_bin_around_it() =>
        Prop.ForAll<NormalFloat[], PositiveInt>((numbers, wanted) =>
        {
            double[] values = numbers.Length == 0 ? [0] : [.. numbers.Select(n => n.Get % 1e6)];
            var bins = Bins.Over(values, 1 + (wanted.Get % 100));
            var counts = bins.Count(values);
            return counts.Sum() == values.Length
                && values.All(v => v >= bins.Start - (1e-9 * bins.Width) && v <= bins.Start + (bins.Number * bins.Width * (1 + 1e-9)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Widths_are_round_and_edges_multiples_of_them()
    {
        var bins = Bins.Over([0.3, 9.7], 10);

        Assert.Equal(new Bins(0, 1, 10), bins);
        Assert.Equal([0.5, 1.5, 2.5], bins.Centers.Take(3));
    }

    [Fact]
    public void Whole_numbers_get_a_bin_each()
    {
        var bins = Bins.Over([2, 3, 3, 5], 30);

        Assert.Equal([2, 3, 4, 5], bins.Centers);
        Assert.Equal([1, 2, 0, 1], bins.Count([2, 3, 3, 5]));
    }

    [Theory]
    [InlineData(7.0)]
    [InlineData(0.25)]
    [InlineData(-1e300)]
    public void A_single_value_has_one_bin(double value) => Assert.Equal([2], Bins.Over([value, value], 10).Count([value, value]));
}
