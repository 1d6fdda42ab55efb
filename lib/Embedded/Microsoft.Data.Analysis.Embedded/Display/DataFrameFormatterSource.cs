using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Data.Analysis;

/// <summary>What shows a frame in a notebook: a table, or text.</summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "Kernels create it from the attribute on DataFrame.")]
internal sealed class DataFrameFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new DataFrameFormatter("text/html", (frame, writer) => HtmlTable.Write(frame, writer)),
        new DataFrameFormatter("text/plain", (frame, writer) => writer.Write(frame)),
    ];
}
