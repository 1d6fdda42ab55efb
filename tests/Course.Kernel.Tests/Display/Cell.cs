using Course.Kernel.Display;

namespace Course.Kernel.Tests.Display;

/// <summary>Stands in for a running cell: collects what is shown.</summary>
internal static class Cell
{
    public static IReadOnlyList<CellOutput> Run(Action code)
    {
        var outputs = new List<CellOutput>();
        using (DisplaySink.Open(outputs.Add))
        {
            code();
        }

        return outputs;
    }

    public static MimeBundle Shown(Action code) => Assert.IsType<DisplayOutput>(Assert.Single(Run(code))).Data;

    public static IEnumerable<string> MimeTypes(this MimeBundle bundle) => bundle.Select(e => e.Key);
}
