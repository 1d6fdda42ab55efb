using Course.Display;
using Plotly.NET;

namespace Course.Charts;

/// <summary>
/// A chart in the course's one look, made by <see cref="Plot"/>. Each method gives a refined copy; the last value of
/// a cell shows itself.
/// </summary>
[TypeFormatterSource(
    typeof(FigureFormats),
    PreferredMimeTypes = ["application/vnd.plotly.v1+json", "text/html", "text/plain"])]
public sealed record Figure
{
    internal Figure(params Panel[] panels) => Panels = panels;

    /// <summary>What the chart says, in words: for those who do not see it.</summary>
    public string AltText => Description ?? Charts.AltText.Of(this);

    /// <summary>The chart as Plotly.NET's, a new one each time: whatever Plotly.NET can do can be done to it.</summary>
    public GenericChart Chart => PlotlyFigure.Of(this);

    internal IReadOnlyList<Panel> Panels { get; private init; }
    internal int Columns { get; init; } = 1;
    internal string Heading { get; private init; } = "";
    internal (int Width, int Height) Pixels { get; private init; } = (720, 420);
    internal bool HasLegend { get; private init; } = true;
    internal string? Description { get; private init; }
    internal Choice? Choice { get; private init; }

    /// <summary>The figures that a slider goes through, in the look of this one; without a slider, this one alone.</summary>
    internal IReadOnlyList<Figure> Stops => Choice is null
        ? [this]
        : [.. Choice.Figures.Select(stop => stop with { Heading = Heading.Length > 0 ? Heading : stop.Heading, Pixels = Pixels, HasLegend = HasLegend })];

    /// <summary>The figure in plotly.js's JSON.</summary>
    public string ToJson() => GenericChart.toFigureJson(Chart);

    /// <summary>Puts a title above the figure: what to see in it, in a sentence. Above a slider it stays whatever is set.</summary>
    /// <param name="text">The title.</param>
    public Figure Title(string text) => this with { Heading = text };

    /// <summary>Refines the x axis.</summary>
    /// <param name="label">Another label; null keeps it.</param>
    /// <param name="log">Whether it is logarithmic.</param>
    /// <param name="range">Its ends, in the units of the data.</param>
    public Figure XAxis(string? label = null, bool? log = null, (double Low, double High)? range = null) =>
        WithPanel(panel => panel with { X = Refine(panel.X, "x", label, log, range) });

    /// <summary>Refines the y axis.</summary>
    /// <param name="label">Another label; null keeps it.</param>
    /// <param name="log">Whether it is logarithmic.</param>
    /// <param name="range">Its ends, in the units of the data.</param>
    public Figure YAxis(string? label = null, bool? log = null, (double Low, double High)? range = null) =>
        WithPanel(panel => panel with { Y = Refine(panel.Y, "y", label, log, range) });

    /// <summary>Writes a text next to a point, with an arrow to it.</summary>
    /// <param name="x">The point's place on the x axis.</param>
    /// <param name="y">The point's place on the y axis.</param>
    /// <param name="text">The text.</param>
    public Figure Annotate(double x, double y, string text) =>
        WithPanel(panel => panel with { Notes = [.. panel.Notes, new(x, y, text)] });

    /// <summary>Draws a dashed line across the figure, for example at the perplexity to beat.</summary>
    /// <param name="y">Where it crosses the y axis.</param>
    /// <param name="label">What it stands for.</param>
    /// <param name="color">Its colour; null lets the label choose (see <see cref="Palette.For"/>).</param>
    public Figure HorizontalLine(double y, string label, string? color = null) => WithRule(new(true, y, null, label, Color(label, color)));

    /// <summary>Draws a dashed line from bottom to top, for example at the step where something changes.</summary>
    /// <param name="x">Where it crosses the x axis.</param>
    /// <param name="label">What it stands for.</param>
    /// <param name="color">Its colour; null lets the label choose (see <see cref="Palette.For"/>).</param>
    public Figure VerticalLine(double x, string label, string? color = null) => WithRule(new(false, x, null, label, Color(label, color)));

    /// <summary>Shades a strip from bottom to top, for example the part of a series that is forecast.</summary>
    /// <param name="from">Where it begins on the x axis.</param>
    /// <param name="to">Where it ends on the x axis.</param>
    /// <param name="label">What it stands for.</param>
    /// <param name="color">Its colour; null lets the label choose (see <see cref="Palette.For"/>).</param>
    public Figure Shade(double from, double to, string label, string? color = null) => WithRule(new(false, from, to, label, Color(label, color)));

    /// <summary>Sets the size on the page.</summary>
    /// <param name="width">The width in pixels, 200 to 2000.</param>
    /// <param name="height">The height in pixels, 150 to 2000.</param>
    public Figure Size(int width, int height) => width is >= 200 and <= 2000 && height is >= 150 and <= 2000
        ? this with { Pixels = (width, height) }
        : throw new ArgumentException($"A figure is 200 to 2000 pixels wide and 150 to 2000 high, got {width} × {height}.");

    /// <summary>Shows or hides the legend. Figures with named series have one unless it is hidden.</summary>
    /// <param name="visible">Whether it is shown.</param>
    public Figure Legend(bool visible) => this with { HasLegend = visible };

    /// <summary>Replaces the alternative text, which is otherwise made of the titles and the data.</summary>
    /// <param name="text">What the chart says, in words.</param>
    public Figure Alt(string text) => this with { Description = text };

    /// <summary>The figure of the value that is set at first, with the slider below it.</summary>
    internal static Figure With(Choice choice) =>
        choice.Figures[choice.Shown] with { Choice = choice, Heading = "", Description = null };

    /// <summary>The alternative text.</summary>
    public override string ToString() => AltText;

    private static string Color(string label, string? color) => Palette.Checked(color ?? Palette.For(label) ?? Palette.Grey);

    private static Axis Refine(Axis axis, string which, string? label, bool? log, (double Low, double High)? range)
    {
        var refined = axis with { Label = Axis.Checked(label ?? axis.Label, which), IsLog = log ?? axis.IsLog, Range = range ?? axis.Range };
        return refined switch
        {
            { Range: { } r } when !(r.Low < r.High) => throw new ArgumentException($"The range of the {which} axis runs from low to high, got ({r.Low}, {r.High})."),
            { IsLog: true, Range.Low: <= 0 } => throw new ArgumentException($"A logarithmic axis begins above 0, got ({refined.Range.Value.Low}, {refined.Range.Value.High}) for {which}."),
            { IsLog: true, Names: not null } => throw new ArgumentException($"The {which} axis shows names, which cannot be logarithmic."),
            _ => refined,
        };
    }

    private Figure WithRule(Panel.Rule rule) => WithPanel(panel => panel with { Rules = [.. panel.Rules, rule] });

    private Figure WithPanel(Func<Panel, Panel> refine)
    {
        if (Choice is not null)
        {
            throw new InvalidOperationException("This figure has a slider. Refine the figures that Plot.Slider's function returns.");
        }

        var panel = Panels is [var single] ? single : throw new InvalidOperationException(
            "This figure is a grid. Refine its parts before Plot.Grid puts them together.");
        return panel.Z is null
            ? this with { Panels = [refine(panel).Checked()] }
            : throw new InvalidOperationException("A figure in space has no refinements of its axes, lines or annotations.");
    }
}
