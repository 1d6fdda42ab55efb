namespace Course.Tests;

public class SpreadTests
{
    [Fact]
    public void It_is_the_standard_deviation_of_a_sample()
    {
        Assert.Equal(1, Spread.Of([1, 2, 3]), 12);
        Assert.Equal(Math.Sqrt(2) / 2, Spread.Of([4, 5]), 12);
        Assert.Equal(0, Spread.Of([7, 7, 7]));
    }

    [Fact]
    public void One_value_has_none() =>
        Assert.Contains("two values or more, got 1", Assert.Throws<ArgumentException>(() => Spread.Of([1])).Message, StringComparison.Ordinal);
}
