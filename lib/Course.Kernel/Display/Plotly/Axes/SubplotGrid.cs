namespace Course.Kernel.Display.Plotly;

/// <summary>Plotly's <c>layout.grid</c>: rows and columns of subplots, each with its own axes or sharing them.</summary>
internal static class SubplotGrid
{
    /// <summary>Pairs named in <c>subplots</c>, which exist even without a trace.</summary>
    public static IEnumerable<(string X, string Y)> NamedPairs(FigureNode grid) =>
        from row in grid["subplots"].Items()
        from cell in row.Items()
        let pair = cell.Text("")
        where pair.StartsWith('x') && pair.Contains('y', StringComparison.Ordinal)
        select (pair[..pair.IndexOf('y', StringComparison.Ordinal)], pair[pair.IndexOf('y', StringComparison.Ordinal)..]);

    /// <summary>The stretch of the plot that the grid gives an axis; null when it gives none.</summary>
    public static (double From, double To)? Domain(FigureNode grid, Axis axis)
    {
        if (!grid.Exists) return null;
        var (rows, columns) = Size(grid);
        return rows > 0 && columns > 0 && Place(grid, axis) is { } place ? Cell(grid, axis.IsX ? "x" : "y", place) : null;
    }

    /// <summary>The stretch of a numbered row or column.</summary>
    public static (double From, double To) Cell(FigureNode grid, string letter, int place)
    {
        var (rows, columns) = Size(grid);
        var count = letter == "x" ? columns : rows;
        var gap = grid[letter + "gap"].Number(IsIndependent(grid) ? (letter == "x" ? 0.2 : 0.3) : 0.1, 0, 1);
        var domain = grid["domain"][letter];
        var (from, to) = domain.IsArray ? (domain[0].Number(0, 0, 1), domain[1].Number(1, 0, 1)) : (0.0, 1.0);
        var step = (to - from) / (count - gap);
        // Rows count from the top, unless the figure says otherwise.
        if (letter == "y" && grid["roworder"].Text("top to bottom") == "top to bottom") place = count - 1 - place;
        var start = from + (step * place);
        return (start, start + (step * (1 - gap)));
    }

    private static bool IsIndependent(FigureNode grid) => grid["pattern"].Text("coupled") == "independent" || grid["subplots"].IsArray;

    private static (int Rows, int Columns) Size(FigureNode grid)
    {
        if (grid["subplots"].IsArray)
        {
            var rows = grid["subplots"].Items().ToList();
            return (rows.Count, rows.Max(r => r.Items().Count()));
        }
        return ((int)grid["rows"].Number(Listed(grid["yaxes"]), 0, 200), (int)grid["columns"].Number(Listed(grid["xaxes"]), 0, 200));
    }

    private static int Listed(FigureNode names) => names.Items().Count();

    private static int? Place(FigureNode grid, Axis axis)
    {
        if (grid["subplots"].IsArray) return InSubplots(grid, axis);
        var (rows, columns) = Size(grid);
        var index = AxisSet.Number(axis.Id) - 1;
        if (grid["pattern"].Text("coupled") == "independent")
            return index < rows * columns ? (axis.IsX ? index % columns : index / columns) : null;
        var names = grid[axis.IsX ? "xaxes" : "yaxes"];
        if (names.IsArray) index = names.Items().Select(n => n.Text("")).ToList().IndexOf(axis.Id);
        return index >= 0 && index < (axis.IsX ? columns : rows) ? index : null;
    }

    private static int? InSubplots(FigureNode grid, Axis axis)
    {
        var rows = grid["subplots"].Items().Select(r => r.Items().Select(c => c.Text("")).ToList()).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                var at = rows[row][column].IndexOf('y', StringComparison.Ordinal);
                if (at < 0) continue;
                var id = axis.IsX ? rows[row][column][..at] : rows[row][column][at..];
                if (id == axis.Id) return axis.IsX ? column : row;
            }
        }
        return null;
    }
}
