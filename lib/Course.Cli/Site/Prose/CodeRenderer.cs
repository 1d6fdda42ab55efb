using System.Net;
using Course.Cli.Site.Code;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Course.Cli.Site.Prose;

/// <summary>Writes a fenced block of code in the colours that code cells have.</summary>
internal sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var code = block.Lines.ToString();
        var isCSharp = block is FencedCodeBlock { Info: "csharp" or "cs" or "c#" or "C#" };
        renderer.EnsureLine();
        renderer.WriteLine($"<pre class=\"sample\"><code>{(isCSharp ? CSharpHighlighter.ToHtml(code) : WebUtility.HtmlEncode(code))}</code></pre>");
    }
}
