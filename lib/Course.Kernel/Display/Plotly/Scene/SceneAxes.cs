namespace Course.Kernel.Display.Plotly;

/// <summary>The three back walls of a scene with their grids, and the labels along its outer edges.</summary>
internal sealed class SceneAxes
{
    private const double LabelGap = 9;

    private static readonly string[] DefaultTitles = ["x", "y", "z"];

    private readonly SceneView view;
    private readonly Axis[] axes;
    private readonly Figure figure;
    private readonly List<Tick>[] ticks;

    public SceneAxes(SceneView view, Axis[] axes, Figure figure)
    {
        (this.view, this.axes, this.figure) = (view, axes, figure);
        ticks = [.. axes.Select(a => a.Visible ? AxisTicks.Find(a, 12) : [])];
    }

    public void DrawWalls(SvgWriter svg)
    {
        for (var wall = 0; wall < 3; wall++)
        {
            if (!axes[wall].Visible) continue;
            var end = view.IsBehind(wall, view.Corner[wall]) ? view.Corner[wall] : -view.Corner[wall];
            var ground = axes[wall].Node["showbackground"].Flag(false) ? axes[wall].Node["backgroundcolor"].Color(Rgba.Transparent) : Rgba.Transparent;
            DrawWall(svg, wall, end, ground);
        }
    }

    public void DrawLabels(SvgWriter svg)
    {
        foreach (var label in Labels()) label.Draw(svg, figure.Font);
    }

    /// <summary>How far labels stick out of a rectangle on each of its sides.</summary>
    public Box LabelBounds(Box area)
    {
        var boxes = Labels().Select(l => l.Bounds().Grow(2)).Append(area).ToList();
        return new(area.Left - boxes.Min(b => b.Left), area.Top - boxes.Min(b => b.Top), boxes.Max(b => b.Right) - area.Right, boxes.Max(b => b.Bottom) - area.Bottom);
    }

    private IEnumerable<TextBlock> Labels() => Enumerable.Range(0, 3).Where(i => axes[i].Visible).SelectMany(Labels);

    private void DrawWall(SvgWriter svg, int wall, double end, Rgba ground)
    {
        int[] across = [.. Enumerable.Range(0, 3).Where(a => a != wall)];
        var corner = default(Vector3D).With(wall, end);
        Point At(double a, double b) => view.Project(corner.With(across[0], a).With(across[1], b)).At;
        var (p, q) = (view.Corner[across[0]], view.Corner[across[1]]);
        svg.Start("path").Attr("d", new SvgPath().Polyline([At(-p, -q), At(p, -q), At(p, q), At(-p, q)]).Close().ToString())
            .Paint("fill", ground).Stroke(figure.Theme.ZeroLine, 1).End();
        var grid = new SvgPath();
        foreach (var (axis, other) in new[] { (0, 1), (1, 0) })
        {
            if (!axes[across[axis]].Node["showgrid"].Flag(true)) continue;
            foreach (var tick in ticks[across[axis]])
            {
                var at = view.AlongLinear(across[axis], tick.Linear);
                var reach = view.Corner[across[other]];
                var (from, to) = axis == 0 ? (At(at, -reach), At(at, reach)) : (At(-reach, at), At(reach, at));
                grid.MoveTo(from.X, from.Y).LineTo(to.X, to.Y);
            }
        }
        if (!grid.IsEmpty) svg.Start("path").Attr("d", grid.ToString()).Stroke(axes[wall].Node["gridcolor"].Color(figure.Theme.Grid), 1).Attr("fill", "none").End();
    }

    private IEnumerable<TextBlock> Labels(int i)
    {
        var (edge, outward) = OuterEdge(i);
        var font = figure.Font.With(axes[i].Node["tickfont"]);
        var widest = 0.0;
        if (axes[i].Node["showticklabels"].Flag(true))
        {
            foreach (var tick in ticks[i])
            {
                var at = view.Project(edge.With(i, view.AlongLinear(i, tick.Linear))).At;
                var block = Outside(tick.Label, font, at, outward, LabelGap);
                widest = Math.Max(widest, Reach(block, outward));
                yield return block;
            }
        }
        var title = axes[i].Node["title"];
        var text = RichText.Parse((title.IsObject ? title["text"] : title).Text(DefaultTitles[i]));
        var titleFont = figure.Font.Scaled(1.1).With(title["font"]);
        yield return Outside(text, titleFont, view.Project(edge.With(i, 0)).At, outward, LabelGap + widest + 8);
    }

    // Of the four edges along an axis, one on the outline of the box: the lowest, and for the upright axis the leftmost.
    private (Vector3D Edge, Point Outward) OuterEdge(int axis)
    {
        int[] others = [.. Enumerable.Range(0, 3).Where(a => a != axis)];
        var outline =
            from a in new[] { -1, 1 }
            from b in new[] { -1, 1 }
            let edge = default(Vector3D).With(others[0], a * view.Corner[others[0]]).With(others[1], b * view.Corner[others[1]])
            where view.IsBehind(others[0], a * view.Corner[others[0]]) != view.IsBehind(others[1], b * view.Corner[others[1]])
            select edge;
        var edges = outline.DefaultIfEmpty(default(Vector3D).With(others[0], -view.Corner[others[0]]).With(others[1], -view.Corner[others[1]]));
        Point Middle(Vector3D edge) => view.Project(edge.With(axis, 0)).At;
        var chosen = axis == 2 ? edges.MinBy(e => Middle(e).X) : edges.MaxBy(e => Middle(e).Y);
        var (from, to) = (view.Project(chosen.With(axis, -view.Corner[axis])).At, view.Project(chosen.With(axis, view.Corner[axis])).At);
        var center = view.Project(default).At;
        var (nx, ny) = (to.Y - from.Y, from.X - to.X);
        var length = Math.Max(1e-9, Math.Sqrt((nx * nx) + (ny * ny)));
        var away = ((nx * (Middle(chosen).X - center.X)) + (ny * (Middle(chosen).Y - center.Y))) >= 0 ? 1 : -1;
        return (chosen, new(away * nx / length, away * ny / length));
    }

    // A text whose nearest point lies a gap away from a place, in a direction.
    private static TextBlock Outside(RichText text, Font font, Point at, Point outward, double gap)
    {
        var (w, h) = (text.Width(font.Size) / 2, text.Height(font.Size) / 2);
        var half = (w * Math.Abs(outward.X)) + (h * Math.Abs(outward.Y));
        var center = new Point(at.X + (outward.X * (gap + half)), at.Y + (outward.Y * (gap + half)));
        return new TextBlock(text, font, center, Align.Middle, Align.Middle);
    }

    private static double Reach(TextBlock block, Point outward) =>
        (block.Width * Math.Abs(outward.X)) + (block.Height * Math.Abs(outward.Y));
}
