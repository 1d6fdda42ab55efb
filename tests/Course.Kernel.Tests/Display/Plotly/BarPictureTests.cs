namespace Course.Kernel.Tests.Display.Plotly;

public class BarPictureTests
{
    private const string Hidden = "\"visible\":false";

    [Fact]
    public void A_bar_takes_four_fifths_of_its_place()
    {
        // Two names on 200 pixels: each has 100, its bar 80, from 10 to 90. One unit is 20 pixels high.
        var picture = Picture.OnSquare("""{"type":"bar","x":["a","b"],"y":[5,10],"marker":{"color":"#123456"}}""", Hidden, Hidden + ",\"range\":[0,10]");

        Assert.Equal(["M60 150H140V250H60Z", "M160 50H240V250H160Z"], picture.Filled("#123456").Select(p => p.Attribute("d")!.Value));
    }

    [Fact]
    public void Bars_side_by_side_share_the_place()
    {
        var picture = Picture.OnSquare(
            """{"type":"bar","x":["a","b"],"y":[5,10],"marker":{"color":"#111"}},{"type":"bar","x":["a","b"],"y":[1,2],"marker":{"color":"#222"}}""",
            Hidden, Hidden + ",\"range\":[0,10]");

        Assert.Equal("M60 150H100V250H60Z", picture.Filled("#111").First().Attribute("d")!.Value);
        Assert.Equal("M100 230H140V250H100Z", picture.Filled("#222").First().Attribute("d")!.Value);
    }

    [Fact]
    public void Stacked_bars_stand_on_one_another_and_relative_ones_hang_below_zero()
    {
        const string data = """{"type":"bar","x":["a"],"y":[2],"marker":{"color":"#111"}},{"type":"bar","x":["a"],"y":[-3],"marker":{"color":"#222"}},{"type":"bar","x":["a"],"y":[4],"marker":{"color":"#333"}}""";
        var relative = Picture.OnSquare(data, Hidden, Hidden + ",\"range\":[-10,10]", "\"barmode\":\"relative\"");

        // One unit is 10 pixels, zero is at 150.
        Assert.Equal("M70 130H230V150H70Z", relative.Filled("#111").Single().Attribute("d")!.Value);
        Assert.Equal("M70 150H230V180H70Z", relative.Filled("#222").Single().Attribute("d")!.Value);
        Assert.Equal("M70 90H230V130H70Z", relative.Filled("#333").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void Lying_bars_grow_to_the_right()
    {
        var picture = Picture.OnSquare("""{"type":"bar","orientation":"h","y":["a","b"],"x":[5,10],"marker":{"color":"#123456"}}""", Hidden + ",\"range\":[0,10]", Hidden);

        Assert.Equal("M50 160H150V240H50Z", picture.Filled("#123456").First().Attribute("d")!.Value);
    }

    [Fact]
    public void On_a_log_axis_bars_begin_at_the_edge()
    {
        var picture = Picture.OnSquare("""{"type":"bar","x":["a"],"y":[10],"marker":{"color":"#123456"}}""", Hidden, Hidden + ",\"type\":\"log\",\"range\":[0,2]");

        Assert.Equal("M70 150H230V250H70Z", picture.Filled("#123456").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void Text_goes_inside_where_it_fits_and_above_where_it_does_not()
    {
        var picture = Picture.OnSquare("""{"type":"bar","x":["a","b"],"y":[0.2,9],"text":["low","high"]}""", Hidden, Hidden + ",\"range\":[0,10]");

        Assert.True(Picture.Number(picture.Text("low"), "y") < 246, "above its bar, whose top is at 246");
        Assert.InRange(Picture.Number(picture.Text("high"), "y"), 70, 250);
        Assert.Equal("#fff", picture.Text("high").Attribute("fill")!.Value);
    }

    [Fact]
    public void A_histogram_counts_every_value_once()
    {
        // Bins of 1 from 0 to 4: two, one, none, three. One count is 20 pixels.
        var picture = Picture.OnSquare("""{"type":"histogram","x":[0.1,0.9,1.5,3.2,3.3,3.9],"xbins":{"start":0,"end":4,"size":1},"marker":{"color":"#123456"}}""",
            Hidden + ",\"range\":[0,4]", Hidden + ",\"range\":[0,10]");

        Assert.Equal(["M50 210H100V250H50Z", "M100 230H150V250H100Z", "M150 250H200V250H150Z", "M200 190H250V250H200Z"],
            picture.Filled("#123456").Select(p => p.Attribute("d")!.Value));
        Assert.Contains("0 to 1: 2", picture.Tooltips);
    }
}
