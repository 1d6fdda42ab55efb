using Course.Cli.Site.Links;

namespace Course.Cli.Site.Pages;

/// <summary>What the cells of one page share while it is written: names that must differ, the outline, the links.</summary>
/// <param name="links">Where the page's links and images lead.</param>
/// <param name="problems">Receives what is wrong.</param>
/// <param name="interactive">Whether the site holds plotly.js, so that figures carry their data.</param>
internal sealed class PageContext(LinkResolver links, ProblemList problems, bool interactive = false)
{
    private readonly HashSet<string> _styles = [];
    private int _figures;

    public LinkResolver Links { get; } = links;

    public bool Interactive { get; } = interactive;

    public AnchorNames Anchors { get; } = new();

    /// <summary>The headings so far.</summary>
    public List<OutlineEntry> Outline { get; } = [];

    /// <summary>The cell that is being written.</summary>
    public CellPlace Cell { get; set; } = new("", 0, "");

    /// <summary>A prefix for the ids inside a figure, unlike that of any other figure of the page.</summary>
    public string NextFigure() => $"f{++_figures}";

    /// <summary>Whether a style sheet among the outputs is the first of its kind on the page.</summary>
    public bool IsNewStyle(string css) => _styles.Add(css);

    /// <inheritdoc cref="ProblemList.Add"/>
    public void Report(string problem, int? line = null) => problems.Add(Cell, problem, line);
}
