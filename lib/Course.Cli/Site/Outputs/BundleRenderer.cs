using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Course.Cli.Site.Links;
using Course.Cli.Site.Pages;
using Course.Cli.Site.Prose;
using Course.Kernel;

namespace Course.Cli.Site.Outputs;

/// <summary>Writes a value in the richest of its MIME types that a page can show without scripts.</summary>
/// <param name="page">The page that is written.</param>
internal sealed class BundleRenderer(PageContext page)
{
    private const string Plotly = "application/vnd.plotly.v1+json";
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly MarkdownRenderer _markdown = new(page);
    private readonly FormulaRenderer _formulas = new(page);

    /// <summary>The value as HTML; empty if it has nothing to show.</summary>
    public string ToHtml(MimeBundle bundle)
    {
        var words = bundle["text/plain"]?.Trim() ?? "";
        return Figure(bundle, words)
            ?? Picture(bundle, words)
            ?? Html(bundle)
            ?? Prose(bundle)
            ?? (words.Length > 0 ? $"""<pre class="output">{TerminalText.ToHtml(bundle["text/plain"]!)}</pre>""" : Json(bundle))
            ?? "";
    }

    // A Plotly figure is shown as its picture. The figure itself goes along where the site can make it interactive.
    private string? Figure(MimeBundle bundle, string words)
    {
        if (bundle["image/svg+xml"] is not { } svg)
        {
            return null;
        }

        string picture;
        try
        {
            picture = SvgPicture.Prepare(svg, page.NextFigure(), words);
        }
        catch (XmlException error)
        {
            page.Report($"The picture (image/svg+xml) among the outputs is not well-formed: {error.Message}");
            return "";
        }

        var data = page.Interactive && bundle[Plotly] is { } figure ? $"""<script type="application/json">{Embedded(figure)}</script>""" : "";
        return $"""<figure class="output chart"><div class="view"><div class="picture">{picture}</div></div>{data}</figure>""";
    }

    private static string? Picture(MimeBundle bundle, string words) =>
        Pictures.FirstOrDefault(type => bundle[type] is not null) is { } type
            ? $"""<figure class="output"><img src="data:{type};base64,{bundle[type]!.ReplaceLineEndings("").Trim()}" alt="{WebUtility.HtmlEncode(words)}"></figure>"""
            : null;

    // HTML that is nothing but a script, as a chart's is in other front ends, is no richer than the text beside it.
    private string? Html(MimeBundle bundle)
    {
        if (bundle["text/html"] is not { } html)
        {
            return null;
        }

        var clean = HtmlSanitizer.Clean(html, page);
        return HtmlSanitizer.IsEmpty(clean) ? null : $"""<div class="output html">{clean}</div>""";
    }

    private string? Prose(MimeBundle bundle)
    {
        if (bundle["text/markdown"] is { } markdown)
        {
            return $"""<div class="output html">{_markdown.OutputToHtml(markdown)}</div>""";
        }

        return bundle["text/latex"] is { } tex
            ? $"""<div class="output">{_formulas.ToHtml(Undelimited(tex), display: true, line: null)}</div>"""
            : null;
    }

    private static string? Json(MimeBundle bundle) =>
        bundle["application/json"] is { } json
            ? $"""<pre class="output">{TerminalText.ToHtml(JsonNode.Parse(json)?.ToJsonString(Indented) ?? "null")}</pre>"""
            : null;

    private static string Undelimited(string tex)
    {
        var trimmed = tex.Trim();
        return trimmed.Length >= 4 && trimmed.StartsWith("$$", StringComparison.Ordinal) && trimmed.EndsWith("$$", StringComparison.Ordinal) ? trimmed[2..^2]
            : trimmed.Length >= 2 && trimmed.StartsWith('$') && trimmed.EndsWith('$') ? trimmed[1..^1]
            : trimmed;
    }

    // Inside of a script element only </script and <!-- have a meaning; JSON can write every < as \u003c.
    private static string Embedded(string json) => json.Replace("<", "\\u003c", StringComparison.Ordinal);
}
