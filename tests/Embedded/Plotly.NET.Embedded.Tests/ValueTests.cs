using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyEdition.Tests;

public class ValueTests
{
    [Fact]
    public void Every_finite_number_comes_back_from_the_JSON_as_it_went_in() =>
        Prop.ForAll<double[], float[]>((doubles, floats) =>
        {
            var (x, y) = (doubles.Where(double.IsFinite).ToArray(), floats.Where(float.IsFinite).ToArray());
            var trace = Trace(Chart.Line<double, float, string>(x, y, UseDefaults: false));
            return trace.GetProperty("x").EnumerateArray().Select(v => v.GetDouble()).SequenceEqual(x)
                && trace.GetProperty("y").EnumerateArray().Select(v => v.GetSingle()).SequenceEqual(y);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_text_comes_back_from_the_JSON_as_it_went_in() =>
        Prop.ForAll<UnicodeString>(letters =>
        {
            // Half of a surrogate pair is not text, and no reader of JSON takes it.
            var text = string.Concat(letters.Get.Where(c => !char.IsSurrogate(c)));
            return Trace(Chart.Line<int, int, string>([1], [2], Name: text, UseDefaults: false)).GetProperty("name").GetString() == text;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("#0072B2", "rgba(0, 114, 178, 1.0)")]
    [InlineData("0072b2", "rgba(0, 114, 178, 1.0)")]
    public void A_colour_in_hexadecimal_is_written_by_its_parts(string hex, string written) => Assert.Equal(written, Color.fromHex(hex).Value);

    [Fact]
    public void Colours_that_are_none_are_refused()
    {
        Assert.Contains("0 to 255, got 256", Assert.Throws<ArgumentException>(() => Color.fromRGB(0, 256, 0)).Message, StringComparison.Ordinal);
        Assert.Contains("got '#12'", Assert.Throws<ArgumentException>(() => Color.fromHex("#12")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_refuses_a_chart_that_is_flat_and_in_space()
    {
        var mixed = Chart.Combine([Chart.Line<int, int, string>([1], [2]), Chart.Line3D<int, int, int, string>([1], [2], [3])]);

        Assert.Contains("row 1, column 1", Assert.Throws<ArgumentException>(() => Chart.Grid([mixed], 1, 1)).Message, StringComparison.Ordinal);
    }

    private static JsonElement Trace(GenericChart chart) =>
        JsonDocument.Parse(GenericChart.toFigureJson(chart)).RootElement.GetProperty("data")[0];
}
