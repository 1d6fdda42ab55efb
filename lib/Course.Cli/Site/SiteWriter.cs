using Course.Cli.Site.Links;
using Course.Cli.Site.Pages;

namespace Course.Cli.Site;

/// <summary>Writes lessons as a site that needs neither network nor scripts.</summary>
internal static class SiteWriter
{
    /// <summary>
    /// Writes a site: an index and a page a lesson. It is put together in a folder beside its place and then moved there,
    /// so that an export that is interrupted or fails leaves the earlier site as it was.
    /// </summary>
    /// <param name="lessons">The lessons, in order.</param>
    /// <param name="options">Where to, and what else.</param>
    /// <returns>The path of the index.</returns>
    /// <exception cref="UserException">
    /// A lesson has a formula, link or picture that is wrong: the message names each with its cell. Or the folder holds what is not a site.
    /// </exception>
    public static string Write(IReadOnlyList<SitePage> lessons, SiteOptions options)
    {
        RefuseForeign(options.Folder);
        var plotly = PlotlyScript.Find(options.PlotlyPath, options.Root);
        var map = new SiteMap(options.Root, PagesByNotebook(lessons));
        var files = Render(lessons, options, map, interactive: plotly is not null);
        FolderSwap.Write(options.Folder, folder =>
        {
            foreach (var (name, html) in files)
            {
                folder.AddText(name, html);
            }

            folder.AddText(PageShell.StyleSheet, SiteAssets.Read("site.css"));
            folder.AddText(PageShell.Script, SiteAssets.Read("site.js"));
            if (plotly is not null)
            {
                folder.AddCopy(PageShell.Plotly, plotly);
            }

            foreach (var (name, source) in map.Copies)
            {
                folder.AddCopy(name, source);
            }
        });
        return Path.Combine(options.Folder, "index.html");
    }

    /// <summary>The folder is replaced as a whole, so it must be a site already, or empty.</summary>
    private static void RefuseForeign(string folder)
    {
        if (Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).Any()
            && !File.Exists(Path.Combine(folder, PageShell.StyleSheet)))
        {
            throw new UserException(
                $"{folder} holds files that no earlier run wrote, and the site would take their place. Empty it, or give another folder with --output.");
        }
    }

    private static Dictionary<string, string> PagesByNotebook(IReadOnlyList<SitePage> lessons)
    {
        var twins = lessons.GroupBy(l => l.File, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1);
        return twins is null
            ? lessons.Where(l => l.Notebook is not null).ToDictionary(l => Path.GetFullPath(l.Path), l => l.File)
            : throw new UserException($"Two notebooks would become the page {twins.Key}: {string.Join(", ", twins.Select(t => t.Path))}. Rename one, or export them apart.");
    }

    private static List<(string Name, string Html)> Render(IReadOnlyList<SitePage> lessons, SiteOptions options, SiteMap map, bool interactive)
    {
        var problems = new ProblemList();
        var rendered = lessons.Select(lesson => (Lesson: lesson, Page: lesson.Notebook is { } notebook
            ? LessonPage.Of(lesson, notebook, Context(Path.GetDirectoryName(Path.GetFullPath(lesson.Path))!))
            : null)).ToList();
        var shell = new PageShell(options);
        var readable = rendered.Where(r => r.Page is not null).Select(r => (r.Lesson, Page: r.Page!)).ToList();
        var files = readable.Select((r, i) => (r.Lesson.File, r.Page.ToHtml(
            shell, i > 0 ? readable[i - 1] : null, i + 1 < readable.Count ? readable[i + 1] : null))).ToList();
        files.Add(("index.html", new IndexPage(options).ToHtml(shell, Context(options.Root), rendered)));
        problems.ThrowIfAny();
        return files;

        PageContext Context(string folder) => new(new LinkResolver(map, folder), problems, interactive);
    }
}
