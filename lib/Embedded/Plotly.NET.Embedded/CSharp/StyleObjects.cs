using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

/// <summary>The marker and the line of a trace, made of the object that was given and of the single parameters.</summary>
internal static class StyleObjects
{
    public static Marker Marker(
        Optional<Marker> marker,
        Optional<Color> color,
        Optional<StyleParam.Colorscale> colorscale,
        Optional<Line> outline,
        Optional<IEnumerable<double>> opacity = default) =>
        marker.Or(new())
            .With("color", color)
            .With("colorscale", colorscale)
            .With("line", outline)
            .With("opacity", opacity);

    public static Pattern Pattern(
        Optional<Pattern> pattern,
        Optional<StyleParam.PatternShape> shape,
        Optional<IEnumerable<StyleParam.PatternShape>> shapes = default) =>
        pattern.Or(new()).With("shape", shape, shapes);

    public static Line Line(
        Optional<Line> line,
        Optional<Color> color,
        Optional<StyleParam.Colorscale> colorscale,
        Optional<double> width,
        Optional<StyleParam.DrawingStyle> dash) =>
        line.Or(new())
            .With("color", color)
            .With("width", width)
            .With("dash", dash)
            .With("colorscale", colorscale);

    /// <summary>Shows text, or markers, besides what a mode shows.</summary>
    public static StyleParam.Mode Showing(this StyleParam.Mode mode, bool text, bool markers = false)
    {
        var shown = mode.ToString().Split('+').Where(part => part != "none").ToHashSet();
        if (text)
        {
            shown.Add("text");
        }

        if (markers)
        {
            shown.Add("markers");
        }

        return StyleParam.Mode.Of(shown);
    }
}
