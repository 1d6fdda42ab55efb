namespace Course.Kernel.Display.Plotly;

/// <summary>
/// A figure laid on its page. Margins depend on labels, labels on ranges, ranges on lengths, lengths on margins:
/// a few rounds settle it.
/// </summary>
internal sealed class FigurePage
{
    private const int Rounds = 6;

    private readonly Figure figure;
    private readonly Margins margins;
    private readonly PageTitle title;
    private readonly Dictionary<Axis, AxisPainter> painters = [];
    private readonly List<ColorBar> bars = [];
    private List<Annotation> annotations = [];
    private Legend? legend;

    public FigurePage(Figure figure)
    {
        this.figure = figure;
        title = new PageTitle(figure);
        margins = new Margins(figure, title.Bottom);
        var settled = false;
        for (var round = 0; round < Rounds && !settled; round++)
        {
            Place();
            settled = !margins.Grow(Surroundings(), title.Bottom);
        }
        if (!settled) Place();
    }

    public Box Plot => margins.Plot;

    public void Draw(SvgWriter svg)
    {
        var shapes = Shape.Read(figure, Plot);
        foreach (var plot in figure.Subplots) DrawGround(svg, plot);
        foreach (var shape in shapes.Where(s => s.IsBelow)) shape.Draw(svg);
        foreach (var painter in painters.Values) painter.DrawGrid(svg);
        foreach (var painter in painters.Values) painter.DrawZeroLine(svg);
        for (var i = 0; i < figure.Subplots.Count; i++) DrawTraces(svg, figure.Subplots[i], $"{figure.Id}c{i}");
        foreach (var trace in figure.Traces.OfType<DomainTrace>()) trace.Draw(svg, Plot);
        foreach (var scene in figure.Scenes) scene.Draw(svg, Plot);
        foreach (var painter in painters.Values) painter.Draw(svg);
        foreach (var shape in shapes.Where(s => !s.IsBelow)) shape.Draw(svg);
        foreach (var plot in figure.Subplots) DrawTexts(svg, plot);
        foreach (var bar in bars) bar.Draw(svg);
        legend?.Draw(svg, figure.Theme);
        foreach (var annotation in annotations) annotation.Draw(svg);
        title.Draw(svg, Plot);
    }

    private void Place()
    {
        foreach (var axis in figure.Axes) Stretch(axis);
        AxisRange.Set(figure.Axes);
        painters.Clear();
        legend = null;
        foreach (var axis in figure.Axes) painters[axis] = new AxisPainter(axis, AreaOf(axis), LineOf(axis), figure);
        PlaceBars();
        annotations = Annotation.Read(figure, Plot);
        legend = Legend.Create(figure, Plot, Union(Surroundings().Append(Plot)));
    }

    private void PlaceBars()
    {
        bars.Clear();
        var scales = figure.Traces.Select(t => t.Scale).OfType<ColorMapping>().Distinct().Where(s => s.ShowsBar);
        foreach (var scale in scales)
        {
            // Bars without a place of their own stand side by side.
            var taken = Union(painters.Values.SelectMany(p => p.Bounds()).Concat(bars.SelectMany(b => b.Bounds())).Append(Plot)).Right;
            var free = Math.Max(Plot.Right + Math.Max(12, 0.02 * Plot.Width), taken + (taken > Plot.Right + 1 ? 10 : 0));
            bars.Add(new ColorBar(scale, Plot, free, figure.Font, $"{figure.Id}b{bars.Count}"));
        }
    }

    private List<Box> Surroundings()
    {
        List<Box> boxes = [.. painters.Values.SelectMany(p => p.Bounds()), .. bars.SelectMany(b => b.Bounds()), .. annotations.Select(a => a.Bounds)];
        if (legend is not null) boxes.Add(legend.Bounds);
        return boxes;
    }

    private void Stretch(Axis axis)
    {
        var (from, to) = axis.Domain;
        (axis.FirstPixel, axis.LastPixel) = axis.IsX
            ? (Plot.Left + (from * Plot.Width), Plot.Left + (to * Plot.Width))
            : (Plot.Bottom - (from * Plot.Height), Plot.Bottom - (to * Plot.Height));
    }

    // An axis' grid covers all subplots that share it.
    private Box AreaOf(Axis axis)
    {
        var areas = figure.Subplots.Where(s => s.X == axis || s.Y == axis).Select(s => s.Area).ToList();
        return areas.Count > 0 ? Union(areas) : Plot;
    }

    private double LineOf(Axis axis)
    {
        var flipped = axis.Side is "top" or "right";
        if (axis.Anchor is { } anchor) return axis.IsX == flipped ? anchor.LeftOrTop : anchor.RightOrBottom;
        var position = axis.Node["position"].Number(flipped ? 1 : 0, 0, 1);
        return axis.IsX ? Plot.Bottom - (position * Plot.Height) : Plot.Left + (position * Plot.Width);
    }

    private void DrawGround(SvgWriter svg, Subplot plot)
    {
        if (plot.IsOverlay || !figure.Theme.Plot.IsVisible) return;
        svg.Start("rect").Attr("x", plot.Area.Left).Attr("y", plot.Area.Top).Attr("width", plot.Area.Width).Attr("height", plot.Area.Height)
            .Paint("fill", figure.Theme.Plot).End();
    }

    private static void DrawTraces(SvgWriter svg, Subplot plot, string clip)
    {
        if (plot.Traces.Count == 0) return;
        // A line along the edge keeps its width.
        var area = plot.Area.Grow(1);
        svg.Start("clipPath").Attr("id", clip).Start("rect").Attr("x", area.Left).Attr("y", area.Top)
            .Attr("width", area.Width).Attr("height", area.Height).End().End();
        svg.Start("g").Attr("clip-path", $"url(#{clip})");
        foreach (var trace in plot.Traces.OrderBy(t => t.Layer).Where(t => !t.LeavesPlot)) trace.Draw(svg, plot);
        svg.End();
        foreach (var trace in plot.Traces.Where(t => t.LeavesPlot)) trace.Draw(svg, plot);
    }

    private static void DrawTexts(SvgWriter svg, Subplot plot)
    {
        foreach (var trace in plot.Traces) trace.DrawTexts(svg, plot);
    }

    private static Box Union(IEnumerable<Box> boxes) =>
        boxes.Aggregate((a, b) => new(Math.Min(a.Left, b.Left), Math.Min(a.Top, b.Top), Math.Max(a.Right, b.Right), Math.Max(a.Bottom, b.Bottom)));
}
