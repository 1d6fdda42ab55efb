using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyEdition.Tests;

/// <summary>
/// Calls that name every optional parameter at least once. This file also compiles against the real packages
/// (Plotly.NET 6.0.0, Plotly.NET.CSharp 0.14.0); the figure JSON they gave is in <c>plotly-net-6.0.0.tsv</c>.
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
            AlignmentGroup: "a", OffsetGroup: "o", Orientation: StyleParam.Orientation.Horizontal, GroupNorm: StyleParam.GroupNorm.Percent,
            Fill: StyleParam.Fill.ToSelf, FillColor: Red, FillPattern: With(new Pattern(), "size", 3),
            UseWebGL: true, UseDefaults: false)),
        ("scatter with objects", () => Chart.Scatter<double, double, string>(
            D, D, StyleParam.Mode.None, Marker: With(new Marker(), "size", 3), Line: With(new Line(), "width", 3), LineWidth: 4, UseDefaults: false)),
        ("point", () => Chart.Point<double, double, string>(
            D, D, MultiOpacity: new[] { .1, .2 }, MultiMarkerSymbol: new[] { StyleParam.MarkerSymbol.X, StyleParam.MarkerSymbol.ArrowWide }, Text: "x", AlignmentGroup: "a", OffsetGroup: "o", UseDefaults: false)),
        ("point with text shown", () => Chart.Point<double, double, string>(
            D, D, MarkerColor: Color.fromARGB(128, 1, 2, 3),
            MarkerColorScale: StyleParam.Colorscale.NewCustom(new[] { Tuple.Create(0.0, Red), Tuple.Create(1.0, Blue) }),
            TextPosition: StyleParam.TextPosition.TopLeft, Opacity: 0.3, UseDefaults: false)),
        ("line with markers", () => Chart.Line<double, double, string>(
            D, D, ShowMarkers: true, LineDash: StyleParam.DrawingStyle.NewUser(new[] { 5, 10 }), MultiTextPosition: new[] { StyleParam.TextPosition.Auto },
            AlignmentGroup: "a", OffsetGroup: "o", Fill: StyleParam.Fill.ToNext, FillPattern: new Pattern(), UseDefaults: false)),
        ("area", () => Chart.Area<double, double, string>(D, D, ShowMarkers: true, Name: "n", FillColor: Red, UseDefaults: false)),
        ("area with a pattern", () => Chart.Area<double, double, string>(
            D, D, AlignmentGroup: "a", OffsetGroup: "o", FillPatternShape: StyleParam.PatternShape.Checked, FillPattern: With(new Pattern(), "size", 3), UseDefaults: false)),
        ("bare area", () => Chart.Area<double, double, string>(D, D, UseDefaults: false)),
        ("colours", () => Chart.Point<double, double, string>(D, D, MarkerColor: Color.fromColors(new[] { Red, Blue }), UseDefaults: false)),
        ("colour numbers", () => Chart.Point<double, double, string>(D, D, MarkerColor: Color.fromColorScaleValues(new[] { 1.5, 2 }), UseDefaults: false)),
        ("bar", () => Chart.Bar<double, string, string>(
            D, Keys: Ab, Name: "n", ShowLegend: false, Opacity: .5, MultiOpacity: D, Text: "t", MultiText: Ab, MarkerColor: Red,
            MarkerColorScale: StyleParam.Colorscale.Jet, MarkerOutline: new Line(), MarkerPatternShape: StyleParam.PatternShape.DiagonalChecked,
            TextPosition: StyleParam.TextPosition.Auto, MultiWidth: D, UseDefaults: false, Base: 1, Width: 2)),
        ("bare bar", () => Chart.Bar<double, string, string>(D, UseDefaults: false)),
        ("bar with keys of two levels", () => Chart.Bar<double, string, string>(D, Keys: Ab, MultiKeys: new[] { Ab, Ab }, UseDefaults: false)),
        ("column", () => Chart.Column<double, string, string>(
            D, Keys: Ab, Name: "n", ShowLegend: false, Opacity: .5, Text: "t", MarkerColor: Red,
            MultiMarkerPatternShape: new[] { StyleParam.PatternShape.None, StyleParam.PatternShape.Dots }, MarkerPattern: new Pattern(),
            TextPosition: StyleParam.TextPosition.Auto, Base: 1, Width: 2, UseDefaults: false)),
        ("column with keys of two levels", () => Chart.Column<double, string, string>(D, MultiKeys: new[] { Ab, Ab }, UseDefaults: false)),
        ("histogram", () => Chart.Histogram<double, double, string>(
            X: D, Orientation: StyleParam.Orientation.Vertical, Name: "n", ShowLegend: true, Opacity: .4, Text: "t", HistFunc: StyleParam.HistFunc.Avg,
            HistNorm: StyleParam.HistNorm.ProbabilityDensity, AlignmentGroup: "a", OffsetGroup: "o", NBinsX: 4, NBinsY: 5, BinGroup: "b",
            XBins: new Bins(), YBins: new Bins(), MarkerColor: Red, Line: new Line(), XError: new Error(), YError: new Error(),
            Cumulative: new Cumulative(), HoverLabel: new Hoverlabel(), TextPosition: StyleParam.TextPosition.Outside,
            MarkerColorScale: StyleParam.Colorscale.Jet, MarkerOutline: new Line(), MarkerPatternShape: StyleParam.PatternShape.Dots, UseDefaults: false)),
        ("histogram of y", () => Chart.Histogram<double, double, string>(
            Y: D, MultiText: Ab, Marker: new Marker(),
            MultiMarkerPatternShape: new[] { StyleParam.PatternShape.None, StyleParam.PatternShape.Dots }, MarkerPattern: With(new Pattern(), "size", 3), UseDefaults: false)),
        ("histogram of two levels", () => Chart.Histogram<double, double, string>(MultiX: new[] { D, D }, MultiY: new[] { D, D }, UseDefaults: false)),
        ("heat map", () => Chart.Heatmap<double, string, string, string>(
            new[] { D, D }, Name: "n", ShowLegend: true, Opacity: .4, X: Ab, XGap: 1, Y: Ab, YGap: 2, Text: "t", ColorBar: new ColorBar(),
            ColorScale: StyleParam.Colorscale.Cividis, ShowScale: true, ReverseScale: true, ZSmooth: StyleParam.SmoothAlg.Best, Transpose: true,
            ReverseYAxis: true, UseDefaults: false)),
        ("heat map in WebGL", () => Chart.Heatmap<double, string, string, string>(
            new[] { D, D }, MultiText: Ab, ZSmooth: StyleParam.SmoothAlg.False, UseWebGL: true, UseDefaults: false)),
        ("heat map with keys of two levels", () => Chart.Heatmap<double, string, string, string>(
            new[] { D, D }, X: Ab, MultiX: new[] { Ab, Ab }, MultiY: new[] { Ab, Ab }, UseDefaults: false)),
        ("surface", () => Chart.Surface<double, double, double, string>(
            new[] { D, D }, X: D, Y: D, Name: "n", ShowLegend: true, Opacity: .4, Text: "t", Contours: new Contours(),
            ColorScale: StyleParam.Colorscale.Hot, ShowScale: false, CameraProjectionType: StyleParam.CameraProjectionType.Orthographic, UseDefaults: false)),
        ("surface from a camera", () => Chart.Surface<double, double, double, string>(
            new[] { D, D }, CameraProjectionType: StyleParam.CameraProjectionType.Perspective, Camera: With(new Camera(), "up", new { z = 1 }), UseDefaults: false)),
        ("scatter in space", () => Chart.Scatter3D<double, double, double, string>(
            D, D, D, StyleParam.Mode.Markers, Name: "n", ShowLegend: true, Opacity: .4, MultiOpacity: D, Text: "t",
            TextPosition: StyleParam.TextPosition.TopLeft, MarkerColor: Red, MarkerSymbol: StyleParam.MarkerSymbol3D.CircleOpen, LineColor: Red,
            LineWidth: 3, LineDash: StyleParam.DrawingStyle.Dot, Projection: new Projection(),
            CameraProjectionType: StyleParam.CameraProjectionType.Orthographic, Camera: With(new Camera(), "up", new { z = 1 }), UseDefaults: false)),
        ("point in space", () => Chart.Point3D<double, double, double, string>(
            D, D, D, MultiMarkerSymbol: new[] { StyleParam.MarkerSymbol3D.X }, CameraProjectionType: StyleParam.CameraProjectionType.Orthographic, UseDefaults: false)),
        ("line in space", () => Chart.Line3D<double, double, double, string>(
            D, D, D, ShowMarkers: true, Camera: With(With(new Camera(), "projection", With(new DynamicObj.DynamicObj(), "type", "orthographic")), "up", new { z = 1 }), UseDefaults: false)),
        ("trace info", () => Chart.Combine([L(), L(), L()]).WithTraceInfo(
            Name: "n", Visible: StyleParam.Visible.LegendOnly, ShowLegend: true, LegendRank: 2, LegendGroup: "g", LegendGroupTitle: new Title())),
        ("x axis", () => L().WithXAxisStyle<double, double, string>(
            TitleText: "t", TitleFont: new Font(), TitleStandoff: 3, Color: Red, AxisType: StyleParam.AxisType.Log, MinMax: Tuple.Create(0.0, 2.0),
            Mirror: StyleParam.Mirror.All, ShowSpikes: true, SpikeColor: Red, SpikeThickness: 2, ShowLine: true, LineColor: Red, ShowGrid: false, GridColor: Red, GridDash: StyleParam.DrawingStyle.Dot,
            ZeroLine: true, ZeroLineColor: Blue, Anchor: StyleParam.LinearAxisId.NewY(2), Side: StyleParam.Side.Top, Overlaying: StyleParam.LinearAxisId.NewX(2),
            Domain: Tuple.Create(0.1, 0.9), Position: 0.5, CategoryOrder: StyleParam.CategoryOrder.TotalAscending, CategoryArray: Ab,
            RangeSlider: new RangeSlider(), RangeSelector: new RangeSelector(), BackgroundColor: Red, ShowBackground: true, Id: StyleParam.SubPlotId.NewXAxis(2))),
        ("y axis", () => L().WithYAxisStyle<int, int, string>(
            Title: With(new Title(), "x", 1), TitleText: "t", Color: Red, AxisType: StyleParam.AxisType.Category, MinMax: Tuple.Create(0, 2),
            Mirror: StyleParam.Mirror.True, GridDash: StyleParam.DrawingStyle.Dash,
            ZeroLine: true, ZeroLineColor: Blue, Anchor: StyleParam.LinearAxisId.NewX(2), Side: StyleParam.Side.Left, Overlaying: StyleParam.LinearAxisId.Free, AutoShift: true, Shift: 4,
            Domain: Tuple.Create(0.1, 0.9))),
        ("x axis styled twice", () => L()
            .WithXAxisStyle<double, double, string>(TitleText: "t", ShowGrid: true).WithXAxisStyle<double, double, string>(TitleText: "u")),
        ("axes of a scene", () => S()
            .WithXAxisStyle<double, double, string>(TitleText: "t", ShowBackground: true, Id: StyleParam.SubPlotId.NewScene(1))
            .WithYAxisStyle<double, double, string>(TitleText: "u", Id: StyleParam.SubPlotId.NewScene(2))),
        ("legend style", () => L().WithLegendStyle(
            BGColor: Red, BorderColor: Red, BorderWidth: 1, EntryWidth: 2, EntryWidthMode: StyleParam.EntryWidthMode.Pixels, Font: new Font(),
            GroupClick: StyleParam.TraceGroupClickOptions.ToggleItem, GroupTitleFont: new Font(), ItemClick: StyleParam.TraceItemClickOptions.False,
            ItemDoubleClick: StyleParam.TraceItemClickOptions.Toggle, ItemSizing: StyleParam.TraceItemSizing.Constant, ItemWidth: 3,
            Orientation: StyleParam.Orientation.Horizontal, Title: new Title(), TraceGroupGap: 2, TraceOrder: StyleParam.TraceOrder.Reversed,
            UIRevision: "u", VerticalAlign: StyleParam.VerticalAlign.Top, X: 0, XAnchor: StyleParam.XAnchorPosition.Left, Y: 1,
            YAnchor: StyleParam.YAnchorPosition.Top, Visible: true, XRef: "paper", YRef: "container")),
        ("second legend's style", () => L().WithLegendStyle(X: 0, Id: 2)),
        ("legend", () => L().WithLegend(With(new Legend(), "x", 1), default)),
        ("second legend", () => L().WithLegend(With(new Legend(), "x", 1), 2)),
        ("size in the C# API", () => L().WithSize(Height: 4)),
        ("layout merged", () => Add(Add(L(), "title", With(new Title(), "text", "a")), "title", With(new Title(), "x", 0.5))),
        ("annotations added", () => Add(Add(L(), "annotations", new[] { A("1") }), "annotations", new[] { A("2"), A("3") })),
        ("combined", () => Chart.Combine([Add(Titled("a"), "annotations", new[] { A("1") }), Add(S(), "annotations", new[] { A("2") })])),
        ("grid", () => Chart.Grid([L(), L(), S(), L()], 2, 2, SubPlotTitles: new[] { "a", "b", "c", "d" }, SubPlotTitleFont: new Font(), SubPlotTitleOffset: 0.05, XGap: .1)),
        ("coupled grid", () => Chart.Grid(
            [Titled("q"), Add(L(), "annotations", new[] { A("1") })], 1, 2, Pattern: StyleParam.LayoutGridPattern.Coupled,
            RowOrder: StyleParam.LayoutGridRowOrder.BottomToTop, XSide: StyleParam.LayoutGridXSide.Bottom, YSide: StyleParam.LayoutGridYSide.Left, YGap: .3)),
        ("grid of styled charts", () => Chart.Grid(
            [Add(L(), "xaxis", With(new LinearAxis(), "type", "log")), L().WithYAxisStyle<double, double, string>(TitleText: "y")], 2, 1,
            RowOrder: StyleParam.LayoutGridRowOrder.BottomToTop, SubPlotTitles: new[] { "below", "above" },
            XAxes: new[] { StyleParam.LinearAxisId.NewX(1) }, YAxes: new[] { StyleParam.LinearAxisId.NewY(1), StyleParam.LinearAxisId.NewY(2) },
            Domain: new Domain())),
        ("grid of named subplots", () => Chart.Grid(
            [L(), L()], 1, 2, SubPlots: new[] { new[] { Tuple.Create(StyleParam.LinearAxisId.NewX(1), StyleParam.LinearAxisId.NewY(1)), Tuple.Create(StyleParam.LinearAxisId.NewX(2), StyleParam.LinearAxisId.NewY(1)) } })),
        ("set by hand", () =>
        {
            var chart = L();
            var trace = chart.GetTraces()[0];
            trace.SetProperty("hovertemplate", "%{y}");
            trace.SetProperty("mode", "markers");
            trace.SetProperty("customdata", new object?[] { 1, 1.0, "a", null, new[] { 1, 2 }, new Dictionary<string, object> { ["k"] = 1 } });
            trace.RemoveProperty("marker");
            trace.type = "scattergl";
            chart.GetLayout().SetProperty("meta", new { alt = "text" });
            return chart;
        }),
        ("made of objects", () => GenericChart.setLayout(With(new Layout(), "width", 5), GenericChart.ofTraceObjects(false, new[] { new Trace("pie"), With(new Trace("bar"), "y", D) }))),
    ];

    private static GenericChart L() => Chart.Line<double, double, string>(D, D, UseDefaults: false);

    private static GenericChart S() => Chart.Surface<double, double, double, string>(new[] { D, D }, UseDefaults: false);

    private static Annotation A(string text) => With(new Annotation(), "text", text);

    private static Shape Sh(string type) => With(new Shape(), "type", type);

    private static GenericChart Titled(string text) => Add(L(), "title", With(new Title(), "text", text));

    private static GenericChart Add(GenericChart chart, string name, object value) => GenericChart.addLayout(With(new Layout(), name, value), chart);

    private static T With<T>(T target, string name, object value)
        where T : DynamicObj.DynamicObj
    {
        target.SetProperty(name, value);
        return target;
    }
}
