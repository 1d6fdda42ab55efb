using FsCheck;
using FsCheck.Fluent;

namespace Microsoft.Data.Analysis.Embedded.Tests;

public class SortTests
{
    [Fact]
    public void Rows_follow_the_column_they_are_sorted_by()
    {
        DataFrame frame = new(new Int32DataFrameColumn("n", new int?[] { 2, null, 1 }), new StringDataFrameColumn("s", ["two", "none", "one"]));

        Assert.Equal(["one", "two", "none"], (StringDataFrameColumn)frame.OrderBy("n")["s"]);
        Assert.Equal(["two", "one", "none"], (StringDataFrameColumn)frame.OrderByDescending("n")["s"]);
        Assert.Equal(["none", "one", "two"], (StringDataFrameColumn)frame.OrderBy("n", putNullValuesLast: false)["s"]);
        Assert.Equal(["none", "two", "one"], (StringDataFrameColumn)frame.OrderByDescending("n", putNullValuesLast: false)["s"]);
    }

    [Fact]
    public void Sorting_orders_values_and_loses_none() => Prop.ForAll<int?[], bool, bool>((values, ascending, nullsLast) =>
    {
        values ??= [];
        int?[] sorted = [.. new Int32DataFrameColumn("n", values).Sort(ascending, nullsLast)];

        int?[] numbers = [.. sorted.Where(value => value.HasValue)];
        int?[] nulls = [.. sorted.Where(value => !value.HasValue)];
        Assert.Equal(values.Order(), sorted.Order());
        Assert.Equal(ascending ? numbers.Order() : numbers.OrderDescending(), numbers);
        Assert.Equal(nullsLast ? numbers.Concat(nulls) : nulls.Concat(numbers), sorted);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sorted_frame_keeps_its_rows_together() => Prop.ForAll<double[]>(values =>
    {
        DataFrame frame = new(new DoubleDataFrameColumn("x", values ?? []), new DoubleDataFrameColumn("copy", values ?? []));

        DataFrame sorted = frame.OrderBy("x");

        Assert.Equal(sorted["x"].Cast<double>(), sorted["copy"].Cast<double>());
    }).QuickCheckThrowOnFailure();
}
