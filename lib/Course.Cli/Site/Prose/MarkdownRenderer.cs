using System.Text.RegularExpressions;
using Course.Cli.Site.Links;
using Course.Cli.Site.Pages;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Cli.Site.Prose;

/// <summary>Writes Markdown as HTML: CommonMark with tables, footnotes, task lists, definition lists, alerts and formulas.</summary>
internal sealed partial class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    private readonly PageContext _page;
    private readonly FormulaRenderer _formulas;

    /// <param name="page">The page that is written.</param>
    public MarkdownRenderer(PageContext page)
    {
        _page = page;
        _formulas = new FormulaRenderer(page);
    }

    /// <summary>Writes the text of a markdown cell. Its headings get ids and enter the page's outline.</summary>
    public string ToHtml(string markdown) => Write(Parse(markdown), outline: true);

    /// <summary>Writes Markdown that a cell put out: its headings are its own affair.</summary>
    public string OutputToHtml(string markdown) => Write(Parse(markdown), outline: false);

    /// <summary>Writes the text a lesson opens with, its title apart from the rest.</summary>
    public LessonOpening Open(string markdown)
    {
        var text = Parse(markdown);
        var summary = text.OfType<ParagraphBlock>().FirstOrDefault() is { } paragraph ? InlineHtml(paragraph) : null;
        if (text.FirstOrDefault() is not HeadingBlock { Level: 1 } title)
        {
            return new LessonOpening(null, null, summary, Write(text, outline: true));
        }

        text.Remove(title);
        return new LessonOpening(PlainWords(title), InlineHtml(title), summary, Write(text, outline: true));
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePipeTables()
            .UseFootnotes()
            .UseTaskLists()
            .UseDefinitionLists()
            .UseAlertBlocks()
            .UseAutoLinks()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough);
        builder.InlineParsers.Insert(0, new FormulaInlineParser());
        builder.BlockParsers.Insert(0, new FormulaBlockParser());
        return builder.Build();
    }

    private MarkdownDocument Parse(string markdown)
    {
        var text = Markdown.Parse(markdown, Pipeline);
        MarkdownLinks.Rewrite(text, _page);
        StrayFormulas.Report(text, _page);
        TypographicQuotes.Set(text);
        return text;
    }

    private string Write(MarkdownDocument text, bool outline)
    {
        if (outline)
        {
            foreach (var heading in text.Descendants<HeadingBlock>())
            {
                var anchor = _page.Anchors.For(PlainWords(heading));
                heading.SetAttributes(new HtmlAttributes { Id = anchor });
                _page.Outline.Add(new OutlineEntry(heading.Level, anchor, InlineHtml(heading)));
            }
        }

        var html = Render(text);
        if (text.Descendants<FootnoteGroup>().Any())
        {
            // Footnotes are numbered in each cell, and a page has many cells.
            html = html.Replace("id=\"fn", $"id=\"c{_page.Cell.Number}-fn", StringComparison.Ordinal)
                .Replace("href=\"#fn", $"href=\"#c{_page.Cell.Number}-fn", StringComparison.Ordinal);
        }

        return text.Descendants().Any(node => node is HtmlBlock or HtmlInline) ? HtmlSanitizer.Clean(html, _page) : html;
    }

    // The words of a heading or a summary are shown inside of a link, where there cannot be another.
    private string InlineHtml(LeafBlock block)
    {
        using var writer = new StringWriter();
        CreateRenderer(writer).WriteLeafInline(block);
        return LinkTag().Replace(writer.ToString(), "");
    }

    private static string PlainWords(HeadingBlock heading) => string.Concat(heading.Inline!.Descendants().Select(node => node switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        FormulaInline formula => formula.Tex,
        LineBreakInline => " ",
        _ => "",
    }));

    private string Render(MarkdownDocument text)
    {
        using var writer = new StringWriter();
        CreateRenderer(writer).Render(text);
        return writer.ToString();
    }

    private HtmlRenderer CreateRenderer(StringWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskRenderer());
        renderer.ObjectRenderers.Insert(0, new FormulaRenderer.Inline(_formulas));
        renderer.ObjectRenderers.Insert(0, new FormulaRenderer.Block(_formulas));
        return renderer;
    }

    [GeneratedRegex("</?a( [^>]*)?>")]
    private static partial Regex LinkTag();
}
