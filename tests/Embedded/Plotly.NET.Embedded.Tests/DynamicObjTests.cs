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
        ((Font)font).SetProperty("family", "serif");

        Assert.Equal("serif", font.family);
        Assert.Equal(12, font.GetPropertyValue("size"));
        Assert.Equal(["size", "family"], ((Font)font).GetProperties(false).Select(p => p.Key));
        Assert.Throws<MissingMemberException>(() => font.GetPropertyValue("colour"));
    }

    [Fact]
    public void A_declared_property_is_set_itself()
    {
        var trace = new Trace("scatter");
        trace.SetProperty("type", "bar");

        Assert.Equal("bar", trace.type);
        Assert.Empty(trace.GetProperties(false));
    }

    [Fact]
    public void A_property_set_after_a_removal_takes_the_place_that_is_free_and_a_declared_one_becomes_null()
    {
        var trace = new Trace("scatter");
        DynObj.setProperty("x", 1, trace);
        DynObj.setProperty("y", 2, trace);
        DynObj.removeProperty("x", trace);
        trace.SetProperty("z", 3);

        Assert.Equal(["type", "z", "y"], trace.GetProperties(true).Select(p => p.Key));
        Assert.Equal((true, false, true), (trace.RemoveProperty("y"), trace.RemoveProperty("y"), trace.RemoveProperty("type")));
        Assert.Null(trace.type);
    }

    [Fact]
    public void Combining_merges_what_is_nested_and_lets_the_second_win()
    {
        var (first, second) = (new Layout(), new Layout());
        first.SetProperty("font", new Font());
        ((Font)first.GetPropertyValue("font")!).SetProperty("size", 1);
        first.SetProperty("width", 1);
        second.SetProperty("font", new Font());
        ((Font)second.GetPropertyValue("font")!).SetProperty("color", "red");
        second.SetProperty("width", 2);

        var combined = DynObj.combine(first, second);

        Assert.Same(first, combined);
        Assert.Equal(2, combined.GetPropertyValue("width"));
        Assert.Equal(["size", "color"], ((Font)combined.GetPropertyValue("font")!).GetProperties(false).Select(p => p.Key));
    }

    [Fact]
    public void Defaults_apply_to_charts_made_after_and_are_not_changed_by_them()
    {
        try
        {
            Defaults.DefaultWidth = 321;
            var chart = Chart.Line<int, int, string>([1], [2]);
            GenericChart.getConfig(chart).SetProperty("responsive", false);

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
