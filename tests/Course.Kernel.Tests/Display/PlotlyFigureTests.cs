using Course.Kernel.Display;

namespace Course.Kernel.Tests.Display;

public class PlotlyFigureTests
{
    private const string Figure = """
        {"data":[{"type":"scatter","name":"RNN","y":[2,1]},{"type":"bar","y":[1]}],
         "layout":{"title":{"text":"Loss <b>by</b> epoch"},"xaxis":{"title":"epoch"},"yaxis":{"title":{"text":"loss"}}}}
        """;

    private static MimeBundle Rich() => new MimeBundle().Add("text/html", "<script/>").Add(PlotlyFigure.MimeType, Figure);

    [Fact]
    public void The_figure_comes_first_then_its_picture_then_the_words_and_no_html()
    {
        var bundle = PlotlyFigure.WithPicture(Rich(), "words", json => $"<svg>{json.Length}</svg>");

        Assert.Equal([PlotlyFigure.MimeType, "image/svg+xml", "text/plain"], bundle.MimeTypes());
        Assert.Equal($"<svg>{Figure.Length}</svg>", bundle["image/svg+xml"]);
        Assert.Equal("words", bundle["text/plain"]);
    }

    [Fact]
    public void A_figure_that_cannot_be_drawn_is_shown_and_the_text_says_why()
    {
        var bundle = PlotlyFigure.WithPicture(Rich(), "words", _ => throw new NotSupportedException("no sankey"));

        Assert.Equal([PlotlyFigure.MimeType, "text/plain"], bundle.MimeTypes());
        Assert.Equal("words\n(The static picture is missing: no sankey)", bundle["text/plain"]);
    }

    [Fact]
    public void A_picture_that_is_there_already_is_kept()
    {
        var bundle = PlotlyFigure.WithPicture(Rich().Add("image/svg+xml", "<svg/>"), "words", _ => throw new InvalidOperationException());

        Assert.Equal("<svg/>", bundle["image/svg+xml"]);
    }

    [Fact]
    public void The_words_are_the_pictures() =>
        Assert.Contains("Loss by epoch", PlotlyFigure.Describe(Figure), StringComparison.Ordinal);

    [Theory]
    [InlineData("not JSON")]
    [InlineData("""{"data":[{"type":"sankey"}]}""")]
    public void A_figure_that_cannot_be_drawn_is_still_a_chart(string figure) =>
        Assert.Equal("A chart.", PlotlyFigure.Describe(figure));
}
