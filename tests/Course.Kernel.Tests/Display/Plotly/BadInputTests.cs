using System.Text.Json.Nodes;
using System.Xml.Linq;
using Course.Kernel.Display.Plotly;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Kernel.Tests.Display.Plotly;

public class BadInputTests
{
    [Theory]
    [InlineData("", "figure: expected JSON")]
    [InlineData("{\"data\":[", "figure: expected JSON")]
    [InlineData("[]", "figure: expected an object with data and layout, got []")]
    [InlineData("{}", "figure.data: expected an array of traces, got nothing")]
    [InlineData("""{"data":{}}""", "data: expected an array of traces, got {}")]
    [InlineData("""{"data":[3]}""", "data[0]: expected a trace, got 3")]
    [InlineData("""{"data":[],"layout":7}""", "layout: expected an object, got 7")]
    [InlineData("""{"data":[{"y":5}]}""", "data[0].y: expected an array of values, got 5")]
    [InlineData("""{"data":[{},{"y":[1,{}]}]}""", "data[1].y[1]: expected a number, a text or null, got {}")]
    [InlineData("""{"data":[{"y":[1],"line":{"color":"blurple"}}]}""", "data[0].line.color: expected a color such as #0072B2")]
    [InlineData("""{"data":[{"y":{"dtype":"f8","bdata":"?"}}]}""", "data[0].y.bdata: expected base64")]
    [InlineData("""{"data":[{"y":{"dtype":"c16","bdata":""}}]}""", "data[0].y.dtype: expected one of f8")]
    [InlineData("""{"data":[{"y":[1],"xaxis":"z"}]}""", "data[0].xaxis: expected an axis such as \"x2\"")]
    [InlineData("""{"data":[{"type":"heatmap"}]}""", "data[0].z: expected an array of rows of numbers, got nothing")]
    [InlineData("""{"data":[{"type":"heatmap","z":[[1,2,3]],"x":[1]}]}""", "data[0].x: expected 3 values (one for each column of z) or 4 edges, got 1")]
    [InlineData("""{"data":[{"type":"heatmap","z":[[1]],"colorscale":"Mud"}]}""", "data[0].colorscale: expected pairs of position and color, or one of Greys")]
    [InlineData("""{"data":[{"y":[1]}],"layout":{"width":"wide"}}""", "layout.width: expected a number, got \"wide\"")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"yaxis":{"dtick":1e-9}}}""", "layout.yaxis.dtick: expected a step that gives at most 1000 ticks")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"yaxis":{"tickformat":"two"}}}""", "layout.yaxis.tickformat: expected a d3 number format")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"yaxis":{"range":[1]}}}""", "layout.yaxis.range: expected two ends")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"barmode":"pile"}}""", null)]
    [InlineData("""{"data":[{"type":"bar","y":[1,2]}],"layout":{"barmode":"pile"}}""", "layout.barmode: expected group, overlay, stack or relative")]
    [InlineData("""{"data":[{"y":[1]}],"layout":{"shapes":[{"type":"line","xref":"x7","x0":0,"x1":1,"y0":0,"y1":1}]}}""", "layout.shapes[0].xref: expected paper or one of x")]
    public void A_mistake_is_named_with_its_place(string json, string? message)
    {
        if (message is null)
        {
            PlotlyPicture.ToSvg(json);
            return;
        }
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => PlotlyPicture.ToSvg(json)).Message);
    }

    [Fact]
    public void An_unknown_kind_of_trace_is_named_and_the_known_ones_listed()
    {
        var error = Assert.Throws<NotSupportedException>(() => PlotlyPicture.ToSvg("""{"data":[{"y":[1]},{"type":"sankey"}]}"""));

        Assert.StartsWith("data[1].type: a 'sankey' trace cannot be drawn", error.Message);
        Assert.Contains("scatter, ", error.Message);
        Assert.Contains("surface", error.Message);
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[{}]}""")]
    [InlineData("""{"data":[{"x":[],"y":[]}]}""")]
    [InlineData("""{"data":[{"y":[null,null]}]}""")]
    [InlineData("""{"data":[{"y":["NaN","Infinity"]}]}""")]
    [InlineData("""{"data":[{"y":[3]}]}""")]
    [InlineData("""{"data":[{"y":[3,3,3]}]}""")]
    [InlineData("""{"data":[{"y":[1e308,-1e308]}]}""")]
    [InlineData("""{"data":[{"y":[1e300,-1e300]}]}""")]
    [InlineData("""{"data":[{"y":[1e-310,2e-310]}]}""")]
    [InlineData("""{"data":[{"y":[1,1.0000000000000002]}]}""")]
    [InlineData("""{"data":[{"y":[9007199254740992,9007199254740994]}]}""")]
    [InlineData("""{"data":[{"y":[0,-1,-2]}],"layout":{"yaxis":{"type":"log"}}}""")]
    [InlineData("""{"data":[{"x":[1,2,3],"y":[1]}]}""")]
    [InlineData("""{"data":[{"type":"bar"},{"type":"histogram"},{"type":"box"},{"type":"violin"}]}""")]
    [InlineData("""{"data":[{"type":"bar","y":[0,0]}]}""")]
    [InlineData("""{"data":[{"type":"histogram","x":[2,2,2]}]}""")]
    [InlineData("""{"data":[{"type":"heatmap","z":[]}]}""")]
    [InlineData("""{"data":[{"type":"heatmap","z":[[]]}]}""")]
    [InlineData("""{"data":[{"type":"heatmap","z":[[null]]}]}""")]
    [InlineData("""{"data":[{"type":"heatmap","z":[[1,2],[3]]}]}""")]
    [InlineData("""{"data":[{"type":"contour","z":[[1]]}]}""")]
    [InlineData("""{"data":[{"type":"contour","z":[[1,1],[1,1]]}]}""")]
    [InlineData("""{"data":[{"type":"surface","z":[[1]]}]}""")]
    [InlineData("""{"data":[{"type":"surface","z":[[1,1],[1,null]]}],"layout":{"scene":{"camera":{"eye":{"x":0,"y":0,"z":0}}}}}""")]
    [InlineData("""{"data":[{"type":"scatter3d","x":[1],"y":[1],"z":[1]}],"layout":{"scene":{"camera":{"eye":{"x":0,"y":0,"z":2}}}}}""")]
    [InlineData("""{"data":[{"type":"pie","values":[0,0]}]}""")]
    [InlineData("""{"data":[{"type":"pie","values":[5]}]}""")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"width":1,"height":1,"margin":{"l":500,"t":900}}}""")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"width":1e9,"height":-5}}""")]
    [InlineData("""{"data":[{"y":[1,2],"visible":false}]}""")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"xaxis":{"range":[3,3]},"yaxis":{"domain":[0.2,0.3]}}}""")]
    [InlineData("""{"data":[{"y":[1,2]}],"layout":{"xaxis":{"matches":"x9","anchor":"y7","overlaying":"x"}}}""")]
    public void What_is_odd_but_right_is_drawn(string json)
    {
        var root = XDocument.Parse(PlotlyPicture.ToSvg(json)).Root!;

        Assert.Equal("svg", root.Name.LocalName);
        Assert.NotEmpty(PlotlyPicture.AltText(json));
    }

    [Fact]
    public void Whatever_the_numbers_the_picture_is_well_formed()
    {
        string[] kinds = ["scatter", "bar", "histogram", "box", "violin"];
        var number = Gen.OneOf(
            ArbMap.Default.ArbFor<double>().Generator.Where(double.IsFinite),
            Gen.Choose(-5, 5).Select(i => (double)i));
        var figure = Gen.Zip(Gen.Elements(kinds), Gen.Zip(number.ListOf(), Gen.Elements("linear", "log", "-")));

        Prop.ForAll(figure.ToArbitrary(), f =>
        {
            var (kind, (values, axis)) = f;
            var trace = new JsonObject { ["type"] = kind, [kind == "histogram" ? "x" : "y"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) };
            var json = new JsonObject
            {
                ["data"] = new JsonArray(trace),
                ["layout"] = new JsonObject { ["yaxis"] = new JsonObject { ["type"] = axis } },
            }.ToJsonString();
            var svg = PlotlyPicture.ToSvg(json);
            XDocument.Parse(svg);
            return !svg.Contains("NaN", StringComparison.Ordinal) && !svg.Contains('∞');
        }).QuickCheckThrowOnFailure();
    }
}
