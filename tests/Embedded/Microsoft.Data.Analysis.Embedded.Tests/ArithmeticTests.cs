namespace Microsoft.Data.Analysis.Embedded.Tests;

public class ArithmeticTests
{
    private static readonly DataFrameColumn Ints = new Int32DataFrameColumn("i", new int?[] { 6, null, 7 });

    [Fact]
    public void Null_and_anything_is_null()
    {
        DataFrameColumn sum = Ints + new Int32DataFrameColumn("j", new int?[] { 1, 2, null });

        Assert.Equal([7, null, null], (PrimitiveDataFrameColumn<int>)sum);
        Assert.Equal(2, sum.NullCount);
    }

    [Fact]
    public void Two_columns_of_one_type_keep_it_and_of_two_become_double()
    {
        Assert.Equal(typeof(int), (Ints / 4).DataType);
        Assert.Equal([1, null, 1], (PrimitiveDataFrameColumn<int>)(Ints / 4));
        Assert.Equal([1.5, null, 1.75], (PrimitiveDataFrameColumn<double>)(Ints / 4f));
        Assert.Equal(typeof(decimal), (Ints * 1.5m).DataType);
    }

    [Fact]
    public void Columns_of_known_type_promote_as_csharp_does()
    {
        Int32DataFrameColumn ints = new("i", [1, 2]);
        ByteDataFrameColumn bytes = new("y", [200, 100]);

        SingleDataFrameColumn halves = ints * 0.5f;
        Int32DataFrameColumn sums = bytes + bytes;

        Assert.Equal([0.5f, 1f], halves);
        Assert.Equal([400, 200], sums);
    }

    [Fact]
    public void A_number_on_the_left_stays_on_the_left()
    {
        Assert.Equal([4, null, 3], (PrimitiveDataFrameColumn<int>)(10 - Ints));
        Assert.Equal([2, null, 2], (PrimitiveDataFrameColumn<int>)(14 / Ints));
    }

    [Fact]
    public void Dividing_by_a_null_is_null_but_by_zero_throws_for_whole_numbers()
    {
        Assert.Equal([1, null, 1], (PrimitiveDataFrameColumn<int>)(Ints / Ints));
        Assert.Throws<DivideByZeroException>(() => Ints / 0);
        Assert.Equal(double.PositiveInfinity, (Ints / 0.0)[0]);
    }

    [Fact]
    public void In_place_changes_the_column_and_refuses_another_type()
    {
        Int32DataFrameColumn column = new("n", [1, 2]);

        Assert.Same(column, column.Add(1, inPlace: true));
        Assert.Equal([2, 3], column);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => column.Add(0.5, inPlace: true));
        Assert.Contains("must stay System.Int32", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_combine_is_refused_with_both_types()
    {
        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => Ints + new BooleanDataFrameColumn("t", [true, true, true]));
        Assert.Contains("Add of column 'i' (System.Int32) and System.Boolean is not supported", exception.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => Ints.Add("text"));
        Assert.Throws<NotSupportedException>(() => Ints & Ints);
    }

    [Fact]
    public void Lengths_that_differ_are_refused()
    {
        Int32DataFrameColumn two = new("two", [1, 2]);

        Assert.Contains("'i' has 3 rows, 'two' has 2", Assert.Throws<ArgumentException>(() => Ints + two).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Int32DataFrameColumn("i", 3) + two);
        Assert.Throws<ArgumentException>(() => Ints.ElementwiseEquals(two));
        Assert.Throws<ArgumentException>(() => new StringDataFrameColumn("s", 3).ElementwiseEquals((DataFrameColumn)two));
    }

    [Fact]
    public void A_comparison_takes_a_null_for_zero_and_is_null_tells_them_apart()
    {
        Assert.Equal([false, true, false], Ints.ElementwiseLessThan(1).Cast<bool>());
        Assert.Equal([false, true, false], Ints.ElementwiseIsNull().Cast<bool>());
        Assert.Equal([false, true, false], Ints.ElementwiseEquals(null).Cast<bool>());
        Assert.Equal([true, false, true], Ints.ElementwiseNotEquals(null).Cast<bool>());
    }

    [Fact]
    public void Whole_numbers_compare_with_fractions()
    {
        Assert.Equal([false, false, true], Ints.ElementwiseGreaterThan(6.5).Cast<bool>());
        Assert.Equal([true, false, true], Ints.ElementwiseGreaterThanOrEqual(6m).Cast<bool>());
    }

    [Fact]
    public void Strings_are_joined_and_compared_with_what_values_look_like()
    {
        StringDataFrameColumn words = new("w", ["a", "b"]);

        Assert.Equal(["a!", "b!"], words + "!");
        Assert.Equal(["-a", "-b"], "-" + words);
        Assert.Equal(["a1", "b2"], (StringDataFrameColumn)words.Add((DataFrameColumn)new Int32DataFrameColumn("n", [1, 2])));
        Assert.Equal([false, true], words.ElementwiseEquals("b").Cast<bool>());
        Assert.Equal([true, false], new StringDataFrameColumn("d", ["5", "x"]).ElementwiseEquals(5).Cast<bool>());
    }

    [Fact]
    public void Dates_are_compared_and_have_a_first_and_a_last()
    {
        DateTimeDataFrameColumn days = new("d", [new(2024, 5, 1), new(2023, 5, 1)]);

        Assert.Equal(new DateTime(2023, 5, 1), days.Min());
        Assert.Equal([true, false], days.ElementwiseGreaterThan(new DateTime(2024, 1, 1)).Cast<bool>());
        Assert.Throws<NotSupportedException>(() => days + 1);
    }
}
