namespace Microsoft.Data.Analysis.Embedded.Tests;

/// <summary>
/// Does a great deal with frames and writes down what comes out, in a form that two implementations can be
/// compared by. The file beside it, package-0.23.1.txt, is what this writes when compiled against the package's
/// own code of that version; what is known to differ (README of the edition) is not done here.
/// </summary>
public sealed partial class Scenarios
{
    private readonly Random _random = new(7);
    private readonly TextWriter _writer;

    private Scenarios(TextWriter writer) => _writer = writer;

    public static string Run()
    {
        using StringWriter writer = new() { NewLine = "\n" };
        Scenarios scenarios = new(writer);
        scenarios.Frames();
        scenarios.Sorting();
        scenarios.Arithmetic();
        scenarios.KnownTypes();
        scenarios.Grouping();
        scenarios.Merging();
        scenarios.Appending();
        scenarios.Collections();
        scenarios.ReadingCsv();
        scenarios.WritingCsv();
        return writer.ToString();
    }

    private void Frames()
    {
        foreach (double nulls in new[] { 0, 0.3 })
        {
            DataFrame frame = Frame(7, nulls);
            Write("frame", () => frame);
            Write("text", () => frame.ToString());
            Write("text of 3", () => frame.ToString(3));
            Write("info", frame.Info);
            Write("description", () => new DataFrame(frame["i"], frame["f"], frame["d"], frame["when"]).Description());
            Write("drop any", () => frame.DropNulls());
            Write("drop all", () => frame.DropNulls(DropNullOptions.All));
            Write("fill", () => frame.FillNulls(3));
            Write("prefix", () => frame.AddPrefix("p_"));
            Write("suffix", () => frame.AddSuffix("_s"));
            Write("filter", () => frame[(PrimitiveDataFrameColumn<bool>)frame["t"]]);
            Write("filter compared", () => frame.Filter(frame["i"].ElementwiseGreaterThan(2)));
            Write("rows", () => string.Join("/", frame.Rows.Select(row => row.ToString())));
            foreach (int rows in new[] { 0, 3, 8, -1 })
            {
                Write($"head {rows}", () => frame.Head(rows));
                Write($"tail {rows}", () => frame.Tail(rows));
                Write($"sample {rows}", () => frame.Sample(rows).Rows.Count);
            }
            foreach (DataFrameColumn column in frame.Columns.ToArray())
                Column(column);
        }
    }

    private void Column(DataFrameColumn column)
    {
        (string, Func<object>)[] things =
        [
            ("text", column.ToString), ("info", column.Info), ("counts", column.ValueCounts), ("max", column.Max), ("min", column.Min),
            ("median", () => column.Median()), ("all", () => column.All()), ("any", () => column.Any()), ("without nulls", column.DropNulls),
            ("filled", () => column.FillNulls(1)), ("filled text", () => column.FillNulls("x")), ("is null", column.ElementwiseIsNull),
            ("is not null", column.ElementwiseIsNotNull), ("equals null", () => column.ElementwiseEquals(null)),
            ("differs from null", () => column.ElementwiseNotEquals(null)), ("clone", () => column.Clone(2)), ("filter", () => column.Filter(1, 3)),
            ("numeric", () => column.IsNumericColumn()), ("described", () => column.HasDescription()), ("range", () => string.Join("|", column[1, 3].Select(Show))),
            ("clone by int", () => column.Clone(new Int32DataFrameColumn("m", new int?[] { 0, null, 0 }))),
            ("clone inverted", () => column.Clone(new Int64DataFrameColumn("m", new long?[] { 0, null, 6 }), true, 1)),
            ("clone outside", () => column.Clone(new Int64DataFrameColumn("m", new long?[] { 7 }))),
            ("clone by mask", () => column.Clone(new BooleanDataFrameColumn("m", new bool?[] { true, null, false, true }))),
            ("clone by long mask", () => column.Clone(new BooleanDataFrameColumn("m", Enumerable.Repeat(true, 8)))),
            ("clone by double", () => column.Clone(new DoubleDataFrameColumn("m", new double?[] { 1 }))),
            ("outside", () => column[7]), ("valid", () => column.IsValid(1)),
        ];
        foreach ((string label, Func<object> thing) in things)
            Write($"{column.Name} {label}", thing);
        if (column.Name is not "y")
        {
            Write($"{column.Name} sum", column.Sum);
            Write($"{column.Name} mean", () => column.Mean());
        }
        if (column.NullCount == 0 && column.Name is not ("y" or "c"))
        {
            Write($"{column.Name} cumulative max", () => column.CumulativeMax());
            Write($"{column.Name} cumulative min", () => column.CumulativeMin());
            Write($"{column.Name} cumulative sum", () => column.CumulativeSum());
            Write($"{column.Name} cumulative product", () => column.CumulativeProduct());
            Write($"{column.Name} product", column.Product);
        }
    }

    private void Sorting()
    {
        foreach (int rows in new[] { 16, 17, 60 })
        {
            DataFrame frame = Frame(rows, 0.2);
            Int32DataFrameColumn number = new("n", Enumerable.Range(0, rows));
            foreach (DataFrameColumn column in frame.Columns)
            {
                DataFrame numbered = new(column.Clone(), number.Clone());
                foreach ((bool ascending, bool last) in new[] { (true, true), (true, false), (false, true), (false, false) })
                    Write($"{column.Name} {ascending} {last}", () => numbered.OrderBy(column.Name, ascending, last)["n"]);
            }
            Write("sorted column", () => frame["s"].Sort(ascending: false));
            Write("descending", () => frame.OrderByDescending("f")["f"]);
        }
    }
}
