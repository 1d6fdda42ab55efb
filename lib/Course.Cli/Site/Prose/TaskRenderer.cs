using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Course.Cli.Site.Prose;

/// <summary>Writes the box of a task list as a sign: a form's box that nobody can tick is no use to a reader.</summary>
internal sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked
        ? "<span class=\"tick\" role=\"img\" aria-label=\"done\">☑</span>"
        : "<span class=\"tick\" role=\"img\" aria-label=\"to do\">☐</span>");
}
