using System.Globalization;

namespace Microsoft.Data.Analysis;

/// <remarks>
/// A value of another type is converted to that of its column. An empty string is null except for strings, and
/// the text "null" is null for all. When a value does not convert nothing is appended.
/// </remarks>
public partial class DataFrame
{
    /// <summary>Appends rows by the names of their columns.</summary>
    public DataFrame Append(IEnumerable<DataFrameRow> rows, bool inPlace = false, CultureInfo cultureInfo = null)
    {
        DataFrame frame = inPlace ? this : Clone();
        // The rows may be this frame's own, which grows while they are read.
        foreach (DataFrameRow row in rows.ToArray())
            frame.Append(row.GetValues(), inPlace: true, cultureInfo);
        return frame;
    }

    /// <summary>Appends a row by position; what is missing at its end is null.</summary>
    /// <exception cref="ArgumentException">There are more values than columns.</exception>
    /// <exception cref="FormatException">A value does not convert.</exception>
    public DataFrame Append(IEnumerable<object> row = null, bool inPlace = false, CultureInfo cultureInfo = null)
    {
        DataFrame frame = inPlace ? this : Clone();
        frame.AppendRow([.. row ?? []], cultureInfo ?? CultureInfo.CurrentCulture, place: "the appended row");
        return frame;
    }

    /// <summary>Appends a row by name; columns that are not named get a null.</summary>
    /// <exception cref="ArgumentException">There is no column of that name.</exception>
    public DataFrame Append(IEnumerable<KeyValuePair<string, object>> row, bool inPlace = false, CultureInfo cultureInfo = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        DataFrame frame = inPlace ? this : Clone();
        object[] values = new object[frame.Columns.Count];
        foreach ((string name, object value) in row)
        {
            int index = frame.Columns.IndexOf(name);
            if (index < 0)
                throw frame.Columns.Unknown(name, nameof(row));
            values[index] = Converted(value, frame.Columns[index], cultureInfo ?? CultureInfo.CurrentCulture, place: "the appended row");
        }
        frame.AppendConverted(values);
        return frame;
    }

    /// <param name="row">The values by position.</param>
    /// <param name="culture">How text is read.</param>
    /// <param name="place">Where the values come from, for messages.</param>
    internal void AppendRow(IReadOnlyList<object> row, CultureInfo culture, string place)
    {
        object[] converted = new object[Columns.Count];
        for (int i = 0; i < Math.Min(row.Count, Columns.Count); i++)
            converted[i] = Converted(Nulled(row[i], Columns[i]), Columns[i], culture, place);
        if (row.Count > Columns.Count)
        {
            throw new ArgumentException(
                $"{place} has {row.Count} values, which exceeds the number of columns({Columns.Count}) in the DataFrame", nameof(row));
        }
        AppendConverted(converted);
    }

    private static object Nulled(object value, DataFrameColumn column) => value switch
    {
        "" when column.DataType != typeof(string) => null,
        string text when text.Equals("null", StringComparison.OrdinalIgnoreCase) => null,
        _ => value,
    };

    private static object Converted(object value, DataFrameColumn column, CultureInfo culture, string place)
    {
        string message = $"Column '{column.Name}' expects {column.DataType}, but {place} has '{value}'.";
        try
        {
            return value is null ? null : Convert.ChangeType(value, column.DataType, culture);
        }
        catch (FormatException exception)
        {
            throw new FormatException(message, exception);
        }
        catch (OverflowException exception)
        {
            throw new OverflowException(message, exception);
        }
        catch (InvalidCastException exception)
        {
            throw new InvalidCastException(message, exception);
        }
    }

    private void AppendConverted(object[] values)
    {
        for (int i = 0; i < values.Length; i++)
            Columns[i].AppendValue(values[i]);
        Columns.RowCount++;
    }
}
