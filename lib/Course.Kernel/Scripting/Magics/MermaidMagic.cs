using System.Net;

namespace Course.Kernel.Scripting;

/// <summary><c>#!mermaid</c>: the lines which follow describe a diagram.</summary>
/// <remarks>A front end that can draw Mermaid does; any other shows the description, which reads well as text.</remarks>
internal sealed class MermaidMagic : ShownLanguage
{
    public override string Name => "#!mermaid";

    public override string Description => "The lines that follow are a Mermaid diagram.";

    public override MimeBundle Show(string source) => new MimeBundle()
        .Add("text/vnd.mermaid", source)
        .Add("text/html", $"<pre class=\"mermaid\">{WebUtility.HtmlEncode(source)}</pre>")
        .Add("text/plain", source);
}
