using System.Collections;
using System.Reflection;
using Course.Kernel.Display.Shapes;
using Course.Kernel.Display.Writers;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Sources;

/// <summary>
/// Types of well-known packages that bring no formatter along. They are known by name and read by reflection, so that
/// the kernel depends on none of them.
/// </summary>
internal static class WellKnownTypes
{
    /// <summary>The formatter of a well-known type or a type derived from one, or null.</summary>
    public static ITypeFormatter? FormatterOf(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            switch (t.FullName)
            {
                case "Plotly.NET.GenericChart":
                    return Chart(t);
                case "Microsoft.Data.Analysis.DataFrame":
                    return new DelegateFormatter<object>(WriteDataFrame, HtmlFormatter.MimeType, t);
            }
        }

        return null;
    }

    /// <summary>A chart is a figure: <c>GenericChart.toFigureJson(chart)</c>.</summary>
    private static DelegateFormatter<object> Chart(Type chartType)
    {
        var toFigureJson = chartType.GetMethod("toFigureJson", BindingFlags.Public | BindingFlags.Static, [chartType])
            ?? throw new NotSupportedException(
                $"{chartType.Assembly.GetName()} cannot be shown: its GenericChart has no static method toFigureJson(GenericChart). Use Plotly.NET 5.");
        return new DelegateFormatter<object>(
            (chart, context) =>
            {
                context.Writer.Write((string)toFigureJson.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [chart], null)!);
                return true;
            },
            PlotlyFigure.MimeType,
            chartType);
    }

    private static bool WriteDataFrame(object frame, FormatContext context)
    {
        var columns = ((IEnumerable)Read(frame, "Columns")!).Cast<object>().ToList();
        var taken = columns.Select(c => BoundedItems.Take((IEnumerable)c, Formatter.ListExpansionLimit)).ToList();
        var rowCount = Convert.ToInt64(Read(Read(frame, "Rows")!, "Count"), null);
        var shown = taken.Count == 0 ? 0 : taken.Max(t => t.Items.Count);
        HtmlTable.Write(
            context,
            [.. columns.Select(c => Html.Encode($"{Read(c, "Name")}")).Prepend("<i>index</i>")],
            Enumerable.Range(0, shown).Select(r => (IReadOnlyList<object?>)[Html.ToHtmlContent($"{r}"), .. taken.Select(t => t.Items[r])]),
            rowCount > shown ? $"({rowCount - shown} more)" : null);
        return true;
    }

    private static object? Read(object owner, string property) =>
        Member.Of(owner.GetType()).FirstOrDefault(m => m.Name == property) is { } member
            ? member.Get(owner)
            : throw new NotSupportedException($"{owner.GetType()} cannot be shown as a table: it has no public property {property}.");
}
