using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Course.Kernel.Tests.Display.Oracle;

/// <summary>
/// What a reader sees of HTML, without its styling: texts, the summaries of trees, tables by row and cell.
/// </summary>
internal static class HtmlOutline
{
    public static string Of(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var style in body.QuerySelectorAll("style"))
        {
            style.Remove();
        }

        return Outline(body);
    }

    private static string Outline(IElement element)
    {
        var parts = element.ChildNodes.Select(node => node switch
        {
            IElement { LocalName: "table" } table => "{" + string.Join(
                " / ",
                table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table && r.Children.Length > 0)
                    .Select(r => string.Join(" | ", r.Children.Select(Outline)))) + "}",
            IElement { LocalName: "summary" } summary => $"<{summary.TextContent}>",
            IElement { LocalName: "details" } details => (details.HasAttribute("open") ? "+" : "-") + Outline(details),
            IElement child => Outline(child),
            _ => node.TextContent.Trim(),
        });
        return string.Join(" ", parts.Where(p => p.Length > 0));
    }
}
