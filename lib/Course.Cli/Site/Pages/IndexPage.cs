using System.Net;
using System.Text;
using Course.Cli.Site.Prose;

namespace Course.Cli.Site.Pages;

/// <summary>The first page: what the course is, its parts with their lessons in order, how the last run went.</summary>
/// <param name="options">The course's title and introduction.</param>
internal sealed class IndexPage(SiteOptions options)
{
    /// <summary>The whole page.</summary>
    /// <param name="shell">What is around every page.</param>
    /// <param name="page">The page that is written.</param>
    /// <param name="lessons">The lessons in order, each with its page if it has one.</param>
    public string ToHtml(PageShell shell, PageContext page, IReadOnlyList<(SitePage Lesson, LessonPage? Page)> lessons)
    {
        var body = new StringBuilder();
        body.Append($"""
            <div class="page">
            <main id="main" class="index">
            <header class="opening"><h1>{WebUtility.HtmlEncode(options.Title)}</h1></header>
            <div class="prose">
            {new MarkdownRenderer(page).ToHtml(options.Introduction)}</div>
            {Status(lessons)}
            """);
        foreach (var part in lessons.GroupBy(l => CoursePart.Of(l.Lesson.Name)))
        {
            var title = part.Key is null ? "More notebooks" : $"<span>Part {Number(part.Key)}</span> {WebUtility.HtmlEncode(part.Key.Title)}";
            body.Append($"<section class=\"part\"><h2>{title}</h2>\n<ol>\n{string.Concat(part.Select(Entry))}</ol></section>\n");
        }

        body.Append("</main>\n</div>");
        return shell.ToHtml(null, options.Title, body.ToString());
    }

    private static int Number(CoursePart part) => CoursePart.All.ToList().IndexOf(part) + 1;

    private static string Status(IReadOnlyList<(SitePage Lesson, LessonPage? Page)> lessons)
    {
        var failed = lessons.Where(l => l.Lesson.Failure is not null).ToList();
        var seconds = lessons.Sum(l => l.Lesson.Elapsed?.TotalSeconds ?? 0);
        var time = seconds > 0 ? $" in {Duration(seconds)}" : "";
        if (failed.Count == 0)
        {
            return $"<p class=\"note good\">{(lessons.Count == 1 ? "The lesson" : $"All {lessons.Count} lessons")} ran without an error{time}.</p>\n";
        }

        var which = failed.Select(f => $"<li>{Where(f.Lesson, f.Page)}: {WebUtility.HtmlEncode(f.Lesson.Failure!.Split('\n')[0])}</li>");
        return $"<div class=\"note bad\"><p>{failed.Count} of {Count.Of(lessons.Count, "lesson")} failed.</p><ul>{string.Concat(which)}</ul></div>\n";
    }

    private static string Where(SitePage lesson, LessonPage? page) => page is null
        ? WebUtility.HtmlEncode(lesson.Name)
        : $"<a href=\"{lesson.File}{(lesson.FailedCell is { } cell ? $"#cell-{cell}" : "")}\">{page.TitleHtml}</a>";

    private static string Duration(double seconds) => seconds < 59.5
        ? $"{Math.Max(1, Math.Round(seconds))} s"
        : $"{(int)Math.Round(seconds) / 60} min {(int)Math.Round(seconds) % 60} s";

    private static string Entry((SitePage Lesson, LessonPage? Page) entry)
    {
        var (lesson, page) = entry;
        var number = $"<span class=\"number\">{lesson.Number?.ToString() ?? "·"}</span>";
        if (page is null || lesson.Notebook is null)
        {
            return $"<li>{number}<div><p class=\"name\">{WebUtility.HtmlEncode(lesson.Name)}</p><p class=\"size\">could not be read</p></div></li>\n";
        }

        var summary = page.Summary is null ? "" : $"<p>{page.Summary}</p>";
        var failed = lesson.Failure is null ? "" : " · <strong>failed</strong>";
        return $"<li>{number}<div><p class=\"name\"><a href=\"{lesson.File}\">{page.TitleHtml}</a></p>{summary}<p class=\"size\">{LessonPage.Size(lesson, lesson.Notebook)}{failed}</p></div></li>\n";
    }
}
