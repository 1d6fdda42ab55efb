namespace Course.Kernel.Display.Plotly;

/// <summary>A surface over a grid, colored by height or by numbers of its own: plotly's <c>surface</c>.</summary>
internal sealed class SurfaceTrace : SceneTrace
{
    /// <summary>Between so many patches a side the surface is neither coarse nor heavy.</summary>
    private const int LeastPatches = 24, MostPatches = 56;

    /// <summary>By how many pixels patches cover their neighbors, so that no light shows between them.</summary>
    private const double Overlap = 0.3;

    private readonly ZGrid grid;
    private readonly ZGrid? colors;
    private double[][] xs = [];
    private double[][] ys = [];

    public SurfaceTrace(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        grid = new ZGrid(node);
        colors = node["surfacecolor"].Exists ? new ZGrid(node, "surfacecolor") : null;
        Scale = figure.Mapping(node, "c", barByDefault: true);
        Scale.Include((colors ?? grid).Values);
    }

    public override string Kind => "surface";

    public override bool HasLegendKey => false;

    public override ColorMapping Scale { get; }

    public override IEnumerable<DataColumn> Columns(int axis) => axis switch
    {
        0 => grid.Columns(true),
        1 => grid.Columns(false),
        _ => [DataColumn.Of([.. grid.Values], Node.Path + ".z")],
    };

    public override void Prepare(Axis[] axes)
    {
        xs = Coordinates("x", axes[0], byColumn: true);
        ys = Coordinates("y", axes[1], byColumn: false);
        for (var row = 0; row < grid.Height; row++)
        {
            for (var column = 0; column < grid.Width; column++)
            {
                axes[0].Extremes.Add(axes[0].ToLinear(xs[row][column]));
                axes[1].Extremes.Add(axes[1].ToLinear(ys[row][column]));
                axes[2].Extremes.Add(axes[2].ToLinear(grid.At(row, column)));
            }
        }
    }

    public override IEnumerable<ScenePiece> Pieces(SceneView view)
    {
        if (grid.Height < 2 || grid.Width < 2) yield break;
        var (rows, columns) = (Samples(grid.Height), Samples(grid.Width));
        var vertices = new Vertex[rows.Length, columns.Length];
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < columns.Length; j++)
                vertices[i, j] = Sample(view, rows[i], columns[j]);
        for (var i = 0; i + 1 < rows.Length; i++)
        {
            for (var j = 0; j + 1 < columns.Length; j++)
            {
                Vertex[] patch = [vertices[i, j], vertices[i, j + 1], vertices[i + 1, j + 1], vertices[i + 1, j]];
                if (!Array.TrueForAll(patch, v => double.IsFinite(v.Depth))) continue;
                yield return new ScenePiece(patch.Average(v => v.Depth), svg => DrawPatch(svg, patch, view));
            }
        }
    }

    // x and y may be one number a column (row), or a whole table.
    private double[][] Coordinates(string name, Axis axis, bool byColumn)
    {
        var node = Node[name];
        if (node.IsArray && node.Element.GetArrayLength() > 0 && node[0].IsSequence)
        {
            var table = DataColumn.ReadRows(node)!;
            if (table.Length < grid.Height || table.Take(grid.Height).Any(r => r.Count < grid.Width))
                throw node.Wrong($"{grid.Height} rows of {grid.Width} numbers, as z has");
            return [.. table.Take(grid.Height).Select(axis.Values)];
        }
        var centers = grid.Centers(axis, byColumn);
        return [.. Enumerable.Range(0, grid.Height).Select(row => byColumn ? centers : [.. Enumerable.Repeat(centers[row], grid.Width)])];
    }

    // Places between the rows (columns) at which the surface is drawn: more than there are on a coarse grid, fewer on
    // a fine one, the first and last always among them.
    private static double[] Samples(int count)
    {
        var patches = count - 1;
        if (patches > MostPatches) patches = MostPatches;
        else if (patches < LeastPatches) patches *= (int)Math.Ceiling(LeastPatches / (double)patches);
        return [.. Enumerable.Range(0, patches + 1).Select(i => i * (count - 1) / (double)patches)];
    }

    private Vertex Sample(SceneView view, double row, double column)
    {
        double At(Func<int, int, double> table)
        {
            var (r, c) = (Math.Min((int)row, grid.Height - 2), Math.Min((int)column, grid.Width - 2));
            var (v, u) = (row - r, column - c);
            // A weight of zero must not let a gap beside the vertex in.
            double Part(int dr, int dc, double weight) => weight == 0 ? 0 : weight * table(r + dr, c + dc);
            return Part(0, 0, (1 - v) * (1 - u)) + Part(0, 1, (1 - v) * u) + Part(1, 0, v * (1 - u)) + Part(1, 1, v * u);
        }
        var place = view.Place(At((r, c) => xs[r][c]), At((r, c) => ys[r][c]), At(grid.At));
        var (pixel, depth) = view.Project(place);
        return new Vertex(place, pixel, depth, At((colors ?? grid).At));
    }

    private void DrawPatch(SvgWriter svg, Vertex[] patch, SceneView view)
    {
        var normal = (patch[2].Place - patch[0].Place).Cross(patch[3].Place - patch[1].Place).Unit;
        // What faces the eye is lit, what is seen along its slope lies in shade.
        var light = 0.8 + (0.2 * Math.Abs(normal.Dot(view.TowardsEye(patch[0].Place))));
        var value = patch.Average(v => v.Value);
        if (double.IsNaN(value)) return;
        var color = Scale.At(value);
        var shaded = new Rgba(0, 0, 0).Mix(color with { A = 1 }, light) with { A = color.A * Opacity };
        var (cx, cy) = (patch.Average(v => v.Pixel.X), patch.Average(v => v.Pixel.Y));
        var grown = patch.Select(v => Grow(v.Pixel, cx, cy, Opacity < 1 ? 0 : Overlap)).ToList();
        svg.Start("path").Attr("d", new SvgPath().Polyline(grown).Close().ToString()).Paint("fill", shaded).End();
    }

    private static Point Grow(Point p, double cx, double cy, double by)
    {
        var (dx, dy) = (p.X - cx, p.Y - cy);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length < 1e-9 ? Rounded(p.X, p.Y) : Rounded(p.X + (dx / length * by), p.Y + (dy / length * by));
    }

    private static Point Rounded(double x, double y) => new(Math.Round(x, 1), Math.Round(y, 1));

    private readonly record struct Vertex(Vector3D Place, Point Pixel, double Depth, double Value);
}
