using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using Course.Display;

namespace Course.Charts;

/// <summary>How a <see cref="Table"/> shows itself: as HTML in the page's own colours, and as aligned text.</summary>
public sealed class TableFormats
{
    private const string Line = "rgba(127,127,127,0.35)";
    private const string Mark = "rgba(0,114,178,0.16)";

    /// <summary>The formatters, for a kernel to find.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Kernels call it on an instance, by the convention of .NET Interactive.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new MimeFormatter<Table>("text/html", Html);
        yield return new MimeFormatter<Table>("text/plain", Plain);
    }

    internal static string Html(Table table)
    {
        var right = RightAligned(table);
        var html = new StringBuilder($"<table style=\"border-collapse:collapse;color:inherit;font-family:{WebUtility.HtmlEncode(Look.Letters)};font-size:14px\">");
        if (table.Heading.Length > 0)
        {
            html.Append($"<caption style=\"text-align:left;font-weight:600;padding:4px 0\">{WebUtility.HtmlEncode(table.Heading)}</caption>");
        }

        html.Append("<thead><tr>");
        foreach (var (name, column) in table.Columns.Select((name, column) => (name, column)))
        {
            html.Append($"<th scope=\"col\" style=\"{Style(column)};border-bottom:2px solid {Line}\">{WebUtility.HtmlEncode(name)}</th>");
        }

        html.Append("</tr></thead><tbody>");
        foreach (var (texts, row) in Texts(table).Select((texts, row) => (texts, row)))
        {
            html.Append(table.MarkedRows.Contains(row) ? $"<tr style=\"background:{Mark};font-weight:600\">" : "<tr>");
            foreach (var (text, column) in texts.Select((text, column) => (text, column)))
            {
                var best = table.MarkedCells.Contains((row, column)) ? $";background:{Mark};font-weight:600" : "";
                html.Append($"<td style=\"{Style(column)};border-bottom:1px solid {Line}{best}\">{WebUtility.HtmlEncode(text)}</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        return (table.LeftOut > 0 ? html.Append($"<p>… and {table.LeftOut} more rows</p>") : html).ToString();

        string Style(int column) =>
            $"padding:4px 12px;white-space:pre-wrap;text-align:{(right[column] ? "right;font-variant-numeric:tabular-nums" : "left")}";
    }

    internal static string Plain(Table table)
    {
        var right = RightAligned(table);
        var marked = Texts(table).Select((texts, row) => texts
            .Select((text, column) => table.MarkedRows.Contains(row) || table.MarkedCells.Contains((row, column)) ? text + "*" : text + (right[column] ? " " : ""))
            .ToArray()).ToArray();
        var heads = table.Columns.Select((name, column) => name + (right[column] ? " " : "")).ToArray();
        var widths = heads.Select((head, column) => marked.Select(row => row[column].Length).Append(head.Length).Max()).ToArray();
        string[] lines =
        [
            .. table.Heading.Length > 0 ? [table.Heading] : (string[])[],
            Aligned(heads),
            string.Join("  ", widths.Select(width => new string('─', width))),
            .. marked.Select(Aligned),
            .. table.LeftOut > 0 ? [$"… and {table.LeftOut} more rows"] : (string[])[],
        ];
        return string.Join('\n', lines);

        string Aligned(string[] cells) => string.Join(
            "  ", cells.Select((cell, column) => right[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd();
    }

    private static IEnumerable<string[]> Texts(Table table)
    {
        string?[] formats = [.. table.Columns.Select((name, column) =>
            table.Formats.GetValueOrDefault(name) ?? TableCell.Format(table.Shown.Select(row => row[column])))];
        return table.Shown.Select(row => row.Select((cell, column) => TableCell.Text(cell, formats[column])).ToArray());
    }

    /// <summary>Columns of nothing but numbers, and perhaps some that are missing.</summary>
    private static bool[] RightAligned(Table table) => [.. table.Columns.Select((_, column) =>
        table.Cells.Any(row => row[column] is not null) && table.Cells.All(row => row[column] is null || TableCell.Number(row[column]) is not null))];
}
