using Course.Cli.Site.Prose;

namespace Course.Cli.Tests.Site;

public sealed class MarkdownRendererTests : IDisposable
{
    private readonly PageFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("It costs $5 and $10 here.", 0)]
    [InlineData("Between $5-$10, or $6/$7.", 0)]
    [InlineData("A price of \\$x and \\$y.", 0)]
    [InlineData("`$x$` is code, `a $` and `$ b` too", 0)]
    [InlineData("```\n$x$ and $$y$$\n```", 0)]
    [InlineData("    $$\n    indented code\n    $$", 0)]
    [InlineData("$5 and `$x`", 0)]
    [InlineData("$a_b$ and $c_d$ and $*x*$", 3)]
    [InlineData("an $n$-gram, the $n$th, ($x$), **$x$**, *a $x*y$ b*", 5)]
    [InlineData("$x = \\$5$", 1)]
    [InlineData("a formula over $a +\nb$ two lines", 1)]
    [InlineData("| $|x|$ | $p(a|b)$ |\n|---|---|\n| $a \\| b$ | c |", 3)]
    [InlineData("$$a$$ $$b$$", 2)]
    [InlineData("$$\na\n= b\n- c\n\n+ d\n$$", 1)]
    [InlineData("$$ a\n= b $$", 1)]
    [InlineData("- in a list\n\n  $$\n  x\n  $$\n\n> $$\n> y\n> $$", 2)]
    [InlineData("text\n$$\nx\n$$\ntext", 1)]
    [InlineData("# A title with $x$", 1)]
    [InlineData("[a link to $x$](06-bptt.ipynb)", 1)]
    [InlineData("Not a formula: US$ 5, A$AP", 0)]
    public void Formulas_are_told_from_prices_and_code(string markdown, int formulas)
    {
        var page = PageFixture.Parse(new MarkdownRenderer(_fixture.Page).ToHtml(markdown));
        Assert.Equal(formulas, page.QuerySelectorAll("math").Length);
        Assert.Equal("", _fixture.Problems);
    }

    [Theory]
    [InlineData("one\n\n$x + \\foo$", "05.ipynb, cell 3 (abc), line 3: Unknown command \\foo. At character 5 of the formula “x + \\foo”.")]
    [InlineData("$$\nx\n+ \\foo\n$$", "05.ipynb, cell 3 (abc), line 3: Unknown command \\foo.")]
    [InlineData("$$\nx", "line 1: This $$ is never closed.")]
    [InlineData("$$\nx\n$$ and more", "line 1: After the closing $$ stands “and more”.")]
    [InlineData("a $ x $ b", "This $ neither opens nor closes a formula")]
    [InlineData("a $x and \\alpha", "stands outside of a formula")]
    [InlineData("\\begin{aligned}\nx", "\\begin stands outside of a formula. Put dollars around it.")]
    [InlineData("[x](99-none.ipynb)", "line 1: There is no file 99-none.ipynb, to which a link leads.")]
    [InlineData("![x](none.png)", "There is no file none.png, to which a picture leads.")]
    [InlineData("![x](https://example.org/x.png)", "would be loaded from the network")]
    [InlineData("![x](//example.org/x.png)", "would be loaded from the network")]
    [InlineData("[x](javascript:alert)", "has a scheme that a page must not have")]
    public void What_is_wrong_is_reported_with_its_place(string markdown, string problem)
    {
        new MarkdownRenderer(_fixture.Page).ToHtml(markdown);
        Assert.Contains(problem, _fixture.Problems);
    }

    [Theory]
    [InlineData("[b](06-bptt.ipynb)", "06-bptt.html")]
    [InlineData("[b](./06-bptt.ipynb#three-steps)", "06-bptt.html#three-steps")]
    [InlineData("[b](#below)", "#below")]
    [InlineData("[d](../data/names%20list.txt)", "files/data/names%20list.txt")]
    [InlineData("[w](https://example.org/a?b=c#d)", "https://example.org/a?b=c#d")]
    public void Links_lead_to_where_the_site_has_them(string markdown, string href)
    {
        var page = PageFixture.Parse(new MarkdownRenderer(_fixture.Page).ToHtml(markdown));
        Assert.Equal(href, page.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("", _fixture.Problems);
    }

    [Fact]
    public void A_lesson_that_this_site_does_not_hold_is_named_without_a_link()
    {
        var page = PageFixture.Parse(new MarkdownRenderer(_fixture.Page).ToHtml("Next: [gradients that *vanish*](07-vanishing-gradients.ipynb)."));
        Assert.Null(page.QuerySelector("a"));
        Assert.Equal("gradients that vanish", page.QuerySelector(".absent")!.TextContent);
        Assert.Equal("", _fixture.Problems);
    }

    [Fact]
    public void A_picture_beside_the_notebook_comes_along()
    {
        var page = PageFixture.Parse(new MarkdownRenderer(_fixture.Page).ToHtml("![a cell](cell.png)"));
        Assert.Equal("files/notebooks/cell.png", page.QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal(["files/notebooks/cell.png"], _fixture.Map.Copies.Keys);
    }

    [Fact]
    public void Headings_of_different_cells_get_different_anchors()
    {
        var markdown = new MarkdownRenderer(_fixture.Page);
        markdown.ToHtml("## The loss, *step* by $t$\n### The loss");
        var second = PageFixture.Parse(markdown.ToHtml("## The loss\n\n## 損失"));
        Assert.Equal(["the-loss-1", "損失"], second.QuerySelectorAll("h2").Select(h => h.Id!));
        Assert.Equal(["the-loss-step-by-t", "the-loss", "the-loss-1", "損失"], _fixture.Page.Outline.Select(e => e.Anchor));
        Assert.Contains("<em>step</em>", _fixture.Page.Outline[0].Html);
    }

    [Fact]
    public void Footnotes_of_different_cells_do_not_meet()
    {
        var markdown = new MarkdownRenderer(_fixture.Page);
        var first = markdown.ToHtml("a[^1]\n\n[^1]: one");
        _fixture.Page.Cell = _fixture.Page.Cell with { Number = 4 };
        var page = PageFixture.Parse(first + markdown.ToHtml("b[^1]\n\n[^1]: two"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.QuerySelectorAll("a"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void Details_stay_and_scripts_do_not()
    {
        var html = new MarkdownRenderer(_fixture.Page).ToHtml("""
            <details open onclick="x()"><summary>More</summary>

            Words with $x$.

            </details>
            <script>alert(1)</script> <iframe src="https://example.org"></iframe> <a href="javascript:x">a</a>
            """);
        var page = PageFixture.Parse(html);
        Assert.Equal("More", page.QuerySelector("details[open] > summary")!.TextContent);
        Assert.NotNull(page.QuerySelector("details math"));
        Assert.Null(page.QuerySelector("script, iframe, [onclick], a[href]"));
    }

    [Fact]
    public void Tables_scroll_task_lists_tick_and_code_is_coloured()
    {
        var page = PageFixture.Parse(new MarkdownRenderer(_fixture.Page).ToHtml("| a |\n|--:|\n| 1 |\n\n- [x] done\n\n```csharp\nvar x = 1;\n```\n\n```text\nvar\n```"));
        Assert.NotNull(page.QuerySelector(".scroll > table"));
        Assert.NotNull(page.QuerySelector(".tick[aria-label=done]"));
        Assert.Equal("var", page.QuerySelector("pre .k")!.TextContent);
        Assert.Equal("var\n", page.QuerySelectorAll("pre")[1].TextContent + "\n");
    }

    [Theory]
    [InlineData("don't say \"no\", the course's 'yes'", "don’t say “no”, the course’s ‘yes’")]
    [InlineData("\"*all*\" (\"some\")", "“all” (“some”)")]
    [InlineData("`a's \"b\"`'s and $f'$'s \"$x$\"", "a's \"b\"’s and f′’s “x”")]
    [InlineData("first\n\"second\"", "first\n“second”")]
    public void Quotes_are_set_as_a_printer_would(string markdown, string expected) =>
        Assert.Equal(expected, PageFixture.Parse(new MarkdownRenderer(_fixture.Page).ToHtml(markdown)).TextContent.Trim().Replace("\u2060", ""));

    [Fact]
    public void A_title_is_taken_apart_from_what_follows_it()
    {
        var opening = new MarkdownRenderer(_fixture.Page).Open("# The *title* of $x$\n\nFirst, with [a link](06-bptt.ipynb).\n\nSecond.");
        Assert.Equal("The title of x", opening.Title);
        Assert.StartsWith("The <em>title</em> of <math>", opening.TitleHtml);
        Assert.Equal("First, with a link.", opening.Summary);
        Assert.DoesNotContain("h1", opening.Html);
    }
}
