using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <summary>Makes charts: the C# face of Plotly.NET.</summary>
public static partial class Chart
{
    /// <summary>Points on two axes, as lines, markers or text.</summary>
    public static GenericChart Scatter<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
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
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<StyleParam.Fill> Fill = default,
        Optional<Color> FillColor = default,
        Optional<Pattern> FillPattern = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Finish(
            new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
                .With("name", Name)
                .With("showlegend", ShowLegend)
                .With("opacity", Opacity)
                .With("mode", mode)
                .With("x", x)
                .With("y", y)
                .With("text", Text, MultiText)
                .With("textposition", TextPosition, MultiTextPosition)
                .With("orientation", Orientation)
                .With("groupnorm", GroupNorm)
                .With("alignmentgroup", AlignmentGroup)
                .With("offsetgroup", OffsetGroup)
                .With("stackgroup", StackGroup)
                .With("marker", StyleObjects.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MultiOpacity)
                    .With("symbol", MarkerSymbol, MultiMarkerSymbol))
                .With("line", StyleObjects.Line(Line, LineColor, LineColorScale, LineWidth, LineDash))
                .With("fill", Fill)
                .With("fillcolor", FillColor)
                .With("fillpattern", FillPattern),
            UseDefaults);

    /// <summary>Points on two axes, as markers.</summary>
    public static GenericChart Point<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
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
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Scatter<XType, YType, TextType>(
            x, y, mode: StyleParam.Mode.Markers.Showing(text: TextPosition.IsSome || MultiTextPosition.IsSome),
            Name: Name, ShowLegend: ShowLegend, Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text,
            MultiText: MultiText, TextPosition: TextPosition, MultiTextPosition: MultiTextPosition,
            MarkerColor: MarkerColor, MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline,
            MarkerSymbol: MarkerSymbol, MultiMarkerSymbol: MultiMarkerSymbol, Marker: Marker, StackGroup: StackGroup,
            AlignmentGroup: AlignmentGroup, OffsetGroup: OffsetGroup, Orientation: Orientation, GroupNorm: GroupNorm,
            UseWebGL: UseWebGL, UseDefaults: UseDefaults);

    /// <summary>Points on two axes, joined by a line.</summary>
    public static GenericChart Line<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
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
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<StyleParam.Fill> Fill = default,
        Optional<Color> FillColor = default,
        Optional<Pattern> FillPattern = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Scatter<XType, YType, TextType>(
            x, y,
            mode: StyleParam.Mode.Lines.Showing(text: TextPosition.IsSome || MultiTextPosition.IsSome, markers: ShowMarkers.Or(false)),
            Name: Name, ShowLegend: ShowLegend, Opacity: Opacity, MultiOpacity: MultiOpacity, Text: Text,
            MultiText: MultiText, TextPosition: TextPosition, MultiTextPosition: MultiTextPosition,
            MarkerColor: MarkerColor, MarkerColorScale: MarkerColorScale, MarkerOutline: MarkerOutline,
            MarkerSymbol: MarkerSymbol, MultiMarkerSymbol: MultiMarkerSymbol, Marker: Marker, LineColor: LineColor,
            LineColorScale: LineColorScale, LineWidth: LineWidth, LineDash: LineDash, Line: Line,
            StackGroup: StackGroup, AlignmentGroup: AlignmentGroup, OffsetGroup: OffsetGroup, Orientation: Orientation,
            GroupNorm: GroupNorm, Fill: Fill, FillColor: FillColor, FillPattern: FillPattern, UseWebGL: UseWebGL,
            UseDefaults: UseDefaults);

    /// <summary>Points on two axes, joined by a line, and the area under it.</summary>
    public static GenericChart Area<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
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
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<Color> FillColor = default,
        Optional<StyleParam.PatternShape> FillPatternShape = default,
        Optional<Pattern> FillPattern = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Scatter<XType, YType, TextType>(
            x, y,
            mode: StyleParam.Mode.Lines.Showing(text: TextPosition.IsSome || MultiTextPosition.IsSome, markers: ShowMarkers.Or(false)),
            Fill: StyleParam.Fill.ToZero_y, Name: Name, ShowLegend: ShowLegend, Opacity: Opacity,
            MultiOpacity: MultiOpacity, Text: Text, MultiText: MultiText, TextPosition: TextPosition,
            MultiTextPosition: MultiTextPosition, MarkerColor: MarkerColor, MarkerColorScale: MarkerColorScale,
            MarkerOutline: MarkerOutline, MarkerSymbol: MarkerSymbol, MultiMarkerSymbol: MultiMarkerSymbol,
            Marker: Marker, LineColor: LineColor, LineColorScale: LineColorScale, LineWidth: LineWidth,
            LineDash: LineDash, Line: Line, StackGroup: StackGroup, AlignmentGroup: AlignmentGroup,
            OffsetGroup: OffsetGroup, Orientation: Orientation, GroupNorm: GroupNorm, FillColor: FillColor,
            FillPattern: StyleObjects.Pattern(FillPattern, FillPatternShape), UseWebGL: UseWebGL, UseDefaults: UseDefaults);

    private static GenericChart Finish(Trace trace, Optional<bool> useDefaults) =>
        GenericChart.ofTraceObject(useDefaults.Or(true), trace);
}
