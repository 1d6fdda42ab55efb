using Course.Kernel.Display.Plotly;
using FsCheck;

namespace Course.Kernel.Tests.Display.Plotly;

public class StatisticsTests
{
    [Fact]
    public void Quartiles_follow_plotlys_linear_rule()
    {
        // Value i of n stands at (i − ½)/n: of 1, 2, 3, 4 a quarter lies halfway between 1 and 2.
        Assert.Equal(1.5, Quantile.Of([1, 2, 3, 4], 0.25));
        Assert.Equal(2.5, Quantile.Of([1, 2, 3, 4], 0.5));
        Assert.Equal(7, Quantile.Of([7], 0.25));
    }

    [Fact]
    public void Whiskers_end_at_the_last_value_within_one_and_a_half_boxes()
    {
        var box = BoxStatistics.Of([1, 2, 3, 4, 5, 6, 7, 30])!;

        Assert.Equal((2.5, 4.5, 6.5), (box.Q1, box.Median, box.Q3));
        Assert.Equal((1, 7), (box.LowWhisker, box.HighWhisker));
        Assert.Equal([30], box.Outliers);
        Assert.Null(BoxStatistics.Of([double.NaN]));
    }

    [Fact]
    public void A_box_reaches_from_quartile_to_quartile()
    {
        var picture = Picture.OnSquare("""{"type":"box","y":[1,2,3,4,5,6,7,30],"line":{"color":"#123456"}}""", "\"visible\":false", "\"visible\":false,\"range\":[0,40]");

        // 5 pixels a unit: quartiles at 2.5 (237.5) and 6.5 (217.5); 49 % of the width, around 150.
        Assert.StartsWith("M101 237.5L199 237.5L199 217.5L101 217.5Z", picture.Stroked("#123456").Single(p => p.Attribute("fill")!.Value != "none").Attribute("d")!.Value);
        Assert.Equal(100, Picture.Number(picture.All("circle").Single(), "cy"));
    }

    [Fact]
    public void Slices_of_a_pie_are_in_proportion()
    {
        var picture = Picture.Of("""{"data":[{"type":"pie","labels":["a","b"],"values":[3,1],"direction":"clockwise"}],"layout":{"width":300,"height":300,"margin":{"l":0,"r":0,"t":0,"b":0},"showlegend":false}}""");

        // Three quarters clockwise from the top end on the left.
        Assert.Contains(picture.Paths, d => d.StartsWith("M150 2A148 148 0 1 1 2 150L150 150Z", StringComparison.Ordinal));
        Assert.Contains("75%", picture.Texts);
        Assert.Contains("a\n3 (75%)", picture.Tooltips);
    }

    [Fact]
    public void Bins_of_a_histogram_hold_every_value_once()
    {
        FsCheck.Fluent.Prop.ForAll<double[]>(values =>
        {
            double[] finite = [.. values.Where(v => Math.Abs(v) < 1e12)];
            if (finite.Length == 0) return true;
            var edges = HistogramBins.Choose(default, "x", AxisKind.Linear, finite);
            return edges.Zip(edges.Skip(1)).All(e => e.First < e.Second) && finite.All(v => v >= edges[0] && v < edges[^1]);
        }).QuickCheckThrowOnFailure();
    }
}
