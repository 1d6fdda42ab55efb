using System.Net;
using Course.Cli.Site.Code;
using Course.Cli.Site.Outputs;
using Course.Cli.Site.Prose;
using Course.Kernel;
using Course.Kernel.Notebooks;

namespace Course.Cli.Site.Pages;

/// <summary>Writes the cells of a lesson, one after the other.</summary>
/// <param name="lesson">The lesson.</param>
/// <param name="page">The page that is written.</param>
internal sealed class CellRenderer(SitePage lesson, PageContext page)
{
    private readonly MarkdownRenderer _markdown = new(page);
    private readonly OutputRenderer _outputs = new(page);

    /// <summary>A cell as HTML.</summary>
    public string ToHtml(NotebookCell cell) => cell.Kind switch
    {
        CellKind.Code => Code(cell),
        CellKind.Markdown => $"<div class=\"prose\">\n{_markdown.ToHtml(cell.Source)}</div>\n",
        _ => $"<pre class=\"sample\"><code>{WebUtility.HtmlEncode(cell.Source)}</code></pre>\n",
    };

    private string Code(NotebookCell cell)
    {
        var failed = page.Cell.Number == lesson.FailedCell;
        var outputs = string.Concat(cell.Outputs.Select(_outputs.ToHtml));
        var note = Note(cell, failed);
        var classes = $"cell{(cell.ExerciseId is null ? "" : " exercise")}{(failed ? " failed" : "")}";
        return $"""
            <div class="{classes}" id="cell-{page.Cell.Number}">
            {Exercise(cell)}<div class="code"><pre><code>{Highlighted(cell)}</code></pre></div>
            {note}{(outputs.Length == 0 ? "" : $"<div class=\"outputs\">{outputs}</div>\n")}</div>

            """;
    }

    private static string Highlighted(NotebookCell cell) =>
        cell.Language == "csharp" ? CSharpHighlighter.ToHtml(cell.Source) : WebUtility.HtmlEncode(cell.Source);

    private string Exercise(NotebookCell cell)
    {
        if (cell.ExerciseId is not { } id)
        {
            return "";
        }

        var exercise = lesson.Exercises.FirstOrDefault(e => e.Id == id);
        var title = exercise is null ? "" : $" <span class=\"title\">{WebUtility.HtmlEncode(exercise.Title)}</span>";
        var points = exercise is null ? "" : $" <span class=\"points\">{Count.Of(exercise.Points, "point")}</span>";
        return $"""
            <p class="task"><span class="badge">Exercise</span>{title}{points} <code>{WebUtility.HtmlEncode(id)}</code></p>

            """;
    }

    private string Note(NotebookCell cell, bool failed)
    {
        if (failed)
        {
            var why = cell.Outputs.Any(o => o is ErrorOutput) || lesson.Failure is null ? "." : $": {WebUtility.HtmlEncode(lesson.Failure.Split('\n')[0])}";
            return $"<p class=\"note bad\">This cell failed when the site was made{why}</p>\n";
        }

        if (page.Cell.Number > lesson.FailedCell)
        {
            return "<p class=\"note\">Not run: an earlier cell failed.</p>\n";
        }

        return cell.Tags.Contains("raises-exception") ? "<p class=\"note\">This cell is meant to fail.</p>\n" : "";
    }
}
