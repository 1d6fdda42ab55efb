using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Writers;

/// <summary>Writes a table whose cells are values of any kind.</summary>
internal static class HtmlTable
{
    /// <param name="context">Where to write.</param>
    /// <param name="headers">The column heads, as HTML; none leaves the head out.</param>
    /// <param name="rows">The rows' values; HTML content is written as it is.</param>
    /// <param name="more">What to say below the last row, as text, or null.</param>
    public static void Write(FormatContext context, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows, string? more = null)
    {
        context.RequireStyle();
        var writer = context.Writer;
        writer.Write("<table class=\"dni-table\">");
        if (headers.Count > 0)
        {
            writer.Write($"<thead><tr>{string.Concat(headers.Select(h => $"<th>{h}</th>"))}</tr></thead>");
        }

        writer.Write("<tbody>\n");
        foreach (var row in rows)
        {
            writer.Write("<tr>");
            foreach (var cell in row)
            {
                writer.Write("<td>");
                cell.FormatTo(context, HtmlFormatter.MimeType);
                writer.Write("</td>");
            }

            writer.Write("</tr>\n");
        }

        if (more is not null)
        {
            writer.Write($"<tr><td colspan=\"{Math.Max(1, headers.Count)}\"><i>{Html.Encode(more)}</i></td></tr>\n");
        }

        writer.Write("</tbody></table>");
    }
}
