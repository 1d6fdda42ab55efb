using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Tests.Display.Plotly;

public class LinePictureTests
{
    private const string Ten = "\"range\":[0,10],\"visible\":false";

    [Fact]
    public void Points_stand_where_the_range_puts_them()
    {
        // The plot spans 200 pixels from (50, 250) at (0, 0): one unit is 20 pixels.
        var picture = Picture.OnSquare("""{"mode":"lines","x":[0,5,10],"y":[0,10,5],"line":{"color":"#123456"}}""", Ten, Ten);

        Assert.Equal("M50 250L150 50L250 150", Assert.Single(picture.Stroked("#123456")).Attribute("d")!.Value);
    }

    [Fact]
    public void On_a_log_axis_each_decade_is_as_long_as_the_next()
    {
        var picture = Picture.OnSquare("""{"mode":"lines","x":[1,10,100],"y":[1,10,1],"line":{"color":"#123456"}}""",
            "\"type\":\"log\",\"range\":[0,2],\"visible\":false", "\"type\":\"log\",\"range\":[0,1],\"visible\":false");

        Assert.Equal("M50 250L150 50L250 250", picture.Stroked("#123456").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void A_gap_breaks_the_line_and_connectgaps_bridges_it()
    {
        const string data = """{"mode":"lines","x":[0,2,4,6,8],"y":[1,1,null,3,3],"line":{"color":"#123456"}GAPS}""";
        var broken = Picture.OnSquare(data.Replace("GAPS", "", StringComparison.Ordinal), Ten, Ten);
        var bridged = Picture.OnSquare(data.Replace("GAPS", ",\"connectgaps\":true", StringComparison.Ordinal), Ten, Ten);

        Assert.Equal("M50 230L90 230M170 190L210 190", broken.Stroked("#123456").Single().Attribute("d")!.Value);
        Assert.Equal("M50 230L90 230L170 190L210 190", bridged.Stroked("#123456").Single().Attribute("d")!.Value);
    }

    [Theory]
    [InlineData("hv", "M50 250L150 250L150 150")]
    [InlineData("vh", "M50 250L50 150L150 150")]
    [InlineData("hvh", "M50 250L100 250L100 150L150 150")]
    [InlineData("vhv", "M50 250L50 200L150 200L150 150")]
    public void Steps_turn_where_their_name_says(string shape, string path)
    {
        var picture = Picture.OnSquare($$$"""{"mode":"lines","x":[0,5],"y":[0,5],"line":{"color":"#123456","shape":"{{{shape}}}"}}""", Ten, Ten);

        Assert.Equal(path, picture.Stroked("#123456").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void A_spline_passes_through_its_points()
    {
        var picture = Picture.OnSquare("""{"mode":"lines","x":[0,5,10],"y":[0,10,0],"line":{"color":"#123456","shape":"spline"}}""", Ten, Ten);

        var path = picture.Stroked("#123456").Single().Attribute("d")!.Value;
        Assert.StartsWith("M50 250C", path);
        // The tangent at the top is level: the controls on either side of it have its height.
        Assert.Contains(" 50 150 50C", path);
        Assert.EndsWith("250 250", path);
    }

    [Fact]
    public void An_area_to_zero_goes_down_to_zero_and_back()
    {
        var picture = Picture.OnSquare("""{"mode":"lines","x":[0,10],"y":[5,10],"fill":"tozeroy","fillcolor":"#abc"}""", Ten, Ten);

        Assert.Equal("M50 150L250 50L250 250L50 250Z", picture.Filled("#abc").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void An_area_to_the_next_trace_returns_along_it()
    {
        var picture = Picture.OnSquare("""{"mode":"lines","x":[0,10],"y":[1,2]},{"mode":"lines","x":[0,10],"y":[5,10],"fill":"tonexty","fillcolor":"#abc"}""", Ten, Ten);

        Assert.Equal("M50 150L250 50L250 210L50 230Z", picture.Filled("#abc").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void Stacked_areas_stand_on_one_another()
    {
        var picture = Picture.OnSquare("""{"mode":"lines","x":[0,10],"y":[1,2],"stackgroup":"s"},{"mode":"lines","x":[0,10],"y":[4,3],"stackgroup":"s","line":{"color":"#123456"}}""", Ten, Ten);

        Assert.Equal("M50 150L250 150", picture.Stroked("#123456").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void Dashes_grow_with_the_width_of_the_line()
    {
        var picture = Picture.OnSquare("""{"mode":"lines","x":[0,10],"y":[1,2],"line":{"color":"#123456","dash":"dashdot","width":4}}""", Ten, Ten);

        Assert.Equal("12 4 4 4", picture.Stroked("#123456").Single().Attribute("stroke-dasharray")!.Value);
    }

    [Fact]
    public void Error_bars_reach_as_far_as_the_error()
    {
        var picture = Picture.OnSquare("""{"mode":"markers","x":[5],"y":[5],"error_y":{"type":"data","array":[2],"arrayminus":[1],"width":3,"color":"#123456"}}""", Ten, Ten);

        // From 4 (170) to 7 (110), with caps 3 pixels to either side.
        Assert.Equal("M150 170V110M147 110H153M147 170H153", picture.Stroked("#123456").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void Markers_have_the_size_symbol_and_color_of_their_arrays()
    {
        var picture = Picture.OnSquare(
            """{"mode":"markers","x":[0,5,10],"y":[5,5,5],"marker":{"size":[4,8,12],"symbol":["circle","square","circle"],"color":[0,5,10],"colorscale":[[0,"#000"],[1,"#fff"]],"opacity":1,"line":{"width":0}}}""", Ten, Ten);

        Assert.Equal([2, 6], picture.All("circle").Select(c => Picture.Number(c, "r")));
        Assert.Equal(["#000", "#fff"], picture.All("circle").Select(c => c.Attribute("fill")!.Value));
        Assert.Equal("M146 146H154V154H146Z", picture.Filled("#808080").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void A_long_line_keeps_its_extremes_and_little_else()
    {
        var y = Enumerable.Range(0, 10_000).Select(i => i == 5_000 ? 9 : i == 7_000 ? 1 : i % 2 == 0 ? 5.5 : 4.5);
        var picture = Picture.OnSquare($$$"""{"mode":"lines","y":[{{{string.Join(',', y)}}}],"line":{"color":"#123456"}}""", "\"range\":[0,10000],\"visible\":false", Ten);

        var path = picture.Stroked("#123456").Single().Attribute("d")!.Value;
        Assert.Contains(" 70L", path);   // 9 is at 250 − 180
        Assert.Contains(" 230L", path);  // 1 is at 250 − 20
        Assert.InRange(path.Length, 1000, 12_000);
    }

    [Fact]
    public void A_line_far_outside_its_range_leaves_the_plot_at_the_right_place()
    {
        // From (0, 0) to (10, 1000): the line leaves the top, at y = 10, where x = 0.1.
        var picture = Picture.OnSquare("""{"mode":"lines","x":[0,10],"y":[0,1000],"line":{"color":"#123456"}}""", Ten, Ten);

        var numbers = picture.Stroked("#123456").Single().Attribute("d")!.Value.Replace("-", " -", StringComparison.Ordinal).Split(['M', 'L', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var slope = (numbers[2] - numbers[0]) / (numbers[1] - numbers[3]);
        Assert.Equal(0.01, slope, 3);
        Assert.True(numbers[3] > -1000, "coordinates stay near the picture");
    }

    [Fact]
    public void Many_equal_markers_share_one_path_and_equal_places_one_dot()
    {
        var picture = Picture.OnSquare($$$"""{"mode":"markers","x":[{{{string.Join(',', Enumerable.Repeat("5,6", 300))}}}],"y":[{{{string.Join(',', Enumerable.Repeat("5", 600))}}}],"marker":{"color":"#123456"}}""", Ten, Ten);

        var dots = picture.Stroked("#123456").Single();
        Assert.Equal("M150 150H150M170 150H170", dots.Attribute("d")!.Value);
        Assert.Equal("round", dots.Attribute("stroke-linecap")!.Value);
        Assert.Equal("6", dots.Attribute("stroke-width")!.Value);
    }

    [Fact]
    public void Typed_arrays_are_read_as_numbers()
    {
        static string Packed(params double[] values) => Convert.ToBase64String(values.SelectMany(BitConverter.GetBytes).ToArray());
        var picture = Picture.OnSquare(
            $$$"""{"mode":"lines","x":{"dtype":"f8","bdata":"{{{Packed(0, 5, 10)}}}"},"y":{"dtype":"i1","bdata":"{{{Convert.ToBase64String([0, 10, 5])}}}"},"line":{"color":"#123456"}}""", Ten, Ten);

        Assert.Equal("M50 250L150 50L250 150", picture.Stroked("#123456").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void Tooltips_tell_the_axes_names_and_values()
    {
        const string json = """{"data":[{"name":"LSTM","x":[1],"y":[0.25]},{"name":"GRU","x":[2],"y":[0.5],"hovertemplate":"%{x} → %{y:.1%}<extra></extra>"}],"layout":{"xaxis":{"title":{"text":"epoch"}},"yaxis":{"title":{"text":"loss"}}}}""";

        Assert.Contains("LSTM\nepoch: 1\nloss: 0.25", Picture.Of(json).Tooltips);
        Assert.Contains("2 → 50.0%", Picture.Of(json).Tooltips);
    }

    [Fact]
    public void More_marks_than_asked_for_carry_no_tooltips()
    {
        const string json = """{"data":[{"type":"bar","y":[1,2,3]}]}""";

        Assert.Equal(3, Picture.Of(json).Tooltips.Count());
        Assert.Empty(Picture.Of(json, new PictureOptions { MaxTooltips = 2 }).Tooltips);
    }
}
