using Plotly.NET.LayoutObjects;

namespace Course.Charts;

/// <summary>The slider of a figure: all traces are in it, and each stop shows its own.</summary>
internal static class PlotlySlider
{
    /// <summary>How much more room than an axis plotly.js takes below the panels for a slider, in pixels.</summary>
    public const int Room = 86;

    /// <param name="choice">What the slider sets.</param>
    /// <param name="stops">What plotly.js changes at each stop: which traces are visible, and the layout's attributes.</param>
    public static Slider Of(Choice choice, IEnumerable<(bool[] Visible, DynamicObj.DynamicObj Layout)> stops) => new Slider()
        .With("active", choice.Shown)
        .With("currentvalue", PlotlyAttributes.Nested
            .With("prefix", $"{ChartText.Show(choice.Name)} = ").With("xanchor", "left").With("font", Look.Font(14)))
        .With("pad", PlotlyAttributes.Nested.With("t", 58).With("b", 4))
        .With("font", Look.Font(12, Look.Faint))
        .With("bgcolor", Look.GridLine)
        .With("activebgcolor", Palette.Tint(Palette.Blue, 0.5))
        .With("bordercolor", Look.Faint)
        .With("tickcolor", Look.Faint)
        .With("steps", choice.Values.Zip(stops, (value, stop) => new SliderStep()
            .With("label", Label(value))
            .With("method", "update")
            .With("args", new object[] { PlotlyAttributes.Nested.With("visible", stop.Visible), stop.Layout })).ToArray());

    /// <summary>A value as plotly.js writes it on an axis, with the sign for minus.</summary>
    private static string Label(double value) => NumberText.Of(value, "G6");
}
