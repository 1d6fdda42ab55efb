using Course.Charts;

namespace Course.Tests.Charts;

public class LogTicksTests
{
    [Theory]
    [InlineData(3, 30, "3 5 7 10 20 30")]
    [InlineData(1, 100, "1 2 5 10 20 50 100")]
    [InlineData(1, 1000, "1 10 100 1,000")]
    [InlineData(0.00001, 1, "10<sup>−5</sup> 10<sup>−4</sup> 0.001 0.01 0.1 1")]
    [InlineData(1, 1e12, "1 100 10,000 10<sup>6</sup> 10<sup>8</sup> 10<sup>10</sup> 10<sup>12</sup>")]
    public void A_mark_shows_its_whole_number(double low, double high, string expected) =>
        Assert.Equal(expected, string.Join(' ', LogTicks.Between(low, high).Where(mark => mark >= low && mark <= high).Select(LogTicks.Text)));

    [Fact]
    public void Less_than_a_power_of_ten_is_left_to_plotly() => Assert.Empty(LogTicks.Between(0.4, 2));

    [Fact]
    public void What_is_a_little_outside_is_marked_too() =>
        Assert.Contains(0.5, LogTicks.Of(new Axis("n") { IsLog = true }, [0.7, 70, double.NaN]));
}
