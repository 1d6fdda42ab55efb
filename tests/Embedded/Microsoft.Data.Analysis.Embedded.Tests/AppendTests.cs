namespace Microsoft.Data.Analysis.Embedded.Tests;

public class AppendTests
{
    private static DataFrame Scores() => new(new StringDataFrameColumn("name", ["Ada"]), new Int32DataFrameColumn("score", [3]));

    [Fact]
    public void A_row_is_appended_to_a_copy_unless_in_place()
    {
        DataFrame scores = Scores();

        DataFrame longer = scores.Append(["Bo", 4]);
        Assert.Equal((1, 2), (scores.Rows.Count, longer.Rows.Count));

        scores.Append(["Bo", 4], inPlace: true);
        Assert.Equal(4, scores[1, 1]);
    }

    [Fact]
    public void Text_is_converted_and_an_empty_one_is_null_but_for_strings()
    {
        DataFrame scores = Scores().Append(["", "5"]).Append(["null", ""]);

        Assert.Equal(["Ada", "", null], (StringDataFrameColumn)scores["name"]);
        Assert.Equal([3, 5, null], (Int32DataFrameColumn)scores["score"]);
    }

    [Fact]
    public void What_does_not_convert_names_column_type_and_value_and_appends_nothing()
    {
        DataFrame scores = Scores();

        FormatException exception = Assert.Throws<FormatException>(() => scores.Append(["Bo", "four"], inPlace: true));

        Assert.Equal("Column 'score' expects System.Int32, but the appended row has 'four'.", exception.Message);
        Assert.Equal((1, 1), (scores.Rows.Count, scores["name"].Length));
    }

    [Fact]
    public void Named_values_go_to_their_columns_and_the_rest_is_null()
    {
        DataFrame scores = Scores().Append(new Dictionary<string, object> { ["score"] = 9 });

        Assert.Equal([null, 9], scores.Rows[1]);
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Scores().Append(new Dictionary<string, object> { ["points"] = 9 }));
        Assert.Contains("'name', 'score'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_values_than_columns_are_refused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Scores().Append(["Bo", 4, 5]));

        Assert.Contains("has 3 values, which exceeds the number of columns(2)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_can_be_appended_its_own_rows_in_place()
    {
        DataFrame scores = Scores();

        scores.Append(scores.Rows, inPlace: true);

        Assert.Equal(["Ada", "Ada"], (StringDataFrameColumn)scores["name"]);
    }
}
