using System.Text.Json;
using Course.Charts;
using FsCheck;
using FsCheck.Fluent;
using Plotly.NET.CSharp;

namespace Course.Tests.Charts;

public class FigureTests
{
    private static readonly PlotlySchema Schema = new();

    public static TheoryData<string> Kinds => [.. Gallery.Figures.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_attribute_is_one_that_plotly_knows_with_a_value_that_it_takes(string kind) =>
        Assert.Empty(Schema.Faults(Gallery.Figures[kind].ToJson()));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_figure_gives_the_same_bytes_each_time(string kind) =>
        Assert.Equal(Gallery.Figures[kind].ToJson(), Gallery.Figures[kind].ToJson());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_axis_is_labelled(string kind)
    {
        var layout = Layout(Gallery.Figures[kind]);
        var axes = layout.EnumerateObject().Where(p => p.Name.Contains("axis", StringComparison.Ordinal)).Select(p => p.Value)
            .Concat(layout.EnumerateObject().Where(p => p.Name.StartsWith("scene", StringComparison.Ordinal))
                .SelectMany(p => p.Value.EnumerateObject().Where(inner => inner.Name.EndsWith("axis", StringComparison.Ordinal)).Select(inner => inner.Value)));

        Assert.All(axes, axis => Assert.NotEmpty(axis.GetProperty("title").GetProperty("text").GetString()!));
    }

    [Fact]
    public void Numbers_come_back_from_the_figure_as_they_went_in() =>
        Prop.ForAll<double[]>(values =>
        {
            var finite = values.Where(double.IsFinite).ToArray();
            var y = finite.Length == 0 ? [0] : finite;
            var trace = Traces(Plot.Lines("x", "y", y))[0];
            return trace.GetProperty("y").EnumerateArray().Select(v => v.GetDouble()).SequenceEqual(y);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Names_colours_and_dashes_reach_the_traces()
    {
        var traces = Traces(Plot.Lines("step", "loss", ("LSTM, 64 units", [1.0, 2.0]), Series.Of("mine", (int[])[3, 4]).Dashed().In(Palette.Purple)));

        Assert.Equal(["LSTM, 64 units", "mine"], traces.Select(t => t.GetProperty("name").GetString()));
        Assert.Equal([Palette.Lstm, Palette.Purple], traces.Select(t => t.GetProperty("line").GetProperty("color").GetString()));
        Assert.Equal(["solid", "dash"], traces.Select(t => t.GetProperty("line").GetProperty("dash").GetString()));
        Assert.All(traces, t => Assert.Equal("lines", t.GetProperty("mode").GetString()));
    }

    [Fact]
    public void Series_of_no_known_kind_get_different_colours()
    {
        var traces = Traces(Plot.Lines("x", "y", ("a", [1.0]), ("LSTM", [1.0]), ("b", [1.0])));

        Assert.Equal(3, traces.Select(t => t.GetProperty("line").GetProperty("color").GetString()).Distinct().Count());
        Assert.Equal(Palette.Lstm, traces[1].GetProperty("line").GetProperty("color").GetString());
    }

    [Fact]
    public void A_grid_lists_each_name_once_with_its_line_also_where_it_has_a_band()
    {
        var panel = Plot.Lines("x", "y", Series.Of("m", (double[])[5, 6]).WithBand((double[])[4, 5], (double[])[7, 8]), Series.Of("n", (double[])[1, 2]));
        var listed = Traces(Plot.Grid(2, panel, panel)).Where(t => t.GetProperty("showlegend").GetBoolean());

        Assert.Equal(["m", "n"], listed.Select(t => t.GetProperty("name").GetString()));
    }

    [Fact]
    public void A_title_that_is_too_long_for_its_figure_is_broken_between_words_and_gets_room()
    {
        var line = Plot.Lines("x", "y", (double[])[1, 2]);
        const string Long = "One state runs along the top, and a gate of numbers decides how much of it is kept and how much is new";
        string Text(Figure figure) => Layout(figure).GetProperty("title").GetProperty("text").GetString()!;
        int Room(Figure figure) => Layout(figure).GetProperty("margin").GetProperty("t").GetInt32();

        Assert.Equal("<b>It falls</b>", Text(line.Title("It falls")));
        Assert.Equal($"<b>{Long}</b>", Text(line.Title(Long)).Replace("<br>", " ", StringComparison.Ordinal));
        Assert.Equal(2, Text(line.Title(Long)).Split("<br>").Length);
        Assert.Equal(4, Text(line.Title(Long).Size(360, 420)).Split("<br>").Length);
        Assert.Equal(21, Room(line.Title(Long)) - Room(line.Title("It falls")));
    }

    [Fact]
    public void A_legend_of_several_rows_gets_room_for_each()
    {
        Figure Named(params string[] names) => Plot.Lines("x", "y", [.. names.Select(name => Series.Of(name, (double[])[1, 2]))]);
        int Room(Figure figure) => Layout(figure).GetProperty("margin").GetProperty("t").GetInt32();
        string[] four = ["the library: z keeps, reset after", "z writes, reset after", "z keeps, reset before", "the notes: z writes, reset before"];

        Assert.Equal(20, Room(Named(four)) - Room(Named("RNN", "LSTM")));
        Assert.Equal(Room(Named("RNN", "LSTM")), Room(Named(four).Size(1400, 420)));
        Assert.Equal(60, Room(Named(four).Size(360, 420)) - Room(Named("RNN", "LSTM")));
    }

    [Fact]
    public void A_band_is_one_closed_outline_without_an_entry_in_the_legend()
    {
        var traces = Traces(Plot.Lines("x", "y", Series.Of("m", (double[])[5, 6]).WithBand((double[])[4, 5], (double[])[7, 8])));

        Assert.Equal("toself", traces[0].GetProperty("fill").GetString());
        Assert.Equal([0, 1, 1, 0], Numbers(traces[0].GetProperty("x")));
        Assert.Equal([7, 8, 5, 4], Numbers(traces[0].GetProperty("y")));
        Assert.False(traces[0].GetProperty("showlegend").GetBoolean());
        Assert.True(traces[1].GetProperty("showlegend").GetBoolean());
    }

    [Fact]
    public void Over_seeds_the_line_is_the_mean_and_the_band_a_sample_standard_deviation()
    {
        var series = Series.OverSeeds("m", [1, 10], [2, 10], [3, 10]);

        Assert.Equal([2, 10], series.Y);
        Assert.Equal([1, 10], series.Low!);
        Assert.Equal([3, 10], series.High!);
    }

    [Fact]
    public void On_a_logarithmic_axis_range_and_annotations_stand_at_logarithms_and_lines_at_values()
    {
        var figure = Plot.Lines("x", "y", (double[])[1, 1000]).YAxis(log: true, range: (1, 1000)).Annotate(0, 100, "here").HorizontalLine(10, "ten");
        var layout = Layout(figure);

        Assert.Equal("log", layout.GetProperty("yaxis").GetProperty("type").GetString());
        Assert.Equal([0, 3], Numbers(layout.GetProperty("yaxis").GetProperty("range")).Select(v => Math.Round(v, 12)));
        Assert.Equal(10, layout.GetProperty("shapes")[0].GetProperty("y0").GetDouble());
        Assert.Equal([1.0, 2.0], layout.GetProperty("annotations").EnumerateArray().Select(a => a.GetProperty("y").GetDouble()));
    }

    [Fact]
    public void Few_whole_numbers_are_marked_one_by_one()
    {
        Assert.Equal(1, Step((double[])[1, 2, 4]));
        Assert.Null(Step((double[])[1, 1.5, 2]));
        Assert.Null(Step((double[])[0, 400]));
        Assert.Null(Step((double[])[3, 3]));

        static double? Step(double[] x) =>
            Layout(Plot.Lines("layers", "y", Series.Of("m", x, x.Select(_ => 0.5)))).GetProperty("xaxis").TryGetProperty("dtick", out var step) ? step.GetDouble() : null;
    }

    [Fact]
    public void A_line_across_stands_before_the_data_with_its_label_on_paper_and_a_strip_behind()
    {
        var layout = Layout(Plot.Bars("x", "y", ["a", "b"], (double[])[1, 2]).HorizontalLine(1.5, "chance").Shade(0, 1, "low"));

        Assert.Equal(["above", "below"], layout.GetProperty("shapes").EnumerateArray().Select(shape => shape.GetProperty("layer").GetString()));
        Assert.Equal("rgba(255,255,255,0.8)", layout.GetProperty("annotations")[0].GetProperty("bgcolor").GetString());
    }

    [Fact]
    public void A_token_in_angle_brackets_is_shown_and_a_subscript_is_kept()
    {
        var figure = Plot.HeatMap("next", "this", new[,] { { 1.0 } }, ["<unk>"], ["W<sub>xh</sub>"]);

        Assert.Equal("&lt;unk>", Layout(figure).GetProperty("xaxis").GetProperty("ticktext")[0].GetString());
        Assert.Equal("W<sub>xh</sub>", Layout(figure).GetProperty("yaxis").GetProperty("ticktext")[0].GetString());
    }

    [Fact]
    public void A_heat_map_shows_its_first_row_on_top_and_equal_names_apart()
    {
        var layout = Layout(Plot.HeatMap("character", "unit", new[,] { { 1, 2, 3 }, { 4, 5, 6 } }, ["a", "b", "a"]));

        Assert.Equal([1.5, -0.5], Numbers(layout.GetProperty("yaxis").GetProperty("range")));
        Assert.Equal([0, 1, 2], Numbers(layout.GetProperty("xaxis").GetProperty("tickvals")));
        Assert.Equal(3, layout.GetProperty("xaxis").GetProperty("ticktext").GetArrayLength());
    }

    [Fact]
    public void A_diverging_heat_map_is_white_at_zero()
    {
        var trace = Traces(Plot.HeatMap("x", "y", new[,] { { -1.0, 3.0 } }, diverging: true))[0];

        Assert.Equal((-3.0, 3.0), (trace.GetProperty("zmin").GetDouble(), trace.GetProperty("zmax").GetDouble()));
        var middle = trace.GetProperty("colorscale").EnumerateArray().Single(stop => stop[0].GetDouble() == 0.5);
        Assert.Equal("#FFFFFF", middle[1].GetString());
    }

    [Fact]
    public void A_grid_gives_each_figure_its_axes_and_each_name_one_entry_in_the_legend()
    {
        var one = Plot.Lines("x", "y", ("RNN", [1.0, 2.0]), ("LSTM", [2.0, 1.0]));
        var grid = Plot.Grid(2, one.Title("left").HorizontalLine(1, "low"), one.Title("right"), one);
        var (traces, layout) = (Traces(grid), Layout(grid));

        Assert.Equal(["x", "x", "x2", "x2", "x3", "x3"], traces.Select(t => t.GetProperty("xaxis").GetString()));
        Assert.Equal([true, true, false, false, false, false], traces.Select(t => t.GetProperty("showlegend").GetBoolean()));
        Assert.Equal("y3", layout.GetProperty("xaxis3").GetProperty("anchor").GetString());
        var (first, second, third) = (Numbers(layout.GetProperty("xaxis").GetProperty("domain")), Numbers(layout.GetProperty("xaxis2").GetProperty("domain")), Numbers(layout.GetProperty("yaxis3").GetProperty("domain")));
        Assert.True(first[0] == 0 && first[1] < second[0] && second[1] == 1, "The first row is divided into two columns.");
        Assert.True(third[0] == 0 && third[1] < Numbers(layout.GetProperty("yaxis").GetProperty("domain"))[0], "The third figure stands below.");
        Assert.Equal("y", layout.GetProperty("shapes")[0].GetProperty("yref").GetString());
        Assert.Equal((first[0], first[1]), (layout.GetProperty("shapes")[0].GetProperty("x0").GetDouble(), layout.GetProperty("shapes")[0].GetProperty("x1").GetDouble()));
    }

    [Fact]
    public void A_slider_shows_at_each_of_its_stops_the_traces_lines_and_title_of_that_value()
    {
        double[] values = [-1, 0.5, 2];
        Figure At(double w) => Plot.Lines("x", "y", Series.Of("shared", (double[])[0, 1]), Series.Of("own", (double[])[w, 2 * w]))
            .YAxis(range: (-4, 4)).HorizontalLine(w, $"w = {w}").Title($"At {w}");
        var figure = Plot.Slider("w", values, At, shown: 0.5);
        var (traces, slider) = (Traces(figure), Layout(figure).GetProperty("sliders")[0]);
        var steps = slider.GetProperty("steps").EnumerateArray().ToArray();

        Assert.Equal(["shared", "own", "own", "own"], traces.Select(t => t.GetProperty("name").GetString()));
        Assert.Equal(1, slider.GetProperty("active").GetInt32());
        Assert.Equal("w = ", slider.GetProperty("currentvalue").GetProperty("prefix").GetString());
        Assert.Equal(["\u22121", "0.5", "2"], steps.Select(step => step.GetProperty("label").GetString()));
        Assert.Equal(Flags(steps[1]), traces.Select(t => t.GetProperty("visible").GetBoolean()));
        foreach (var (value, step) in values.Zip(steps))
        {
            var change = step.GetProperty("args")[1];
            var single = Layout(At(value));
            Assert.Equal([[0, 1], [value, 2 * value]], traces.Zip(Flags(step)).Where(t => t.Second).Select(t => Numbers(t.First.GetProperty("y"))));
            Assert.Equal(value, change.GetProperty("shapes")[0].GetProperty("y0").GetDouble());
            Assert.Equal($"w = {value}", change.GetProperty("annotations")[0].GetProperty("text").GetString());
            Assert.Equal(single.GetProperty("title").GetProperty("text").GetString(), change.GetProperty("title.text").GetString());
        }

        bool[] Flags(JsonElement step) => [.. step.GetProperty("args")[0].GetProperty("visible").EnumerateArray().Select(v => v.GetBoolean())];
    }

    [Fact]
    public void What_a_slider_changes_in_the_layout_at_its_first_stop_is_the_layout_that_is_there()
    {
        var layout = Layout(Gallery.Figures["slider"]);
        var slider = layout.GetProperty("sliders")[0];
        var change = slider.GetProperty("steps")[slider.GetProperty("active").GetInt32()].GetProperty("args")[1];

        Assert.Equal(layout.GetProperty("title").GetProperty("text").GetString(), change.GetProperty("title.text").GetString());
        Assert.All(["shapes", "annotations"], name => Assert.Equal(layout.GetProperty(name).GetRawText(), change.GetProperty(name).GetRawText()));
    }

    [Fact]
    public void Everything_that_a_slider_changes_is_something_that_plotly_knows()
    {
        var figure = Gallery.Figures["slider"];
        Assert.All(Layout(figure).GetProperty("sliders")[0].GetProperty("steps").EnumerateArray(), step =>
        {
            var (data, change) = (step.GetProperty("args")[0], step.GetProperty("args")[1]);
            var traces = Traces(figure).Zip(data.GetProperty("visible").EnumerateArray())
                .Select(at => $$"""{"type":{{at.First.GetProperty("type").GetRawText()}},"visible":{{at.Second.GetRawText()}}}""");
            var layout = $$"""{"title":{"text":{{change.GetProperty("title.text").GetRawText()}}},"shapes":{{change.GetProperty("shapes").GetRawText()}},"annotations":{{change.GetProperty("annotations").GetRawText()}}}""";

            Assert.Equal(["visible"], data.EnumerateObject().Select(p => p.Name));
            Assert.Equal(["title.text", "shapes", "annotations"], change.EnumerateObject().Select(p => p.Name));
            Assert.Equal(Traces(figure).Length, data.GetProperty("visible").GetArrayLength());
            Assert.Empty(Schema.Faults($$"""{"data":[{{string.Join(',', traces)}}],"layout":{{layout}}}"""));
        });
    }

    [Fact]
    public void A_title_given_to_a_figure_with_a_slider_stays_whatever_is_set_and_so_does_its_look()
    {
        var figure = Plot.Slider("w", [1, 2], w => Plot.Lines("x", "y", ("name", [w])).Title($"At {w}"), shown: 2).Title("All").Legend(false).Size(500, 500);
        var steps = Layout(figure).GetProperty("sliders")[0].GetProperty("steps").EnumerateArray();

        Assert.All(steps, step => Assert.Equal("<b>All</b>", step.GetProperty("args")[1].GetProperty("title.text").GetString()));
        Assert.False(Layout(figure).GetProperty("showlegend").GetBoolean());
        Assert.Equal(500, Layout(figure).GetProperty("height").GetInt32());
    }

    [Fact]
    public void The_alternative_text_says_that_there_is_a_slider_and_what_is_shown()
    {
        var figure = Plot.Slider("w", [1, 2, 3.5], w => Plot.Lines("x", "y", ("own", [w, 2 * w])).Title($"At {w}"), shown: 2);

        Assert.Equal("Slider: w from 1 to 3.5, 3 values. Shown: w = 2. Line chart: At 2. x: x. y: y. own: from 2 to 4, least 2, greatest 4.", figure.AltText);
        Assert.EndsWith("Shown: w = 2. In words.", Plot.Slider("w", [1, 2], w => Plot.Lines("x", "y", (double[])[w]).Alt("In words."), 2).AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_stand_side_by_side_and_histograms_over_one_another()
    {
        var groups = Plot.Bars("x", "y", ["a"], ("one", [1.0]), ("two", [2.0]));
        var (single, several) = (Plot.Histogram("x", "y", (double[])[1, 2]), Plot.Histogram("x", "y", ("one", [1.0]), ("two", [2.0])));

        Assert.Equal("overlay", Layout(several).GetProperty("barmode").GetString());
        Assert.All([groups, single, Plot.Grid(2, groups, single)], figure => Assert.False(Layout(figure).TryGetProperty("barmode", out _)));
        Assert.Contains("not both", Assert.Throws<ArgumentException>(() => Plot.Grid(2, groups, several)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_done_to_the_Plotly_chart_does_not_change_the_figure()
    {
        var figure = Plot.Lines("x", "y", (double[])[1, 2]);
        var before = figure.ToJson();

        figure.Chart.GetTraces()[0].SetProperty("name", "changed");
        figure.Chart.GetLayout().SetProperty("width", 1);

        Assert.Equal(before, figure.ToJson());
    }

    [Fact]
    public void A_refinement_leaves_the_figure_it_refines_as_it_was()
    {
        var figure = Plot.Lines("x", "y", (double[])[1, 2]);
        var before = figure.ToJson();

        _ = figure.Title("t").XAxis("u", range: (0, 1)).Annotate(0, 0, "n").HorizontalLine(0, "l").Size(300, 300).Legend(false).Alt("a");

        Assert.Equal(before, figure.ToJson());
    }

    [Fact]
    public void The_alternative_text_names_title_axes_series_and_course()
    {
        var figure = Plot.Lines("step", "loss (nats)", ("RNN", [3.0, 1.0, 2.0])).Title("It falls, then rises.");

        Assert.Equal("Line chart: It falls, then rises. x: step. y: loss (nats). RNN: from 3 to 2, least 1, greatest 3.", figure.AltText);
        Assert.Equal(figure.AltText, Layout(figure).GetProperty("meta").GetProperty("alt").GetString());
        Assert.Equal("mine", figure.Alt("mine").AltText);
    }

    internal static JsonElement Layout(Figure figure) => JsonDocument.Parse(figure.ToJson()).RootElement.GetProperty("layout");

    internal static JsonElement[] Traces(Figure figure) => [.. JsonDocument.Parse(figure.ToJson()).RootElement.GetProperty("data").EnumerateArray()];

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(v => v.GetDouble())];
}
