using Course.Display;

namespace Course.Charts;

/// <summary>
/// A drawing of boxes, circles and arrows in the look of the charts. Positions are in units of 80 pixels from the upper
/// left corner, and a shape's position is its centre. In labels, <c>_</c> lowers and <c>^</c> raises what follows: one
/// character, or all that stands in braces or in angle brackets.
/// </summary>
/// <example>
/// <code>
/// new Diagram(2, 3, "An RNN, folded: x feeds h, h feeds itself and y")
///     .Box("x", 1, 2.5, "x^⟨t⟩").Box("h", 1, 1.5, "h^⟨t⟩", Palette.Rnn).Box("y", 1, 0.5, "y^⟨t⟩")
///     .Arrow("x", "h", "W_xh").Arrow("h", "y", "W_hy").SelfLoop("h", "W_hh")
/// </code>
/// </example>
[TypeFormatterSource(typeof(DiagramFormats), PreferredMimeTypes = ["image/svg+xml", "text/plain"])]
public sealed class Diagram
{
    internal const double Unit = 80;
    private const double TitleHeight = 36;
    private const double TitleIndent = 14;
    private const double TitleSize = 15;

    private readonly Dictionary<string, DiagramShape> _shapes = [];
    private readonly List<string> _frames = [];
    private readonly List<string> _arrows = [];
    private readonly List<string> _texts = [];
    private string _title = "";

    /// <summary>An empty diagram.</summary>
    /// <param name="width">How many units wide.</param>
    /// <param name="height">How many units high.</param>
    /// <param name="alt">What it shows, in words: for those who do not see it.</param>
    public Diagram(double width, double height, string alt)
    {
        Require.That(
            width is > 0 and <= 40 && height is > 0 and <= 40,
            $"A diagram is up to 40 units wide and high, got {width} × {height}. A unit is 80 pixels.");
        Require.That(!string.IsNullOrWhiteSpace(alt), "A diagram needs words for those who do not see it. Say what it shows.");
        (Width, Height, AltText) = (width * Unit, height * Unit, alt);
    }

    /// <summary>What the diagram shows, in words.</summary>
    public string AltText { get; }

    internal double Width { get; }

    internal double Height { get; }

    /// <summary>The width, or that of the title where it is wider.</summary>
    internal double FullWidth => Math.Max(Width, _title.Length > 0 ? DiagramText.Width(_title, TitleSize) * 1.06 + (2 * TitleIndent) : 0);

    internal double FullHeight => Height + (_title.Length > 0 ? TitleHeight : 0);

    internal IEnumerable<DiagramShape> Shapes => _shapes.Values;

    /// <summary>Diagrams beside one another, each with its title.</summary>
    /// <param name="diagrams">The diagrams, from left to right.</param>
    public static Diagram SideBySide(params Diagram[] diagrams)
    {
        Require.That(diagrams.Length > 0, "There is nothing to put side by side. Give one diagram or more.");
        var all = new Diagram(
            diagrams.Sum(d => d.FullWidth) / Unit,
            diagrams.Max(d => d.FullHeight) / Unit,
            string.Join(" ", diagrams.Select(d => (d._title.Length > 0 ? d._title + ": " : "") + d.AltText.TrimEnd('.') + ".")));
        var left = 0.0;
        foreach (var diagram in diagrams)
        {
            all._frames.Add($"<g transform=\"translate({Svg.Number(left)} 0)\">{diagram.Content()}</g>");
            left += diagram.FullWidth;
        }

        return all;
    }

    /// <summary>Puts a title above the diagram.</summary>
    /// <param name="text">The title.</param>
    public Diagram Title(string text)
    {
        _title = text;
        return this;
    }

    /// <summary>Draws a box.</summary>
    /// <param name="id">The name by which arrows find it.</param>
    /// <param name="x">The centre, in units from the left.</param>
    /// <param name="y">The centre, in units from the top.</param>
    /// <param name="label">The text in it.</param>
    /// <param name="color">Its colour, from <see cref="Palette"/>.</param>
    /// <param name="width">Its width in units.</param>
    /// <param name="height">Its height in units.</param>
    /// <param name="highlight">Whether it stands out: filled with the colour.</param>
    public Diagram Box(
        string id, double x, double y, string label, string color = Palette.Grey, double width = 0.7, double height = 0.55, bool highlight = false) =>
        Add(id, new(id, false, x * Unit, y * Unit, width * Unit, height * Unit, label, color, highlight));

    /// <summary>Draws a circle.</summary>
    /// <param name="id">The name by which arrows find it.</param>
    /// <param name="x">The centre, in units from the left.</param>
    /// <param name="y">The centre, in units from the top.</param>
    /// <param name="label">The text in it.</param>
    /// <param name="color">Its colour, from <see cref="Palette"/>.</param>
    /// <param name="size">Its diameter in units.</param>
    /// <param name="highlight">Whether it stands out: filled with the colour.</param>
    public Diagram Circle(string id, double x, double y, string label, string color = Palette.Grey, double size = 0.55, bool highlight = false) =>
        Add(id, new(id, true, x * Unit, y * Unit, size * Unit, size * Unit, label, color, highlight));

    /// <summary>Draws a column of circles, the units of a layer, called <c>id1</c>, <c>id2</c>, … from the top.</summary>
    /// <param name="id">What their names begin with.</param>
    /// <param name="x">The centre of the column, in units from the left.</param>
    /// <param name="y">The centre of the column, in units from the top.</param>
    /// <param name="count">How many units the layer has.</param>
    /// <param name="color">Their colour, from <see cref="Palette"/>.</param>
    public Diagram Layer(string id, double x, double y, int count, string color = Palette.Grey)
    {
        const double Pitch = 0.5;
        for (var i = 0; i < count; i++)
        {
            Circle($"{id}{i + 1}", x, y + ((i - ((count - 1) / 2.0)) * Pitch), "", color, size: 0.34);
        }

        return this;
    }

    /// <summary>Joins every unit of a layer to every unit of another with thin lines.</summary>
    /// <param name="from">What the names of the first layer begin with.</param>
    /// <param name="to">What the names of the second layer begin with.</param>
    /// <param name="color">Their colour, from <see cref="Palette"/>.</param>
    public Diagram FullyConnected(string from, string to, string color = Palette.Grey)
    {
        foreach (var (start, end) in Units(from).SelectMany(start => Units(to).Select(end => (start, end))))
        {
            _arrows.Add(DiagramArrow.Thin(start, end, color));
        }

        return this;
    }

    /// <summary>Draws an arrow from one shape to another.</summary>
    /// <param name="from">The name of the shape it leaves.</param>
    /// <param name="to">The name of the shape it reaches.</param>
    /// <param name="label">A text beside its middle.</param>
    /// <param name="color">Its colour; the default is that of ink.</param>
    /// <param name="dashed">Whether it is dashed, for example for what flows backward.</param>
    /// <param name="bend">How far it bows out to its left, as a part of its length; negative bows to the right.</param>
    /// <param name="via">Points that it passes on straight lines with round corners, in units.</param>
    public Diagram Arrow(
        string from, string to, string label = "", string? color = null, bool dashed = false, double bend = 0, (double X, double Y)[]? via = null)
    {
        _arrows.Add(new DiagramArrow(label, color ?? Look.Faint, dashed).Between(
            Find(from), Find(to), bend, [.. (via ?? []).Select(point => new Point(point.X * Unit, point.Y * Unit))]));
        return this;
    }

    /// <summary>Draws an arrow from a shape to itself, on its right.</summary>
    /// <param name="id">The name of the shape.</param>
    /// <param name="label">A text beside it.</param>
    /// <param name="color">Its colour; the default is that of ink.</param>
    public Diagram SelfLoop(string id, string label = "", string? color = null)
    {
        _arrows.Add(new DiagramArrow(label, color ?? Look.Faint, false).Loop(Find(id)));
        return this;
    }

    /// <summary>Writes a text.</summary>
    /// <param name="x">Its middle, in units from the left.</param>
    /// <param name="y">Its middle, in units from the top.</param>
    /// <param name="text">The text.</param>
    /// <param name="color">Its colour; the default is that of ink.</param>
    /// <param name="bold">Whether it is bold.</param>
    public Diagram Text(double x, double y, string text, string? color = null, bool bold = false)
    {
        _texts.Add(DiagramText.Write(text, x * Unit, y * Unit, color ?? Look.Ink, size: 14, bold: bold));
        return this;
    }

    /// <summary>Draws a dashed frame behind the shapes, for example around one time step.</summary>
    /// <param name="x">Its centre, in units from the left.</param>
    /// <param name="y">Its centre, in units from the top.</param>
    /// <param name="width">Its width in units.</param>
    /// <param name="height">Its height in units.</param>
    /// <param name="label">A text in its upper left corner.</param>
    /// <param name="color">Its colour, from <see cref="Palette"/>.</param>
    public Diagram Frame(double x, double y, double width, double height, string label = "", string color = Palette.Grey)
    {
        var (left, top) = ((x - (width / 2)) * Unit, (y - (height / 2)) * Unit);
        _frames.Add(
            $"<rect x=\"{Svg.Number(left)}\" y=\"{Svg.Number(top)}\" width=\"{Svg.Number(width * Unit)}\" height=\"{Svg.Number(height * Unit)}\" rx=\"10\" "
            + $"fill=\"{Palette.Tint(color, 0.06)}\" stroke=\"{Palette.Checked(color)}\" stroke-width=\"1.2\" stroke-dasharray=\"5 4\"/>"
            + (label.Length > 0 ? DiagramText.Write(label, left + 8, top + 12, Look.Faint, size: 12, anchor: "start") : ""));
        return this;
    }

    /// <summary>The diagram as SVG.</summary>
    public string ToSvg() =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{Svg.Text(AltText)}\" width=\"{Svg.Number(FullWidth)}\" height=\"{Svg.Number(FullHeight)}\" "
        + $"viewBox=\"0 0 {Svg.Number(FullWidth)} {Svg.Number(FullHeight)}\" font-family=\"{Svg.Text(Look.Letters)}\" style=\"max-width:100%;height:auto\">"
        + $"<title>{Svg.Text(_title.Length > 0 ? _title : AltText)}</title><desc>{Svg.Text(AltText)}</desc>"
        + $"<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{Look.Paper}\"/>{Content()}</svg>";

    /// <summary>The alternative text.</summary>
    public override string ToString() => AltText;

    private string Content()
    {
        var drawing = string.Concat([.. _frames, .. _arrows, .. _shapes.Values.Select(shape => shape.ToSvg()), .. _texts]);
        return _title.Length == 0 ? drawing
            : DiagramText.Write(_title, TitleIndent, 22, Look.Ink, TitleSize, bold: true, anchor: "start") + $"<g transform=\"translate(0 {Svg.Number(TitleHeight)})\">{drawing}</g>";
    }

    private Diagram Add(string id, DiagramShape shape)
    {
        Require.That(
            shape.IsInside(Width, Height),
            $"\"{id}\" at ({shape.X / Unit}, {shape.Y / Unit}) reaches outside the diagram, which is {Width / Unit} × {Height / Unit} units. Move it, or make the diagram larger.");
        var other = _shapes.Values.FirstOrDefault(shape.Overlaps);
        Require.That(other is null, $"\"{id}\" covers a part of \"{other?.Id}\". Move one of them, or make it smaller.");
        Require.That(_shapes.TryAdd(id, shape), $"There is a shape \"{id}\" already. Give each its own name.");
        return this;
    }

    private DiagramShape Find(string id) => _shapes.TryGetValue(id, out var shape) ? shape : throw new ArgumentException(
        $"There is no shape \"{id}\". Draw it before its arrows. So far there are: {string.Join(", ", _shapes.Keys)}.");

    private IEnumerable<DiagramShape> Units(string layer)
    {
        Find(layer + "1");
        return Enumerable.Range(1, _shapes.Count).Select(i => layer + i).TakeWhile(_shapes.ContainsKey).Select(Find);
    }
}
