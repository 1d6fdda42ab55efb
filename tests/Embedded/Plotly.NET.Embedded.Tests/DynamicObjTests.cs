using DynamicObj;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyEdition.Tests;

public class DynamicObjTests
{
    [Fact]
    public void Properties_are_set_and_read_by_name_or_as_members()
    {
        dynamic font = new Font();
        font.size = 12;
        ((Font)font).SetValue("family", "serif");

        Assert.Equal("serif", font.family);
        Assert.Equal(12, DynamicObj.DynamicObj.GetValue(font, "size"));
        Assert.Equal(["size", "family"], ((Font)font).GetProperties(false).Select(p => p.Key));
        Assert.Throws<MissingMemberException>(() => DynamicObj.DynamicObj.GetValue((Font)font, "colour"));
    }

    [Fact]
    public void A_declared_property_is_set_itself()
    {
        var trace = new Trace("scatter");
        trace.SetValue("type", "bar");

        Assert.Equal("bar", trace.type);
        Assert.Empty(trace.GetProperties(false));
    }

    [Fact]
    public void Combining_merges_what_is_nested_and_lets_the_second_win()
    {
        var (first, second) = (new Layout(), new Layout());
        first.SetValue("font", new Font());
        ((Font)DynamicObj.DynamicObj.GetValue(first, "font")!).SetValue("size", 1);
        first.SetValue("width", 1);
        second.SetValue("font", new Font());
        ((Font)DynamicObj.DynamicObj.GetValue(second, "font")!).SetValue("color", "red");
        second.SetValue("width", 2);

        var combined = DynObj.combine(first, second);

        Assert.Same(first, combined);
        Assert.Equal(2, DynamicObj.DynamicObj.GetValue(combined, "width"));
        Assert.Equal(["size", "color"], ((Font)DynamicObj.DynamicObj.GetValue(combined, "font")!).GetProperties(false).Select(p => p.Key));
    }

    [Fact]
    public void Defaults_apply_to_charts_made_after_and_are_not_changed_by_them()
    {
        try
        {
            Defaults.DefaultWidth = 321;
            var chart = Chart.Line<int, int, string>([1], [2]);
            GenericChart.getConfig(chart).SetValue("responsive", false);

            Assert.Contains("\"width\":321,\"height\":600", GenericChart.toFigureJson(chart), StringComparison.Ordinal);
            Assert.Contains("\"config\":{\"responsive\":true}", GenericChart.toJson(Chart.Line<int, int, string>([1], [2])), StringComparison.Ordinal);
        }
        finally
        {
            Defaults.reset();
        }

        Assert.Equal(600, Defaults.DefaultWidth);
    }
}
