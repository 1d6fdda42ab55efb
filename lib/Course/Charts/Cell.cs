namespace Course.Charts;

/// <summary>Where a panel stands in its figure, in fractions of the plot area, and which number its axes have.</summary>
/// <param name="Number">The number of the panel, from 1.</param>
/// <param name="Across">Its left and its right edge.</param>
/// <param name="Up">Its lower and its upper edge.</param>
/// <param name="PlotWidth">The width of the plot area, in pixels.</param>
internal sealed record Cell(int Number, double[] Across, double[] Up, double PlotWidth)
{
    private const int GapAcross = 84;
    private const int GapUp = 96;
    private const int ColorBar = 76;
    private const int Smallest = 40;

    /// <summary>The cells of a figure's panels, row by row from the top.</summary>
    public static IReadOnlyList<Cell> Of(Figure figure, int left, int right, int top, int bottom)
    {
        var (columns, count) = (figure.Columns, figure.Panels.Count);
        var rows = (count + columns - 1) / columns;
        var plotWidth = (double)(figure.Pixels.Width - left - right);
        var across = Strips(columns, plotWidth, GapAcross);
        var up = Strips(rows, figure.Pixels.Height - top - bottom, GapUp);
        return [.. Enumerable.Range(0, count).Select(i => new Cell(i + 1, Beside(i), up[rows - 1 - (i / columns)], plotWidth))];

        // Beside other panels, a heat map makes room for its colour bar; alone, plotly.js makes it.
        double[] Beside(int i) => count > 1 && figure.Panels[i].ColorBar is not null
            ? [across[i % columns][0], Math.Round(across[i % columns][1] - (ColorBar / plotWidth), 4)]
            : across[i % columns];
    }

    /// <summary>plotly.js numbers from the second on: x, x2, x3.</summary>
    public string Name(string kind) => Number == 1 ? kind : kind + Number;

    /// <summary>A horizontal length as a fraction of the plot area.</summary>
    public double Pixels(int pixels) => Math.Round(pixels / PlotWidth, 4);

    private static double[][] Strips(int count, double whole, int gap)
    {
        var length = (whole - (gap * (count - 1))) / count;
        if (length < Smallest)
        {
            throw new InvalidOperationException(
                $"{count} figures do not fit beside or over one another: {length:0} pixels would be left for each. Make the grid larger with .Size(width, height).");
        }

        double Fraction(double pixels) => Math.Round(pixels / whole, 4);
        return [.. Enumerable.Range(0, count).Select(i => i * (length + gap)).Select(start => new[] { Fraction(start), Fraction(start + length) })];
    }
}
