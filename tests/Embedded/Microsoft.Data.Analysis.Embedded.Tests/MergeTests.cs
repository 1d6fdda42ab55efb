using FsCheck;
using FsCheck.Fluent;

namespace Microsoft.Data.Analysis.Embedded.Tests;

public class MergeTests
{
    private static readonly DataFrame Words = new(new Int32DataFrameColumn("id", new int?[] { 1, 2, 3 }), new StringDataFrameColumn("word", ["a", "b", "c"]));
    private static readonly DataFrame Counts = new(new Int32DataFrameColumn("id", new int?[] { 2, 2, 4 }), new Int32DataFrameColumn("count", [10, 20, 30]));

    private static object?[][] Cells(DataFrame frame) => [.. frame.Rows.Select(row => row.ToArray<object?>())];

    [Fact]
    public void Left_keeps_every_row_on_the_left()
    {
        DataFrame merged = Words.Merge<int>(Counts, "id", "id");

        Assert.Equal(["id_left", "word", "id_right", "count"], merged.Columns.Select(column => column.Name));
        Assert.Equal([[1, "a", null, null], [2, "b", 2, 10], [2, "b", 2, 20], [3, "c", null, null]], Cells(merged));
    }

    [Fact]
    public void Right_keeps_every_row_on_the_right()
    {
        DataFrame merged = Words.Merge<int>(Counts, "id", "id", joinAlgorithm: JoinAlgorithm.Right);

        Assert.Equal([[2, "b", 2, 10], [2, "b", 2, 20], [null, null, 4, 30]], Cells(merged));
    }

    [Fact]
    public void Full_outer_keeps_every_row_of_both()
    {
        DataFrame merged = Words.Merge<int>(Counts, "id", "id", joinAlgorithm: JoinAlgorithm.FullOuter);

        Assert.Equal([[1, "a", null, null], [2, "b", 2, 10], [2, "b", 2, 20], [3, "c", null, null], [null, null, 4, 30]], Cells(merged));
    }

    [Fact]
    public void Several_columns_must_all_be_equal()
    {
        DataFrame left = new(new Int32DataFrameColumn("a", [1, 1]), new Int32DataFrameColumn("b", [1, 2]));
        DataFrame right = new(new Int32DataFrameColumn("c", [1, 1]), new Int32DataFrameColumn("d", [2, 3]));

        Assert.Equal([[1, 2, 1, 2]], Cells(left.Merge(right, ["a", "b"], ["c", "d"], joinAlgorithm: JoinAlgorithm.Inner)));
    }

    [Fact]
    public void A_null_pairs_with_nulls_and_without_any_its_row_is_left_out()
    {
        DataFrame one = new(new Int32DataFrameColumn("id", new int?[] { null, 1 }), new Int32DataFrameColumn("x", [7, 8]));
        DataFrame nulls = new(new Int32DataFrameColumn("id", new int?[] { null, null }));
        DataFrame none = new(new Int32DataFrameColumn("id", [1]));

        Assert.Equal([[null, 7, null], [null, 7, null], [1, 8, null]], Cells(one.Merge<int>(nulls, "id", "id")));
        Assert.Equal([[1, 8, 1]], Cells(one.Merge<int>(none, "id", "id")));
    }

    [Fact]
    public void Columns_of_different_types_are_not_joined()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Words.Merge<int>(Counts, "word", "id"));

        Assert.Contains("'word' holds System.String and 'id' System.Int32", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_meet_need_a_suffix()
    {
        Assert.Equal(["id", "word", "id2", "count"], Words.Merge<int>(Counts, "id", "id", "", "2").Columns.Select(column => column.Name));
        Assert.Contains("'id'", Assert.Throws<ArgumentException>(() => Words.Merge<int>(Counts, "id", "id", "", "")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inner_is_a_nested_loop_over_equal_values() => Prop.ForAll<byte?[], byte?[]>((left, right) =>
    {
        int?[] lefts = [.. (left ?? []).Select(value => (int?)value % 4)];
        int?[] rights = [.. (right ?? []).Select(value => (int?)value % 4)];
        DataFrame merged = Numbered("l", lefts).Merge<int>(Numbered("r", rights), "l", "r", joinAlgorithm: JoinAlgorithm.Inner);

        var expected = from l in Enumerable.Range(0, lefts.Length)
                       from r in Enumerable.Range(0, rights.Length)
                       where lefts[l] == rights[r]
                       orderby l, r
                       select (l, r);
        var actual = merged.Rows.Select(row => ((int)row["l#"], (int)row["r#"])).Order();
        Assert.Equal(expected, actual);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Join_puts_rows_side_by_side_by_position()
    {
        DataFrame shorter = Counts.Head(2);

        Assert.Equal([[1, "a", 2, 10], [2, "b", 2, 20], [3, "c", null, null]], Cells(Words.Join(shorter)));
        Assert.Equal([[1, "a", 2, 10], [2, "b", 2, 20]], Cells(Words.Join(shorter, joinAlgorithm: JoinAlgorithm.Inner)));
        Assert.Equal(3, shorter.Join(Words, joinAlgorithm: JoinAlgorithm.FullOuter).Rows.Count);
    }

    private static DataFrame Numbered(string name, int?[] values) =>
        new(new Int32DataFrameColumn(name, values), new Int32DataFrameColumn(name + "#", Enumerable.Range(0, values.Length)));
}
