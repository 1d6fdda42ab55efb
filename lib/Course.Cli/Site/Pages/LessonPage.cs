using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Course.Cli.Site.Prose;
using Course.Kernel.Notebooks;

namespace Course.Cli.Site.Pages;

/// <summary>The page of a lesson.</summary>
/// <param name="Title">The lesson's title as words.</param>
/// <param name="TitleHtml">The lesson's title as HTML.</param>
/// <param name="Summary">What the lesson says of itself, as HTML, or null.</param>
/// <param name="Html">The title block and the cells.</param>
/// <param name="Outline">The page's headings.</param>
internal sealed partial record LessonPage(string Title, string TitleHtml, string? Summary, string Html, IReadOnlyList<OutlineEntry> Outline)
{
    /// <summary>Writes a lesson's cells.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="notebook">Its notebook.</param>
    /// <param name="page">The page that is written.</param>
    public static LessonPage Of(SitePage lesson, Notebook notebook, PageContext page)
    {
        page.Anchors.For("main");
        var cells = new CellRenderer(lesson, page);
        var body = new StringBuilder();
        LessonOpening? opening = null;
        foreach (var (cell, i) in notebook.Cells.Select((cell, i) => (cell, i)))
        {
            page.Cell = new CellPlace(Path.GetFileName(lesson.Path), i + 1, cell.Id);
            if (i == 0 && cell.Kind == CellKind.Markdown)
            {
                opening = new MarkdownRenderer(page).Open(cell.Source);
                body.Append($"<div class=\"prose opening\">\n{opening.Html}</div>\n");
            }
            else
            {
                body.Append(cells.ToHtml(cell));
            }
        }

        var title = Unnumbered(opening?.Title ?? lesson.Name);
        var titleHtml = Unnumbered(opening?.TitleHtml ?? WebUtility.HtmlEncode(lesson.Name));
        return new LessonPage(title, titleHtml, opening?.Summary, Heading(lesson, notebook, titleHtml) + body, page.Outline);
    }

    /// <summary>How much a lesson is, in words: “about 25 min · 38 cells · 5 exercises”.</summary>
    public static string Size(SitePage lesson, Notebook notebook)
    {
        var exercises = lesson.Exercises.Count == 0 ? "" : $" · {Count.Of(lesson.Exercises.Count, "exercise")}, {Count.Of(lesson.Exercises.Sum(e => e.Points), "point")}";
        return $"about {ReadingTime.Of(notebook)} min · {Count.Of(notebook.Cells.Count(c => c.Kind == CellKind.Code), "code cell")}{exercises}";
    }

    /// <summary>The whole page.</summary>
    /// <param name="shell">What is around every page.</param>
    /// <param name="previous">The lesson before this one, or null.</param>
    /// <param name="next">The lesson after this one, or null.</param>
    public string ToHtml(PageShell shell, (SitePage Lesson, LessonPage Page)? previous, (SitePage Lesson, LessonPage Page)? next)
    {
        var contents = TableOfContents.ToHtml(Outline);
        var beside = contents.Length == 0 ? "" : $"<nav class=\"contents wide\" aria-label=\"On this page\"><h2>On this page</h2>{contents}</nav>\n";
        var above = contents.Length == 0 ? "" : $"<details class=\"contents narrow\"><summary>On this page</summary><nav aria-label=\"On this page\">{contents}</nav></details>\n";
        var body = $"""
            <div class="page">
            {beside}<main id="main" class="lesson">
            {above}{Html}<nav class="turn" aria-label="Lessons">
            {Turn(previous, "prev", "Previous")}{Turn(next, "next", "Next")}</nav>
            </main>
            </div>
            """;
        return shell.ToHtml(Title, $"A lesson: {Title}", body, Neighbours(previous, next));
    }

    // In a notebook the title says the lesson's number, “05 · A vanilla RNN”; the page says it beside the title.
    private static string Unnumbered(string title) => NumberInTitle().Replace(title, "");

    private static string Heading(SitePage lesson, Notebook notebook, string titleHtml)
    {
        var part = CoursePart.Of(lesson.Name);
        var place = lesson.Number is { } number ? $"<p class=\"place\">Lesson {number}{(part is null ? "" : $" · {WebUtility.HtmlEncode(part.Title)}")}</p>\n" : "";
        var failure = lesson.Failure is null ? ""
            : $"<p class=\"note bad\">This lesson did not run to its end: {(lesson.FailedCell is { } cell ? $"<a href=\"#cell-{cell}\">cell {cell}</a> failed." : WebUtility.HtmlEncode(lesson.Failure))}</p>\n";
        return $"""
            <header class="opening">
            {place}<h1>{titleHtml}</h1>
            <p class="size">{Size(lesson, notebook)}</p>
            {failure}</header>

            """;
    }

    [GeneratedRegex(@"^\d\d\s*[·:.–—]\s*")]
    private static partial Regex NumberInTitle();

    private static string Turn((SitePage Lesson, LessonPage Page)? to, string relation, string word) =>
        to is var (lesson, page) ? $"<a rel=\"{relation}\" href=\"{lesson.File}\"><span>{word}</span> {page.TitleHtml}</a>\n" : "";

    private static string Neighbours((SitePage Lesson, LessonPage Page)? previous, (SitePage Lesson, LessonPage Page)? next) =>
        (previous is var (before, _) ? $"<link rel=\"prev\" href=\"{before.File}\">\n" : "")
        + (next is var (after, _) ? $"<link rel=\"next\" href=\"{after.File}\">\n" : "");
}
