using FsCheck;
using FsCheck.Fluent;

namespace Microsoft.Data.Analysis.Embedded.Tests;

public class GroupByTests
{
    private static DataFrame Fruit() => new(
        new StringDataFrameColumn("kind", ["apple", "pear", "apple", null, "apple"]),
        new Int32DataFrameColumn("weight", new int?[] { 100, 150, 120, 999, null }),
        new StringDataFrameColumn("from", ["x", "y", "z", "w", "v"]));

    private static object?[][] Cells(DataFrame frame) => [.. frame.Rows.Select(row => row.ToArray<object?>())];

    [Fact]
    public void Groups_come_in_order_of_appearance_without_the_null_key()
    {
        Assert.Equal([["apple", 2L, 3L], ["pear", 1L, 1L]], Cells(Fruit().GroupBy("kind").Count()));
    }

    [Fact]
    public void Named_columns_alone_are_aggregated()
    {
        GroupBy kinds = Fruit().GroupBy("kind");

        Assert.Equal([["apple", 220], ["pear", 150]], Cells(kinds.Sum("weight")));
        Assert.Equal([["apple", 100], ["pear", 150]], Cells(kinds.First("weight")));
        Assert.Equal(["kind", "from"], kinds.First("from").Columns.Select(column => column.Name));
    }

    [Fact]
    public void Maximum_minimum_and_mean_are_of_each_group()
    {
        GroupBy kinds = Fruit().DropNulls().GroupBy("kind");

        Assert.Equal([["apple", 120], ["pear", 150]], Cells(kinds.Max("weight")));
        Assert.Equal([["apple", 100], ["pear", 150]], Cells(kinds.Min("weight")));
        Assert.Equal([["apple", 110.0], ["pear", 150.0]], Cells(kinds.Mean("weight")));
    }

    [Fact]
    public void Head_and_tail_give_rows_of_each_group_with_the_key_first()
    {
        DataFrame frame = Fruit();
        frame.Columns.Insert(0, new Int32DataFrameColumn("row", [0, 1, 2, 3, 4]));

        Assert.Equal([["apple", 0, 100, "x"], ["apple", 2, 120, "z"], ["pear", 1, 150, "y"]], Cells(frame.GroupBy("kind").Head(2)));
        Assert.Equal([["apple", 4, null, "v"], ["pear", 1, 150, "y"]], Cells(frame.GroupBy("kind").Tail(1)));
    }

    [Fact]
    public void Groupings_give_the_rows_of_each_key_to_linq()
    {
        var weights = Fruit().GroupBy<string>("kind").Groupings.ToDictionary(group => group.Key, group => group.Count(row => row["weight"] is not null));

        Assert.Equal(new Dictionary<string, int> { ["apple"] = 2, ["pear"] = 1 }, weights);
        Assert.Contains("System.String and cannot be grouped by System.Int32", Assert.Throws<InvalidCastException>(() => Fruit().GroupBy<int>("kind")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_names_a_column_of_strings_is_refused_and_the_cure_is_named()
    {
        DataFrame frame = Fruit().DropNulls();

        NotImplementedException exception = Assert.Throws<NotImplementedException>(() => frame.GroupBy("kind").Mean());

        Assert.Contains("GroupBy.Mean, column 'from'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Name the columns to work on: GroupBy(…).Mean(\"…\")", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_package_computes_wrongly_is_not_supported()
    {
        GroupBy kinds = Fruit().GroupBy("kind");

        Assert.Contains("GroupBy.Product", Assert.Throws<NotSupportedException>(() => kinds.Product("weight")).Message, StringComparison.Ordinal);
        Assert.Contains("Mean of a group with nulls", Assert.Throws<NotSupportedException>(() => kinds.Mean("weight")).Message, StringComparison.Ordinal);
        Assert.Contains("Max of a group with nulls", Assert.Throws<NotSupportedException>(() => kinds.Max("weight")).Message, StringComparison.Ordinal);
        DataFrame dated = new(new Int32DataFrameColumn("k", [1]), new DateTimeDataFrameColumn("d", [DateTime.UnixEpoch]));
        Assert.Contains("dates", Assert.Throws<NotSupportedException>(() => dated.GroupBy("k").Min()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_column_is_answered_with_the_names_there_are()
    {
        Assert.Contains("'kind', 'weight', 'from'", Assert.Throws<ArgumentException>(() => Fruit().GroupBy("sort")).Message, StringComparison.Ordinal);
        Assert.Contains("'kind', 'weight', 'from'", Assert.Throws<ArgumentOutOfRangeException>(() => Fruit().GroupBy("kind").Sum("size")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sums_of_the_groups_add_up_to_the_whole() => Prop.ForAll<(byte Key, short Value)[]>(rows =>
    {
        rows ??= [];
        DataFrame frame = new(
            new Int32DataFrameColumn("key", rows.Select(row => row.Key % 5)),
            new Int64DataFrameColumn("value", rows.Select(row => (long)row.Value)));
        if (rows.Length == 0)
            return;

        DataFrame sums = frame.GroupBy("key").Sum("value");
        DataFrame counts = frame.GroupBy("key").Count("value");

        Assert.Equal(frame["value"].Sum(), sums["value"].Sum());
        Assert.Equal(frame.Rows.Count, counts["value"].Sum());
        Assert.Equal(rows.Select(row => row.Key % 5).Distinct(), sums["key"].Cast<int>());
    }).QuickCheckThrowOnFailure();
}
