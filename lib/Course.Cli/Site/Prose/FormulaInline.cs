using Markdig.Syntax.Inlines;

namespace Course.Cli.Site.Prose;

/// <summary>A formula among words: <c>$…$</c>, or <c>$$…$$</c>, which takes a line of its own.</summary>
internal sealed class FormulaInline(string tex, bool display) : LeafInline
{
    /// <summary>The formula without its dollars.</summary>
    public string Tex { get; } = tex;

    /// <summary>Whether it stands on a line of its own.</summary>
    public bool Display { get; } = display;
}
