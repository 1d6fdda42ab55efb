namespace Course.Kernel.Display.Plotly;

/// <summary>Lines of equal height, the bands between them filled: plotly's <c>contour</c>.</summary>
internal sealed class ContourTrace : CartesianTrace
{
    private const int DefaultLevels = 15, MostLevels = 200;

    private readonly ZGrid source;
    private ContourGrid? grid;

    public ContourTrace(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        source = new ZGrid(node);
        Scale = figure.Mapping(node, "z", barByDefault: Coloring != "none");
        Scale.Include(source.Values);
    }

    public override string Kind => "contour plot";

    public override int Layer => 1;

    public override bool HasLegendKey => false;

    public override ColorMapping Scale { get; }

    public override IEnumerable<DataColumn> Columns(bool onX) => source.Columns(onX);

    public override void Prepare()
    {
        // There are no squares in a single row or column.
        if (source.Width > 1 && source.Height > 1) grid = new ContourGrid(source, X, Y, Node);
    }

    public override void Measure()
    {
        if (grid is null) return;
        foreach (var x in grid.Xs) X.Extremes.Add(X.ToLinear(x));
        foreach (var y in grid.Ys) Y.Extremes.Add(Y.ToLinear(y));
        var (levels, size) = Levels();
        if (Coloring == "fill") Scale.Bands = new ColorScale(Steps(levels, BandColors(levels, size)));
    }

    public override void Draw(SvgWriter svg, Subplot plot)
    {
        if (grid is null) return;
        svg.Start("g").AttrUnless("opacity", Opacity, 1);
        if (grid.HasGaps) CutHoles(svg, grid, plot.Area);
        var (levels, size) = Levels();
        if (Coloring is "fill" or "heatmap") DrawBands(svg, grid, BandColors(levels, size), levels, plot.Area);
        if (Contours["showlines"].Flag(true)) DrawLines(svg, grid, levels, plot.Area);
        svg.End();
    }

    private FigureNode Contours => Node["contours"];

    private string Coloring => Contours["coloring"].Text("fill");

    private (List<double> Levels, double Size) Levels()
    {
        var (low, high) = (Scale.Low, Scale.High);
        if (Contours["size"].Number() is > 0 and var size && Contours["start"].Number() is { } start && Contours["end"].Number() is { } end)
        {
            if ((end - start) / size > MostLevels) throw Contours["size"].Wrong($"a size that gives at most {MostLevels} levels");
            return (LinearTicks.Between(start, end, size, start), size);
        }
        var step = LinearTicks.Step((high - low) / Node["ncontours"].Number(DefaultLevels, 1, MostLevels));
        return ([.. LinearTicks.Between(low, high, step).Where(level => level > low && level < high)], step);
    }

    // Bands divide the whole scale evenly: the lowest gets its first color, the highest its last.
    private Func<int, Rgba> BandColors(List<double> levels, double size)
    {
        if (levels.Count == 0) return _ => Scale.At((Scale.Low + Scale.High) / 2);
        if (Coloring == "heatmap") return i => Scale.At(levels[0] + ((i + 0.5) * size));
        return i => Scale.Colors.At((i + 1) / (double)levels.Count);
    }

    // Each band as two stops of one color, one at either end.
    private IEnumerable<(double, Rgba)> Steps(List<double> levels, Func<int, Rgba> colors)
    {
        double At(double level) => Math.Clamp((level - Scale.Low) / (Scale.High - Scale.Low), 0, 1);
        for (var i = -1; i < levels.Count; i++)
        {
            yield return (i < 0 ? 0 : At(levels[i]), colors(i));
            yield return (i + 1 < levels.Count ? At(levels[i + 1]) : 1, colors(i));
        }
    }

    // Everything is clipped to where there are heights; a hole reaches almost to the heights around it.
    private void CutHoles(SvgWriter svg, ContourGrid grid, Box area)
    {
        var path = new SvgPath();
        AddAreas(path, grid, (row, column) => grid.IsGap(row, column) ? 0 : 1, 0.98, new ContourPath(0, area));
        var id = $"{Figure.Id}h{Index}";
        svg.Attr("clip-path", $"url(#{id})").Start("clipPath").Attr("id", id)
            .Start("path").Attr("d", path.ToString()).Attr("clip-rule", "evenodd").End().End();
    }

    // From the lowest level up, each area at or above a level is painted over the last one.
    private void DrawBands(SvgWriter svg, ContourGrid grid, Func<int, Rgba> colors, List<double> levels, Box area)
    {
        var (from, to) = (grid.ToPixel(0, 0), grid.ToPixel(grid.Width - 1, grid.Height - 1));
        svg.Start("path").Attr("d", new SvgPath().Rect(from.X, from.Y, to.X - from.X, to.Y - from.Y).ToString()).Paint("fill", colors(-1)).End();
        for (var i = 0; i < levels.Count; i++)
        {
            var path = new SvgPath();
            AddAreas(path, grid, grid.At, levels[i], new ContourPath(Smoothing(grid), area));
            if (!path.IsEmpty) svg.Start("path").Attr("d", path.ToString()).Attr("fill-rule", "evenodd").Paint("fill", colors(i)).End();
        }
    }

    // A rim of lowest numbers around the grid closes every area along the edge of the plot.
    private static void AddAreas(SvgPath path, ContourGrid grid, Func<int, int, double> height, double level, ContourPath outline)
    {
        var marching = new MarchingSquares(grid.Width + 2, grid.Height + 2, (row, column) =>
            row == 0 || column == 0 || row == grid.Height + 1 || column == grid.Width + 1 ? -1e301 : height(row - 1, column - 1));
        var (from, to) = (grid.ToPixel(0, 0), grid.ToPixel(grid.Width - 1, grid.Height - 1));
        foreach (var line in marching.Lines(level))
            outline.AddArea(path, line.ConvertAll(p => grid.ToPixel(p.X - 1, p.Y - 1)), p => p.X == from.X || p.X == to.X || p.Y == from.Y || p.Y == to.Y);
    }

    // Pieces of lines on a fine grid are too short to look bent or not.
    private double Smoothing(ContourGrid grid) =>
        Math.Max(grid.Width, grid.Height) > ContourGrid.Finest / 2 ? 0 : Node["line"]["smoothing"].Number(1, 0, 1.3);

    private void DrawLines(SvgWriter svg, ContourGrid grid, List<double> levels, Box area)
    {
        var line = Node["line"];
        var width = line["width"].Number(Coloring is "fill" or "heatmap" ? 0.5 : 1.5, 0, 20);
        var marching = new MarchingSquares(grid.Width, grid.Height, grid.At);
        var outline = new ContourPath(Smoothing(grid), area);
        foreach (var level in levels)
        {
            var path = new SvgPath();
            foreach (var piece in marching.Lines(level)) outline.AddLine(path, piece.ConvertAll(p => grid.ToPixel(p.X, p.Y)));
            if (path.IsEmpty) continue;
            var color = Coloring == "lines" ? Scale.At(level) : line["color"].Color(Palette.Ink);
            svg.Start("path").Attr("d", path.ToString()).Attr("fill", "none")
                .Stroke(color, width, LineDash.Read(line["dash"], width)).Tooltip(HasTooltips ? $"z: {HoverNumber.Format(level)}" : null).End();
        }
    }
}
