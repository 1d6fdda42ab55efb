using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.TraceObjects;
using PlotlyChart = Plotly.NET.CSharp.Chart;

namespace Course.Charts;

/// <summary>The traces of the course's charts: their data through Plotly.NET's calls, their look by plotly.js's attributes.</summary>
internal static class Traces
{
    public static Func<GenericChart> Line(Series s, string color) => () =>
    {
        var mode = (s.HasMarkers, s.Labels is not null) switch
        {
            (false, false) => StyleParam.Mode.Lines,
            (true, false) => StyleParam.Mode.Lines_Markers,
            _ => StyleParam.Mode.Lines_Markers_Text,
        };
        var chart = Named(PlotlyChart.Scatter<double, double, string>(s.X, s.Y, mode, UseDefaults: false), s);
        var trace = TraceOf(chart).With("line", new Line().With("color", color).With("width", 2).With("dash", s.Dash));
        if (mode == StyleParam.Mode.Lines)
        {
            trace.RemoveProperty("marker");
        }
        else
        {
            trace.With("marker", new Marker().With("color", color).With("size", 6));
        }

        return chart;
    };

    public static Func<GenericChart> Points(Series s, string color) => () =>
    {
        var mode = s.Labels is null ? StyleParam.Mode.Markers : StyleParam.Mode.Markers_Text;
        var chart = Named(PlotlyChart.Scatter<double, double, string>(s.X, s.Y, mode, UseDefaults: false), s);
        TraceOf(chart).With("marker", new Marker().With("color", color).With("size", 7).With("opacity", 0.8)).RemoveProperty("line");
        return chart;
    };

    /// <summary>The band of a series as one closed outline, drawn before its line.</summary>
    public static IEnumerable<Func<GenericChart>> Band(Series s, string color)
    {
        if (s.Low is not { } low || s.High is not { } high)
        {
            yield break;
        }

        yield return () =>
        {
            var chart = Named(
                PlotlyChart.Scatter<double, double, string>(
                    [.. s.X, .. s.X.Reverse()], [.. high, .. low.Reverse()], StyleParam.Mode.Lines, UseDefaults: false),
                s with { Labels = null });
            TraceOf(chart)
                .With("line", new Line().With("color", color).With("width", 0))
                .With("fill", "toself")
                .With("fillcolor", Palette.Sheer(color, 0.2))
                .With("hoverinfo", "skip")
                .With("showlegend", false)
                .RemoveProperty("marker");
            return chart;
        };
    }

    public static Func<GenericChart> Bars(Series s, string[] colors, bool horizontal) => () =>
    {
        var chart = Named(
            horizontal
                ? PlotlyChart.Bar<double, double, string>(s.Y, Keys: s.X, UseDefaults: false)
                : PlotlyChart.Column<double, double, string>(s.Y, Keys: s.X, UseDefaults: false),
            s);
        TraceOf(chart)
            .With("marker", new Marker().With("color", colors.Distinct().Count() == 1 ? colors[0] : colors))
            .WithSome(horizontal ? "error_x" : "error_y", ErrorBars(s));
        return chart;
    };

    public static Func<GenericChart> Bins(Series s, string color, double width, bool overlaid) => () =>
    {
        var chart = Named(PlotlyChart.Column<double, double, string>(s.Y, Keys: s.X, Width: width, UseDefaults: false), s);
        TraceOf(chart)
            .With("marker", new Marker().With("color", color).With("line", new Line().With("color", Look.Paper).With("width", 1)))
            .With("opacity", overlaid ? 0.65 : 1.0);
        return chart;
    };

    public static GenericChart Cells(double[][] z, double low, double high, bool diverging, string? format)
    {
        var chart = PlotlyChart.Heatmap<double, double, double, string>(z, UseDefaults: false);
        TraceOf(chart)
            .With("zmin", low)
            .With("zmax", high)
            .With("colorscale", Scale(diverging ? Palette.Diverging : Palette.Sequential))
            .With("xgap", 1)
            .With("ygap", 1);
        if (format is not null)
        {
            TraceOf(chart)
                .With("text", z.Select(row => row.Select(cell => NumberText.Of(cell, format)).ToArray()).ToArray())
                .With("texttemplate", "%{text}");
        }

        return chart;
    }

    public static GenericChart Surface(double[] x, double[] y, double[][] z)
    {
        var chart = PlotlyChart.Surface<double, double, double, string>(z, X: x, Y: y, ShowScale: false, UseDefaults: false);
        TraceOf(chart).With("colorscale", Scale(Palette.Sequential.Skip(1)));
        return chart;
    }

    public static GenericChart Path((double X, double Y, double Z)[] points)
    {
        var chart = PlotlyChart.Line3D<double, double, double, string>(
            points.Select(p => p.X), points.Select(p => p.Y), points.Select(p => p.Z), ShowMarkers: true, UseDefaults: false);
        TraceOf(chart)
            .With("line", new Line().With("color", Palette.Vermilion).With("width", 4))
            .With("marker", new Marker().With("color", Palette.Vermilion).With("size", 3))
            .With("showlegend", false);
        return chart;
    }

    private static Trace TraceOf(GenericChart chart) => chart.GetTraces()[0];

    /// <summary>What every kind of series has: a name in the legend, and perhaps a text at each value.</summary>
    private static GenericChart Named(GenericChart chart, Series s)
    {
        var trace = TraceOf(chart).With("showlegend", s.Name is not null);
        if (s.Name is not null)
        {
            trace.With("name", ChartText.Show(s.Name)).With("legendgroup", s.Name);
        }

        if (s.Labels is not null)
        {
            // At its end, a bar's text would stand on the error bar.
            trace.With("text", s.Labels.Select(ChartText.Show).ToArray())
                .With("textposition", trace.type != "bar" ? "top center" : s.High is null ? "outside" : "inside")
                .WithSome("insidetextanchor", trace.type == "bar" && s.High is not null ? "start" : null);
        }

        return chart;
    }

    private static Error? ErrorBars(Series s) => s.Low is null || s.High is null ? null : new Error()
        .With("type", "data")
        .With("symmetric", false)
        .With("array", s.High.Zip(s.Y, (high, y) => high - y).ToArray())
        .With("arrayminus", s.Y.Zip(s.Low, (y, low) => y - low).ToArray())
        .With("color", Look.Ink);

    private static object[][] Scale(IEnumerable<string> colors)
    {
        var stops = colors.ToArray();
        return [.. stops.Select((color, i) => new object[] { (double)i / (stops.Length - 1), color })];
    }
}
