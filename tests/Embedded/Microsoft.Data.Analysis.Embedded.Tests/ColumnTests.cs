namespace Microsoft.Data.Analysis.Embedded.Tests;

public class ColumnTests
{
    [Fact]
    public void A_column_of_a_length_holds_nulls_and_counts_them_as_they_are_set()
    {
        Int32DataFrameColumn column = new("n", 3) { [0] = 5, [1] = 6 };

        Assert.Equal(1, column.NullCount);
        column[0] = null;
        Assert.Equal(2, column.NullCount);
        Assert.False(column.IsValid(0));
        Assert.True(column.IsValid(1));
    }

    [Fact]
    public void An_index_outside_the_column_is_refused_with_its_length()
    {
        Int32DataFrameColumn column = new("n", [1, 2]);

        Assert.Contains("has 2 rows", Assert.Throws<ArgumentOutOfRangeException>(() => column[2]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => column[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new StringDataFrameColumn("s", ["a"])[1]);
    }

    [Fact]
    public void Value_counts_come_in_order_of_appearance_without_nulls()
    {
        DataFrame counts = new StringDataFrameColumn("s", ["b", "a", null, "b"]).ValueCounts();

        Assert.Equal(["b", "a"], (StringDataFrameColumn)counts["Values"]);
        Assert.Equal([2L, 1L], counts["Counts"].Cast<long>());
    }

    [Fact]
    public void A_function_is_applied_to_values_and_not_to_nulls()
    {
        StringDataFrameColumn words = new("w", ["a", null]);

        Assert.Equal(["a!", null], words.Apply(word => word + "!"));
        Assert.Equal([2, null], new Int32DataFrameColumn("n", new int?[] { 1, null }).Apply(n => n * 2));
        Assert.Equal(["a", null], words);
    }

    [Fact]
    public void A_filter_keeps_the_values_between_its_bounds_both_included()
    {
        DataFrameColumn column = new Int32DataFrameColumn("n", new int?[] { 1, 3, null, 7, 8 });

        Assert.Equal([3, 7], column.Filter(3, 7).Cast<int>());
        Assert.Throws<NotSupportedException>(() => ((DataFrameColumn)new StringDataFrameColumn("s", 0)).Filter("a", "b"));
    }

    [Fact]
    public void Reductions_leave_nulls_out()
    {
        DataFrameColumn column = new SingleDataFrameColumn("x", new float?[] { 4, null, 1, 2 });

        Assert.Equal(7f, column.Sum());
        Assert.Equal(4f, column.Max());
        Assert.Equal(1f, column.Min());
        Assert.Equal(8f, column.Product());
        Assert.Equal(7.0 / 3, column.Mean(), 12);
        Assert.Equal(2, column.Median());
    }

    [Fact]
    public void Without_values_there_is_no_sum_and_no_maximum()
    {
        Int32DataFrameColumn nothing = new("n", 2);

        Assert.Null(nothing.Sum());
        Assert.Null(nothing.Max());
        Assert.Equal(0, nothing.Median());
        Assert.Contains("only nulls", Assert.Throws<InvalidOperationException>(() => nothing.Mean()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_that_does_not_fit_throws_instead_of_wrapping_round()
    {
        Int32DataFrameColumn column = new("n", [int.MaxValue, 1]);

        Assert.Contains("(column * 1.0).Sum()", Assert.Throws<OverflowException>(() => column.Sum()).Message, StringComparison.Ordinal);
        Assert.Equal(2147483648.0, (column * 1.0).Sum());
    }

    [Fact]
    public void What_strings_do_not_have_is_refused_with_the_name_of_the_column()
    {
        StringDataFrameColumn words = new("words", ["a"]);

        Assert.Equal("Sum is not defined for column 'words' of System.String.", Assert.Throws<NotImplementedException>(() => words.Sum()).Message);
        Assert.Throws<NotImplementedException>(() => words - 1);
        Assert.Throws<NotSupportedException>(() => new BooleanDataFrameColumn("t", [true]).Sum());
    }

    [Fact]
    public void Cumulative_sums_skip_nulls()
    {
        DataFrameColumn column = new Int32DataFrameColumn("n", new int?[] { 1, null, 2, 3 });

        Assert.Equal([1, null, 3, 6], (PrimitiveDataFrameColumn<int>)column.CumulativeSum());
        Assert.Equal([1, null, 2, 3], (Int32DataFrameColumn)column);
        Assert.Equal([1, null, 2, 6], (PrimitiveDataFrameColumn<int>)column.CumulativeProduct());
    }

    [Fact]
    public void A_cumulative_maximum_that_begins_with_a_null_is_not_supported()
    {
        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => new Int32DataFrameColumn("n", new int?[] { null, -1 }).CumulativeMax());

        Assert.Contains("CumulativeMax of column 'n'", exception.Message, StringComparison.Ordinal);
    }
}
