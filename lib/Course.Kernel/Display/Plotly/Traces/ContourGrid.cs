namespace Course.Kernel.Display.Plotly;

/// <summary>
/// The heights under a contour plot: thinned where the grid is finer than a reader can see, with gaps filled from
/// their neighbors, so that lines run naturally up to the hole that is cut out for them.
/// </summary>
internal sealed class ContourGrid
{
    /// <summary>A finer grid than this is thinned: its squares would be smaller than a few pixels.</summary>
    public const int Finest = 120;

    private readonly ZGrid source;
    private readonly Axis x;
    private readonly Axis y;
    private readonly double[] xs;
    private readonly double[] ys;
    private readonly double[][] heights;
    private readonly bool[][] gaps;

    public ContourGrid(ZGrid source, Axis x, Axis y, FigureNode node)
    {
        (this.source, this.x, this.y) = (source, x, y);
        var (rows, columns) = (Blocks(source.Height), Blocks(source.Width));
        xs = Thin(source.Centers(x), columns);
        ys = Thin(source.Centers(y), rows);
        if (xs.Any(v => double.IsNaN(x.ToLinear(v))) || ys.Any(v => double.IsNaN(y.ToLinear(v))))
            throw new ArgumentException($"{node.Path}: a contour needs a place for each row and column; a log axis has none for zero or below.");
        heights = [.. rows.Select(row => columns.Select(column => Mean(row, column)).ToArray())];
        gaps = [.. heights.Select(row => Array.ConvertAll(row, double.IsNaN))];
        while (FillOnce())
        {
        }
    }

    public int Width => xs.Length;

    public int Height => ys.Length;

    public bool HasGaps => Array.Exists(gaps, row => row.Contains(true));

    public IEnumerable<double> Xs => xs;

    public IEnumerable<double> Ys => ys;

    public double At(int row, int column) => heights[row][column];

    public bool IsGap(int row, int column) => gaps[row][column];

    /// <summary>The pixel of a place between columns and rows; what lies outside is drawn to the edge.</summary>
    public Point ToPixel(double column, double row) => new(
        x.ValueToPixel(Between(xs, Math.Clamp(column, 0, Width - 1))), y.ValueToPixel(Between(ys, Math.Clamp(row, 0, Height - 1))));

    private static double Between(double[] values, double at)
    {
        var below = Math.Clamp((int)Math.Floor(at), 0, values.Length - 2);
        return values[below] + ((at - below) * (values[below + 1] - values[below]));
    }

    // Which rows (or columns) become one.
    private static List<Range> Blocks(int count)
    {
        var size = Math.Max(1, (count + Finest - 1) / Finest);
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
                if (double.IsNaN(source.At(row, column))) continue;
                sum += source.At(row, column);
                count++;
            }
        }
        return count == 0 ? double.NaN : sum / count;
    }

    // Each gap beside a number becomes the mean of its neighbors; says whether any did.
    private bool FillOnce()
    {
        var found = new List<(int Row, int Column, double Height)>();
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                if (!double.IsNaN(heights[row][column])) continue;
                var near = Neighbors(row, column).Where(double.IsFinite).ToList();
                if (near.Count > 0) found.Add((row, column, near.Average()));
            }
        }
        foreach (var (row, column, height) in found) heights[row][column] = height;
        return found.Count > 0;
    }

    private IEnumerable<double> Neighbors(int row, int column)
    {
        if (row > 0) yield return heights[row - 1][column];
        if (row + 1 < Height) yield return heights[row + 1][column];
        if (column > 0) yield return heights[row][column - 1];
        if (column + 1 < Width) yield return heights[row][column + 1];
    }
}
