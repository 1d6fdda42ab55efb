namespace Microsoft.Data.Analysis.Embedded.Tests;

public sealed partial class Scenarios
{
    private void Arithmetic()
    {
        DataFrame frame = Frame(4, 0.2);
        Dictionary<string, Func<DataFrameColumn, DataFrameColumn, object>> operations = new()
        {
            ["+"] = (a, b) => a + b,
            ["-"] = (a, b) => a - b,
            ["*"] = (a, b) => a * b,
            ["/"] = (a, b) => a / (b * b + 1),
            ["%"] = (a, b) => a % (b * b + 1),
            ["add in place"] = (a, b) => a.Clone().Add(b, true),
            ["="] = (a, b) => a.ElementwiseEquals(b),
            [">"] = (a, b) => a.ElementwiseGreaterThan(b),
            [">="] = (a, b) => a.ElementwiseGreaterThanOrEqual(b),
            ["<"] = (a, b) => a.ElementwiseLessThan(b),
            ["<="] = (a, b) => a.ElementwiseLessThanOrEqual(b),
            ["null in sum > 0"] = (a, b) => (a + b).ElementwiseGreaterThan(0),
        };
        Dictionary<string, Func<DataFrameColumn, object>> scalars = new()
        {
            ["+1"] = a => a + 1,
            ["1+"] = a => 1 + a,
            ["-2.5"] = a => a - 2.5,
            ["2.5-"] = a => 2.5 - a,
            ["*3f"] = a => a * 3f,
            ["/2L"] = a => a / 2L,
            ["%2m"] = a => a % 2m,
            ["+byte"] = a => a + (byte)3,
            ["+short"] = a => a + (short)3,
            ["/0"] = a => a / 0,
            ["/0.0"] = a => a / 0.0,
            ["and"] = a => a.And(true),
            ["or"] = a => a.Or(false),
            ["xor"] = a => a.Xor(true),
            ["| t"] = a => a | frame["t"],
            ["add 1 in place"] = a => a.Clone().Add(1, true),
            ["add text in place"] = a => a.Clone().Add("zz", true),
            ["add true"] = a => a.Add(true),
            ["=1"] = a => a.ElementwiseEquals(1),
            ["=1.0"] = a => a.ElementwiseEquals(1.0),
            ["!=1"] = a => a.ElementwiseNotEquals(1),
            [">2.5"] = a => a.ElementwiseGreaterThan(2.5f),
            ["<=1m"] = a => a.ElementwiseLessThanOrEqual(1m),
            ["=true"] = a => a.ElementwiseEquals(true),
            [">true"] = a => a.ElementwiseGreaterThan(true),
        };
        foreach (DataFrameColumn left in frame.Columns.Where(column => column.Name != "s"))
        {
            foreach (DataFrameColumn right in frame.Columns.Where(column => column.Name is "i" or "f" or "d" or "t" or "y"))
            {
                foreach ((string label, Func<DataFrameColumn, DataFrameColumn, object> operation) in operations)
                    Write($"{left.Name} {label} {right.Name}", () => operation(left, right));
            }
            foreach ((string label, Func<DataFrameColumn, object> operation) in scalars)
                Write($"{left.Name} {label}", () => operation(left));
        }
        Write("strings", () => frame["s"].ElementwiseEquals("a"));
        Write("strings differ", () => frame["s"].ElementwiseNotEquals("a"));
        Write("strings and number", () => frame["s"].ElementwiseEquals(1));
        Write("strings subtracted", () => frame["s"] - 1);
        Write("strings compared", () => frame["s"].ElementwiseGreaterThan("a"));
        Write("string sum", () => (new StringDataFrameColumn("a", ["x", "y"]) + "z").ElementwiseEquals("xz"));
        Write("date", () => frame["when"].ElementwiseGreaterThan(new DateTime(2020, 1, 3)));
        Write("lengths", () => frame["i"] + new Int32DataFrameColumn("q", 2));
        Write("lengths compared", () => frame["i"].ElementwiseEquals(new Int32DataFrameColumn("q", 2)));
    }

    /// <summary>Columns of known type promote as C# does, and the result's type is known too.</summary>
    private void KnownTypes()
    {
        ByteDataFrameColumn bytes = new("y", new byte?[] { 200, null, 100, 7 });
        Int32DataFrameColumn ints = new("i", new int?[] { 3, 4, null, 16777217 });
        Int64DataFrameColumn longs = new("l", new long?[] { 5, null, 2, 9007199254740993 });
        SingleDataFrameColumn singles = new("f", new float?[] { .1f, 2, null, 16777216f });
        DoubleDataFrameColumn doubles = new("d", new double?[] { .1, null, 3, 9007199254740992 });
        BooleanDataFrameColumn truths = new("t", new bool?[] { true, false, null, true });
        Known("y+y", () => bytes + bytes);
        Known("y*i", () => bytes * ints);
        Known("y+byte", () => bytes + (byte)100);
        Known("long-y", () => 3L - bytes);
        Known("i+y", () => ints + bytes);
        Known("i+i", () => ints + ints);
        Known("i*l", () => ints * longs);
        Known("i/f", () => ints / singles);
        Known("i%d", () => ints % doubles);
        Known("i/int", () => ints / 2);
        Known("double/i", () => 2.5 / ints);
        Known("float-i", () => 2.5f - ints);
        Known("l+i", () => longs + ints);
        Known("l-f", () => longs - singles);
        Known("l*d", () => longs * doubles);
        Known("int%l", () => 7 % longs);
        Known("f+i", () => singles + ints);
        Known("f*d", () => singles * doubles);
        Known("f/int", () => singles / 3);
        Known("d-f", () => doubles - singles);
        Known("d+long", () => doubles + 3L);
        Known("i add y", () => ints.Add(bytes));
        Known("i reverse subtract", () => ints.ReverseSubtract(10));
        Known("f reverse divide", () => singles.ReverseDivide(1.0));
        Known("in place", () => ints.Clone().Add(1, inPlace: true));
        Known("i=f", () => ints.ElementwiseEquals(singles));
        Known("i=float", () => ints.ElementwiseEquals(16777216f));
        Known("l=d", () => longs.ElementwiseEquals(doubles));
        Known("y>int", () => bytes.ElementwiseGreaterThan(100));
        Known("f<=d", () => singles.ElementwiseLessThanOrEqual(doubles));
        Known("t&t", () => truths & truths);
        Known("t|true", () => truths | true);
        Known("t^t", () => truths ^ truths);
        Known("t and", () => truths.And(false));
        Known("t=true", () => truths.ElementwiseEquals(true));
    }
}
