using Course.Cli.Site.Outputs;
using Course.Kernel;

namespace Course.Cli.Tests.Site;

public sealed class OutputRendererTests : IDisposable
{
    private readonly PageFixture _fixture = new(interactive: true);

    public void Dispose() => _fixture.Dispose();

    [Theory]
    [InlineData("text/html", "<b>rich</b>", "b")]
    [InlineData("text/markdown", "**rich**", "strong")]
    [InlineData("text/latex", "$$x^2$$", "math")]
    [InlineData("image/png", "iVBO\nRw0=", "img[src='data:image/png;base64,iVBORw0='][alt=plain]")]
    [InlineData("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "figure svg[role=img][aria-label=plain]")]
    [InlineData("application/vnd.course.check+json", "{}", "pre")]
    public void The_richest_type_a_page_can_show_is_shown(string type, string value, string selector)
    {
        var html = Render(new MimeBundle().Add("application/vnd.unknown+json", "{}").Add(type, value).Add("text/plain", "plain"));
        Assert.NotNull(PageFixture.Parse(html).QuerySelector(selector));
    }

    [Fact]
    public void Html_that_is_only_a_script_gives_way_to_the_text() =>
        Assert.Equal("<pre class=\"output\">a chart</pre>",
            Render(new MimeBundle().Add("text/html", "<div id=x></div><style>a{}</style><script src='https://cdn.example/plotly.js'></script>").Add("text/plain", "a chart")));

    [Fact]
    public void Html_loads_nothing_from_elsewhere()
    {
        var html = Render(new MimeBundle().Add("text/html", """
            <p style="background:url(https://e.org/a.png)" onmouseover="x()">words</p>
            <img src="http://e.org/b.png" alt="a cat"><img src="cell.png"><img srcset="https://e.org/c.png 2x" src="data:image/gif;base64,AA">
            <svg><use href="https://e.org/d.svg#x"/><image xlink:href="//e.org/e.png"/></svg>
            <style>@import "https://e.org/f.css"; p{color:red}</style><link rel=stylesheet href=https://e.org/g.css>
            <video poster="https://e.org/h.png"></video><form action="https://e.org/i"></form><a href="https://e.org">a link is fine</a>
            """));
        var page = PageFixture.Parse(html);
        page.QuerySelector("a")!.Remove();
        Assert.DoesNotContain("e.org", page.InnerHtml);
        Assert.Equal("a cat", page.QuerySelector(".absent")!.TextContent);
        Assert.NotNull(page.QuerySelector("img[src='files/notebooks/cell.png']"));
        Assert.Equal("words", page.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void A_style_sheet_that_every_table_brings_is_kept_once()
    {
        var bundle = new MimeBundle().Add("text/html", "<style>.dni-table{}</style><table><tr><td>1</td></tr></table>");
        Assert.Contains("<style>", Render(bundle));
        Assert.DoesNotContain("<style>", Render(bundle));
    }

    [Fact]
    public void Two_equal_pictures_have_different_ids_and_each_refers_to_its_own()
    {
        var bundle = new MimeBundle().Add("image/svg+xml", SampleLessons.Picture).Add("text/plain", "chart");
        var page = PageFixture.Parse(Render(bundle) + Render(bundle));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(8, ids.Count);
        Assert.Equal(ids.Distinct(), ids);
        foreach (var svg in page.QuerySelectorAll("svg"))
        {
            var own = svg.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.All(svg.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.Contains(id, own));
            Assert.Contains(svg.QuerySelector("g[clip-path]")!.GetAttribute("clip-path")!, own.Select(id => $"url(#{id})"));
        }
    }

    [Fact]
    public void A_picture_keeps_no_script_and_fetches_nothing()
    {
        var html = Render(new MimeBundle().Add("image/svg+xml", """
            <?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10px" height="20" onload="x()">
            <script>x()</script><style>rect{fill:url(#g);mask:url("https://e.org/m")}</style><image xlink:href="https://e.org/a.png"/><image href="data:image/png;base64,AA"/>
            <rect fill="url('https://e.org/b')" /><use href="#g"/><linearGradient id="g"/></svg>
            """));
        var svg = PageFixture.Parse(html).QuerySelector("svg")!;
        Assert.DoesNotContain("e.org", html);
        Assert.DoesNotContain("x()", html);
        Assert.Equal("0 0 10 20", svg.GetAttribute("viewBox"));
        Assert.Equal("#f1-g", svg.QuerySelector("use")!.GetAttribute("href"));
        Assert.Contains("url(#f1-g)", svg.QuerySelector("style")!.TextContent);
        Assert.Equal("data:image/png;base64,AA", svg.QuerySelectorAll("image")[1].GetAttribute("href"));
    }

    [Fact]
    public void A_broken_picture_is_reported()
    {
        Render(new MimeBundle().Add("image/svg+xml", "<svg><g></svg>"));
        Assert.Contains("is not well-formed", _fixture.Problems);
    }

    [Fact]
    public void A_figure_carries_its_data_only_where_plotly_can_draw_it()
    {
        var bundle = new MimeBundle().Add("application/vnd.plotly.v1+json", SampleLessons.Figure).Add("image/svg+xml", SampleLessons.Picture).Add("text/plain", "chart");
        var script = PageFixture.Parse(Render(bundle)).QuerySelector("figure.chart > script[type='application/json']")!;
        Assert.DoesNotContain("<", script.TextContent);
        Assert.Equal("RNN <b>", System.Text.Json.Nodes.JsonNode.Parse(script.TextContent)!["data"]![0]!["name"]!.GetValue<string>());

        using var still = new PageFixture(interactive: false);
        Assert.DoesNotContain("<script", new OutputRenderer(still.Page).ToHtml(new ResultOutput(bundle)));
    }

    [Theory]
    [InlineData("\u001b[1;31mred\u001b[0m plain", "red plain")]
    [InlineData("10%\r50%\r100%\nnext\r\n", "100%\nnext")]
    [InlineData("\u001b]8;;https://e.org\u0007link\u001b]8;;\u0007", "link")]
    [InlineData("a < b & c", "a &lt; b &amp; c")]
    public void Printed_text_stands_as_a_terminal_would_have_left_it(string text, string expected) =>
        Assert.Equal($"<pre class=\"output stdout\">{expected}</pre>", new OutputRenderer(_fixture.Page).ToHtml(new StreamOutput(StreamName.Stdout, text)));

    [Fact]
    public void Endless_text_is_cut_and_says_so()
    {
        var html = new OutputRenderer(_fixture.Page).ToHtml(new StreamOutput(StreamName.Stderr, new string('x', 5_000_000)));
        Assert.InRange(html.Length, 100_000, 101_000);
        Assert.Contains("4,900,000 more characters", html);
    }

    [Fact]
    public void An_exception_is_headed_by_its_message_once()
    {
        var html = new OutputRenderer(_fixture.Page).ToHtml(new ErrorOutput("System.Exception", "a < b", ["System.Exception: a < b", "  1 | throw", "    | ^"]));
        Assert.Equal("<div class=\"output error\"><p>System.Exception: a &lt; b</p><pre>  1 | throw\n    | ^</pre></div>", html);
    }

    [Fact]
    public void A_compile_error_keeps_its_marker_under_the_fault()
    {
        var pre = PageFixture.Parse(new OutputRenderer(_fixture.Page).ToHtml(new ErrorOutput("CompilationError", "(1,5): error CS0103", ["(1,5): error CS0103", "  1 | var y = foo;", "    |         ^^^"]))).QuerySelector("pre")!;
        Assert.Equal("(1,5): error CS0103\n  1 | var y = foo;\n    |         ^^^", pre.TextContent);
    }

    private string Render(MimeBundle bundle) => new OutputRenderer(_fixture.Page).ToHtml(new ResultOutput(bundle));
}
