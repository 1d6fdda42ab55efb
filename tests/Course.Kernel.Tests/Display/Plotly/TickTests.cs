using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Tests.Display.Plotly;

public class TickTests
{
    [Theory]
    [InlineData(0.7, 1)]
    [InlineData(1.2, 2)]
    [InlineData(2, 2)]
    [InlineData(2.1, 5)]
    [InlineData(23, 50)]
    [InlineData(0.00051, 0.001)]
    [InlineData(9e20, 1e21)]
    public void A_step_is_two_five_or_ten_times_a_power_of_ten(double rough, double step) =>
        Assert.Equal(step, LinearTicks.Step(rough), step * 1e-12);

    [Fact]
    public void Ticks_are_multiples_of_the_step_in_either_direction()
    {
        Assert.Equal([-4, -2, 0, 2], LinearTicks.Between(-5, 3, 2));
        Assert.Equal([-4, -2, 0, 2], LinearTicks.Between(3, -5, 2));
        Assert.Equal([1, 3], LinearTicks.Between(0, 4, 2, origin: 1));
    }

    [Fact]
    public void A_step_too_small_to_move_does_not_hang() =>
        Assert.True(LinearTicks.Between(1e16, 1e16 + 10, 1e-3).Count <= LinearTicks.Most + 1);

    [Fact]
    public void Log_ticks_are_digits_of_each_power()
    {
        Assert.Equal([1, 2, 5, 10, 20, 50, 100], Powers(LogTicks.Between(0, 2, LogTicks.Spacing.OneTwoFive, 0)));
        Assert.Equal(19, LogTicks.Between(0, 2, LogTicks.Spacing.Digits, 0).Count);
        Assert.Equal([1e-4, 1e-2, 1], Powers(LogTicks.Between(-4, 1, LogTicks.Spacing.Decades, 2)));
        Assert.Equal([20, 25, 30], Powers(LogTicks.Between(Math.Log10(20), Math.Log10(32), LogTicks.Spacing.Even, 5)));
    }

    [Theory]
    [InlineData(0.5, 3, 1.5, "1.5")]
    [InlineData(5000, 20000, 15000, "15k")]
    [InlineData(500000, 3e6, 1500000, "1.5M")]
    [InlineData(1e9, 3e9, 2e9, "2B")]
    [InlineData(1e-5, 5e-5, 2e-5, "20μ")]
    [InlineData(1e20, 3e20, 2e20, "2×10<sup>20</sup>")]
    [InlineData(5000, 20000, 0, "0")]
    [InlineData(1, 5, -3, "−3")]
    [InlineData(500, 2500, 2000, "2000")]
    public void Numbers_beside_ticks_share_an_exponent(double step, double largest, double value, string expected) =>
        Assert.Equal(expected, new TickNumber(default, step, largest).Format(value));

    [Theory]
    [InlineData("2026-03-01", 0)]
    [InlineData("2026-03-01T00:00:00Z", 0)]
    [InlineData("2026-03-01 00:00:01.5", 1500)]
    [InlineData("2026-03-01T01:00+01:00", 3_600_000)]
    public void Dates_are_milliseconds(string text, double after)
    {
        Assert.True(DateText.TryParse(text, out var milliseconds));
        Assert.Equal(DateText.FromDate(new DateTime(2026, 3, 1)) + after, milliseconds);
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("March 1")]
    [InlineData("2026-13-01")]
    [InlineData("word-2026")]
    public void What_is_no_date_is_not_taken_for_one(string text) => Assert.False(DateText.IsDate(text));

    [Fact]
    public void A_range_leaves_five_percent_of_the_axis_beyond_padded_data()
    {
        var extremes = new Extremes();
        extremes.Add(1, padded: true);
        extremes.Add(5, padded: true);

        // 4 units fill 180 of 200 pixels; 10 pixels are 4/18 of a unit.
        var (low, high) = extremes.Range(200, "normal")!.Value;
        Assert.Equal(1 - (4 / 18.0), low, 12);
        Assert.Equal(5 + (4 / 18.0), high, 12);
    }

    [Fact]
    public void A_range_that_shows_zero_ends_there()
    {
        var extremes = new Extremes();
        extremes.Add(5, 0, padded: true, toZero: true);

        Assert.Equal((0, 5 / 0.95), extremes.Range(200, "normal"));
    }

    [Theory]
    [InlineData("trace", "b a c")]
    [InlineData("category ascending", "a b c")]
    [InlineData("total ascending", "a c b")]
    [InlineData("total descending", "b c a")]
    [InlineData("max ascending", "a c b")]
    public void Categories_stand_in_the_order_asked_for(string order, string expected)
    {
        var axis = PictureAxes.Of("""{"data":[{"type":"bar","x":["b","a","c"],"y":[3,1,2]}],"layout":{"xaxis":{"categoryorder":"ORDER"}}}""".Replace("ORDER", order, StringComparison.Ordinal), "x");

        Assert.Equal(expected, string.Join(' ', axis.Categories));
    }

    private static IEnumerable<double> Powers(List<double> exponents) => exponents.Select(e => Math.Round(Math.Pow(10, e), 6));
}
