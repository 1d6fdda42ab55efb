using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Course.Cli.Site;
using Course.Kernel.Notebooks;

namespace Course.Cli.Tests.Site;

public sealed partial class SiteWriterTests : IDisposable
{
    private readonly SampleLessons _course = new();

    public void Dispose() => _course.Dispose();

    [Fact]
    public void Every_link_of_the_site_leads_somewhere()
    {
        foreach (var (file, page) in Export())
        {
            foreach (var url in page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
                .Where(u => !u.StartsWith("data:", StringComparison.Ordinal) && !u.StartsWith("https:", StringComparison.Ordinal)))
            {
                var parts = url.Split('#');
                var target = parts[0].Length == 0 ? file : Path.Combine(_course.Site, Uri.UnescapeDataString(parts[0]));
                Assert.True(File.Exists(target), $"{url} in {file}");
                Assert.True(parts.Length == 1 || Read(target).GetElementById(Uri.UnescapeDataString(parts[1])) is not null, $"{url} in {file}");
            }
        }
    }

    [Fact]
    public void No_page_loads_anything_from_elsewhere()
    {
        foreach (var (file, page) in Export())
        {
            var loads = page.All
                .Where(e => e.LocalName != "a")
                .SelectMany(e => e.Attributes.Where(a => a.LocalName is "src" or "href" or "srcset" or "poster" or "data" or "style" or "action"))
                .Select(a => a.Value);
            Assert.DoesNotContain(loads, value => RemoteAddress().IsMatch(value));
            Assert.DoesNotMatch(RemoteAddress(), string.Concat(page.QuerySelectorAll("style, script").Select(e => e.TextContent)));
            Assert.True(page.Scripts.All(s => s.Source is null or "assets/site.js"), file);
        }

        foreach (var asset in Directory.GetFiles(Path.Combine(_course.Site, "assets")))
        {
            Assert.DoesNotMatch(RemoteAddress(), File.ReadAllText(asset));
        }
    }

    [Fact]
    public void Ids_are_unique_and_headings_go_down_one_level_at_a_time()
    {
        foreach (var (file, page) in Export())
        {
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.Single(page.QuerySelectorAll("h1"));
            var level = 0;
            foreach (var heading in page.QuerySelectorAll("main h1, main h2, main h3, main h4"))
            {
                var next = heading.LocalName[1] - '0';
                Assert.True(next <= level + 1, $"{heading.TextContent} in {file}");
                level = next;
            }
        }
    }

    [Fact]
    public void A_page_can_be_read_without_scripts()
    {
        var page = Export().Single(p => p.File.EndsWith("05-vanilla-rnn.html", StringComparison.Ordinal)).Page;
        Assert.Empty(page.QuerySelectorAll("button, [onclick], [hidden]"));
        Assert.NotNull(page.QuerySelector("figure.chart svg title"));
        Assert.NotNull(page.QuerySelector("h1 math"));
        Assert.Equal(2, page.QuerySelectorAll("nav.contents").Length + page.QuerySelectorAll("details.contents").Length);
        Assert.Equal(["#one-step", "#what-it-costs", "#train-it", "#your-turn", "#summary"], page.QuerySelectorAll("nav.contents a").Select(a => a.GetAttribute("href")!));
        Assert.Equal("#what-it-costs", page.QuerySelector("nav.contents ol ol a")!.GetAttribute("href"));
    }

    [Fact]
    public void An_exercise_says_what_it_is_worth()
    {
        var page = Export().Single(p => p.File.EndsWith("05-vanilla-rnn.html", StringComparison.Ordinal)).Page;
        Assert.Equal("Exercise A step for a batch 4 points 05.batch-step", page.QuerySelector(".exercise .task")!.TextContent);
        Assert.Equal("about 10 min · 7 code cells · 1 exercise, 4 points", page.QuerySelector(".size")!.TextContent);
    }

    [Fact]
    public void A_failed_cell_is_shown_as_one_and_the_cells_after_it_as_not_run()
    {
        var pages = Export();
        var page = pages.Single(p => p.File.EndsWith("06-bptt.html", StringComparison.Ordinal)).Page;
        Assert.NotNull(page.QuerySelector("header a[href='#cell-3']"));
        Assert.Equal("This cell failed when the site was made.", page.QuerySelector("#cell-3.failed .note")!.TextContent);
        Assert.Equal("Not run: an earlier cell failed.", page.QuerySelector("#cell-4 .note")!.TextContent);
        var index = pages.Single(p => p.File.EndsWith("index.html", StringComparison.Ordinal)).Page;
        Assert.Contains("1 of 2 lessons failed.", index.QuerySelector(".note.bad")!.TextContent);
        Assert.NotNull(index.QuerySelector(".note.bad a[href='06-bptt.html#cell-3']"));
    }

    [Fact]
    public void A_notebook_that_could_not_be_read_is_listed_with_the_reason()
    {
        SiteWriter.Write([new SitePage(Path.Combine(_course.Notebooks, "08-lstm.ipynb"), null) { Failure = "It is not JSON." }, .. _course.Lessons], _course.Options);
        var index = Read(Path.Combine(_course.Site, "index.html"));
        Assert.Contains("08-lstm: It is not JSON.", index.QuerySelector(".note.bad")!.TextContent);
        Assert.False(File.Exists(Path.Combine(_course.Site, "08-lstm.html")));
    }

    [Fact]
    public void Lessons_stand_in_their_parts_and_link_to_their_neighbours()
    {
        SiteWriter.Write([.. _course.Lessons, _course.Lesson("16-word-embeddings", (CellKind.Markdown, "# Words")), _course.Lesson("my-notes", (CellKind.Code, "1"))], _course.Options);
        var index = Read(Path.Combine(_course.Site, "index.html"));
        Assert.Equal(["Part 2 Recurrent networks", "Part 4 Beyond", "More notebooks"], index.QuerySelectorAll("section h2").Select(h => h.TextContent));
        var middle = Read(Path.Combine(_course.Site, "06-bptt.html"));
        Assert.Equal("05-vanilla-rnn.html", middle.QuerySelector(".turn a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("16-word-embeddings.html", middle.QuerySelector(".turn a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("Backpropagation through time", middle.QuerySelector("h1")!.TextContent);
        Assert.Equal("Lesson 6 · Recurrent networks", middle.QuerySelector(".place")!.TextContent);
        Assert.Equal("my-notes", Read(Path.Combine(_course.Site, "my-notes.html")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void Files_of_an_earlier_site_do_not_remain()
    {
        SiteWriter.Write([_course.Lesson("01-sequences", (CellKind.Markdown, "# One"))], _course.Options);
        SiteWriter.Write(_course.Lessons, _course.Options);
        Assert.False(File.Exists(Path.Combine(_course.Site, "01-sequences.html")));
        Assert.Equal(["site"], Directory.GetFileSystemEntries(Path.GetDirectoryName(_course.Site)!).Select(Path.GetFileName));
    }

    [Fact]
    public void A_wrong_formula_fails_the_export_and_leaves_the_earlier_site()
    {
        SiteWriter.Write(_course.Lessons, _course.Options);
        var before = File.ReadAllText(Path.Combine(_course.Site, "index.html"));
        var wrong = _course.Lesson("01-sequences", (CellKind.Markdown, "# One\n\n$\\foo$ and [x](none.md)"), (CellKind.Markdown, "$\\bar$"));
        var error = Assert.Throws<UserException>(() => SiteWriter.Write([wrong], _course.Options));
        Assert.Contains("01-sequences.ipynb, cell 1", error.Message);
        Assert.Contains("Unknown command \\foo", error.Message);
        Assert.Contains("There is no file none.md", error.Message);
        Assert.Contains("01-sequences.ipynb, cell 2", error.Message);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_course.Site, "index.html")));
        Assert.Equal(["site"], Directory.GetFileSystemEntries(Path.GetDirectoryName(_course.Site)!).Select(Path.GetFileName));
    }

    [Fact]
    public void The_same_lessons_give_the_same_bytes()
    {
        var (first, second) = (Bytes(), Bytes());
        Assert.Equal(first, second);

        SortedDictionary<string, string> Bytes()
        {
            SiteWriter.Write(_course.Lessons, _course.Options);
            return new(Directory.GetFiles(_course.Site, "*", SearchOption.AllDirectories).ToDictionary(f => f, File.ReadAllText));
        }
    }

    [Fact]
    public void Plotly_is_copied_once_and_only_where_it_is_found()
    {
        SiteWriter.Write(_course.Lessons, _course.Options);
        Assert.False(File.Exists(Path.Combine(_course.Site, "assets", "plotly.min.js")));

        var installed = Directory.CreateDirectory(Path.Combine(_course.Root, "node_modules", "plotly.js-dist-min"));
        File.WriteAllText(Path.Combine(installed.FullName, "plotly.min.js"), "// installed");
        SiteWriter.Write(_course.Lessons, _course.Options);
        Assert.Equal("// installed", File.ReadAllText(Path.Combine(_course.Site, "assets", "plotly.min.js")));

        var asked = Path.Combine(_course.Root, "mine.js");
        File.WriteAllText(asked, "// asked for");
        SiteWriter.Write(_course.Lessons, _course.Options with { PlotlyPath = asked });
        Assert.Equal("// asked for", File.ReadAllText(Path.Combine(_course.Site, "assets", "plotly.min.js")));
        Assert.NotNull(Read(Path.Combine(_course.Site, "05-vanilla-rnn.html")).QuerySelector(".chart > script"));

        var error = Assert.Throws<UserException>(() => SiteWriter.Write(_course.Lessons, _course.Options with { PlotlyPath = asked + ".none" }));
        Assert.Contains("mine.js.none", error.Message);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(_course.Root, "file");
        File.WriteAllText(file, "");
        var error = Assert.Throws<UserException>(() => SiteWriter.Write(_course.Lessons, _course.Options with { Folder = Path.Combine(file, "site") }));
        Assert.StartsWith($"Cannot write {Path.Combine(file, "site")}", error.Message);
    }

    [Fact]
    public void Two_notebooks_of_one_name_are_refused()
    {
        var error = Assert.Throws<UserException>(() => SiteWriter.Write([_course.Lesson("a"), new SitePage("/elsewhere/a.dib", Notebook.Create())], _course.Options));
        Assert.Contains("Two notebooks would become the page a.html", error.Message);
    }

    private List<(string File, IHtmlDocument Page)> Export()
    {
        SiteWriter.Write(_course.Lessons, _course.Options);
        return [.. Directory.GetFiles(_course.Site, "*.html").Order(StringComparer.Ordinal).Select(f => (f, Read(f)))];
    }

    private static IHtmlDocument Read(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));

    // A namespace is a name and is never fetched.
    [GeneratedRegex(@"(https?:)?//(?!www\.w3\.org/)[a-z0-9-]+\.[a-z]", RegexOptions.IgnoreCase)]
    private static partial Regex RemoteAddress();
}
