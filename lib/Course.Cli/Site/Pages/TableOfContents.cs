namespace Course.Cli.Site.Pages;

/// <summary>Writes the outline of a page: its headings of levels 2 and 3 as nested lists of links.</summary>
internal static class TableOfContents
{
    /// <summary>The lists, or an empty text for a page without headings.</summary>
    public static string ToHtml(IEnumerable<OutlineEntry> outline)
    {
        var html = new System.Text.StringBuilder();
        var (inItem, inSub) = (false, false);
        foreach (var entry in outline.Where(e => e.Level is 2 or 3))
        {
            var nested = entry.Level == 3 && inItem;
            html.Append((nested, inSub, inItem) switch
            {
                (true, false, _) => "<ol><li>",
                (true, true, _) => "</li><li>",
                (false, true, _) => "</li></ol></li><li>",
                (false, false, true) => "</li><li>",
                _ => "<ol><li>",
            });
            html.Append($"<a href=\"#{entry.Anchor}\">{entry.Html}</a>");
            (inItem, inSub) = (true, nested);
        }

        return inItem ? html.Append(inSub ? "</li></ol></li></ol>" : "</li></ol>").ToString() : "";
    }
}
