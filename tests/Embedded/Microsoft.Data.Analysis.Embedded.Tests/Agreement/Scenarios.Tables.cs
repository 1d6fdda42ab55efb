namespace Microsoft.Data.Analysis.Embedded.Tests;

public sealed partial class Scenarios
{
    private void Grouping()
    {
        DataFrame frame = Frame(12, 0.2);
        foreach (string key in new[] { "i", "s", "t", "when", "f" })
        {
            Write($"{key} count", () => frame.GroupBy(key).Count());
            Write($"{key} count of s", () => frame.GroupBy(key).Count("s"));
            Write($"{key} first", () => frame.GroupBy(key).First());
            Write($"{key} head", () => frame.GroupBy(key).Head(2));
            Write($"{key} tail", () => frame.GroupBy(key).Tail(2));
            Write($"{key} sum", () => frame.GroupBy(key).Sum("l", "d"));
            Write($"{key} sum of all", () => frame.GroupBy(key).Sum());
            Write($"{key} unknown", () => frame.GroupBy(key).Sum("nope"));
            Write($"{key} twice", () => frame.GroupBy(key).Sum("l", "l"));
        }
        DataFrame numbers = Frame(12, 0);
        foreach (string key in new[] { "i", "s", "t" })
        {
            Write($"{key} max", () => numbers.GroupBy(key).Max("l", "f", "d", "c"));
            Write($"{key} min", () => numbers.GroupBy(key).Min("d"));
            Write($"{key} mean of all", () => numbers.GroupBy(key).Mean());
            Write($"{key} mean", () => numbers.GroupBy(key).Mean("l", "f", "d"));
        }
        Write("typed", () => string.Join("|", numbers.GroupBy<string>("s").Groupings.Select(group => $"{group.Key}:{group.Count()}")));
        Write("wrong type", () => numbers.GroupBy<double>("i"));
        Write("unknown", () => numbers.GroupBy("nope"));
    }

    private void Merging()
    {
        for (int i = 0; i < 6; i++)
        {
            double nulls = i % 3 == 0 ? 0 : 0.25;
            DataFrame left = new(Frame(_random.Next(1, 7), nulls).Columns.Where(column => column.Name is "i" or "s"));
            DataFrame right = new(Frame(_random.Next(1, 7), nulls).Columns.Where(column => column.Name is "s" or "i" or "t"));
            foreach (JoinAlgorithm algorithm in Enum.GetValues<JoinAlgorithm>())
            {
                Write($"merge i {algorithm}", () => left.Merge<int>(right, "i", "i", joinAlgorithm: algorithm));
                Write($"merge s {algorithm}", () => left.Merge<string>(right, "s", "s", "_l", "_r", algorithm));
                Write($"merge both {algorithm}", () => left.Merge(right, ["i", "s"], ["i", "s"], joinAlgorithm: algorithm));
                Write($"join {algorithm}", () => left.Join(right, joinAlgorithm: algorithm));
            }
            Write("types differ", () => left.Merge<int>(right, "i", "s"));
            Write("unknown", () => left.Merge<int>(right, "i", "nope"));
            Write("not as many", () => left.Merge(right, ["i"], ["i", "s"]));
        }
    }

    private void Appending()
    {
        DataFrame frame = Frame(1, 0);
        object[][] rows =
        [
            [1, "2.5", 3, "x", "true", "2020-02-03", 7, 8, "q"],
            [1],
            [],
            [1, 2, 3, "4", true, new DateTime(2020, 1, 1), 7, 8, 'c', 10],
            ["x"],
            ["", "null", "", "", ""],
            [null!, null!, null!, "NULL"],
            [1L << 40],
            [new DateTime(2020, 1, 1)],
        ];
        foreach (object[] row in rows)
            Write("row", () => frame.Append(row));
        Write("named", () => frame.Append(new Dictionary<string, object> { ["s"] = "k", ["i"] = "4" }));
        Write("misnamed", () => frame.Append(new Dictionary<string, object> { ["nope"] = 1 }));
        Write("named empty", () => frame.Append(new Dictionary<string, object> { ["i"] = "" }));
        Write("named null", () => frame.Append(new Dictionary<string, object> { ["s"] = "null" }));
        Write("rows", () => frame.Append(frame.Rows));
        Write("from", () => DataFrame.LoadFrom(new IList<object>[] { new object[] { 1, "a" }, new object[] { "2", null! } }, [("x", typeof(int)), ("y", typeof(string))]));
    }

    private void Collections()
    {
        Write("same name", () => new DataFrame(new Int32DataFrameColumn("a", 2), new Int32DataFrameColumn("a", 2)));
        Write("lengths", () => new DataFrame(new Int32DataFrameColumn("a", 2), new Int32DataFrameColumn("b", 3)));
        Write("unknown", () => Frame(2, 0)["nope"]);
        Write("null", () => Frame(2, 0)[(string)null!]);
        Changed("set", frame => { frame["z"] = frame["i"] + 1; frame["i"] = frame["f"] * 2f; });
        Changed("set of another length", frame => frame["z"] = new Int32DataFrameColumn("q", 4));
        Changed("rename", frame => frame.Columns.RenameColumn("i", "j"));
        Changed("rename to a name in use", frame => frame["i"].SetName("f"));
        Changed("remove", frame => { frame.Columns.Remove("s"); frame.Columns.Remove("nope"); });
        Changed("insert", frame => frame.Columns.Insert(1, new[] { 5, 6 }, "n"));
        Changed("clear", frame => frame.Columns.Clear());
        Changed("set int", frame => frame[0, 0] = 5);
        Changed("set null", frame => frame[0, 0] = null!);
        Changed("set text in int", frame => frame[0, 0] = "5");
        Changed("set row", frame => frame.Rows[1]["s"] = "new");
        foreach (DataFrameColumn column in Frame(2, 0).Columns.ToArray())
        {
            Write($"int {column.Name}", () => Frame(2, 0).Columns.GetInt32Column(column.Name));
            Write($"string {column.Name}", () => Frame(2, 0).Columns.GetStringColumn(column.Name));
            Write($"float {column.Name}", () => Frame(2, 0).Columns.GetPrimitiveColumn<float>(column.Name));
        }
    }
}
