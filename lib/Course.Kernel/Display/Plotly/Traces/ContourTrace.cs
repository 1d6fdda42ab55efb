namespace Course.Kernel.Display.Plotly;

/// <summary>Lines of equal height, the bands between them filled: plotly's <c>contour</c>.</summary>
internal sealed class ContourTrace : CartesianTrace
{
    private const int DefaultLevels = 15, MostLevels = 200;

    /// <summary>A finer grid than this is thinned: its squares would be smaller than a few pixels.</summary>
    private const int FinestGrid = 120;

    private readonly ZGrid grid;
    private double[] xs = [];
    private double[] ys = [];
    private double[][] heights = [];

    public ContourTrace(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        grid = new ZGrid(node);
        Scale = figure.Mapping(node, "z", barByDefault: Coloring != "none");
        Scale.Include(grid.Values);
    }

    public override string Kind => "contour plot";

    public override int Layer => 1;

    public override bool HasLegendKey => false;

    public override ColorMapping Scale { get; }

    public override IEnumerable<DataColumn> Columns(bool onX) => grid.Columns(onX);

    public override void Prepare()
    {
        var (rows, columns) = (Blocks(grid.Height), Blocks(grid.Width));
        xs = Thin(grid.Centers(X), columns);
        ys = Thin(grid.Centers(Y), rows);
        heights = [.. rows.Select(row => columns.Select(column => Mean(row, column)).ToArray())];
    }

    public override void Measure()
    {
        foreach (var x in xs) X.Extremes.Add(X.ToLinear(x));
        foreach (var y in ys) Y.Extremes.Add(Y.ToLinear(y));
        var (levels, size) = Levels();
        if (Coloring == "fill") Scale.Bands = new ColorScale(Steps(levels, BandColors(levels, size)));
    }

    public override void Draw(SvgWriter svg, Subplot plot)
    {
        if (grid.Height < 2 || grid.Width < 2) return;
        svg.Start("g").AttrUnless("opacity", Opacity, 1);
        var (levels, size) = Levels();
        if (Coloring is "fill" or "heatmap") DrawBands(svg, levels, size, plot.Area);
        DrawLines(svg, levels, plot.Area);
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

    // From the lowest level up, each area at or above a level is painted over the last one.
    private void DrawBands(SvgWriter svg, List<double> levels, double size, Box area)
    {
        svg.Start("g");
        var colors = BandColors(levels, size);
        var bottom = new SvgPath();
        foreach (var ring in Rings(double.NegativeInfinity, area)) bottom.Polyline(ring).Close();
        svg.Start("path").Attr("d", bottom.ToString()).Paint("fill", colors(-1)).End();
        for (var i = 0; i < levels.Count; i++)
        {
            var path = new SvgPath();
            foreach (var ring in Rings(levels[i], area)) path.Polyline(ring).Close();
            if (!path.IsEmpty) svg.Start("path").Attr("d", path.ToString()).Attr("fill-rule", "evenodd").Paint("fill", colors(i)).End();
        }
        svg.End();
    }

    // Which rows (or columns) become one.
    private static List<Range> Blocks(int count)
    {
        var size = Math.Max(1, (count + FinestGrid - 1) / FinestGrid);
        var blocks = count / size;
        return [.. Enumerable.Range(0, blocks).Select(i => (i * size)..(i == blocks - 1 ? count : (i + 1) * size))];
    }

    // The first and last place stay where they are, so that the plot keeps its edges.
    private static double[] Thin(double[] places, List<Range> blocks)
    {
        var thin = blocks.Select(b => places[b].Average()).ToArray();
        if (thin.Length > 0) (thin[0], thin[^1]) = (places[0], places[^1]);
        return thin;
    }

    private double Mean(Range rows, Range columns)
    {
        var (sum, count) = (0.0, 0);
        for (var row = rows.Start.Value; row < rows.End.Value; row++)
        {
            for (var column = columns.Start.Value; column < columns.End.Value; column++)
            {
                if (double.IsNaN(grid.At(row, column))) continue;
                sum += grid.At(row, column);
                count++;
            }
        }
        return count == 0 ? double.NaN : sum / count;
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

    // A ring of lowest numbers around the grid closes every area along the edge of the plot.
    private IEnumerable<List<Point>> Rings(double level, Box area)
    {
        var isWhole = double.IsNegativeInfinity(level);
        var floor = Math.Min(Scale.Low, grid.Values.Where(double.IsFinite).DefaultIfEmpty(0).Min()) - 1;
        var marching = new MarchingSquares(xs.Length + 2, ys.Length + 2, (row, column) =>
        {
            var isRim = row == 0 || column == 0 || row == ys.Length + 1 || column == xs.Length + 1;
            var value = isRim ? double.NaN : heights[row - 1][column - 1];
            return double.IsNaN(value) ? floor : isWhole ? floor + 2 : value;
        });
        return marching.Lines(isWhole ? floor + 1 : level).Select(line => LineSimplifier.Simplify(
            line.ConvertAll(p => ToPixel(Math.Clamp(p.X - 1, 0, xs.Length - 1), Math.Clamp(p.Y - 1, 0, ys.Length - 1))), area));
    }

    private void DrawLines(SvgWriter svg, List<double> levels, Box area)
    {
        if (!Contours["showlines"].Flag(true)) return;
        var line = Node["line"];
        var width = line["width"].Number(Coloring is "fill" or "heatmap" ? 0.5 : 1.5, 0, 20);
        var marching = new MarchingSquares(xs.Length, ys.Length, (row, column) => heights[row][column]);
        foreach (var level in levels)
        {
            var path = new SvgPath();
            foreach (var piece in marching.Lines(level)) path.Polyline(LineSimplifier.Simplify(piece.ConvertAll(p => ToPixel(p.X, p.Y)), area));
            var color = Coloring == "lines" ? Scale.At(level) : line["color"].Color(Palette.Ink);
            if (!path.IsEmpty)
            {
                svg.Start("path").Attr("d", path.ToString()).Attr("fill", "none")
                    .Stroke(color, width, LineDash.Read(line["dash"], width)).Tooltip(HasTooltips ? $"z: {HoverNumber.Format(level)}" : null).End();
            }
        }
    }

    private Point ToPixel(double column, double row) => new(X.ValueToPixel(Between(xs, column)), Y.ValueToPixel(Between(ys, row)));

    private static double Between(double[] values, double at)
    {
        var below = Math.Clamp((int)Math.Floor(at), 0, values.Length - 2);
        return values[below] + ((at - below) * (values[below + 1] - values[below]));
    }
}
