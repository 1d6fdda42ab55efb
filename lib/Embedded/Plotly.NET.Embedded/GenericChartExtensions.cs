using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET;

/// <summary>
/// Styles charts. What is an F# option in the package is an <see cref="Optional{T}"/> here: calls are written alike,
/// because both convert from a value.
/// </summary>
public static class GenericChartExtensions
{
    /// <summary>The title above the chart.</summary>
    public static GenericChart WithTitle(this GenericChart chart, string title, Optional<Font> TitleFont = default) =>
        chart.WithLayout(new Layout().With("title", new Title().With("text", title).With("font", TitleFont)));

    /// <summary>Whether the chart has a legend.</summary>
    public static GenericChart WithLegend(this GenericChart chart, bool showlegend) =>
        chart.WithLayout(new Layout().With("showlegend", showlegend));

    /// <summary>The size of the chart, in pixels.</summary>
    public static GenericChart WithSize(this GenericChart chart, int width, int height) =>
        chart.WithLayout(new Layout().With("width", width).With("height", height));

    /// <summary>The space around the plot.</summary>
    public static GenericChart WithMargin(this GenericChart chart, Margin margin)
    {
        GenericChart.getLayout(chart).SetValue("margin", margin);
        return chart;
    }

    /// <summary>Merges a layout into the chart's own.</summary>
    public static GenericChart WithLayout(this GenericChart chart, Layout layout) => GenericChart.addLayout(layout, chart);

    /// <summary>Replaces the chart's configuration.</summary>
    public static GenericChart WithConfig(this GenericChart chart, Config config) => GenericChart.setConfig(config, chart);

    /// <summary>Replaces the template that says how the chart looks.</summary>
    public static GenericChart WithTemplate(this GenericChart chart, Template template)
    {
        GenericChart.getLayout(chart).SetValue("template", template);
        return chart;
    }

    /// <summary>Merges an x axis into the chart's own.</summary>
    public static GenericChart WithXAxis(this GenericChart chart, LinearAxis xAxis, Optional<StyleParam.SubPlotId> Id = default) =>
        chart.WithLayout(new Layout().With(Id.Or(StyleParam.SubPlotId.NewXAxis(1)).ToString(), xAxis));

    /// <summary>Merges a y axis into the chart's own.</summary>
    public static GenericChart WithYAxis(this GenericChart chart, LinearAxis yAxis, Optional<StyleParam.SubPlotId> Id = default) =>
        chart.WithLayout(new Layout().With(Id.Or(StyleParam.SubPlotId.NewYAxis(1)).ToString(), yAxis));

    /// <summary>Binds the traces to axes by number.</summary>
    public static GenericChart WithAxisAnchor(this GenericChart chart, Optional<int> X = default, Optional<int> Y = default) =>
        chart.WithEachTrace(trace => trace
            .With("xaxis", X.IsSome ? StyleParam.LinearAxisId.NewX(X.Value) : default(Optional<StyleParam.LinearAxisId>))
            .With("yaxis", Y.IsSome ? StyleParam.LinearAxisId.NewY(Y.Value) : default(Optional<StyleParam.LinearAxisId>)));

    /// <summary>Adds an annotation, or puts it in the place of those there are.</summary>
    public static GenericChart WithAnnotation(this GenericChart chart, Annotation annotation, Optional<bool> Append = default) =>
        chart.WithAnnotations([annotation], Append);

    /// <summary>Adds annotations, or puts them in the place of those there are.</summary>
    public static GenericChart WithAnnotations(this GenericChart chart, IEnumerable<Annotation> annotations, Optional<bool> Append = default) =>
        chart.WithItems("annotations", annotations, Append);

    /// <summary>Adds a shape, or puts it in the place of those there are.</summary>
    public static GenericChart WithShape(this GenericChart chart, Shape shape, Optional<bool> Append = default) =>
        chart.WithShapes([shape], Append);

    /// <summary>Adds shapes, or puts them in the place of those there are.</summary>
    public static GenericChart WithShapes(this GenericChart chart, IEnumerable<Shape> shapes, Optional<bool> Append = default) =>
        chart.WithItems("shapes", shapes, Append);

    /// <summary>Replaces the line of each trace.</summary>
    public static GenericChart WithLine(this GenericChart chart, Line line) => chart.WithEachTrace(trace => trace.With("line", line));

    /// <summary>Styles the line of each trace; what it has and is not named here stays.</summary>
    public static GenericChart WithLineStyle(
        this GenericChart chart,
        Optional<bool> AutoColorScale = default,
        Optional<bool> CAuto = default,
        Optional<double> CMax = default,
        Optional<double> CMid = default,
        Optional<double> CMin = default,
        Optional<Color> Color = default,
        Optional<StyleParam.SubPlotId> ColorAxis = default,
        Optional<StyleParam.Colorscale> Colorscale = default,
        Optional<bool> ReverseScale = default,
        Optional<bool> ShowScale = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.DrawingStyle> Dash = default,
        Optional<StyleParam.Shape> Shape = default,
        Optional<bool> Simplify = default,
        Optional<double> Smoothing = default,
        Optional<double> Width = default,
        Optional<IEnumerable<double>> MultiWidth = default,
        Optional<Color> OutlierColor = default,
        Optional<double> OutlierWidth = default) =>
        chart.WithEachTrace(trace => trace.With("line", (trace.Get<Line>("line") ?? new())
            .With("color", Color)
            .With("width", Width, MultiWidth)
            .With("shape", Shape)
            .With("smoothing", Smoothing)
            .With("dash", Dash)
            .With("outliercolor", OutlierColor)
            .With("outlierwidth", OutlierWidth)
            .With("autocolorscale", AutoColorScale)
            .With("cauto", CAuto)
            .With("cmax", CMax)
            .With("cmid", CMid)
            .With("cmin", CMin)
            .With("coloraxis", ColorAxis)
            .With("colorscale", Colorscale)
            .With("reversescale", ReverseScale)
            .With("showscale", ShowScale)
            .With("colorbar", ColorBar)
            .With("simplify", Simplify)));

    /// <summary>Replaces the marker of each trace.</summary>
    public static GenericChart WithMarker(this GenericChart chart, Marker marker) => chart.WithEachTrace(trace => trace.With("marker", marker));

    /// <summary>Styles the marker of each trace; what it has and is not named here stays.</summary>
    public static GenericChart WithMarkerStyle(
        this GenericChart chart,
        Optional<bool> AutoColorScale = default,
        Optional<bool> CAuto = default,
        Optional<double> CMax = default,
        Optional<double> CMid = default,
        Optional<double> CMin = default,
        Optional<Color> Color = default,
        Optional<IEnumerable<Color>> Colors = default,
        Optional<StyleParam.SubPlotId> ColorAxis = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> Colorscale = default,
        Optional<Gradient> Gradient = default,
        Optional<Line> Outline = default,
        Optional<int> MaxDisplayed = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<Pattern> Pattern = default,
        Optional<bool> ReverseScale = default,
        Optional<bool> ShowScale = default,
        Optional<int> Size = default,
        Optional<IEnumerable<int>> MultiSize = default,
        Optional<int> SizeMin = default,
        Optional<StyleParam.MarkerSizeMode> SizeMode = default,
        Optional<int> SizeRef = default,
        Optional<StyleParam.MarkerSymbol> Symbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiSymbol = default,
        Optional<StyleParam.MarkerSymbol3D> Symbol3D = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol3D>> MultiSymbol3D = default,
        Optional<Color> OutlierColor = default,
        Optional<int> OutlierWidth = default) =>
        chart.WithEachTrace(trace => trace.With("marker", (trace.Get<Marker>("marker") ?? new())
            .With("autocolorscale", AutoColorScale)
            .With("cauto", CAuto)
            .With("cmax", CMax)
            .With("cmid", CMid)
            .With("cmin", CMin)
            .With("color", Color)
            .With("colors", Colors)
            .With("coloraxis", ColorAxis)
            .With("colorbar", ColorBar)
            .With("colorscale", Colorscale)
            .With("gradient", Gradient)
            .With("line", Outline)
            .With("size", Size, MultiSize)
            .With("opacity", Opacity, MultiOpacity)
            .With("pattern", Pattern)
            .With("symbol", Symbol, MultiSymbol)
            .With("symbol", Symbol3D, MultiSymbol3D)
            .With("outliercolor", OutlierColor)
            .With("outlierwidth", OutlierWidth)
            .With("maxdisplayed", MaxDisplayed)
            .With("reversescale", ReverseScale)
            .With("showscale", ShowScale)
            .With("sizemin", SizeMin)
            .With("sizemode", SizeMode)
            .With("sizeref", SizeRef)));

    private static GenericChart WithEachTrace(this GenericChart chart, Action<Trace> style)
    {
        foreach (var trace in chart.Traces)
        {
            style(trace);
        }

        return chart;
    }

    private static GenericChart WithItems(this GenericChart chart, string name, IEnumerable<object> items, Optional<bool> append)
    {
        var layout = GenericChart.getLayout(chart);
        var earlier = append.Or(true) ? layout.Get<IEnumerable<object>>(name) : null;
        layout.SetValue(name, (object[])[.. items, .. earlier ?? []]);
        return chart;
    }
}
