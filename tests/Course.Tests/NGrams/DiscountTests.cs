using Course.NGrams;

namespace Course.Tests.NGrams;

public class DiscountTests
{
    [Fact]
    public void Counts_of_counts_are_counted()
    {
        Assert.Equal(new CountsOfCounts(3, 1, 0, 2), CountsOfCounts.Of([1, 1, 2, 7, 1, 4, 4, 0]));
    }

    [Fact]
    public void The_modified_discounts_follow_equation_26()
    {
        // Y = 10 / (10 + 2 · 5) = 1/2: D₁ = 1 − 2 · ½ · 5/10, D₂ = 2 − 3 · ½ · 3/5, D₃₊ = 3 − 4 · ½ · 2/3
        var discount = Discount.Modified(new(10, 5, 3, 2));
        Assert.Equal(0.5, discount.One, 1e-12);
        Assert.Equal(1.1, discount.Two, 1e-12);
        Assert.Equal(5 / 3.0, discount.ThreeOrMore, 1e-12);
        Assert.Equal([0, discount.One, discount.Two, discount.ThreeOrMore, discount.ThreeOrMore], new[] { 0, 1, 2, 3, 99 }.Select(discount.Of));
    }

    [Theory]
    [InlineData(0, 5, 3, 2)]
    [InlineData(5, 0, 3, 2)]
    [InlineData(5, 5, 0, 2)]
    [InlineData(10, 1, 9, 2)] // D₂ below 0
    [InlineData(10, 5, 1, 9)] // D₃₊ below 0
    [InlineData(4, 1, 1, 0)] // D₂ is 0
    public void Without_an_estimate_the_modified_discounts_fall_back(int ones, int twos, int threes, int fours) =>
        Assert.Equal(new Discount(0.5, 1, 1.5, IsEstimated: false), Discount.Modified(new(ones, twos, threes, fours)));

    [Fact]
    public void The_absolute_discount_is_one_for_all_counts()
    {
        Assert.Equal(new Discount(0.6, 0.6, 0.6, IsEstimated: true), Discount.Absolute(new(3, 1, 0, 0)));
        Assert.False(Discount.Absolute(new(3, 0, 0, 0)).IsEstimated);
    }
}
