using System.Globalization;

namespace Microsoft.Data.Analysis.Embedded.Tests;

public sealed partial class Scenarios
{
    private DataFrame Frame(int rows, double nulls)
    {
        string[] words = ["a", "b", "cc", "", "Null", "Zed", "e\"x"];
        T[] Column<T>(Func<int, T> value) => [.. Enumerable.Range(0, rows).Select(_ => _random.NextDouble() < nulls ? default! : value(_random.Next(6)))];
        return new DataFrame(
            new Int32DataFrameColumn("i", Column(n => (int?)n)),
            new SingleDataFrameColumn("f", Column(n => (float?)n / 4)),
            new DoubleDataFrameColumn("d", Column(n => (double?)n * 9 / 7)),
            new StringDataFrameColumn("s", Column(n => words[n])),
            new BooleanDataFrameColumn("t", Column(n => (bool?)(n > 2))),
            new DateTimeDataFrameColumn("when", Column(n => (DateTime?)new DateTime(2020, 1, 1 + n))),
            new ByteDataFrameColumn("y", Column(n => (byte?)(n * 40))),
            new Int64DataFrameColumn("l", Column(n => (long?)n + 1)),
            new CharDataFrameColumn("c", Column(n => (char?)('a' + n))));
    }

    private void Changed(string label, Action<DataFrame> change) => Write(label, () =>
    {
        DataFrame frame = Frame(2, 0);
        change(frame);
        return frame;
    });

    private void Known<T>(string label, Func<T> result) => Write($"{label} {typeof(T).Name}", () => result()!);

    private void Write(string label, Func<object> result)
    {
        string shown;
        try
        {
            shown = Show(result());
        }
        catch (Exception exception)
        {
            // The package wraps what it throws while it first prepares for a type.
            shown = "throws " + (exception is TypeInitializationException ? exception.GetBaseException() : exception).GetType().Name;
        }
        string line = $"{label} => {shown}".ReplaceLineEndings("\n").Replace("\n", "\\n", StringComparison.Ordinal);
        _writer.WriteLine(line.TrimEnd());
    }

    private static string Show(object value) => value switch
    {
        null => "null",
        string text => $"'{text}'",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        long number => number + "L",
        byte number => number + "y",
        DateTime date => date.ToString("s", CultureInfo.InvariantCulture),
        DataFrame frame => $"{frame.Rows.Count} rows {{{string.Join("; ", frame.Columns.Select(Show))}}}",
        DataFrameColumn column => $"{column.Name}:{column.GetType().Name}/{column.NullCount}[{string.Join(",", Enumerable.Range(0, (int)column.Length).Select(row => Show(column[row])))}]",
        _ => value.ToString()!,
    };
}
