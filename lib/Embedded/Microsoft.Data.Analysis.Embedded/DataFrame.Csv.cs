using System.Globalization;
using System.Text;

namespace Microsoft.Data.Analysis;

public partial class DataFrame
{
    /// <summary>Reads a CSV file.</summary>
    /// <param name="filename">The file.</param>
    /// <param name="separator">What stands between fields.</param>
    /// <param name="header">Whether the first line holds the names of the columns.</param>
    /// <param name="columnNames">The names, instead of those in the header; otherwise "Column0" and so on.</param>
    /// <param name="dataTypes">The types, instead of guessing. Numbers are guessed to be float.</param>
    /// <param name="numRows">How many rows to read; -1 for all.</param>
    /// <param name="guessRows">How many lines to guess the types from, the header included.</param>
    /// <param name="addIndexColumn">Puts a column "IndexColumn" of row numbers first.</param>
    /// <param name="encoding">The encoding, if there is no byte order mark; UTF-8 when not given.</param>
    /// <param name="renameDuplicatedColumns">Makes a second "x" in the header "x.1", a third "x.2".</param>
    /// <param name="cultureInfo">How numbers and dates are read; the current culture when not given.</param>
    /// <exception cref="FormatException">The file is empty, a quote is not closed, or a value does not fit its column.</exception>
    /// <exception cref="ArgumentException">Two columns have one name, or a row has too many fields.</exception>
    public static DataFrame LoadCsv(string filename, char separator = ',', bool header = true, string[] columnNames = null, Type[] dataTypes = null, int numRows = -1, int guessRows = 10, bool addIndexColumn = false, Encoding encoding = null, bool renameDuplicatedColumns = false, CultureInfo cultureInfo = null)
    {
        using FileStream stream = File.OpenRead(filename);
        return LoadCsv(stream, separator, header, columnNames, dataTypes, numRows, guessRows, addIndexColumn, encoding, renameDuplicatedColumns, cultureInfo);
    }

    /// <summary>Reads CSV from a stream that can seek, and leaves it open; the rest is as for a file.</summary>
    public static DataFrame LoadCsv(Stream csvStream, char separator = ',', bool header = true, string[] columnNames = null, Type[] dataTypes = null, long numberOfRowsToRead = -1, int guessRows = 10, bool addIndexColumn = false, Encoding encoding = null, bool renameDuplicatedColumns = false, CultureInfo cultureInfo = null, Func<IEnumerable<string>, Type> guessTypeFunction = null)
    {
        if (!csvStream.CanSeek)
            throw new ArgumentException("Expected a seekable stream. Copy it into a MemoryStream first.", nameof(csvStream));
        using StreamReader reader = new(csvStream, encoding ?? Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return LoadCsvFromString(reader.ReadToEnd(), separator, header, columnNames, dataTypes, numberOfRowsToRead, guessRows, addIndexColumn, renameDuplicatedColumns, cultureInfo, guessTypeFunction);
    }

    /// <summary>Reads CSV text; <paramref name="guessTypeFunction"/> guesses the type of a column from its first fields.</summary>
    public static DataFrame LoadCsvFromString(string csvString, char separator = ',', bool header = true, string[] columnNames = null, Type[] dataTypes = null, long numberOfRowsToRead = -1, int guessRows = 10, bool addIndexColumn = false, bool renameDuplicatedColumns = false, CultureInfo cultureInfo = null, Func<IEnumerable<string>, Type> guessTypeFunction = null)
    {
        CsvTable table = new()
        {
            Separator = separator,
            Header = header,
            ColumnNames = columnNames,
            DataTypes = dataTypes,
            RowsToRead = numberOfRowsToRead,
            GuessRows = guessRows,
            AddIndexColumn = addIndexColumn,
            RenameDuplicatedColumns = renameDuplicatedColumns,
            Culture = cultureInfo ?? CultureInfo.CurrentCulture,
            GuessType = guessTypeFunction,
        };
        return table.Read(csvString);
    }

    /// <summary>Writes a CSV file; a file that is there already stays as it was until the new one is whole.</summary>
    /// <inheritdoc cref="SaveCsv(DataFrame, Stream, char, bool, Encoding, CultureInfo)"/>
    public static void SaveCsv(DataFrame dataFrame, string path, char separator = ',', bool header = true, Encoding encoding = null, CultureInfo cultureInfo = null)
    {
        string unfinished = path + ".unfinished";
        FileStream stream = File.Create(unfinished);
        try
        {
            using (stream)
                SaveCsv(dataFrame, stream, separator, header, encoding, cultureInfo);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>Writes CSV to a stream and leaves it open.</summary>
    /// <param name="dataFrame">What to write.</param>
    /// <param name="csvStream">Where to write it.</param>
    /// <param name="separator">What stands between fields.</param>
    /// <param name="header">Whether the first line holds the names of the columns.</param>
    /// <param name="encoding">The encoding. It is ASCII when not given, as in the package: give Encoding.UTF8 for other letters.</param>
    /// <param name="cultureInfo">How numbers and dates are written; the current culture when not given.</param>
    /// <exception cref="ArgumentException">The encoding does not have a character, or the separator is the culture's decimal separator.</exception>
    public static void SaveCsv(DataFrame dataFrame, Stream csvStream, char separator = ',', bool header = true, Encoding encoding = null, CultureInfo cultureInfo = null)
    {
        CultureInfo culture = cultureInfo ?? CultureInfo.CurrentCulture;
        if (culture.NumberFormat.NumberDecimalSeparator == separator.ToString())
            throw new ArgumentException($"Decimal separator cannot match the column separator: both are '{separator}'. Give another separator or culture.", nameof(separator));

        Encoding exact = (Encoding)(encoding ?? Encoding.ASCII).Clone();
        exact.EncoderFallback = EncoderFallback.ExceptionFallback;
        try
        {
            using StreamWriter writer = new(csvStream, exact, leaveOpen: true);
            CsvWriter csv = new(writer, separator, culture);
            if (header)
                csv.WriteHeader(dataFrame);
            csv.WriteRows(dataFrame);
        }
        catch (EncoderFallbackException exception)
        {
            string character = exception.CharUnknown == 0 ? $"{exception.CharUnknownHigh}{exception.CharUnknownLow}" : $"{exception.CharUnknown}";
            throw new ArgumentException($"The encoding {exact.WebName} does not have the character '{character}'. Give one that has: encoding: Encoding.UTF8.", nameof(encoding), exception);
        }
    }

    /// <summary>A frame of rows of values, which convert to the types given with the names.</summary>
    public static DataFrame LoadFrom(IEnumerable<IList<object>> vals, IList<(string, Type)> columnInfos)
    {
        DataFrame frame = new(columnInfos.Select(column => CreateColumn(column.Item2, column.Item1)));
        foreach (IList<object> row in vals)
            frame.Append(row, inPlace: true);
        return frame;
    }

    internal static DataFrameColumn CreateColumn(Type type, string name) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => new BooleanDataFrameColumn(name),
        TypeCode.Byte => new ByteDataFrameColumn(name),
        TypeCode.Char => new CharDataFrameColumn(name),
        TypeCode.DateTime => new DateTimeDataFrameColumn(name),
        TypeCode.Decimal => new DecimalDataFrameColumn(name),
        TypeCode.Double => new DoubleDataFrameColumn(name),
        TypeCode.Int32 => new Int32DataFrameColumn(name),
        TypeCode.Int64 => new Int64DataFrameColumn(name),
        TypeCode.Single => new SingleDataFrameColumn(name),
        TypeCode.String => new StringDataFrameColumn(name),
        _ => throw new NotSupportedException(
            $"Column '{name}': the type {type} is not supported. There are bool, byte, char, DateTime, decimal, double, int, long, float and string."),
    };
}
