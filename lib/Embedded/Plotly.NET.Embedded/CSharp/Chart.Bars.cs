using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Horizontal bars.</summary>
    public static GenericChart Bar<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<IEnumerable<IEnumerable<KeysType>>> MultiKeys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default)
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        Finish(
            new Trace2D("bar")
                .With("name", Name)
                .With("showlegend", ShowLegend)
                .With("opacity", Opacity)
                .With("x", values)
                .With("y", Keys, MultiKeys)
                .With("base", Base)
                .With("width", Width, MultiWidth)
                .With("text", Text, MultiText)
                .With("textposition", TextPosition, MultiTextPosition)
                .With("orientation", StyleParam.Orientation.Horizontal)
                .With("marker", StyleObjects.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MultiOpacity)
                    .With("pattern", StyleObjects.Pattern(MarkerPattern, MarkerPatternShape, MultiMarkerPatternShape))),
            UseDefaults);

    /// <summary>Vertical bars.</summary>
    public static GenericChart Column<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<IEnumerable<IEnumerable<KeysType>>> MultiKeys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default)
        where ValuesType : IConvertible
        where KeysType : IConvertible
        where TextType : IConvertible =>
        Finish(
            new Trace2D("bar")
                .With("name", Name)
                .With("showlegend", ShowLegend)
                .With("opacity", Opacity)
                .With("x", Keys, MultiKeys)
                .With("y", values)
                .With("base", Base)
                .With("width", Width, MultiWidth)
                .With("text", Text, MultiText)
                .With("textposition", TextPosition, MultiTextPosition)
                .With("orientation", StyleParam.Orientation.Vertical)
                .With("marker", StyleObjects.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline, MultiOpacity)
                    .With("pattern", StyleObjects.Pattern(MarkerPattern, MarkerPatternShape, MultiMarkerPatternShape))),
            UseDefaults);

    /// <summary>How many of the values fall into each bin.</summary>
    public static GenericChart Histogram<XType, YType, TextType>(
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<IEnumerable<XType>>> MultiX = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<IEnumerable<IEnumerable<YType>>> MultiY = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<StyleParam.HistFunc> HistFunc = default,
        Optional<StyleParam.HistNorm> HistNorm = default,
        Optional<string> AlignmentGroup = default,
        Optional<string> OffsetGroup = default,
        Optional<int> NBinsX = default,
        Optional<int> NBinsY = default,
        Optional<string> BinGroup = default,
        Optional<Bins> XBins = default,
        Optional<Bins> YBins = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<Line> Line = default,
        Optional<Error> XError = default,
        Optional<Error> YError = default,
        Optional<Cumulative> Cumulative = default,
        Optional<Hoverlabel> HoverLabel = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        Finish(
            new Trace2D("histogram")
                .With("name", Name)
                .With("showlegend", ShowLegend)
                .With("opacity", Opacity)
                .With("x", X, MultiX)
                .With("y", Y, MultiY)
                .With("text", Text, MultiText)
                .With("textposition", TextPosition)
                .With("orientation", Orientation)
                .With("histfunc", HistFunc)
                .With("histnorm", HistNorm)
                .With("alignmentgroup", AlignmentGroup)
                .With("offsetgroup", OffsetGroup)
                .With("nbinsx", NBinsX)
                .With("nbinsy", NBinsY)
                .With("bingroup", BinGroup)
                .With("xbins", XBins)
                .With("ybins", YBins)
                .With("marker", StyleObjects.Marker(Marker, MarkerColor, MarkerColorScale, MarkerOutline)
                    .With("pattern", StyleObjects.Pattern(MarkerPattern, MarkerPatternShape, MultiMarkerPatternShape)))
                .With("line", Line)
                .With("error_x", XError)
                .With("error_y", YError)
                .With("cumulative", Cumulative)
                .With("hoverlabel", HoverLabel),
            UseDefaults);
}
