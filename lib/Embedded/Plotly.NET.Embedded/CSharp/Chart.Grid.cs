using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>
    /// All traces in one chart. The layouts are merged into the first chart's, which this changes, as the package does.
    /// </summary>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.combine(gCharts);

    /// <summary>
    /// Charts in the cells of a grid, row by row. Each keeps one pair of axes, or its scene, which get the number of
    /// the cell; what points at an axis by name, such as an annotation, is not renamed, as in the package.
    /// </summary>
    /// <exception cref="ArgumentException">A chart has both flat and three-dimensional traces.</exception>
    public static GenericChart Grid(
        IEnumerable<GenericChart> gCharts,
        int nRows,
        int nCols,
        Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default,
        Optional<double> SubPlotTitleOffset = default,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default,
        Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default,
        Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default,
        Optional<double> YGap = default,
        Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default,
        Optional<StyleParam.LayoutGridYSide> YSide = default)
    {
        var pattern = Pattern.Or(StyleParam.LayoutGridPattern.Independent);
        var order = RowOrder.Or(StyleParam.LayoutGridRowOrder.TopToBottom);
        var coupled = pattern == StyleParam.LayoutGridPattern.Coupled;
        var titles = SubPlotTitles.Or([]).Select((title, cell) =>
        {
            var (x, top) = TitlePosition(
                cell / nCols, cell % nCols, nRows, nCols, XGap.Or(coupled ? 0.1 : 0.2), YGap.Or(coupled ? 0.1 : 0.3), order);
            return new Annotation()
                .With("x", x)
                .With("y", top + SubPlotTitleOffset.Or(0))
                .With("font", SubPlotTitleFont)
                .With("showarrow", false)
                .With("text", title)
                .With("xanchor", "center")
                .With("xref", "paper")
                .With("yanchor", "bottom")
                .With("yref", "paper");
        });
        var grid = new LayoutGrid()
            .With("subplots", SubPlots.IsSome
                ? SubPlots.Value.Select(row => row.Select(axes => $"{axes.Item1}{axes.Item2}").ToArray()).ToArray()
                : default(Optional<string[][]>))
            .With("xaxes", XAxes)
            .With("yaxes", YAxes)
            .With("rows", nRows)
            .With("columns", nCols)
            .With("roworder", order)
            .With("pattern", pattern)
            .With("xgap", XGap)
            .With("ygap", YGap)
            .With("domain", Domain)
            .With("xside", XSide)
            .With("yside", YSide);

        var chart = Combine(gCharts.Take(nRows * nCols).Select((chart, cell) => InCell(chart, cell, nCols, coupled)));
        var layout = GenericChart.getLayout(chart);
        layout.SetProperty("annotations", (object[])[.. titles, .. layout.Get<IEnumerable<object>>("annotations") ?? []]);
        return GenericChart.addLayout(new Layout().With("grid", grid), chart);
    }

    private static GenericChart InCell(GenericChart chart, int cell, int columns, bool coupled)
    {
        var (row, column) = (cell / columns, cell % columns);
        var layout = GenericChart.getLayout(chart);
        if (chart.Traces.All(trace => trace is Trace3D))
        {
            var scene = layout.Get<Scene>("scene") ?? new Scene();
            scene.SetProperty("domain", new Domain().With("row", row).With("column", column));
            RemoveSubplots(layout, "scene");
            var name = StyleParam.SubPlotId.NewScene(cell + 1).ToString();
            foreach (var trace in chart.Traces)
            {
                trace.SetProperty("scene", name);
            }

            return GenericChart.addLayout(new Layout().With(name, scene), chart);
        }

        if (chart.Traces.Any(trace => trace is Trace3D))
        {
            throw new ArgumentException(
                $"The chart for row {row + 1}, column {column + 1} has both flat and three-dimensional traces. Give each a chart of its own.");
        }

        var x = layout.Get<LinearAxis>("xaxis") ?? new LinearAxis();
        var y = layout.Get<LinearAxis>("yaxis") ?? new LinearAxis();
        RemoveSubplots(layout, "xaxis");
        RemoveSubplots(layout, "yaxis");
        foreach (var trace in chart.Traces)
        {
            trace
                .With("xaxis", StyleParam.LinearAxisId.NewX(coupled ? column + 1 : cell + 1))
                .With("yaxis", StyleParam.LinearAxisId.NewY(coupled ? row + 1 : cell + 1));
        }

        var axes = new Layout()
            .With(StyleParam.SubPlotId.NewXAxis(cell + 1).ToString(), x)
            .With(StyleParam.SubPlotId.NewYAxis(cell + 1).ToString(), y);
        return GenericChart.addLayout(axes, chart);
    }

    private static void RemoveSubplots(Layout layout, string kind)
    {
        foreach (var (name, _) in layout.GetProperties(false))
        {
            if (name.StartsWith(kind, StringComparison.Ordinal))
            {
                layout.RemoveProperty(name);
            }
        }
    }

    // The middle of a cell's upper edge. plotly.js divides the length into cells with a gap between two,
    // which is a fraction of a cell and its gap.
    private static (double X, double Top) TitlePosition(
        int row, int column, int rows, int columns, double xGap, double yGap, StyleParam.LayoutGridRowOrder order)
    {
        var (width, height) = (1 / (columns - xGap), 1 / (rows - yGap));
        var left = width * column;
        var fromBottom = order == StyleParam.LayoutGridRowOrder.BottomToTop ? row : rows - 1 - row;
        var bottom = height * fromBottom;
        return ((left + (left + (width * (1 - xGap)))) / 2, bottom + (height * (1 - yGap)));
    }
}
