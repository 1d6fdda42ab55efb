using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using Course.Kernel.Display.Shapes;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Writers;

/// <summary>
/// Writes any value as plain text: scalars and lists of scalars on one line, everything else one line a part,
/// two spaces further in at every level.
/// </summary>
internal static class PlainTextWriter
{
    private const int Step = 2;

    public static bool Write(object? value, FormatContext context)
    {
        var startsItem = context.StartsItem;
        context.StartsItem = false;
        switch (value)
        {
            case null:
                context.Writer.Write(Formatter.NullString);
                break;
            case IHtmlContent html:
                html.WriteTo(context.Writer, HtmlEncoder.Default);
                break;
            case TabularData table:
                WriteText(table.ToText(), context);
                break;
            default:
                WriteShape(value, Shape.Of(value), startsItem, context);
                break;
        }

        return true;
    }

    private static void WriteShape(object value, Shape shape, bool startsItem, FormatContext context)
    {
        switch (shape)
        {
            case Shape.Text text:
                WriteText(text.Value, context);
                break;
            case Shape.Sequence { IsOfScalars: true } sequence:
                WriteOnOneLine("[ ", sequence.Items, sequence.ItemType, " ]", context);
                break;
            case Shape.Tuple tuple when IsOfScalars(tuple.Items):
                WriteOnOneLine("( ", Items(tuple.Items), typeof(object), " )", context);
                break;
            case var _ when !context.TryExpand():
                WriteText(context.IsEnclosedByItself() ? $"(cycle) {TypeName.Short(value.GetType())}" : Summary.Of(value), context);
                break;
            case Shape.Sequence(var items, var itemType):
                WriteItems(TypeName.Short(value.GetType()), items, itemType, context);
                break;
            case Shape.Dictionary(var items, var itemType):
                WriteItems(TypeName.Short(value.GetType()), items, itemType, context);
                break;
            case Shape.Tuple tuple:
                WriteItems(TypeName.Short(value.GetType()), Items(tuple.Items), typeof(object), context);
                break;
            case Shape.Object shaped:
                WriteMembers(value, shaped, startsItem, context);
                break;
        }
    }

    private static void WriteOnOneLine(string open, IEnumerable source, Type itemType, string close, FormatContext context)
    {
        var (items, more) = BoundedItems.Take(source, Formatter.ListExpansionLimitFor(itemType));
        context.Writer.Write(open);
        for (var i = 0; i < items.Count; i++)
        {
            context.Writer.Write(i == 0 ? "" : ", ");
            items[i].FormatTo(context, PlainTextFormatter.MimeType);
        }

        context.Writer.Write(Summary.InlineMore(more));
        context.Writer.Write(close);
    }

    private static void WriteItems(string header, IEnumerable source, Type itemType, FormatContext context)
    {
        var (items, more) = BoundedItems.Take(source, Formatter.ListExpansionLimitFor(itemType));
        context.Writer.Write(header);
        context.Indent += Step;
        foreach (var item in items)
        {
            StartLine(context);
            context.Writer.Write("- ");
            context.StartsItem = true;
            item.FormatTo(context, PlainTextFormatter.MimeType);
            context.StartsItem = false;
        }

        if (more is not null)
        {
            StartLine(context);
            context.Writer.Write(more);
        }

        context.Indent -= Step;
    }

    private static void WriteMembers(object value, Shape.Object shape, bool startsItem, FormatContext context)
    {
        if (!startsItem)
        {
            context.Writer.Write(TypeName.Short(value.GetType()));
        }

        context.Indent += Step;
        foreach (var member in shape.Members)
        {
            if (!startsItem)
            {
                StartLine(context);
            }

            startsItem = false;
            context.Writer.Write($"{member.Name}: ");
            member.Get(value).FormatTo(context, PlainTextFormatter.MimeType);
        }

        if (shape.Items is { } items)
        {
            StartLine(context);
            context.Writer.Write(items.IsOfScalars ? "(values): " : "(values):");
            if (items.IsOfScalars)
            {
                WriteOnOneLine("[ ", items.Items, items.ItemType, " ]", context);
            }
            else
            {
                WriteItems("", items.Items, items.ItemType, context);
            }
        }

        context.Indent -= Step;
    }

    private static void WriteText(string text, FormatContext context) =>
        context.Writer.Write(context.Indent == 0
            ? text
            : text.Replace("\n", "\n" + new string(' ', context.Indent + Step), StringComparison.Ordinal));

    private static void StartLine(FormatContext context)
    {
        context.Writer.Write('\n');
        context.Writer.Write(new string(' ', context.Indent));
    }

    private static IEnumerable<object?> Items(ITuple tuple) => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]);

    private static bool IsOfScalars(ITuple tuple) => Items(tuple).All(item => item is null || ScalarText.IsScalar(item.GetType()));
}
