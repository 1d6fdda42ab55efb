namespace Course.Charts;

/// <summary>
/// What stands above a figure's panels: the title, the legend and the panels' own titles. plotly.js breaks no title and gives
/// a legend of several rows no more room than one, so lines and rows are counted here.
/// </summary>
internal sealed class Header
{
    /// <summary>The size of the title's letters, in pixels.</summary>
    public const int TitleSize = 16;

    /// <summary>The size of the legend's letters, in pixels.</summary>
    public const int LegendSize = 12;

    private const int TitleLine = 21;
    private const int LegendRow = 20;
    private const int PanelTitle = 22;

    // The line or bar that plotly.js draws before a name, and the room that it leaves around both.
    private const int LegendSign = 46;

    // For bold letters and for fonts that are broader than most.
    private const double Broad = 1.12;

    private readonly int _legendRows;
    private readonly int _panelTitle;

    /// <summary>Counts lines and rows.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="width">The width of its plot area, in pixels.</param>
    public Header(Figure figure, int width)
    {
        TitleLines = figure.Heading.Length > 0 ? TextWidth.Lines(figure.Heading, TitleSize * Broad, width) : [];
        _legendRows = figure.HasLegend ? Rows(figure, width) : 0;
        _panelTitle = figure.Panels.Any(panel => panel.Title.Length > 0) ? PanelTitle : 0;
    }

    /// <summary>The lines of the title; none where there is no title.</summary>
    public IReadOnlyList<string> TitleLines { get; }

    /// <summary>Whether there is a legend.</summary>
    public bool HasLegend => _legendRows > 0;

    /// <summary>How far above the panels the legend ends, in pixels.</summary>
    public int BelowLegend => 4 + _panelTitle;

    /// <summary>The height of it all, in pixels.</summary>
    public int Height =>
        24 + (TitleLines.Count > 0 ? 28 + (TitleLine * (TitleLines.Count - 1)) : 0)
        + (HasLegend ? 26 + (LegendRow * (_legendRows - 1)) : 0) + _panelTitle;

    /// <summary>As plotly.js lays a legend: in one row if there is room, else in columns as wide as the longest name.</summary>
    private static int Rows(Figure figure, int width)
    {
        double[] names = [.. figure.Panels.SelectMany(panel => panel.Layers).Select(layer => layer.Name).OfType<string>().Distinct()
            .Select(name => LegendSign + TextWidth.Of(name, LegendSize * Broad))];
        var columns = names.Sum() <= width ? names.Length : Math.Max(1, (int)(width / names.Max()));
        return names.Length == 0 ? 0 : (names.Length + columns - 1) / columns;
    }
}
