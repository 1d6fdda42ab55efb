using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Microsoft.Data.Analysis;

/// <summary>How CSV text becomes a frame; the properties are those of <see cref="DataFrame.LoadCsvFromString"/>.</summary>
internal sealed class CsvTable
{
    public char Separator { get; init; }

    public bool Header { get; init; }

    public string[] ColumnNames { get; init; }

    public Type[] DataTypes { get; init; }

    public long RowsToRead { get; init; }

    public int GuessRows { get; init; }

    public bool AddIndexColumn { get; init; }

    public bool RenameDuplicatedColumns { get; init; }

    public CultureInfo Culture { get; init; }

    public Func<IEnumerable<string>, Type> GuessType { get; init; }

    public DataFrame Read(string text)
    {
        if (DataTypes is null && GuessRows <= 0)
            throw new ArgumentException("Expected either guessRows or dataTypes to be provided: guessRows must be 1 or more when there are no dataTypes.");

        // Read twice, and no further than asked: what comes after the last row wanted may be malformed.
        IEnumerable<CsvRecord> records = CsvReader.Records(text, Separator);
        CsvRecord first = records.FirstOrDefault() ?? throw new FormatException("Empty file: the CSV text has no lines with fields.");
        IEnumerable<CsvRecord> rows = records.Skip(Header ? 1 : 0);
        if (RowsToRead != -1)
            rows = rows.Take((int)Math.Clamp(RowsToRead, 0, int.MaxValue));

        DataFrame frame = new(Columns(Header ? first : null, [.. GuessedFrom(rows)]));
        foreach (CsvRecord row in rows)
            Append(frame, row);
        if (AddIndexColumn)
            frame.Columns.Insert(0, new Int64DataFrameColumn("IndexColumn", Enumerable.Range(0, (int)frame.Rows.Count).Select(row => (long)row)));
        return frame;
    }

    // The header counts as one of the rows to guess from.
    private IEnumerable<CsvRecord> GuessedFrom(IEnumerable<CsvRecord> rows) => rows.Take(Math.Max(0, GuessRows - (Header ? 1 : 0)));

    private IEnumerable<DataFrameColumn> Columns(CsvRecord header, CsvRecord[] guessedFrom)
    {
        string[] names = ColumnNames ?? (RenameDuplicatedColumns ? Renamed(header?.Fields) : header?.Fields);
        int count = guessedFrom.Select(row => row.Fields.Length).Append(DataTypes?.Length ?? 0).Max();
        for (int i = 0; i < count; i++)
            yield return DataFrame.CreateColumn(TypeOf(i, guessedFrom), Name(names, i));
    }

    private static string[] Renamed(string[] names)
    {
        Dictionary<string, int> seen = [];
        return names?.Select(name =>
        {
            int times = seen.GetValueOrDefault(name);
            seen[name] = times + 1;
            return times == 0 ? name : $"{name}.{times}";
        }).ToArray();
    }

    private static string Name(string[] names, int index)
    {
        if (names is not null && index >= names.Length)
            throw TooFew($"There are {names.Length} column names ({string.Join(", ", names)}), but a row has more than {index} fields.");
        return string.IsNullOrEmpty(names?[index]) ? $"Column{index}" : names[index];
    }

    private Type TypeOf(int index, CsvRecord[] guessedFrom)
    {
        if (DataTypes is not null)
            return index < DataTypes.Length ? DataTypes[index] : throw TooFew($"There are {DataTypes.Length} dataTypes, but a row has more than {index} fields.");
        IEnumerable<string> fields = guessedFrom.Select(row => index < row.Fields.Length
            ? row.Fields[index]
            : throw new FormatException($"Line {row.Line} has less columns than expected: {row.Fields.Length}, where another has more."));
        return (GuessType ?? CsvTypeGuess.Of)(fields);
    }

    private void Append(DataFrame frame, CsvRecord row)
    {
        if (frame.Columns.Count == 0)
            throw new ArgumentException("No row was read to guess the columns from. guessRows counts the header line: give 2 or more, or dataTypes.");
        frame.AppendRow(row.Fields, Culture, $"line {row.Line}");
    }

    [SuppressMessage("Usage", "CA2201:Do not raise reserved exception types", Justification = "It is what the package throws here.")]
    private static IndexOutOfRangeException TooFew(string message) => new(message);
}
