using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;
using CSharpStyles = Plotly.NET.CSharp.GenericChartExtensions;

namespace PlotlyEdition.Tests;

/// <summary>
/// Calls that name every optional parameter at least once. This file also compiles against the real packages
/// (Plotly.NET 5.1.0, Plotly.NET.CSharp 0.13.0); the figure JSON they gave is in <c>plotly-net-5.1.0.tsv</c>.
/// </summary>
public static class ChartCalls
{
    private static readonly double[] D = [1, 2];
    private static readonly string[] Ab = ["a", "b"];
    private static readonly Color Red = Color.fromHex("#ff0000");
    private static readonly Color Blue = Color.fromString("blue");

    public static IEnumerable<(string Name, Func<GenericChart> Make)> All =>
    [
        ("numbers", () => Chart.Line<double, double, string>(
            [0, -0.0, 1e-7, 1e15, 1e16, 123456789.125], [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, 0.1], UseDefaults: false)),
        ("other numbers", () => Chart.Line<float, decimal, string>([0.1f, 1e-10f, 3e20f, 16777216f], [1m, 1.50m, -0.1m, 1e10m], UseDefaults: false)),
        ("whole numbers", () => Chart.Line<long, byte, string>([long.MinValue, 0, long.MaxValue], [0, 1, 255], UseDefaults: false)),
        ("text", () => Chart.Point<double, double, string>(D, D, Name: "\"q\" \\ / ' < > & é ⟨t⟩ 😀 \t\n\r\b\f\u0001\u0085\u2028\u2029\u007f", UseDefaults: false)),
        ("dates and truths", () => Chart.Line<DateTime, bool, char>([new(2024, 2, 29), new(2024, 2, 29, 1, 2, 3, 450)], [true, false], Text: 'x', UseDefaults: false)),
        ("scatter", () => Chart.Scatter<double, double, string>(
            D, D, StyleParam.Mode.Lines_Markers, Name: "n", ShowLegend: true, Opacity: 0.5, MultiOpacity: new[] { .1, .2 }, Text: "t", MultiText: Ab,
            TextPosition: StyleParam.TextPosition.TopLeft, MultiTextPosition: new[] { StyleParam.TextPosition.TopLeft }, MarkerColor: Red,
            MarkerColorScale: StyleParam.Colorscale.YIOrRd, MarkerOutline: new Line(), MarkerSymbol: StyleParam.MarkerSymbol.X, LineColor: Blue,
            LineColorScale: StyleParam.Colorscale.Viridis, LineWidth: 2, LineDash: StyleParam.DrawingStyle.Dash, StackGroup: "s",
            Orientation: StyleParam.Orientation.Horizontal, GroupNorm: StyleParam.GroupNorm.Percent, Fill: StyleParam.Fill.ToSelf, FillColor: Red,
            UseWebGL: true, UseDefaults: false)),
        ("scatter with objects", () => Chart.Scatter<double, double, string>(
            D, D, StyleParam.Mode.None, Marker: With(new Marker(), "size", 3), Line: With(new Line(), "width", 3), LineWidth: 4, UseDefaults: false)),
        ("point", () => Chart.Point<double, double, string>(
            D, D, MultiOpacity: new[] { .1, .2 }, MultiMarkerSymbol: new[] { StyleParam.MarkerSymbol.X, StyleParam.MarkerSymbol.ArrowWide }, Text: "x", UseDefaults: false)),
        ("point with text shown", () => Chart.Point<double, double, string>(
            D, D, MarkerColor: Color.fromARGB(128, 1, 2, 3),
            MarkerColorScale: StyleParam.Colorscale.NewCustom(new[] { Tuple.Create(0.0, Red), Tuple.Create(1.0, Blue) }),
            TextPosition: StyleParam.TextPosition.TopLeft, Opacity: 0.3, UseDefaults: false)),
        ("line with markers", () => Chart.Line<double, double, string>(
            D, D, ShowMarkers: true, LineDash: StyleParam.DrawingStyle.NewUser(new[] { 5, 10 }), MultiTextPosition: new[] { StyleParam.TextPosition.Auto }, UseDefaults: false)),
        ("area", () => Chart.Area<double, double, string>(D, D, ShowMarkers: true, Name: "n", FillColor: Red, UseDefaults: false)),
        ("bare area", () => Chart.Area<double, double, string>(D, D, UseDefaults: false)),
        ("colours", () => Chart.Point<double, double, string>(D, D, MarkerColor: Color.fromColors(new[] { Red, Blue }), UseDefaults: false)),
        ("colour numbers", () => Chart.Point<double, double, string>(D, D, MarkerColor: Color.fromColorScaleValues(new[] { 1.5, 2 }), UseDefaults: false)),
        ("bar", () => Chart.Bar<double, string, string>(
            D, Keys: Ab, Name: "n", ShowLegend: false, Opacity: .5, MultiOpacity: D, Text: "t", MultiText: Ab, MarkerColor: Red,
            MarkerColorScale: StyleParam.Colorscale.Jet, MarkerOutline: new Line(), MarkerPatternShape: StyleParam.PatternShape.DiagonalChecked,
            TextPosition: StyleParam.TextPosition.Auto, MultiWidth: D, UseDefaults: false, Base: 1, Width: 2)),
        ("bare bar", () => Chart.Bar<double, string, string>(D, UseDefaults: false)),
        ("column", () => Chart.Column<double, string, string>(
            D, Keys: Ab, Name: "n", ShowLegend: false, Opacity: .5, Text: "t", MarkerColor: Red,
            MultiMarkerPatternShape: new[] { StyleParam.PatternShape.None, StyleParam.PatternShape.Dots }, MarkerPattern: new Pattern(),
            TextPosition: StyleParam.TextPosition.Auto, Base: 1, Width: 2, UseDefaults: false)),
        ("histogram", () => Chart.Histogram<double, double, string>(
            X: D, Orientation: StyleParam.Orientation.Vertical, Name: "n", ShowLegend: true, Opacity: .4, Text: "t", HistFunc: StyleParam.HistFunc.Avg,
            HistNorm: StyleParam.HistNorm.ProbabilityDensity, AlignmentGroup: "a", OffsetGroup: "o", NBinsX: 4, NBinsY: 5, BinGroup: "b",
            XBins: new Bins(), YBins: new Bins(), MarkerColor: Red, Line: new Line(), XError: new Error(), YError: new Error(),
            Cumulative: new Cumulative(), HoverLabel: new Hoverlabel(), UseDefaults: false)),
        ("histogram of y", () => Chart.Histogram<double, double, string>(Y: D, MultiText: Ab, Marker: new Marker(), UseDefaults: false)),
        ("heat map", () => Chart.Heatmap<double, string, string, string>(
            new[] { D, D }, Name: "n", ShowLegend: true, Opacity: .4, X: Ab, XGap: 1, Y: Ab, YGap: 2, Text: "t", ColorBar: new ColorBar(),
            ColorScale: StyleParam.Colorscale.Cividis, ShowScale: true, ReverseScale: true, ZSmooth: StyleParam.SmoothAlg.Best, Transpose: true,
            ReverseYAxis: true, UseDefaults: false)),
        ("heat map in WebGL", () => Chart.Heatmap<double, string, string, string>(
            new[] { D, D }, MultiText: Ab, ZSmooth: StyleParam.SmoothAlg.False, UseWebGL: true, UseDefaults: false)),
        ("surface", () => Chart.Surface<double, double, double, string>(
            new[] { D, D }, X: D, Y: D, Name: "n", ShowLegend: true, Opacity: .4, Text: "t", Contours: new Contours(),
            ColorScale: StyleParam.Colorscale.Hot, ShowScale: false, UseDefaults: false)),
        ("scatter in space", () => Chart.Scatter3D<double, double, double, string>(
            D, D, D, StyleParam.Mode.Markers, Name: "n", ShowLegend: true, Opacity: .4, MultiOpacity: D, Text: "t",
            TextPosition: StyleParam.TextPosition.TopLeft, MarkerColor: Red, MarkerSymbol: StyleParam.MarkerSymbol3D.CircleOpen, LineColor: Red,
            LineWidth: 3, LineDash: StyleParam.DrawingStyle.Dot, Projection: new Projection(), UseDefaults: false)),
        ("point in space", () => Chart.Point3D<double, double, double, string>(D, D, D, MultiMarkerSymbol: new[] { StyleParam.MarkerSymbol3D.X }, UseDefaults: false)),
        ("line in space", () => Chart.Line3D<double, double, double, string>(D, D, D, ShowMarkers: true, UseDefaults: false)),
        ("trace info", () => CSharpStyles.WithTraceInfo(
            Chart.Combine([L(), L(), L()]), Name: "n", Visible: StyleParam.Visible.LegendOnly, ShowLegend: true, LegendRank: 2, LegendGroup: "g", LegendGroupTitle: new Title())),
        ("x axis", () => CSharpStyles.WithXAxisStyle<double, double, string>(
            L(), TitleText: "t", TitleFont: new Font(), TitleStandoff: 3, Color: Red, AxisType: StyleParam.AxisType.Log, MinMax: Tuple.Create(0.0, 2.0),
            Mirror: StyleParam.Mirror.All, ShowSpikes: true, SpikeColor: Red, SpikeThickness: 2, ShowLine: true, LineColor: Red, ShowGrid: false, GridColor: Red,
            ZeroLine: true, ZeroLineColor: Blue, Anchor: StyleParam.LinearAxisId.NewY(2), Side: StyleParam.Side.Top, Overlaying: StyleParam.LinearAxisId.NewX(2),
            Domain: Tuple.Create(0.1, 0.9), Position: 0.5, CategoryOrder: StyleParam.CategoryOrder.TotalAscending, CategoryArray: Ab,
            RangeSlider: new RangeSlider(), RangeSelector: new RangeSelector(), BackgroundColor: Red, ShowBackground: true, Id: StyleParam.SubPlotId.NewXAxis(2))),
        ("y axis", () => CSharpStyles.WithYAxisStyle<int, int, string>(
            L(), Title: With(new Title(), "x", 1), TitleText: "t", Color: Red, AxisType: StyleParam.AxisType.Category, MinMax: Tuple.Create(0, 2),
            Mirror: StyleParam.Mirror.True, Overlaying: StyleParam.LinearAxisId.Free)),
        ("x axis styled twice", () => CSharpStyles.WithXAxisStyle<double, double, string>(
            CSharpStyles.WithXAxisStyle<double, double, string>(L(), TitleText: "t", ShowGrid: true), TitleText: "u")),
        ("axes of a scene", () => CSharpStyles.WithYAxisStyle<double, double, string>(
            CSharpStyles.WithXAxisStyle<double, double, string>(S(), TitleText: "t", ShowBackground: true, Id: StyleParam.SubPlotId.NewScene(1)),
            TitleText: "u", Id: StyleParam.SubPlotId.NewScene(2))),
        ("legend style", () => CSharpStyles.WithLegendStyle(
            L(), BGColor: Red, BorderColor: Red, BorderWidth: 1, EntryWidth: 2, EntryWidthMode: StyleParam.EntryWidthMode.Pixels, Font: new Font(),
            GroupClick: StyleParam.TraceGroupClickOptions.ToggleItem, GroupTitleFont: new Font(), ItemClick: StyleParam.TraceItemClickOptions.False,
            ItemDoubleClick: StyleParam.TraceItemClickOptions.Toggle, ItemSizing: StyleParam.TraceItemSizing.Constant, ItemWidth: 3,
            Orientation: StyleParam.Orientation.Horizontal, Title: new Title(), TraceGroupGap: 2, TraceOrder: StyleParam.TraceOrder.Reversed,
            UIRevision: "u", VerticalAlign: StyleParam.VerticalAlign.Top, X: 0, XAnchor: StyleParam.XAnchorPosition.Left, Y: 1,
            YAnchor: StyleParam.YAnchorPosition.Top)),
        ("legend", () => CSharpStyles.WithLegend(L(), With(new Legend(), "x", 1))),
        ("legend hidden", () => L().WithLegend(false)),
        ("size", () => L().WithSize(3, 4)),
        ("size in the C# API", () => CSharpStyles.WithSize(L(), Height: 4)),
        ("title", () => L().WithTitle("T", TitleFont: With(new Font(), "size", 4))),
        ("title replaced", () => L().WithTitle("T").WithTitle("U")),
        ("axis objects", () => L().WithXAxis(With(new LinearAxis(), "type", "log")).WithYAxis(new LinearAxis(), Id: StyleParam.SubPlotId.NewYAxis(2))),
        ("layout merged", () => L().WithLayout(With(With(new Layout(), "width", 3), "title", With(new Title(), "text", "a"))).WithLayout(With(new Layout(), "title", With(new Title(), "x", 0.5)))),
        ("margin, config, template", () => L().WithMargin(With(new Margin(), "l", 10)).WithTemplate(With(new Template(), "layout", new Layout())).WithConfig(With(new Config(), "staticPlot", true))),
        ("line style", () => L().WithLineStyle(
            Color: Red, Width: 2, Dash: StyleParam.DrawingStyle.Dot, Shape: StyleParam.Shape.Hv, Smoothing: .5, Simplify: true, OutlierColor: Blue,
            OutlierWidth: 1, AutoColorScale: true, CAuto: true, CMax: 3, CMid: 2, CMin: 1, Colorscale: StyleParam.Colorscale.Jet, ReverseScale: true,
            ShowScale: true, ColorBar: new ColorBar())),
        ("line styled twice", () => L().WithLineStyle(Color: Red, Width: 2).WithLineStyle(Width: 3)),
        ("marker style", () => L().WithMarkerStyle(
            Color: Red, Size: 4, Symbol: StyleParam.MarkerSymbol.Star, Opacity: .3, Outline: new Line(), ShowScale: true, AutoColorScale: true, CAuto: true,
            CMax: 3, CMid: 2, CMin: 1, ColorBar: new ColorBar(), Colorscale: StyleParam.Colorscale.Jet, Gradient: new Gradient(), MaxDisplayed: 5,
            Pattern: new Pattern(), ReverseScale: true, SizeMin: 1, OutlierColor: Blue, OutlierWidth: 2)),
        ("marker sizes", () => L().WithMarkerStyle(MultiSize: new[] { 1, 2 }, MultiOpacity: D, MultiSymbol: new[] { StyleParam.MarkerSymbol.X })),
        ("line and marker replaced", () => L().WithLine(With(new Line(), "width", 1)).WithMarker(With(new Marker(), "size", 1))),
        ("annotations and shapes", () => L().WithAnnotation(A("1")).WithAnnotation(A("2")).WithShape(Sh("line")).WithAnnotations(new[] { A("3"), A("4") }).WithShapes(new[] { Sh("rect") })),
        ("annotation alone", () => L().WithAnnotation(A("1")).WithAnnotation(A("2"), Append: false)),
        ("axis anchors", () => L().WithAxisAnchor(X: 2, Y: 3)),
        ("combined", () => Chart.Combine([L().WithTitle("a").WithAnnotation(A("1")), S().WithTitle("b").WithAnnotation(A("2"))])),
        ("grid", () => Chart.Grid([L(), L(), S(), L()], 2, 2, SubPlotTitles: new[] { "a", "b", "c", "d" }, SubPlotTitleFont: new Font(), SubPlotTitleOffset: 0.05, XGap: .1)),
        ("coupled grid", () => Chart.Grid(
            [L().WithTitle("q"), L().WithAnnotation(A("1"))], 1, 2, Pattern: StyleParam.LayoutGridPattern.Coupled,
            RowOrder: StyleParam.LayoutGridRowOrder.BottomToTop, XSide: StyleParam.LayoutGridXSide.Bottom, YSide: StyleParam.LayoutGridYSide.Left, YGap: .3)),
        ("grid of styled charts", () => Chart.Grid(
            [L().WithXAxis(With(new LinearAxis(), "type", "log")), CSharpStyles.WithYAxisStyle<double, double, string>(L(), TitleText: "y")], 2, 1,
            RowOrder: StyleParam.LayoutGridRowOrder.BottomToTop, SubPlotTitles: new[] { "below", "above" },
            XAxes: new[] { StyleParam.LinearAxisId.NewX(1) }, YAxes: new[] { StyleParam.LinearAxisId.NewY(1), StyleParam.LinearAxisId.NewY(2) },
            Domain: new Domain())),
        ("grid of named subplots", () => Chart.Grid(
            [L(), L()], 1, 2, SubPlots: new[] { new[] { Tuple.Create(StyleParam.LinearAxisId.NewX(1), StyleParam.LinearAxisId.NewY(1)), Tuple.Create(StyleParam.LinearAxisId.NewX(2), StyleParam.LinearAxisId.NewY(1)) } })),
        ("set by hand", () =>
        {
            var chart = L();
            var trace = chart.GetTraces()[0];
            trace.SetValue("hovertemplate", "%{y}");
            trace.SetValue("mode", "markers");
            trace.SetValue("customdata", new object?[] { 1, 1.0, "a", null, new[] { 1, 2 }, new Dictionary<string, object> { ["k"] = 1 } });
            trace.Remove("marker");
            trace.type = "scattergl";
            chart.GetLayout().SetValue("meta", new { alt = "text" });
            return chart;
        }),
        ("made of objects", () => GenericChart.setLayout(With(new Layout(), "width", 5), GenericChart.ofTraceObjects(false, new[] { new Trace("pie"), With(new Trace("bar"), "y", D) }))),
    ];

    private static GenericChart L() => Chart.Line<double, double, string>(D, D, UseDefaults: false);

    private static GenericChart S() => Chart.Surface<double, double, double, string>(new[] { D, D }, UseDefaults: false);

    private static Annotation A(string text) => With(new Annotation(), "text", text);

    private static Shape Sh(string type) => With(new Shape(), "type", type);

    private static T With<T>(T target, string name, object value)
        where T : DynamicObj.DynamicObj
    {
        target.SetValue(name, value);
        return target;
    }
}
