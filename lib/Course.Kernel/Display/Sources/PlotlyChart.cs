using System.Reflection;
using Course.Kernel.Display.Plotly;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Sources;

/// <summary>Shows a Plotly.NET chart: as its figure, and inside another value as its picture.</summary>
internal static class PlotlyChart
{
    public static IReadOnlyList<ITypeFormatter> FormattersOf(Type chartType)
    {
        var toFigureJson = chartType.GetMethod("toFigureJson", BindingFlags.Public | BindingFlags.Static, [chartType])
            ?? throw new NotSupportedException(
                $"{chartType.Assembly.GetName()} cannot be shown: its GenericChart has no static method toFigureJson(GenericChart). Use Plotly.NET 5.");
        string Figure(object chart) => (string)toFigureJson.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [chart], null)!;

        return
        [
            Formatter(PlotlyFigure.MimeType, Figure),
            Formatter(HtmlFormatter.MimeType, chart => PlotlyPicture.ToSvg(Figure(chart))),
            Formatter(PlainTextFormatter.MimeType, chart => PlotlyFigure.Describe(Figure(chart))),
        ];

        DelegateFormatter<object> Formatter(string mimeType, Func<object, string> write) => new(
            (chart, context) =>
            {
                context.Writer.Write(write(chart));
                return true;
            },
            mimeType,
            chartType);
    }
}
