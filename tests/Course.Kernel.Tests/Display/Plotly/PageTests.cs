using System.Globalization;
using System.Xml.Linq;
using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Tests.Display.Plotly;

public class PageTests
{
    private const string Curve = """{"data":[{"name":"a","y":[1,3,2]},{"name":"b","y":[2,1,3]}],"layout":{"title":{"text":"Two curves"},"xaxis":{"title":{"text":"step"}},"yaxis":{"title":{"text":"loss"}}}}""";

    [Fact]
    public void The_same_figure_gives_the_same_bytes() => Assert.Equal(PlotlyPicture.ToSvg(Curve), PlotlyPicture.ToSvg(Curve));

    [Fact]
    public void Names_inside_a_picture_are_its_own()
    {
        var one = Ids(PlotlyPicture.ToSvg(Curve));
        var other = Ids(PlotlyPicture.ToSvg(Curve.Replace("loss", "perplexity", StringComparison.Ordinal)));

        Assert.NotEmpty(one);
        Assert.Equal(one.Count, one.Distinct().Count());
        Assert.Empty(one.Intersect(other));
    }

    [Fact]
    public void Every_reference_inside_a_picture_leads_somewhere()
    {
        var svg = PlotlyPicture.ToSvg("""{"data":[{"type":"heatmap","z":[[1,2],[3,4]]},{"y":[1,2]}]}""");

        var references = System.Text.RegularExpressions.Regex.Matches(svg, @"url\(#([^)]+)\)").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(references);
        Assert.Empty(references.Except(Ids(svg)));
    }

    [Fact]
    public void The_picture_needs_nothing_from_elsewhere()
    {
        var svg = PlotlyPicture.ToSvg(Curve);

        Assert.DoesNotContain("<script", svg);
        Assert.DoesNotContain("http", svg.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal));
        Assert.DoesNotContain("@import", svg);
    }

    [Fact]
    public void Size_is_the_figures_or_the_options()
    {
        Assert.Equal("0 0 700 420", Picture.Of(Curve).Root.Attribute("viewBox")!.Value);
        Assert.Equal("0 0 300 200", Picture.Of(Curve, new() { Width = 300, Height = 200 }).Root.Attribute("viewBox")!.Value);
        Assert.Equal("640", Picture.Of("""{"data":[],"layout":{"width":640}}""", new() { Width = 300 }).Root.Attribute("width")!.Value);
    }

    [Theory]
    [InlineData(Curve)]
    [InlineData("""{"data":[{"type":"bar","orientation":"h","y":["a name that is far too long for any margin that anyone would ever set","b"],"x":[1,2]}],"layout":{"margin":{"l":20,"r":20,"t":20,"b":20},"xaxis":{"title":{"text":"a long title of an axis, longer than the axis is in this picture"}}}}""")]
    [InlineData("""{"data":[{"type":"bar","x":["first long category","second long category","third long category","fourth long category","fifth long category","sixth long category","seventh long category"],"y":[1,2,3,4,5,6,7000000]}],"layout":{"width":420,"title":{"text":"A title that says in one sentence much more than fits in one line"}}}""")]
    [InlineData("""{"data":[{"y":[1,2],"name":"an extraordinarily long name of a series, which no legend should let through"},{"y":[2,1]}],"layout":{"width":400,"height":260,"yaxis":{"title":{"text":"a title longer than the picture is high, by far and away"}}}}""")]
    [InlineData("""{"data":[{"y":[1,2]},{"y":[100000,1],"yaxis":"y2"}],"layout":{"yaxis2":{"overlaying":"y","side":"right","title":{"text":"right"}},"showlegend":true}}""")]
    [InlineData("""{"data":[{"type":"heatmap","z":[[1,2],[3,4000]],"colorbar":{"title":{"text":"value"}}}],"layout":{"xaxis":{"side":"top","title":{"text":"on top"}},"title":{"text":"Title"}}}""")]
    [InlineData("""{"data":[{"y":[1,2],"name":"a"},{"y":[1,2],"name":"b"}],"layout":{"legend":{"orientation":"h"},"annotations":[{"text":"below it all","xref":"paper","yref":"paper","x":0.5,"y":-0.3,"showarrow":false}],"margin":{"b":10}}}""")]
    [InlineData("""{"data":[{"type":"surface","z":[[1,2],[3,4]]}],"layout":{"scene":{"xaxis":{"title":{"text":"a long name of x"}},"zaxis":{"title":{"text":"a long name of z"}}}}}""")]
    public void No_text_is_cut_off(string json)
    {
        var picture = Picture.Of(json);
        var (width, height) = (Picture.Number(picture.Root, "width"), Picture.Number(picture.Root, "height"));

        foreach (var text in picture.All("text"))
        {
            var box = Bounds(text);
            Assert.True(box.Left >= 0 && box.Top >= 0 && box.Right <= width && box.Bottom <= height, $"'{text.Value}' spans {box}");
        }
    }

    [Theory]
    [InlineData("""{"data":[{"type":"bar","x":["alpha beta","gamma delta","epsilon zeta","eta theta","iota kappa","lambda mu","nu xi","omicron pi"],"y":[1,2,3,4,5,6,7,8]}],"layout":{"width":300}}""")]
    [InlineData("""{"data":[{"y":[1,1000000]}],"layout":{"xaxis":{"range":[1000000.5,1000001.5]},"width":260}}""")]
    [InlineData("""{"data":[{"y":[1,1000]}],"layout":{"yaxis":{"type":"log"},"height":220}}""")]
    [InlineData("""{"data":[{"x":[1,1000],"y":[1,2]}],"layout":{"xaxis":{"type":"log"},"width":300}}""")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"xaxis":{"tickvals":[0,0.01,0.02,1],"ticktext":["zero","a hundredth","two hundredths","one"],"tickangle":0}}}""")]
    public void No_label_lies_on_another(string json)
    {
        var boxes = Picture.Of(json).All("text").Where(t => t.Attribute("transform") is null).Select(Bounds).ToList();

        for (var i = 0; i < boxes.Count; i++)
            for (var j = 0; j < i; j++)
                Assert.False(boxes[i].Overlaps(boxes[j]), $"{boxes[i]} and {boxes[j]}");
    }

    [Fact]
    public void A_legend_lists_the_series_and_one_series_has_none()
    {
        Assert.Contains("a", Picture.Of(Curve).Texts);
        Assert.Contains("b", Picture.Of(Curve).Texts);
        Assert.DoesNotContain("alone", Picture.Of("""{"data":[{"name":"alone","y":[1,2]}]}""").Texts);
        Assert.Contains("alone", Picture.Of("""{"data":[{"name":"alone","y":[1,2],"showlegend":true}]}""").Texts);
        Assert.DoesNotContain("a", Picture.Of(Curve.Replace("\"layout\":{", "\"layout\":{\"showlegend\":false,", StringComparison.Ordinal)).Texts);
    }

    [Fact]
    public void What_a_slider_hides_is_neither_drawn_nor_listed_nor_given_room()
    {
        const string Shown = """{"name":"shown","y":[1,2],"line":{"color":"#123456"}},{"name":"also","y":[2,1]}""";
        const string Hidden = """{"name":"hidden","y":[100,200],"visible":false,"line":{"color":"#654321"}}""";
        const string Slider = """{"sliders":[{"active":0,"steps":[{"label":"1","method":"update","args":[{"visible":[true,true,false]},{}]}]}]}""";
        var (with, without) = (Picture.Of($$$"""{"data":[{{{Shown}}},{{{Hidden}}}],"layout":{{{Slider}}}}"""), Picture.Of($$"""{"data":[{{Shown}}]}"""));

        Assert.Contains("shown", with.Texts);
        Assert.Empty(with.Stroked("#654321"));
        Assert.Equal(without.Texts, with.Texts);
        Assert.Equal(without.Paths, with.Paths);
    }

    [Fact]
    public void A_legend_keeps_clear_of_a_second_axis_and_of_a_color_bar()
    {
        var picture = Picture.Of("""{"data":[{"name":"one","y":[1,2]},{"name":"two","y":[10,20],"yaxis":"y2"},{"type":"heatmap","z":[[1,2]],"xaxis":"x2","yaxis":"y3"}],"layout":{"yaxis2":{"overlaying":"y","side":"right"}}}""");

        var key = Bounds(picture.Text("one"));
        Assert.DoesNotContain(picture.All("text").Where(t => t.Value is not ("one" or "two")), t => Bounds(t).Right > key.Left - 30);
    }

    [Fact]
    public void Series_have_the_colors_of_okabe_and_ito()
    {
        var picture = Picture.Of("""{"data":[{"mode":"lines","y":[1,2]},{"mode":"lines","y":[2,1]}]}""");

        Assert.NotEmpty(picture.Stroked("#0072b2"));
        Assert.NotEmpty(picture.Stroked("#d55e00"));
    }

    [Fact]
    public void The_template_counts_where_the_figure_says_nothing()
    {
        var picture = Picture.Of("""{"data":[{"mode":"lines","y":[1,2]},{"mode":"lines","y":[1,2],"line":{"width":3}}],"layout":{"template":{"layout":{"colorway":["#112233"],"plot_bgcolor":"#ddeeff"},"data":{"scatter":[{"line":{"width":5}}]}}}}""");

        Assert.Equal("#def", picture.All("rect").Single(r => r.Attribute("fill")?.Value == "#def").Attribute("fill")!.Value);
        Assert.Equal(["5", "3"], picture.Stroked("#123").Take(2).Select(p => p.Attribute("stroke-width")!.Value));
    }

    [Fact]
    public void The_paper_is_light_also_where_the_figure_asks_for_none()
    {
        foreach (var layout in new[] { "{}", """{"paper_bgcolor":"rgba(0,0,0,0)"}""", """{"paper_bgcolor":"transparent"}""" })
            Assert.Equal("#fff", Picture.Of($$"""{"data":[],"layout":{{layout}}}""").All("rect").First().Attribute("fill")!.Value);
    }

    [Fact]
    public void On_dark_paper_of_its_own_text_is_light()
    {
        var picture = Picture.Of("""{"data":[{"y":[1,2]}],"layout":{"paper_bgcolor":"#111"}}""");

        Assert.Equal("#e6eaf0", picture.Root.Attribute("fill")!.Value);
    }

    [Fact]
    public void A_picture_that_follows_the_page_has_no_paper_and_ink_of_the_page()
    {
        var picture = Picture.Of(Curve, new() { FollowColorScheme = true });

        Assert.Equal("currentColor", picture.Root.Attribute("fill")!.Value);
        Assert.Contains("prefers-color-scheme:dark", picture.All("style").Single().Value);
        Assert.DoesNotContain(picture.All("rect"), r => r.Attribute("rx") is not null);
    }

    [Fact]
    public void Alternative_text_is_the_figures_own_or_tells_what_there_is()
    {
        Assert.Equal("what it shows", PlotlyPicture.AltText("""{"data":[{"y":[1]}],"layout":{"meta":{"alt":"what it shows"}}}"""));
        Assert.Equal("described", PlotlyPicture.AltText("""{"data":[{"y":[1]}],"layout":{"meta":{"description":"described"}}}"""));
        Assert.Equal("Line chart “Two curves”. 2 series: a, b. x: step, from 0 to 2. y: loss, from 1 to 3.", PlotlyPicture.AltText(Curve));
        Assert.Equal("Bar chart. x: p, q. y, from 0 to 4.", PlotlyPicture.AltText("""{"data":[{"type":"bar","x":["p","q"],"y":[4,2]}]}"""));
        Assert.Equal("Empty chart.", PlotlyPicture.AltText("""{"data":[]}"""));
        Assert.Equal("2 panels: line chart. 2 series. x, from 0 to 1. y, from 1 to 2.",
            PlotlyPicture.AltText("""{"data":[{"y":[1,2]},{"y":[5,6],"xaxis":"x2","yaxis":"y2"}]}"""));
    }

    [Fact]
    public void Title_and_description_are_there_for_screen_readers()
    {
        var root = Picture.Of(Curve).Root;

        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("Two curves", root.Element(Picture.Svg + "title")!.Value);
        Assert.Equal(PlotlyPicture.AltText(Curve), root.Element(Picture.Svg + "desc")!.Value);
        Assert.Equal(root.Attribute("aria-labelledby")!.Value, $"{root.Element(Picture.Svg + "title")!.Attribute("id")!.Value} {root.Element(Picture.Svg + "desc")!.Attribute("id")!.Value}");
    }

    [Fact]
    public void Annotations_and_shapes_stand_at_their_places()
    {
        var picture = Picture.OnSquare("""{"y":[1]}""", "\"range\":[0,10],\"visible\":false", "\"range\":[0,10],\"visible\":false", """
            "annotations":[{"x":5,"y":5,"text":"here","showarrow":false,"borderpad":0,"borderwidth":0},{"x":1,"y":1,"xref":"paper","yref":"paper","text":"corner","showarrow":false,"xanchor":"right","yanchor":"top"}],
            "shapes":[{"type":"line","x0":0,"x1":10,"y0":2,"y1":2,"line":{"color":"#111"}},
                      {"type":"rect","xref":"x","yref":"paper","x0":1,"x1":2,"y0":0,"y1":1,"fillcolor":"#222","line":{"width":0}},
                      {"type":"circle","x0":4,"x1":6,"y0":4,"y1":6,"line":{"color":"#333"}},
                      {"type":"path","path":"M 0 0 L 5 5 L 5 0 Z","line":{"color":"#444"}}]
            """);

        Assert.Equal(150, Picture.Number(picture.Text("here"), "x"));
        Assert.Equal("end", picture.Text("corner").Attribute("text-anchor")!.Value);
        Assert.Equal("M50 210L250 210", picture.Stroked("#111").Single().Attribute("d")!.Value);
        Assert.Equal("M70 50H90V250H70Z", picture.Filled("#222").Single().Attribute("d")!.Value);
        Assert.Equal("M130 150A20 20 0 1 1 170 150A20 20 0 1 1 130 150Z", picture.Stroked("#333").Single().Attribute("d")!.Value);
        Assert.Equal("M50 250L150 150L150 250Z", picture.Stroked("#444").Single().Attribute("d")!.Value);
    }

    [Fact]
    public void An_arrow_ends_at_its_point()
    {
        var picture = Picture.OnSquare("""{"y":[1]}""", "\"range\":[0,10],\"visible\":false", "\"range\":[0,10],\"visible\":false",
            """ "annotations":[{"x":5,"y":5,"text":"peak","ax":0,"ay":-40,"arrowcolor":"#123456"}] """);

        Assert.StartsWith("M150 150L", picture.Filled("#123456").Single().Attribute("d")!.Value);
        Assert.StartsWith("M150 ", picture.Stroked("#123456").Single().Attribute("d")!.Value);
    }

    private static List<string> Ids(string svg) => [.. XDocument.Parse(svg).Descendants().Attributes("id").Select(a => a.Value)];

    // Where a text is, by the same letter widths that placed it; only upright and turned ones, as the page has them.
    private static Box Bounds(XElement text)
    {
        var size = double.Parse(text.Attribute("font-size")?.Value ?? "12", CultureInfo.InvariantCulture);
        var lines = text.Elements(Picture.Svg + "tspan").Where(t => t.Attribute("x") is not null).Select(t => t.Value)
            .Prepend(string.Concat(text.Nodes().TakeWhile(n => n is not XElement e || e.Attribute("x") is null).Select(n => n is XElement e ? e.Value : ((XText)n).Value)))
            .ToList();
        var width = lines.Max(l => TextMetrics.Width(l, size, text.Attribute("font-weight") is not null));
        var (x, y) = (Picture.Number(text, "x"), Picture.Number(text, "y"));
        var left = text.Attribute("text-anchor")?.Value switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
        var box = new Box(left, y - (size * TextMetrics.Ascent), left + width, y + (size * (TextMetrics.Descent + ((lines.Count - 1) * TextMetrics.LineHeight))));
        if (text.Attribute("transform")?.Value is not { } transform) return box;
        var numbers = transform["rotate(".Length..^1].Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        var (sin, cos) = Math.SinCos(numbers[0] * Math.PI / 180);
        var corners = from cx in new[] { box.Left, box.Right }
                      from cy in new[] { box.Top, box.Bottom }
                      let dx = cx - numbers[1]
                      let dy = cy - numbers[2]
                      select (X: numbers[1] + (dx * cos) - (dy * sin), Y: numbers[2] + (dx * sin) + (dy * cos));
        return new(corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y));
    }
}
