using Course.Cli.Site.Pages;
using Course.Kernel;

namespace Course.Cli.Site.Outputs;

/// <summary>Writes what a cell put out.</summary>
/// <param name="page">The page that is written.</param>
internal sealed class OutputRenderer(PageContext page)
{
    private readonly BundleRenderer _bundles = new(page);

    /// <summary>The output as HTML; empty if it has nothing to show.</summary>
    public string ToHtml(CellOutput output) => output switch
    {
        StreamOutput stream => Stream(stream),
        ErrorOutput error => ErrorRenderer.ToHtml(error),
        DisplayOutput display => _bundles.ToHtml(display.Data),
        ResultOutput result => _bundles.ToHtml(result.Data),
        DisplayUpdate => throw new InvalidOperationException("A notebook's cell holds no updates: they change the displays they belong to."),
        _ => throw new InvalidOperationException($"{output.GetType().Name} has no form in a page."),
    };

    private static string Stream(StreamOutput stream) => stream.Text.Trim().Length == 0
        ? ""
        : $"""<pre class="output {(stream.Name == StreamName.Stderr ? "stderr" : "stdout")}">{TerminalText.ToHtml(stream.Text)}</pre>""";
}
