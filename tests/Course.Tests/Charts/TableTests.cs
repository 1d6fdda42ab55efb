using Course.Charts;
using Microsoft.Data.Analysis;

namespace Course.Tests.Charts;

public class TableTests
{
    private static readonly Table Results = Table
        .Of([("bigram", 11.4, 729), ("LSTM", 6.7, 120_000), ("GRU", 6.7, 90_123)], "model", "perplexity", "parameters")
        .Caption("Gates help")
        .Format("perplexity", "0.00")
        .Format("parameters", "#,0")
        .Best("perplexity")
        .Highlight(0);

    private sealed record Row(string Name, double? Value);

    [Fact]
    public void Text_is_aligned_with_numbers_to_the_right_and_a_star_at_what_is_highlighted() =>
        Assert.Equal(
            [
                "Gates help",
                "model    perplexity   parameters",
                "───────  ───────────  ───────────",
                "bigram*       11.40*         729*",
                "LSTM           6.70*     120,000",
                "GRU            6.70*      90,123",
            ],
            Results.ToString().Split('\n'));

    [Fact]
    public void HTML_escapes_what_it_shows_and_takes_the_colours_of_the_page()
    {
        var html = TableFormats.Html(Table.Of([("<eos>", 1)], "token & more", "count"));

        Assert.Contains("&lt;eos&gt;", html, StringComparison.Ordinal);
        Assert.Contains("token &amp; more", html, StringComparison.Ordinal);
        Assert.Contains("color:inherit", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_columns_of_numbers_stand_to_the_right()
    {
        var html = TableFormats.Html(Table.Of([("1", 1, (int?)null, DayOfWeek.Monday), ("2", 2, 3, DayOfWeek.Friday)], "text", "number", "some missing", "name"));

        Assert.Equal(["left", "right", "right", "left"], html.Split("<th ")[1..].Select(th => th.Split("text-align:")[1].Split('"', ';')[0]));
    }

    [Fact]
    public void Records_anonymous_objects_arrays_and_single_values_become_rows()
    {
        Assert.Equal(["Name", "Value"], Table.Of([new Row("a", null)]).Columns);
        Assert.Equal(["word", "n"], Table.Of(new[] { new { word = "a", n = 1 } }).Columns);
        Assert.Equal(["x", "y"], Table.Of(new int[][] { [1, 2] }, "x", "y").Columns);
        Assert.Equal(["value"], Table.Of(["a", "b"]).Columns);
        Assert.Equal(["Key", "Value"], Table.Of(new Dictionary<string, int> { ["a"] = 1 }).Columns);
    }

    [Fact]
    public void A_data_frame_keeps_its_columns_and_its_missing_values()
    {
        var frame = new DataFrame(new StringDataFrameColumn("word", ["a", null]), new PrimitiveDataFrameColumn<int>("count", [3, 4]));
        var table = Table.Of(frame);

        Assert.Equal(["word", "count"], table.Columns);
        Assert.Equal(["word", "────", "a", "–"], table.ToString().Split('\n').Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(0.12345, "0.1235")]
    [InlineData(3.14159, "3.142")]
    [InlineData(123.456, "123.5")]
    [InlineData(0.00001234, "1.234e-5")]
    [InlineData(-2500000.0, "\u22122.5e6")]
    [InlineData(double.NaN, "NaN")]
    public void A_fraction_shows_about_four_digits(double value, string text) => Assert.Equal(text, TableCell.Text(value, null));

    [Theory]
    [InlineData(-0.5, "0.00", "\u22120.50")]
    [InlineData(-0.001, "0.00", "0.00")]
    [InlineData(double.NegativeInfinity, null, "\u2212Infinity")]
    public void A_minus_is_a_true_one_and_zero_has_none(double value, string? format, string text) =>
        Assert.Equal(text, TableCell.Text(value, format));

    [Theory]
    [InlineData(new[] { -4.5, -4.506, 0 }, new[] { "\u22124.500", "\u22124.506", "0.000" })]
    [InlineData(new[] { 12.0, 3 }, new[] { "12", "3" })]
    [InlineData(new[] { 250.25, 0.5 }, new[] { "250.3", "0.5" })]
    [InlineData(new[] { 0.02, 0.0001 }, new[] { "0.02", "1e-4" })]
    public void A_column_of_fractions_has_as_many_places_in_each_row(double[] values, string[] texts) =>
        Assert.Equal(texts, Table.Of(values, "x").ToString().Split('\n')[2..].Select(line => line.Trim()));

    [Fact]
    public void The_best_is_the_least_or_with_highest_the_greatest_and_all_that_equal_it()
    {
        Assert.Equal([(1, 1), (2, 1)], Results.MarkedCells);
        Assert.Equal([(0, 1)], Table.Of([("a", 2), ("b", 1)], "name", "accuracy").Best("accuracy", highest: true).MarkedCells);
    }

    [Fact]
    public void A_long_table_says_how_many_rows_it_leaves_out() =>
        Assert.EndsWith("… and 940 more rows", Table.Of(Enumerable.Range(0, 1000)).ToString(), StringComparison.Ordinal);

    public static TheoryData<string, Func<object>> Mistakes => new()
    {
        { "There is no column \"loss\". There are: model, perplexity, parameters.", () => Results.Best("loss") },
        { "Column \"model\" has no numbers", () => Results.Best("model") },
        { "There is no row 3; the table has 3", () => Results.Highlight(3) },
        { "Row 0 has 2 cells, but there are 1 columns (a)", () => Table.Of([(1, 2)], "a") },
        { "have no public properties", () => Table.Of([new Exclusive()]) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_what_came_and_what_to_do(string message, Func<object> make) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);

    private sealed class Exclusive;
}
