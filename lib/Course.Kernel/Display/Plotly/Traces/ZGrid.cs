namespace Course.Kernel.Display.Plotly;

/// <summary>
/// The numbers of a heat map, contour or surface: row by row from the first y, each row from the first x, with the
/// coordinates of columns and rows.
/// </summary>
internal sealed class ZGrid
{
    private readonly FigureNode node;
    private readonly double[][] rows;
    private readonly DataColumn? x;
    private readonly DataColumn? y;

    /// <param name="node">The trace.</param>
    /// <param name="name">Where its numbers are.</param>
    public ZGrid(FigureNode node, string name = "z")
    {
        this.node = node;
        var columns = DataColumn.ReadRows(node[name]) ?? throw node[name].Wrong("an array of rows of numbers");
        rows = [.. columns.Select(c => c.Numbers)];
        if (node["transpose"].Flag(false)) rows = Transposed(rows);
        Width = rows.Length == 0 ? 0 : rows.Max(r => r.Length);
        x = IsFlat(node["x"]) ? DataColumn.Read(node["x"]) : null;
        y = IsFlat(node["y"]) ? DataColumn.Read(node["y"]) : null;
    }

    /// <summary>How many rows.</summary>
    public int Height => rows.Length;

    /// <summary>How many columns, in the longest row.</summary>
    public int Width { get; }

    public IEnumerable<double> Values => rows.SelectMany(r => r);

    /// <summary>NaN where a row is short or has a gap.</summary>
    public double At(int row, int column) => column < rows[row].Length ? rows[row][column] : double.NaN;

    public string? TextAt(int row, int column)
    {
        var texts = node["text"];
        if (!texts.IsArray || row >= texts.Element.GetArrayLength()) return null;
        return TextItem.At(texts[row], column);
    }

    public IEnumerable<DataColumn> Columns(bool onX) => (onX ? x : y) is { Count: > 0 } column ? [column] : [];

    /// <summary>The centers of columns (or rows) on an axis.</summary>
    public double[] Centers(Axis axis) => Centers(axis, axis.IsX);

    /// <summary>The centers of columns, or of rows.</summary>
    public double[] Centers(Axis axis, bool ofColumns)
    {
        var (count, letter) = ofColumns ? (Width, "x") : (Height, "y");
        if (Given(axis, ofColumns) is not { } given) return Counted(letter, count);
        if (given.Length == count + 1) return [.. Enumerable.Range(0, count).Select(i => (given[i] + given[i + 1]) / 2)];
        return given.Length >= count ? given[..count] : throw TooFew(letter, given.Length, count);
    }

    /// <summary>From where to where each column (or row) reaches on its axis.</summary>
    /// <remarks>Columns centered at 0, 1, 3 reach from −0.5, 0.5 and 2 to 0.5, 2 and 4.</remarks>
    public (double From, double To)[] Spans(Axis axis)
    {
        var count = axis.IsX ? Width : Height;
        if (count == 0) return [];
        // Categories may come in any order, and twice.
        if (axis.Kind == AxisKind.Category) return [.. Centers(axis).Select(c => (c - 0.5, c + 0.5))];
        var edges = Edges(axis, count);
        return [.. edges.Zip(edges.Skip(1))];
    }

    private double[] Edges(Axis axis, int count)
    {
        if (Given(axis, axis.IsX) is { } given && given.Length == count + 1) return given;
        var centers = Centers(axis);
        if (count == 1) return [centers[0] - 0.5, centers[0] + 0.5];
        var edges = new double[count + 1];
        for (var i = 1; i < count; i++) edges[i] = (centers[i - 1] + centers[i]) / 2;
        edges[0] = centers[0] - (edges[1] - centers[0]);
        edges[count] = centers[^1] + (centers[^1] - edges[count - 1]);
        return edges;
    }

    /// <summary>The name of a column or row, for a reader.</summary>
    public string Label(Axis axis, int i) => axis.Describe(Centers(axis)[i]);

    private double[]? Given(Axis axis, bool ofColumns) => (ofColumns ? x : y) is { Count: > 0 } column ? axis.Values(column) : null;

    private double[] Counted(string letter, int count)
    {
        var (first, step) = (node[letter + "0"].Number(0), node["d" + letter].Number(1));
        return [.. Enumerable.Range(0, count).Select(i => first + (i * step))];
    }

    // A surface may give a whole table of coordinates instead.
    private static bool IsFlat(FigureNode coordinates) => TypedArray.IsTypedArray(coordinates)
        || (coordinates.IsArray && !coordinates[0].IsArray && !TypedArray.IsTypedArray(coordinates[0]));

    private ArgumentException TooFew(string letter, int came, int wanted) => new(
        $"{node.Path}.{letter}: expected {wanted} values (one for each {(letter == "x" ? "column" : "row")} of z) or {wanted + 1} edges, got {came}.");

    private static double[][] Transposed(double[][] rows)
    {
        var width = rows.Length == 0 ? 0 : rows.Max(r => r.Length);
        return [.. Enumerable.Range(0, width).Select(c => rows.Select(r => c < r.Length ? r[c] : double.NaN).ToArray())];
    }
}
