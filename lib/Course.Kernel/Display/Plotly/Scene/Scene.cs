namespace Course.Kernel.Display.Plotly;

/// <summary>A picture of a scene: walls with their grids, labels along the edges, then everything in it from back to front.</summary>
internal sealed class Scene
{
    private const double EdgePixels = 240;

    private static readonly string[] Names = ["xaxis", "yaxis", "zaxis"];

    private readonly FigureNode node;
    private readonly Figure figure;
    private readonly IReadOnlyList<SceneTrace> traces;
    private readonly Axis[] axes;

    private Scene(string id, Figure figure, IReadOnlyList<SceneTrace> traces)
    {
        (node, this.figure, this.traces) = (figure.Layout[id], figure, traces);
        axes = [.. Enumerable.Range(0, 3).Select(MakeAxis)];
        foreach (var trace in traces) trace.Prepare(axes);
        foreach (var axis in axes) SetRange(axis);
    }

    public static List<Scene> Create(Figure figure) =>
        [.. figure.Traces.OfType<SceneTrace>().GroupBy(t => t.SceneId).Select(g => new Scene(g.Key, figure, [.. g]))];

    public void Draw(SvgWriter svg, Box plot)
    {
        var area = DomainTrace.Place(node["domain"], figure.Layout["grid"], plot);
        var view = new SceneView(node, axes);
        view.Fit(area, default);
        var frame = new SceneAxes(view, axes, figure);
        // What the labels take up on each side hardly changes when the box shrinks to make room for it.
        var labels = frame.LabelBounds(area);
        view.Fit(area, labels);
        view.Fit(area, Sum(labels, frame.LabelBounds(area)));
        if (node["bgcolor"].Color() is { A: > 0 } ground)
            svg.Start("rect").Attr("x", area.Left).Attr("y", area.Top).Attr("width", area.Width).Attr("height", area.Height).Paint("fill", ground).End();
        frame.DrawWalls(svg);
        foreach (var piece in traces.SelectMany(t => t.Pieces(view)).OrderByDescending(p => p.Depth)) piece.Draw(svg);
        frame.DrawLabels(svg);
    }

    private static Box Sum(Box a, Box b) => new(a.Left + b.Left, a.Top + b.Top, a.Right + b.Right, a.Bottom + b.Bottom);

    private Axis MakeAxis(int i)
    {
        var columns = traces.SelectMany(t => t.Columns(i)).ToList();
        var axisNode = node[Names[i]].WithFallback(figure.Layout["template"]["layout"]["scene"][Names[i]]);
        var strict = figure.Layout["autotypenumbers"].Text() == "strict";
        // Labels need the room they need along an x axis, whichever axis it is.
        var axis = new Axis("x", axisNode, AxisType.Decide(axisNode, columns.FirstOrDefault(), strict), new CategoryList()) { LastPixel = EdgePixels };
        foreach (var column in columns) axis.Feed(column);
        return axis;
    }

    // Plotly leaves a thirty-second of the span free at both ends.
    private static void SetRange(Axis axis)
    {
        var (low, high) = axis.Extremes.Span ?? (-1, 1);
        var air = high > low ? (high - low) / 32 : 1;
        (axis.First, axis.Last) = (low - air, high + air);
        var range = axis.Node["range"];
        if (range.IsArray && range.Element.GetArrayLength() == 2 && range[0].Exists && range[1].Exists && axis.Node["autorange"].Text() is not "true")
            (axis.First, axis.Last) = (axis.ReadLinear(range[0]), axis.ReadLinear(range[1]));
        if (axis.First == axis.Last) (axis.First, axis.Last) = (axis.First - 1, axis.Last + 1);
        if (axis.Node["autorange"].Text() == "reversed") (axis.First, axis.Last) = (axis.Last, axis.First);
    }
}
