using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A matrix as coloured cells.</summary>
    public static GenericChart Heatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<IEnumerable<XType>>> MultiX = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<IEnumerable<IEnumerable<YType>>> MultiY = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<int> XGap = default,
        Optional<int> YGap = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> Transpose = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> ReverseYAxis = default,
        Optional<bool> UseDefaults = default)
        where ZType : IConvertible
        where XType : IConvertible
        where YType : IConvertible
        where TextType : IConvertible =>
        WithReversedYAxis(
            Finish(
                new Trace2D(UseWebGL.Or(false) ? "heatmapgl" : "heatmap")
                    .With("name", Name)
                    .With("showlegend", ShowLegend)
                    .With("opacity", Opacity)
                    .With("x", X, MultiX)
                    .With("xgap", XGap)
                    .With("y", Y, MultiY)
                    .With("ygap", YGap)
                    .With("z", zData)
                    .With("text", Text, MultiText)
                    .With("colorbar", ColorBar)
                    .With("colorscale", ColorScale)
                    .With("showscale", ShowScale)
                    .With("reversescale", ReverseScale)
                    .With("zsmooth", ZSmooth)
                    .With("transpose", Transpose),
                UseDefaults),
            ReverseYAxis.Or(false));

    private static GenericChart WithReversedYAxis(GenericChart chart, bool reversed) =>
        reversed ? GenericChart.addLayout(new Layout().With("yaxis", new LinearAxis().With("autorange", "reversed")), chart) : chart;
}
