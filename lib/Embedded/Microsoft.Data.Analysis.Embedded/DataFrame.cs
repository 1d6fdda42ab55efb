using System.Text;

namespace Microsoft.Data.Analysis;

/// <summary>A table: named columns of one length, each of one type.</summary>
[TypeFormatterSource(typeof(DataFrameFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public partial class DataFrame
{
    internal const int DefaultMaxRowsToShowInPreview = 25;

    public DataFrame(IEnumerable<DataFrameColumn> columns)
    {
        Columns = new DataFrameColumnCollection(columns);
        Rows = new DataFrameRowCollection(this);
    }

    public DataFrame(params DataFrameColumn[] columns)
        : this((IEnumerable<DataFrameColumn>)columns)
    {
    }

    public DataFrameColumnCollection Columns { get; }

    public DataFrameRowCollection Rows { get; }

    public object this[long rowIndex, int columnIndex]
    {
        get => Columns[columnIndex][rowIndex];
        set => Columns[columnIndex][rowIndex] = value;
    }

    public DataFrameColumn this[string columnName]
    {
        get => Columns[columnName];
        set => Columns[columnName] = value;
    }

    public DataFrame Clone() => Select(column => column.Clone());

    /// <summary>Type and number of values of each column.</summary>
    public DataFrame Info() => Summarized(
        new("Info", ["DataType", LengthLabel]), Columns.Select(column => (DataFrameColumn)column.Info()));

    /// <summary>Number of values, maximum, minimum and mean of each numeric column.</summary>
    public DataFrame Description() => Summarized(
        new("Description", [LengthLabel, "Max", "Min", "Mean"]),
        Columns.Where(column => column.HasDescription()).Select(column => column.Description()));

    public DataFrame OrderBy(string columnName, bool ascending = true, bool putNullValuesLast = true) =>
        Take(Columns[columnName].GetSortIndices(ascending, putNullValuesLast));

    public DataFrame OrderByDescending(string columnName, bool putNullValuesLast = true) =>
        OrderBy(columnName, ascending: false, putNullValuesLast);

    public DataFrame AddPrefix(string prefix, bool inPlace = false) => Renamed(name => prefix + name, inPlace);

    public DataFrame AddSuffix(string suffix, bool inPlace = false) => Renamed(name => name + suffix, inPlace);

    public GroupBy GroupBy(string columnName)
    {
        int index = Columns.IndexOf(columnName);
        if (index < 0)
            throw Columns.Unknown(columnName, nameof(columnName));
        return Columns[index].GroupBy(index, this);
    }

    /// <exception cref="InvalidCastException">The column holds values of another type.</exception>
    public GroupBy<TKey> GroupBy<TKey>(string columnName) =>
        GroupBy(columnName) as GroupBy<TKey> ?? throw new InvalidCastException(
            $"Column '{columnName}' holds {this[columnName].DataType} and cannot be grouped by {typeof(TKey)}.");

    public override string ToString() => ToString(DefaultMaxRowsToShowInPreview);

    public string ToString(long rowsToShow)
    {
        int width = Math.Max(10, Columns.Select(column => column.Name.Length + 1).DefaultIfEmpty().Max());
        StringBuilder text = new();
        foreach (DataFrameColumn column in Columns)
            text.Append(column.Name.PadRight(width));
        text.AppendLine();

        long shown = Math.Min(Rows.Count, rowsToShow);
        for (long row = 0; row < shown; row++)
        {
            foreach (object value in Rows[row])
                text.Append($"{value ?? "null"}".PadRight(width));
            text.AppendLine();
        }
        if (shown < Rows.Count)
            text.AppendLine($"  ... {rowsToShow} of total {Rows.Count}");
        return text.ToString();
    }

    private const string LengthLabel = "Length (excluding null values)";

    private static DataFrame Summarized(StringDataFrameColumn labels, IEnumerable<DataFrameColumn> summaries)
    {
        DataFrameColumn[] columns = [.. summaries];
        return columns.Length == 0 ? new DataFrame() : new DataFrame([labels, .. columns]);
    }

    private DataFrame Select(Func<DataFrameColumn, DataFrameColumn> column) => new(Columns.Select(column));

    private DataFrame Renamed(Func<string, string> rename, bool inPlace)
    {
        DataFrame frame = inPlace ? this : Clone();
        foreach (DataFrameColumn column in frame.Columns)
            column.SetName(rename(column.Name));
        return frame;
    }
}
