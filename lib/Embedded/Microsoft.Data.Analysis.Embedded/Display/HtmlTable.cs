using System.Globalization;
using System.Net;

namespace Microsoft.Data.Analysis;

/// <summary>Shows the first rows of a frame as an HTML table that takes its colours from the page.</summary>
internal static class HtmlTable
{
    private const int MaximumRows = 20;
    private const string Left = "text-align:left";
    private const string Right = "text-align:right;font-variant-numeric:tabular-nums";

    public static void Write(DataFrame frame, TextWriter writer)
    {
        long shown = Math.Min(MaximumRows, frame.Rows.Count);
        writer.Write("<table style=\"border-collapse:collapse;color:inherit;background:none\">");
        writer.Write($"<caption style=\"caption-side:bottom;{Left};opacity:.7\">{Size(frame, shown)}</caption>");
        writer.Write("<thead><tr style=\"border-bottom:1px solid currentColor;background:none\">");
        WriteCell(writer, "th", "index", Right, dimmed: true);
        foreach (DataFrameColumn column in frame.Columns)
            WriteCell(writer, "th", column.Name, Alignment(column));
        writer.Write("</tr></thead><tbody>");
        for (long row = 0; row < shown; row++)
        {
            writer.Write("<tr style=\"background:none\">");
            WriteCell(writer, "td", row.ToString(CultureInfo.InvariantCulture), Right, dimmed: true);
            foreach (DataFrameColumn column in frame.Columns)
                WriteCell(writer, "td", column[row]?.ToString() ?? "null", Alignment(column), dimmed: column[row] is null);
            writer.Write("</tr>");
        }
        writer.Write("</tbody></table>");
    }

    private static string Size(DataFrame frame, long shown)
    {
        string rows = Counted(frame.Rows.Count, "row");
        string columns = Counted(frame.Columns.Count, "column");
        return shown < frame.Rows.Count ? $"first {shown} of {rows} × {columns}" : $"{rows} × {columns}";
    }

    private static string Counted(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string Alignment(DataFrameColumn column) => column.IsNumericColumn() ? Right : Left;

    private static void WriteCell(TextWriter writer, string tag, string text, string alignment, bool dimmed = false)
    {
        string style = $"{alignment};padding:.2em .6em;white-space:pre-wrap;color:inherit" + (dimmed ? ";opacity:.6" : string.Empty);
        writer.Write($"<{tag} style=\"{style}\">{WebUtility.HtmlEncode(text)}</{tag}>");
    }
}
