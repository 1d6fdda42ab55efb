using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using PlotlyChart = Plotly.NET.CSharp.Chart;

namespace Course.Charts;

/// <summary>Puts the panels of a figure into one Plotly.NET chart.</summary>
/// <remarks>
/// The layout is made here as a whole, also of a grid, because Plotly.NET's own grid leaves annotations and lines
/// with the axes of the first chart.
/// </remarks>
internal static class PlotlyFigure
{
    private const int FewSteps = 5;

    private const int Left = 72;
    private const int Right = 28;
    private const int Bottom = 60;

    public static GenericChart Of(Figure figure)
    {
        var stops = figure.Stops;
        var headers = stops.Select(stop => new Header(stop, figure.Pixels.Width - Left - Right)).ToArray();
        var header = headers.MaxBy(h => h.Height)!;
        var bottom = Bottom + (figure.Choice is null ? 0 : PlotlySlider.Room);
        var cells = Cell.Of(figure, Left, Right, header.Height, bottom);
        var layout = new Layout()
            .With("width", figure.Pixels.Width)
            .With("height", figure.Pixels.Height)
            .With("margin", new Margin().With("l", Left).With("r", Right).With("t", header.Height).With("b", Bottom))
            .With("paper_bgcolor", Look.Paper)
            .With("plot_bgcolor", Look.Paper)
            .With("font", Look.Font(13))
            .With("hovermode", "closest")
            .With("modebar", PlotlyAttributes.Nested.With("orientation", "v")) // lying, it would cover the title's end
            .With("showlegend", header.HasLegend)
            .With("meta", PlotlyAttributes.Nested.With("alt", figure.AltText));
        if (figure.Panels.Any(panel => panel.BarsOverlap && panel.Layers.Count > 1))
        {
            layout.With("barmode", "overlay");
        }

        if (header.HasLegend)
        {
            var plotHeight = figure.Pixels.Height - header.Height - bottom;
            layout.With("legend", new Legend()
                .With("orientation", "h").With("x", 0).With("xanchor", "left")
                .With("y", 1 + ((double)header.BelowLegend / plotHeight)).With("yanchor", "bottom")
                .With("font", Look.Font(Header.LegendSize)).With("bgcolor", "rgba(255,255,255,0)"));
        }

        if (header.TitleLines.Count > 0)
        {
            layout.With("title", new Title()
                .With("text", TitleText(headers[figure.Choice?.Shown ?? 0])).With("font", Look.Font(Header.TitleSize))
                .With("x", 0).With("xref", "paper").With("xanchor", "left")
                .With("y", 1 - (18.0 / figure.Pixels.Height)).With("yref", "container").With("yanchor", "top"));
        }

        foreach (var (panel, cell) in figure.Panels.Zip(cells))
        {
            AddAxes(layout, panel, cell);
        }

        layout.With("shapes", Shapes(figure, cells)).With("annotations", Annotations(figure, cells));
        var charts = stops.Select(stop => Draw(stop, cells)).ToArray();
        return GenericChart.setLayout(layout, PlotlyChart.Combine(figure.Choice is { } choice
            ? Choose(choice, charts, layout, stops.Zip(headers, (stop, h) => PlotlyAttributes.Nested
                .With("title.text", TitleText(h)).With("shapes", Shapes(stop, cells)).With("annotations", Annotations(stop, cells))))
            : charts[0]));
    }

    private static string TitleText(Header header) =>
        header.TitleLines.Count > 0 ? $"<b>{string.Join("<br>", header.TitleLines.Select(ChartText.Show))}</b>" : "";

    private static Shape[] Shapes(Figure figure, IReadOnlyList<Cell> cells) =>
        [.. figure.Panels.Zip(cells).SelectMany(at => PanelMarks.Shapes(at.First, at.Second))];

    private static Annotation[] Annotations(Figure figure, IReadOnlyList<Cell> cells) =>
        [.. figure.Panels.Zip(cells).SelectMany(at => PanelMarks.Annotations(at.First, at.Second))];

    /// <summary>The traces of a figure, each as a chart of its own.</summary>
    private static List<GenericChart> Draw(Figure figure, IReadOnlyList<Cell> cells)
    {
        var charts = new List<GenericChart>();
        var listed = new HashSet<string>(); // the names that panels before this one have in the legend
        foreach (var (panel, cell) in figure.Panels.Zip(cells))
        {
            foreach (var layer in panel.Layers)
            {
                var chart = layer.Draw();
                foreach (var trace in chart.GetTraces())
                {
                    Place(trace, panel, cell);
                    if (layer.Name is not null && listed.Contains(layer.Name))
                    {
                        trace.With("showlegend", false);
                    }
                }

                charts.Add(chart);
            }

            listed.UnionWith(panel.Layers.Select(layer => layer.Name).OfType<string>());
        }

        return charts;
    }

    /// <summary>
    /// All traces that a slider chooses from, those of the value that is set at first visible. What looks the same at several
    /// values is one trace, and what is the same at all of them lies below the rest.
    /// </summary>
    private static List<GenericChart> Choose(
        Choice choice, IReadOnlyList<GenericChart>[] stops, Layout layout, IEnumerable<DynamicObj.DynamicObj> changes)
    {
        var traces = stops
            .SelectMany((charts, stop) => charts.Select(chart => (Chart: chart, Stop: stop)))
            .GroupBy(at => GenericChart.toFigureJson(at.Chart), (_, same) => (same.First().Chart, At: same.Select(at => at.Stop).ToHashSet()))
            .OrderBy(trace => trace.At.Count < stops.Length)
            .ToList();
        foreach (var (chart, at) in traces)
        {
            chart.GetTraces()[0].With("visible", at.Contains(choice.Shown));
        }

        var visible = Enumerable.Range(0, stops.Length).Select(stop => traces.Select(trace => trace.At.Contains(stop)).ToArray());
        layout.With("sliders", new[] { PlotlySlider.Of(choice, visible.Zip(changes)) });
        return traces.ConvertAll(trace => trace.Chart);
    }

    private static void Place(Trace trace, Panel panel, Cell cell)
    {
        if (panel.Z is not null)
        {
            trace.With("scene", cell.Name("scene"));
        }
        else
        {
            trace.With("xaxis", cell.Name("x")).With("yaxis", cell.Name("y"));
        }

        if (panel.ColorBar is { } label)
        {
            trace.With("colorbar", new ColorBar()
                .With("thickness", 14).With("outlinewidth", 0).With("tickfont", Look.Font(12, Look.Faint))
                .With("title", PlotlyAttributes.Nested.With("text", ChartText.Show(label)).With("side", "right").With("font", Look.Font(12)))
                .With("x", cell.Across[1] + cell.Pixels(8)).With("xanchor", "left").With("xpad", 0)
                .With("y", (cell.Up[0] + cell.Up[1]) / 2).With("len", cell.Up[1] - cell.Up[0]).With("ypad", 0));
        }
    }

    private static void AddAxes(Layout layout, Panel panel, Cell cell)
    {
        if (panel.Z is { } z)
        {
            layout.With(cell.Name("scene"), new Scene()
                .With("domain", new Domain().With("x", cell.Across).With("y", cell.Up))
                .With("aspectmode", "cube")
                .With("camera", new Camera()
                    .With("eye", PlotlyAttributes.Nested.With("x", 1.5).With("y", -1.8).With("z", 1.0))
                    .With("center", PlotlyAttributes.Nested.With("x", 0.0).With("y", 0.0).With("z", -0.15)))
                .With("xaxis", Styled(panel.X)).With("yaxis", Styled(panel.Y)).With("zaxis", Styled(z)));
            return;
        }

        layout
            .With(cell.Name("xaxis"), Flat(panel.X, panel.Layers.SelectMany(layer => layer.Values.X)).With("domain", cell.Across).With("anchor", cell.Name("y")))
            .With(cell.Name("yaxis"), Flat(panel.Y, panel.Layers.SelectMany(layer => layer.Values.Y)).With("domain", cell.Up).With("anchor", cell.Name("x")));
    }

    private static LinearAxis Flat(Axis axis, IEnumerable<double> shown)
    {
        var marks = axis.IsLog ? LogTicks.Of(axis, [.. shown]) : [];
        return Styled(axis)
            .With("showline", true)
            .With("linecolor", Look.Faint)
            .With("ticks", "outside")
            .With("tickcolor", Look.Faint)
            .WithSome("tickvals", marks.Length > 0 ? marks : null)
            .WithSome("ticktext", marks.Length > 0 ? marks.Select(LogTicks.Text).ToArray() : null)
            .WithSome("dtick", CountsFew(axis, shown) ? 1 : null)
            .With("zeroline", false)
            .With("automargin", true);
    }

    // Layers, sentences or epochs have no halves, which plotly.js would mark where there are few.
    private static bool CountsFew(Axis axis, IEnumerable<double> shown)
    {
        double[] values = [.. shown.Where(double.IsFinite)];
        return !axis.IsLog && axis.Names is null && axis.Range is null
            && values.Length > 0 && values.All(double.IsInteger) && values.Max() - values.Min() is >= 1 and <= FewSteps;
    }

    private static LinearAxis Styled(Axis axis)
    {
        var styled = new LinearAxis()
            .With("title", PlotlyAttributes.Nested.With("text", ChartText.Show(axis.Label)).With("font", Look.Font(13)))
            .With("type", axis.IsLog ? "log" : "linear")
            .With("showgrid", axis.HasGrid)
            .WithSome("gridcolor", axis.HasGrid ? Look.GridLine : null)
            .With("tickfont", Look.Font(12, Look.Faint));
        if (axis.Range is { } range)
        {
            styled.With("range", new[] { axis.Place(range.Low), axis.Place(range.High) });
        }

        if (axis.Names is { } names)
        {
            var (low, high) = (-0.5, names.Length - 0.5);
            styled
                .With("tickvals", Enumerable.Range(0, names.Length).ToArray())
                .With("ticktext", names.Select(ChartText.Show).ToArray())
                .With("range", axis.IsReversed ? new[] { high, low } : [low, high]);
        }

        return styled;
    }
}
