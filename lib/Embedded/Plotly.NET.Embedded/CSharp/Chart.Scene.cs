using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Points in space, as lines, markers or text.</summary>
    public static GenericChart Scatter3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
        StyleParam.Mode mode,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol3D>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<StyleParam.CameraProjectionType> CameraProjectionType = default,
        Optional<Camera> Camera = default,
        Optional<Projection> Projection = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
        where TextType : IConvertible =>
        FinishScene(
            new Trace3D("scatter3d")
                .With("name", Name)
                .With("showlegend", ShowLegend)
                .With("mode", mode)
                .With("opacity", Opacity)
                .With("x", x)
                .With("y", y)
                .With("z", z)
                .With("text", Text, MultiText)
                .With("textposition", TextPosition, MultiTextPosition)
                .With("marker", StyleObjects.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MultiOpacity)
                    .With("symbol", MarkerSymbol, MultiMarkerSymbol))
                .With("line", StyleObjects.Line(Line, LineColor, LineColorScale, LineWidth, LineDash))
                .With("projection", Projection),
            CameraProjectionType,
            Camera,
            UseDefaults);

    /// <summary>Points in space, as markers.</summary>
    public static GenericChart Point3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol3D>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.CameraProjectionType> CameraProjectionType = default,
        Optional<Camera> Camera = default,
        Optional<Projection> Projection = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
        where TextType : IConvertible =>
        Scatter3D<XType, YType, ZType, TextType>(
            x, y, z, mode: StyleParam.Mode.Markers.Showing(text: TextPosition.IsSome || MultiTextPosition.IsSome),
            Name: Name, ShowLegend: ShowLegend, Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text,
            MultiText: MultiText, TextPosition: TextPosition, MultiTextPosition: MultiTextPosition,
            MarkerColor: MarkerColor, MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline,
            MarkerSymbol: MarkerSymbol, MultiMarkerSymbol: MultiMarkerSymbol, Marker: Marker,
            CameraProjectionType: CameraProjectionType, Camera: Camera, Projection: Projection, UseDefaults: UseDefaults);

    /// <summary>Points in space, joined by a line.</summary>
    public static GenericChart Line3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
        Optional<bool> ShowMarkers = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol3D>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<StyleParam.CameraProjectionType> CameraProjectionType = default,
        Optional<Camera> Camera = default,
        Optional<Projection> Projection = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where ZType : IConvertible
        where TextType : IConvertible =>
        Scatter3D<XType, YType, ZType, TextType>(
            x, y, z,
            mode: StyleParam.Mode.Lines.Showing(text: TextPosition.IsSome || MultiTextPosition.IsSome, markers: ShowMarkers.Or(false)),
            Name: Name, ShowLegend: ShowLegend, Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text,
            MultiText: MultiText, TextPosition: TextPosition, MultiTextPosition: MultiTextPosition,
            MarkerColor: MarkerColor, MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline,
            MarkerSymbol: MarkerSymbol, MultiMarkerSymbol: MultiMarkerSymbol, Marker: Marker, LineColor: LineColor,
            LineColorScale: LineColorScale, LineWidth: LineWidth, LineDash: LineDash, Line: Line,
            CameraProjectionType: CameraProjectionType, Camera: Camera, Projection: Projection, UseDefaults: UseDefaults);

    /// <summary>A matrix as heights over a plane.</summary>
    public static GenericChart Surface<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Contours> Contours = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<StyleParam.CameraProjectionType> CameraProjectionType = default,
        Optional<Camera> Camera = default,
        Optional<bool> ShowScale = default,
        Optional<bool> UseDefaults = default)
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        FinishScene(
            new Trace3D("surface")
                .With("name", Name)
                .With("showlegend", ShowLegend)
                .With("opacity", Opacity)
                .With("x", X)
                .With("y", Y)
                .With("z", zData)
                .With("text", Text, MultiText)
                .With("colorscale", ColorScale)
                .With("showscale", ShowScale)
                .With("contours", Contours),
            CameraProjectionType,
            Camera,
            UseDefaults);

    private static GenericChart FinishScene(
        Trace3D trace, Optional<StyleParam.CameraProjectionType> projectionType, Optional<Camera> camera, Optional<bool> useDefaults)
    {
        var projection = new DynamicObj.DynamicObj().With("type", projectionType.Or(StyleParam.CameraProjectionType.Perspective));
        var chart = Finish(trace, useDefaults);
        GenericChart.getLayout(chart).SetProperty("scene", new Scene().With("camera", camera.Or(new()).With("projection", projection)));
        return chart;
    }
}
