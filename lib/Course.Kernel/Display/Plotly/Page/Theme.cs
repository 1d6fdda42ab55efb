namespace Course.Kernel.Display.Plotly;

/// <summary>The colors of everything that is not data.</summary>
/// <param name="Paper">What the whole picture lies on.</param>
/// <param name="Plot">What the data lie on.</param>
/// <param name="Ink">Text.</param>
/// <param name="Grid">Grid lines.</param>
/// <param name="ZeroLine">The grid line at zero.</param>
/// <param name="Axis">Axis lines and tick marks.</param>
internal sealed record Theme(Rgba Paper, Rgba Plot, Rgba Ink, Rgba Grid, Rgba ZeroLine, Rgba Axis)
{
    /// <summary>
    /// Light paper unless the figure brings its own. A figure that asks for no paper at all, so that it takes the
    /// page's, still gets white: a static picture cannot know whether its page is dark.
    /// </summary>
    public static Theme Read(FigureNode layout, PictureOptions options)
    {
        var asked = layout["paper_bgcolor"].Color();
        if (options.FollowColorScheme && asked is not { A: > 0 }) return Following(layout);
        var paper = (asked ?? Rgba.White).Over(Rgba.White);
        var plot = layout["plot_bgcolor"].Color(Rgba.Transparent);
        var ink = paper.Luminance > 0.3 ? Palette.Ink : new Rgba(0xe6, 0xea, 0xf0);
        return paper.Luminance > 0.3
            ? new Theme(paper, plot, ink, Palette.Grid, Palette.ZeroLine, Palette.Axis)
            : new Theme(paper, plot, ink, paper.Mix(ink, 0.18), paper.Mix(ink, 0.4), paper.Mix(ink, 0.6));
    }

    private static Theme Following(FigureNode layout) => new(
        Rgba.Transparent, layout["plot_bgcolor"].Color(Rgba.Transparent),
        Rgba.Ink, Rgba.Ink.WithOpacity(0.13), Rgba.Ink.WithOpacity(0.4), Rgba.Ink.WithOpacity(0.6));
}
