namespace Course.Kernel.Display.Plotly;

/// <summary>The x and y columns of a trace, of equal length: where one is missing, places are counted.</summary>
internal sealed class PointSeries
{
    private readonly FigureNode node;
    private readonly DataColumn? x;
    private readonly DataColumn? y;

    public PointSeries(FigureNode node)
    {
        this.node = node;
        x = DataColumn.Read(node["x"]);
        y = DataColumn.Read(node["y"]);
        // Like plotly, a longer column is cut to the shorter.
        Count = (x, y) switch
        {
            (null, null) => 0,
            ({ } one, null) => one.Count,
            (null, { } one) => one.Count,
            ({ } one, { } other) => Math.Min(one.Count, other.Count),
        };
    }

    public int Count { get; }

    public IEnumerable<DataColumn> Columns(bool onX) => (onX ? x : y) is { Count: > 0 } column ? [column] : [];

    /// <summary>The values on an axis, exactly <see cref="Count"/> of them.</summary>
    public double[] Values(Axis axis)
    {
        var column = axis.IsX ? x : y;
        if (column is null) return Counted(axis.IsX ? "x" : "y");
        var values = axis.Values(column);
        return values.Length == Count ? values : values[..Count];
    }

    private double[] Counted(string letter)
    {
        var (start, step) = (node[letter + "0"], node["d" + letter].Number(1));
        var first = start.IsText && DateText.TryParse(start.Text()!, out var date) ? date : start.Number(0);
        return [.. Enumerable.Range(0, Count).Select(i => first + (i * step))];
    }
}
