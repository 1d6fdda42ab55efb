using Course.Display;
using Microsoft.Data.Analysis;

namespace Course.Charts;

/// <summary>
/// A small table in the course's look, for results rather than for data. Each method gives a refined copy; the last
/// value of a cell shows itself.
/// </summary>
/// <example>
/// <code>
/// Table.Of([("bigram", 11.4), ("LSTM", 6.7)], "model", "perplexity").Format("perplexity", "0.0").Best("perplexity")
/// </code>
/// </example>
[TypeFormatterSource(typeof(TableFormats), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record Table
{
    private const int MostRows = 60;

    private Table(string[] columns, IEnumerable<object?[]> rows)
    {
        Columns = columns;
        Cells = [.. rows];
        foreach (var (row, i) in Cells.Select((row, i) => (row, i)))
        {
            Require.That(
                row.Length == columns.Length,
                $"Row {i} has {row.Length} cells, but there are {columns.Length} columns ({string.Join(", ", columns)}): give one each.");
        }
    }

    internal string[] Columns { get; }
    internal object?[][] Cells { get; }
    internal IEnumerable<object?[]> Shown => Cells.Take(MostRows);
    /// <summary>How many rows are left out, because nobody reads them.</summary>
    internal int LeftOut => Math.Max(0, Cells.Length - MostRows);
    internal string Heading { get; private init; } = "";
    internal IReadOnlyDictionary<string, string> Formats { get; private init; } = new Dictionary<string, string>();
    internal IReadOnlySet<int> MarkedRows { get; private init; } = new HashSet<int>();
    internal IReadOnlySet<(int Row, int Column)> MarkedCells { get; private init; } = new HashSet<(int, int)>();

    /// <summary>A table of tuples, records, anonymous objects, arrays or single values, one a row.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The names of the columns; without them, those of the properties.</param>
    public static Table Of<T>(IEnumerable<T> rows, params string[] columns)
    {
        var shape = RowShape.Of(typeof(T));
        var cells = rows.Select(row => shape.Cells(row)).ToArray();
        return new(columns.Length > 0 ? columns : shape.Columns(cells.FirstOrDefault()?.Length ?? 0), cells);
    }

    /// <summary>A table of a data frame.</summary>
    /// <param name="frame">The data frame.</param>
    public static Table Of(DataFrame frame) =>
        new([.. frame.Columns.Select(column => column.Name)], frame.Rows.Select(row => row.Select(cell => (object?)cell).ToArray()));

    /// <summary>Puts a caption over the table: what to see in it, in a sentence.</summary>
    /// <param name="text">The caption.</param>
    public Table Caption(string text) => this with { Heading = text };

    /// <summary>Says how a column's numbers are written.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="format">A .NET number format, for example "0.00", "#,0" or "0.0 %".</param>
    public Table Format(string column, string format)
    {
        Find(column);
        return this with { Formats = new Dictionary<string, string>(Formats) { [column] = format } };
    }

    /// <summary>Highlights a row.</summary>
    /// <param name="row">Its index, from 0.</param>
    public Table Highlight(int row) => row >= 0 && row < Cells.Length
        ? this with { MarkedRows = new HashSet<int>(MarkedRows) { row } }
        : throw new ArgumentException($"There is no row {row}; the table has {Cells.Length}, from 0.");

    /// <summary>Highlights the best cell of a column, and those equal to it.</summary>
    /// <param name="column">The name of a column of numbers.</param>
    /// <param name="highest">Whether more is better; without it, as for a loss, less is.</param>
    public Table Best(string column, bool highest = false)
    {
        var index = Find(column);
        var numbers = Cells.Select((row, i) => (Row: i, Value: TableCell.Number(row[index]))).Where(cell => cell.Value is not null).ToArray();
        Require.That(numbers.Length > 0, $"Column \"{column}\" has no numbers, so none is best.");
        var best = highest ? numbers.Max(cell => cell.Value) : numbers.Min(cell => cell.Value);
        return this with { MarkedCells = new HashSet<(int, int)>([.. MarkedCells, .. numbers.Where(cell => cell.Value == best).Select(cell => (cell.Row, index))]) };
    }

    /// <summary>The table as plain text, for a screen of letters of equal width.</summary>
    public override string ToString() => TableFormats.Plain(this);

    private int Find(string column)
    {
        var index = Array.IndexOf(Columns, column);
        return index >= 0 ? index : throw new ArgumentException($"There is no column \"{column}\". There are: {string.Join(", ", Columns)}.");
    }
}
