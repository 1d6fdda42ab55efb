using System.Collections;
using Course.Kernel.Display.Shapes;
using Course.Kernel.Display.Writers;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Sources;

/// <summary>Shows a data frame as a table of its first rows. As plain text it speaks for itself.</summary>
internal static class DataFrameTable
{
    public static IReadOnlyList<ITypeFormatter> FormattersOf(Type frameType) =>
        [new DelegateFormatter<object>(Write, HtmlFormatter.MimeType, frameType)];

    private static bool Write(object frame, FormatContext context)
    {
        var columns = ((IEnumerable)Read(frame, "Columns")!).Cast<object>().ToList();
        var values = columns.Select(c => BoundedItems.Take((IEnumerable)c, Formatter.ListExpansionLimit).Items).ToList();
        var rowCount = Convert.ToInt64(Read(Read(frame, "Rows")!, "Count"), null);
        var shown = values.Count == 0 ? 0 : values.Max(v => v.Count);
        HtmlTable.Write(
            context,
            [.. columns.Select(c => Html.Encode($"{Read(c, "Name")}")).Prepend("<i>index</i>")],
            Enumerable.Range(0, shown).Select(r => (IReadOnlyList<object?>)[Html.ToHtmlContent($"{r}"), .. values.Select(v => v[r])]),
            rowCount > shown ? $"({rowCount - shown} more)" : null);
        return true;
    }

    private static object? Read(object owner, string property) =>
        Member.Of(owner.GetType()).FirstOrDefault(m => m.Name == property) is { } member
            ? member.Get(owner)
            : throw new NotSupportedException($"{owner.GetType()} cannot be shown as a table: it has no public property {property}.");
}
