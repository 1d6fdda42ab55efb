namespace Course.Kernel.Display.Plotly;

/// <summary>A trace that needs no axes but a rectangle of the plot of its own.</summary>
internal abstract class DomainTrace(FigureNode node, int index, Figure figure) : Trace(node, index, figure)
{
    public abstract void Draw(SvgWriter svg, Box plot);

    /// <summary>The rectangle that a <c>domain</c> names: two fractions each way, or a cell of the layout's grid.</summary>
    public static Box Place(FigureNode domain, FigureNode grid, Box plot)
    {
        var (x0, x1) = Stretch(domain, grid, "x", "column");
        var (y0, y1) = Stretch(domain, grid, "y", "row");
        return new(plot.Left + (x0 * plot.Width), plot.Bottom - (y1 * plot.Height), plot.Left + (x1 * plot.Width), plot.Bottom - (y0 * plot.Height));
    }

    private static (double, double) Stretch(FigureNode domain, FigureNode grid, string letter, string cell)
    {
        if (domain[letter].IsArray) return (domain[letter][0].Number(0, 0, 1), domain[letter][1].Number(1, 0, 1));
        return grid.Exists && domain[cell].Number() is { } place ? SubplotGrid.Cell(grid, letter, (int)place) : (0, 1);
    }
}
