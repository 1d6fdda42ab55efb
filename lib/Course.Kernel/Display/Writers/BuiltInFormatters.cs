using System.Text.Json;
using Course.Kernel.Display.Shapes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Writers;

/// <summary>What writes a value whose type has no formatter of its own: one formatter a MIME type.</summary>
internal static class BuiltInFormatters
{
    private static readonly Dictionary<string, ITypeFormatter> ByMimeType = new ITypeFormatter[]
    {
        new DelegateFormatter<object>(HtmlWriter.Write, HtmlFormatter.MimeType),
        new DelegateFormatter<object>(PlainTextWriter.Write, PlainTextFormatter.MimeType),
        new DelegateFormatter<object>(WriteSummary, PlainTextSummaryFormatter.MimeType),
        new DelegateFormatter<object>(WriteJson, JsonFormatter.MimeType),
    }.ToDictionary(f => f.MimeType);

    public static ITypeFormatter? For(string mimeType) => ByMimeType.GetValueOrDefault(mimeType);

    /// <summary>Null has no type to find a formatter by; in a MIME type of somebody's own it is written as text.</summary>
    public static void WriteNull(FormatContext context, string mimeType) =>
        (For(mimeType) ?? ByMimeType[PlainTextFormatter.MimeType]).Format(null!, context);

    private static bool WriteSummary(object? value, FormatContext context)
    {
        context.Writer.Write(Summary.Of(value));
        return true;
    }

    private static bool WriteJson(object? value, FormatContext context)
    {
        context.Writer.Write(JsonSerializer.Serialize(value, JsonFormatter.SerializerOptions));
        return true;
    }
}
