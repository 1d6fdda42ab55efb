using Course.Exercises;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.Exercises;

public class AgreementTests
{
    [Theory]
    [InlineData(100.0, 100.0005, 1e-5, true)]
    [InlineData(100.0, 100.01, 1e-5, false)]
    [InlineData(0.0, 1e-6, 1e-5, true)]
    [InlineData(double.NaN, double.NaN, 0, true)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, 0, true)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, 1, false)]
    public void Numbers_agree_within_the_tolerance(double expected, double actual, double tolerance, bool agree) =>
        Assert.Equal(agree, Agreement.Holds(ValueJson.Write(actual), ValueJson.Write(expected), tolerance));

    [Fact]
    public void An_integer_agrees_with_the_same_real_number() =>
        Assert.True(Agreement.Holds(ValueJson.Write(3), ValueJson.Write(3.0), 0));

    [Fact]
    public void Text_length_order_and_keys_must_be_the_same()
    {
        Assert.False(Agreement.Holds(ValueJson.Write("a"), ValueJson.Write("A"), 1));
        Assert.False(Agreement.Holds(ValueJson.Write(new[] { 1, 2 }), ValueJson.Write(new[] { 2, 1 }), 0));
        Assert.False(Agreement.Holds(ValueJson.Write(new[] { 1 }), ValueJson.Write(new[] { 1, 1 }), 1));
        Assert.False(Agreement.Holds(
            ValueJson.Write(new Dictionary<string, int> { ["a"] = 1 }),
            ValueJson.Write(new Dictionary<string, int> { ["b"] = 1 }),
            1));
        Assert.False(Agreement.Holds(ValueJson.Write(null), ValueJson.Write(0), 1));
    }

    [Fact]
    public void Every_value_survives_its_JSON_and_agrees_with_itself() =>
        Prop.ForAll<double[], string[], (int, string)>((numbers, texts, pair) =>
        {
            var clean = texts.Select(t => t ?? "").ToArray();
            return RoundTrips(numbers) && RoundTrips(clean) && RoundTrips((pair.Item1, pair.Item2 ?? ""));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_matrix_is_an_array_of_rows()
    {
        var json = ValueJson.Write(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });

        Assert.Equal("[[1,2,3],[4,5,6]]", json.GetRawText());
        Assert.Equal(6.0, ((double[,])ValueJson.Read(json, typeof(double[,]))!)[1, 2]);
    }

    [Fact]
    public void A_long_array_is_cut_and_says_its_length() =>
        Assert.EndsWith("… 100 in all]", ValueJson.Show(ValueJson.Write(new int[100])), StringComparison.Ordinal);

    private static bool RoundTrips<T>(T value)
    {
        var json = ValueJson.Write(value);
        return Agreement.Holds(ValueJson.Write(ValueJson.Read(json, typeof(T))), json, 0);
    }
}
