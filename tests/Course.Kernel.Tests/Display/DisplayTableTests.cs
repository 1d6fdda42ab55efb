using Course.Kernel.Tests.Display.Oracle;

namespace Course.Kernel.Tests.Display;

[Collection(nameof(FormatterSettings))]
public class DisplayTableTests
{
    [Fact]
    public void Properties_become_columns()
    {
        var bundle = Cell.Shown(() => new[] { new Point(1, "a<b"), new Point(20, "y") }.DisplayTable());

        Assert.Equal("{X | Label / 1 | a<b / 20 | y}", HtmlOutline.Of(bundle["text/html"]!));
        Assert.Equal("X   Label\n1   a<b\n20  y", bundle["text/plain"]);
    }

    [Fact]
    public void Dictionaries_with_different_keys_share_their_columns()
    {
        var rows = new[] { new Dictionary<string, object> { ["a"] = 1 }, new Dictionary<string, object> { ["b"] = 2 } };

        Assert.Equal("a  b\n1\n   2", Cell.Shown(() => rows.DisplayTable())["text/plain"]);
        Assert.Equal("{a | b / 1 |  /  | 2}", HtmlOutline.Of(Cell.Shown(() => rows.DisplayTable())["text/html"]!));
    }

    [Fact]
    public void Tuples_and_scalars_have_columns_too()
    {
        Assert.Equal("{Item1 | Item2 / 1 | a}", HtmlOutline.Of(Cell.Shown(() => new[] { (1, "a") }.DisplayTable())["text/html"]!));
        Assert.Equal("{value / 5 / 6}", HtmlOutline.Of(Cell.Shown(() => new[] { 5, 6 }.DisplayTable())["text/html"]!));
    }

    [Fact]
    public void A_table_without_rows_still_names_its_columns()
    {
        Assert.Equal("{X | Label}", HtmlOutline.Of(Cell.Shown(() => Array.Empty<Point>().DisplayTable())["text/html"]!));
    }

    [Fact]
    public void Rows_beyond_the_limit_are_counted()
    {
        var bundle = Cell.Shown(() => Enumerable.Range(0, 23).Select(i => new Point(i, "p")).ToList().DisplayTable());

        Assert.Contains("(3 more)", bundle["text/html"], StringComparison.Ordinal);
        Assert.EndsWith("(3 more)", bundle["text/plain"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_sequence_is_shown_as_null() =>
        Assert.Equal("<null>", Cell.Shown(() => ((Point[]?)null).DisplayTable())["text/plain"]);

    [Fact]
    public void Anonymous_objects_make_a_table()
    {
        var value = new[] { new { Name = "RNN", Loss = 1.5 }, new { Name = "LSTM", Loss = 1.25 } };

        Assert.Equal("{Name | Loss / RNN | 1.5 / LSTM | 1.25}", HtmlOutline.Of(Cell.Shown(() => value.DisplayTable())["text/html"]!));
    }
}
