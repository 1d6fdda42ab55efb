using System.Globalization;

namespace Microsoft.Data.Analysis;

/// <summary>Writes a frame as CSV: a null as nothing, in quotes what would be read differently without.</summary>
internal sealed class CsvWriter(TextWriter writer, char separator, CultureInfo culture)
{
    public void WriteHeader(DataFrame frame) => WriteLine(frame.Columns.Select(column => column.Name));

    public void WriteRows(DataFrame frame)
    {
        foreach (DataFrameRow row in frame.Rows)
            WriteLine(row.Select(Text));
    }

    private void WriteLine(IEnumerable<string> fields)
    {
        string line = string.Join(separator, fields.Select(Quoted));
        // A line of nothing would be skipped by a reader.
        writer.WriteLine(string.IsNullOrWhiteSpace(line) ? "\"\"" + line : line);
    }

    private string Text(object value) => value switch
    {
        null => string.Empty,
        float number => number.ToString("G9", culture),
        double number => number.ToString("G17", culture),
        decimal number => number.ToString("G31", culture),
        IConvertible convertible => convertible.ToString(culture),
        _ => value.ToString(),
    };

    private string Quoted(string field) =>
        field.AsSpan().ContainsAny([separator, '\n', '\r', '"']) ? '"' + field.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : field;
}
