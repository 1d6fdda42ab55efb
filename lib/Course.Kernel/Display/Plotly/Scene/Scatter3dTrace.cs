namespace Course.Kernel.Display.Plotly;

/// <summary>Points, lines and texts in space: plotly's <c>scatter3d</c>.</summary>
internal sealed class Scatter3dTrace : SceneTrace
{
    /// <summary>In a scene plotly.js draws lines thinner, and markers larger, than their numbers say.</summary>
    private const double LineScale = 0.6, MarkerScale = 1.5;

    private static readonly string[] Letters = ["x", "y", "z"];

    private readonly DataColumn?[] columns;
    private readonly Markers markers;
    private readonly string mode;
    private readonly DataColumn? lineNumbers;
    private readonly ColorMapping? lineScale;
    private double[][] values = [];

    public Scatter3dTrace(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        columns = [.. Letters.Select(letter => DataColumn.Read(node[letter]))];
        mode = node["mode"].Text("lines+markers");
        markers = new Markers(node["marker"], LineColor, figure) { Magnified = MarkerScale };
        if (!node["line"]["color"].IsSequence) return;
        lineNumbers = DataColumn.Read(node["line"]["color"]);
        lineScale = figure.Mapping(node["line"], "c", barByDefault: false);
        lineScale.Include(lineNumbers!.Numbers);
    }

    public override string Kind => "3-D scatter plot";

    public override ColorMapping? Scale => mode.Contains("markers", StringComparison.Ordinal) ? markers.Scale ?? lineScale : lineScale;

    public override IEnumerable<DataColumn> Columns(int axis) => columns[axis] is { Count: > 0 } column ? [column] : [];

    public override void Prepare(Axis[] axes)
    {
        var count = columns.Min(c => c?.Count ?? int.MaxValue);
        if (count == int.MaxValue) count = 0;
        values = [.. columns.Select((c, i) => c is null ? [.. Enumerable.Range(0, count).Select(k => (double)k)] : axes[i].Values(c)[..count])];
        for (var i = 0; i < 3; i++)
            foreach (var value in values[i]) axes[i].Extremes.Add(axes[i].ToLinear(value));
    }

    public override IEnumerable<ScenePiece> Pieces(SceneView view)
    {
        var places = Enumerable.Range(0, values[0].Length).Select(i => view.Project(view.Place(values[0][i], values[1][i], values[2][i]))).ToArray();
        if (mode.Contains("lines", StringComparison.Ordinal))
        {
            for (var i = 1; i < places.Length; i++)
            {
                var (a, b, end) = (places[i - 1], places[i], i);
                // As far as its farther end, so that markers lie on the line.
                if (IsPlace(a.At) && IsPlace(b.At)) yield return new(Math.Max(a.Depth, b.Depth), svg => DrawSegment(svg, a.At, b.At, end));
            }
        }
        for (var i = 0; i < places.Length; i++)
        {
            var (place, point) = (places[i], i);
            if (IsPlace(place.At)) yield return new(place.Depth, svg => DrawPoint(svg, place.At, point, view.Axes));
        }
    }

    public override void DrawKey(SvgWriter svg, Box box)
    {
        if (mode.Contains("lines", StringComparison.Ordinal)) DrawSegment(svg, new(box.Left, box.Center.Y), new(box.Right, box.Center.Y), 0);
        if (mode.Contains("markers", StringComparison.Ordinal)) markers.Draw(svg, 0, box.Center, null);
    }

    private Rgba LineColor => Node["line"]["color"].IsText ? Node["line"]["color"].Color(DefaultColor)
        : Node["marker"]["color"].IsText ? Node["marker"]["color"].Color(DefaultColor) : DefaultColor;

    private static bool IsPlace(Point at) => double.IsFinite(at.X) && double.IsFinite(at.Y);

    private void DrawSegment(SvgWriter svg, Point a, Point b, int end)
    {
        var color = lineNumbers is not null && end < lineNumbers.Count && !double.IsNaN(lineNumbers.Numbers[end]) ? lineScale!.At(lineNumbers.Numbers[end]) : LineColor;
        var width = Node["line"]["width"].Number(2, 0, 50) * LineScale;
        if (width == 0) return;
        svg.Start("path").Attr("d", new SvgPath().MoveTo(a.X, a.Y).LineTo(b.X, b.Y).ToString())
            .Stroke(color, width, LineDash.Read(Node["line"]["dash"], width)).Attr("stroke-linecap", "round");
        svg.AttrUnless("opacity", Opacity, 1).End();
    }

    private void DrawPoint(SvgWriter svg, Point at, int i, Axis[] axes)
    {
        if (mode.Contains("markers", StringComparison.Ordinal))
        {
            var tooltip = !HasTooltips || values[0].Length > Figure.Options.MaxTooltips ? null
                : TextItem.At(Node["hovertemplate"], i) is { } template ? TextTemplate.Fill(template, key => TemplateValue(key, i))
                : string.Join('\n', Letters.Select((letter, axis) => $"{letter}: {axes[axis].Describe(values[axis][i])}"));
            markers.Draw(svg, i, at, tooltip);
        }
        if (mode.Contains("text", StringComparison.Ordinal) && TextItem.At(Node["text"], i) is { } text)
            new TextBlock(RichText.Parse(text), Figure.Font.With(Node["textfont"]), new(at.X, at.Y - 7), Align.Middle, Align.End).Draw(svg, Figure.Font);
    }

    private object? TemplateValue(string key, int i) => Array.IndexOf(Letters, key) switch
    {
        >= 0 and var axis => values[axis][i],
        _ => key == "text" ? TextItem.At(Node["text"], i) : key == "fullData.name" ? Name.Plain : null,
    };
}
