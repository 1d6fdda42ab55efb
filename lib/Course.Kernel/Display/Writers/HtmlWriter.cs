using System.Collections;
using System.Text.Encodings.Web;
using Course.Kernel.Display.Shapes;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Writers;

/// <summary>
/// Writes any value as HTML: text as preformatted text, sequences and dictionaries as tables, objects as trees that
/// fold without a script.
/// </summary>
internal static class HtmlWriter
{
    public static bool Write(object? value, FormatContext context)
    {
        switch (value)
        {
            case null:
                WritePreformatted(Formatter.NullString, context);
                break;
            case IHtmlContent html:
                html.WriteTo(context.Writer, HtmlEncoder.Default);
                break;
            case TabularData table:
                HtmlTable.Write(context, [.. table.Columns.Select(Html.Encode)], table.Rows, table.More);
                break;
            default:
                WriteShape(value, Shape.Of(value), context);
                break;
        }

        return true;
    }

    private static void WriteShape(object value, Shape shape, FormatContext context)
    {
        switch (shape)
        {
            case Shape.Text or Shape.Sequence { IsOfScalars: true }:
                WritePreformatted(value.ToDisplayString(PlainTextFormatter.MimeType), context);
                break;
            case var _ when !context.TryExpand():
                WritePreformatted(context.IsEnclosedByItself() ? $"(cycle) {TypeName.Short(value.GetType())}" : Summary.Of(value), context);
                break;
            case Shape.Sequence(var items, var itemType):
                WriteItems("index", items, itemType, (item, index) => (new HtmlString($"{index}"), item), context);
                break;
            case Shape.Dictionary(var items, var itemType):
                WriteItems("key", items, itemType, (pair, _) => KeyAndValue(pair), context);
                break;
            case Shape.Tuple(var tuple):
                WriteTree(value, Enumerable.Range(0, tuple.Length).Select(i => Row($"Item{i + 1}", tuple[i])), context);
                break;
            case Shape.Object(var members, var items):
                var rows = members.Select(m => Row(Html.Encode(m.Name), m.Get(value)));
                WriteTree(value, items is null ? rows : rows.Append(Row("<i>(values)</i>", items)), context);
                break;
        }
    }

    /// <summary>A table with a row for each item, which names the items' types when they differ.</summary>
    private static void WriteItems(
        string left, IEnumerable source, Type itemType, Func<object?, int, (object? Left, object? Value)> split, FormatContext context)
    {
        var (items, more) = BoundedItems.Take(source, Formatter.ListExpansionLimitFor(itemType));
        if (items.Count == 0 && more is null)
        {
            context.Writer.Write("<i>(empty)</i>");
            return;
        }

        var cells = items.Select(split).ToList();
        var showsType = cells.Where(c => c.Value is not null).Select(c => c.Value!.GetType()).Distinct().Skip(1).Any();
        HtmlTable.Write(
            context,
            showsType ? [$"<i>{left}</i>", "<i>type</i>", "value"] : [$"<i>{left}</i>", "value"],
            cells.Select(c => showsType ? new[] { c.Left, c.Value?.GetType(), c.Value } : [c.Left, c.Value]),
            more);
    }

    private static void WriteTree(object value, IEnumerable<IReadOnlyList<object?>> rows, FormatContext context)
    {
        var open = context.Depth < 2 ? " open=\"open\"" : "";
        context.Writer.Write($"<details{open} class=\"dni-treeview\"><summary><span class=\"dni-code-hint\"><code>");
        context.Writer.Write(Html.Encode(Summary.Of(value)));
        context.Writer.Write("</code></span></summary><div>");
        HtmlTable.Write(context, [], rows);
        context.Writer.Write("</div></details>");
    }

    private static void WritePreformatted(string text, FormatContext context)
    {
        // HTML drops a line end that directly follows <pre>.
        var guard = text.StartsWith('\n') ? "\n" : "";
        context.Writer.Write($"<div class=\"dni-plaintext\"><pre>{guard}{Html.Encode(text)}</pre></div>");
    }

    private static object?[] Row(string label, object? value) => [new HtmlString(label), value];

    private static (object? Key, object? Value) KeyAndValue(object? pair) => pair is DictionaryEntry entry
        ? (entry.Key, entry.Value)
        : (Member.Of(pair!.GetType()).First(m => m.Name == "Key").Get(pair), Member.Of(pair.GetType()).First(m => m.Name == "Value").Get(pair));
}
