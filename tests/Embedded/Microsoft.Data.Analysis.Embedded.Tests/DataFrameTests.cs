namespace Microsoft.Data.Analysis.Embedded.Tests;

public class DataFrameTests
{
    private static DataFrame People() => new(
        new StringDataFrameColumn("name", ["Ada", "Bo", "Cy", "Di"]),
        new Int32DataFrameColumn("age", new int?[] { 36, null, 25, 41 }),
        new DoubleDataFrameColumn("height", [1.7, 1.8, 1.6, 1.75]));

    [Fact]
    public void A_cell_is_found_by_row_and_column_by_name_and_through_its_row()
    {
        DataFrame people = People();

        Assert.Equal(36, people[0, 1]);
        Assert.Equal(36, people["age"][0]);
        Assert.Equal(36, people.Rows[0]["age"]);
        Assert.Null(people["age"][1]);
    }

    [Fact]
    public void Setting_through_a_row_changes_the_frame_and_its_count_of_nulls()
    {
        DataFrame people = People();

        people.Rows[1]["age"] = 30;

        Assert.Equal(30, people[1, 1]);
        Assert.Equal(0, people["age"].NullCount);
    }

    [Fact]
    public void A_value_of_another_type_is_refused_with_both_types()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => People()[0, 1] = "36");

        Assert.Contains("System.Int32", exception.Message, StringComparison.Ordinal);
        Assert.Contains("System.String", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'age'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_column_is_answered_with_the_names_there_are()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => People()["Age"]);

        Assert.Contains("Column 'Age' does not exist. The columns are 'name', 'age', 'height'.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mask_keeps_the_rows_where_it_is_true()
    {
        DataFrame people = People();

        DataFrame tall = people[people["height"].ElementwiseGreaterThan(1.7)];

        Assert.Equal(["Bo", "Di"], (StringDataFrameColumn)tall["name"]);
    }

    [Fact]
    public void Masks_combine_with_and_or_and_xor()
    {
        DataFrame people = People();
        PrimitiveDataFrameColumn<bool> tall = people["height"].ElementwiseGreaterThan(1.65);
        PrimitiveDataFrameColumn<bool> older = people["age"].ElementwiseGreaterThan(40);

        DataFrame both = people.Filter((PrimitiveDataFrameColumn<bool>)(tall & older));

        Assert.Equal(["Di"], (StringDataFrameColumn)both["name"]);
    }

    [Fact]
    public void Row_numbers_pick_rows_in_their_order_and_as_often_as_they_come()
    {
        DataFrame picked = People()[new[] { 2, 0, 2 }];

        Assert.Equal(["Cy", "Ada", "Cy"], (StringDataFrameColumn)picked["name"]);
    }

    [Fact]
    public void Head_and_tail_are_the_first_and_the_last_rows()
    {
        Assert.Equal(["Ada", "Bo"], (StringDataFrameColumn)People().Head(2)["name"]);
        Assert.Equal(["Cy", "Di"], (StringDataFrameColumn)People().Tail(2)["name"]);
    }

    [Fact]
    public void Head_of_more_rows_than_there_are_throws_as_in_the_package()
    {
        DataFrame numbers = new(new Int32DataFrameColumn("n", [1, 2]));

        Assert.Contains("'n', which has 2 rows", Assert.Throws<IndexOutOfRangeException>(() => numbers.Head(3)).Message, StringComparison.Ordinal);
        Assert.Contains("'name', which has 4 rows", Assert.Throws<ArgumentOutOfRangeException>(() => People().Head(5)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_has_different_rows_of_the_frame()
    {
        DataFrame sample = People().Sample(3);

        string[] names = [.. (StringDataFrameColumn)sample["name"]];
        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, name => Assert.Contains(name, new[] { "Ada", "Bo", "Cy", "Di" }));
        Assert.Throws<ArgumentException>(() => People().Sample(5));
    }

    [Fact]
    public void A_clone_does_not_change_with_the_original()
    {
        DataFrame people = People();
        DataFrame clone = people.Clone();

        people[0, 1] = 99;
        people["height"].SetName("cm");

        Assert.Equal(36, clone[0, 1]);
        Assert.Equal(1.7, clone["height"][0]);
    }

    [Fact]
    public void Setting_a_column_by_name_adds_it_or_takes_the_place_of_the_one_there()
    {
        DataFrame people = People();

        people["cm"] = people["height"] * 100;
        people["age"] = people["age"] + 1;

        Assert.Equal(["name", "age", "height", "cm"], people.Columns.Select(column => column.Name));
        Assert.Equal(37, people["age"][0]);
    }

    [Fact]
    public void A_column_cannot_be_in_one_frame_under_two_names()
    {
        DataFrame people = People();

        ArgumentException exception = Assert.Throws<ArgumentException>(() => people["copy"] = people["age"]);

        Assert.Contains("column.Clone()", exception.Message, StringComparison.Ordinal);
        Assert.Equal("age", people.Columns[1].Name);
    }

    [Fact]
    public void Renaming_a_column_renames_it_in_every_frame_that_holds_it()
    {
        Int32DataFrameColumn shared = new("a", [1]);
        DataFrame one = new(shared);
        DataFrame other = new(shared, new Int32DataFrameColumn("b", [2]));

        shared.SetName("z");

        Assert.Same(shared, one["z"]);
        Assert.Same(shared, other["z"]);
    }

    [Fact]
    public void A_rename_to_a_name_in_use_is_refused_and_changes_nothing()
    {
        DataFrame people = People();

        Assert.Throws<ArgumentException>(() => people.Columns.RenameColumn("age", "name"));

        Assert.Equal(["name", "age", "height"], people.Columns.Select(column => column.Name));
        Assert.Equal(36, people["age"][0]);
    }

    [Fact]
    public void Columns_of_other_lengths_are_refused_with_both_lengths()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => People().Columns.Add(new Int32DataFrameColumn("n", [1])));

        Assert.Contains("'n' has 1 rows, the frame has 4", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_another_type_than_asked_for_is_refused_with_both_types()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => People().Columns.GetSingleColumn("age"));

        Assert.Contains("'age' is a Int32DataFrameColumn holding System.Int32, not a SingleDataFrameColumn", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_shows_a_row_a_line_null_as_null_and_how_many_rows_are_left_out()
    {
        DataFrame frame = new(new Int32DataFrameColumn("n", new int?[] { 1, null, 3 }));

        Assert.Equal(["n         ", "1         ", "null      ", "  ... 2 of total 3", ""], frame.ToString(2).Split(Environment.NewLine));
    }

    [Fact]
    public void Info_tells_type_and_number_of_values()
    {
        DataFrame info = People().Info();

        Assert.Equal(["DataType", "Length (excluding null values)"], (StringDataFrameColumn)info["Info"]);
        Assert.Equal(["System.Int32", "3"], (StringDataFrameColumn)info["age"]);
    }

    [Fact]
    public void Description_divides_the_sum_by_all_rows_nulls_included()
    {
        DataFrame description = People().Description();

        Assert.Equal(["Description", "age", "height"], description.Columns.Select(column => column.Name));
        Assert.Equal([3f, 41f, 25f, 25.5f], description["age"].Cast<float>());
        Assert.Equal(34, People()["age"].Mean());
    }

    [Fact]
    public void Nulls_are_dropped_by_row_and_filled_by_column()
    {
        DataFrame frame = new(new Int32DataFrameColumn("a", new int?[] { 1, null, null }), new DoubleDataFrameColumn("b", new double?[] { null, 2, null }));

        Assert.Equal(0, frame.DropNulls().Rows.Count);
        Assert.Equal(2, frame.DropNulls(DropNullOptions.All).Rows.Count);
        Assert.Equal([1, 7, 7], frame.FillNulls(7)["a"].Cast<int>());
        frame.FillNulls(new object[] { 8, 9.5 }, inPlace: true);
        Assert.Equal([9.5, 2.0, 9.5], frame["b"].Cast<double>());
    }

    [Fact]
    public void Filling_by_column_out_of_place_is_not_supported_and_leaves_the_frame_alone()
    {
        DataFrame frame = new(new Int32DataFrameColumn("a", new int?[] { null }));

        NotSupportedException exception = Assert.Throws<NotSupportedException>(() => frame.FillNulls(new object[] { 1 }));

        Assert.Contains("FillNulls(values)", exception.Message, StringComparison.Ordinal);
        Assert.Null(frame[0, 0]);
    }
}
