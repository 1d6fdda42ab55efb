namespace Course.Charts;

/// <summary>Where a panel stands in its figure, in fractions of the plot area, and which number its axes have.</summary>
/// <param name="Number">The number of the panel, from 1.</param>
/// <param name="Across">Its left and its right edge.</param>
/// <param name="Up">Its lower and its upper edge.</param>
internal sealed record Cell(int Number, double[] Across, double[] Up)
{
    private const int GapAcross = 84;
    private const int GapUp = 96;

    /// <summary>The cells of a figure's panels, row by row from the top.</summary>
    public static IReadOnlyList<Cell> Of(Figure figure, int left, int right, int top, int bottom)
    {
        var (columns, count) = (figure.Columns, figure.Panels.Count);
        var rows = (count + columns - 1) / columns;
        var across = Strips(columns, (double)GapAcross / (figure.Pixels.Width - left - right));
        var up = Strips(rows, (double)GapUp / (figure.Pixels.Height - top - bottom));
        return [.. Enumerable.Range(0, count).Select(i => new Cell(i + 1, across[i % columns], up[rows - 1 - (i / columns)]))];
    }

    /// <summary>plotly.js numbers from the second on: x, x2, x3.</summary>
    public string Name(string kind) => Number == 1 ? kind : kind + Number;

    private static double[][] Strips(int count, double gap)
    {
        var length = (1 - (gap * (count - 1))) / count;
        return length > 0.02
            ? [.. Enumerable.Range(0, count).Select(i => new[] { Math.Round(i * (length + gap), 4), Math.Round((i * (length + gap)) + length, 4) })]
            : throw new InvalidOperationException($"{count} figures do not fit beside or over one another. Make the grid larger with .Size(width, height).");
    }
}
