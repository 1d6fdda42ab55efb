using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Course.Cli.Site.Prose;

/// <summary>Writes a table inside an element that scrolls, so that a wide one does not widen the page.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer _table = new();

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"scroll\">");
        _table.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
