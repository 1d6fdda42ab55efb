using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Kernel.Display.Plotly;

/// <summary>A line, rectangle, circle or path laid over or under the data.</summary>
internal sealed partial class Shape
{
    private readonly FigureNode node;
    private readonly Figure figure;
    private readonly PlaceReference x;
    private readonly PlaceReference y;

    private Shape(FigureNode node, Figure figure, Box plot)
    {
        (this.node, this.figure) = (node, figure);
        x = new PlaceReference(node["xref"], true, figure, plot);
        y = new PlaceReference(node["yref"], false, figure, plot);
    }

    public bool IsBelow => node["layer"].Text("above") == "below";

    public static List<Shape> Read(Figure figure, Box plot) =>
        [.. figure.Layout["shapes"].Items().Where(n => n["visible"].Flag(true)).Select(n => new Shape(n, figure, plot))];

    /// <summary>Makes room on automatic axes for the places shapes speak of.</summary>
    public static void Measure(Figure figure)
    {
        foreach (var shape in Read(figure, default))
        {
            var width = shape.LineWidth / 2;
            shape.Claim(shape.x.DataAxis, "x", width);
            shape.Claim(shape.y.DataAxis, "y", width);
        }
    }

    public void Draw(SvgWriter svg)
    {
        var type = node["type"].Text("rect");
        var outline = type == "path" ? PathOutline() : Outline(type);
        var fill = type == "line" ? Rgba.Transparent : node["fillcolor"].Color(Rgba.Transparent);
        svg.Start("path").Attr("d", outline).Paint("fill", fill);
        if (LineWidth > 0) svg.Stroke(node["line"]["color"].Color(figure.Font.Color), LineWidth, LineDash.Read(node["line"]["dash"], LineWidth));
        svg.AttrUnless("opacity", node["opacity"].Number(1, 0, 1), 1).Tooltip(node["name"].Text()).End();
        if (type != "path") DrawLabel(svg, type == "line");
    }

    private double LineWidth => node["line"]["width"].Number(2, 0, 50);

    private double X(string name) => x.Read(node[name], isExponent: false);

    private double Y(string name) => y.Read(node[name], isExponent: false);

    private void Claim(Axis? axis, string letter, double pixels)
    {
        if (axis is null) return;
        foreach (var end in new[] { letter + "0", letter + "1" })
            if (node[end].Exists) axis.Extremes.Add(axis.ToLinear(axis.ReadValue(node[end])), pixels);
    }

    private string Outline(string type)
    {
        var (x0, y0, x1, y1) = (Place(X("x0")), Place(Y("y0")), Place(X("x1")), Place(Y("y1")));
        var path = new SvgPath();
        switch (type)
        {
            case "line":
                return path.MoveTo(x0, y0).LineTo(x1, y1).ToString();
            case "rect":
                return path.Rect(Math.Min(x0, x1), Math.Min(y0, y1), Math.Abs(x1 - x0), Math.Abs(y1 - y0)).ToString();
            case "circle":
                var (rx, ry, middle) = (Math.Abs(x1 - x0) / 2, Math.Abs(y1 - y0) / 2, (y0 + y1) / 2);
                var (left, right) = (Math.Min(x0, x1), Math.Max(x0, x1));
                string N(double v) => SvgWriter.Number(v);
                return $"M{N(left)} {N(middle)}A{N(rx)} {N(ry)} 0 1 1 {N(right)} {N(middle)}A{N(rx)} {N(ry)} 0 1 1 {N(left)} {N(middle)}Z";
            default:
                throw node["type"].Wrong("line, rect, circle or path");
        }
    }

    private double Place(double pixel) => double.IsFinite(pixel) ? pixel : throw new ArgumentException($"{node.Path}: a log axis has no place for zero or below.");

    // A path's numbers come in pairs of x and y, but for H (x alone) and V (y alone).
    private string PathOutline()
    {
        var path = node["path"].Text() ?? throw node["path"].Wrong("an SVG path such as M 0,0 L 1,1 Z");
        return Command().Replace(path, match =>
        {
            var command = match.Groups["letter"].Value;
            var numbers = match.Groups["rest"].Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            return command + string.Join(' ', numbers.Select((n, i) => SvgWriter.Number(Coordinate(n, command == "V" || (command != "H" && i % 2 == 1)))));
        });
    }

    private double Coordinate(string text, bool vertical)
    {
        var place = vertical ? y : x;
        if (double.TryParse(text, CultureInfo.InvariantCulture, out var number))
            return Place(place.ToPixel(place.DataAxis?.ToLinear(number) ?? number));
        if (DateText.TryParse(text.Replace('_', ' '), out var date)) return place.ToPixel(date);
        throw node["path"].Wrong($"numbers or dates, not '{text}', after the commands M, L, H, V, Q, C, T, S and Z");
    }

    private void DrawLabel(SvgWriter svg, bool isLine)
    {
        var text = RichText.Parse(node["label"]["text"].Text(""));
        if (text.IsEmpty) return;
        var (x0, y0, x1, y1) = (X("x0"), Y("y0"), X("x1"), Y("y1"));
        var place = node["label"]["textposition"].Text(isLine ? "middle" : "middle center");
        var font = figure.Font.With(node["label"]["font"]);
        if (isLine)
        {
            var t = place switch { "start" => 0.02, "end" => 0.98, _ => 0.5 };
            new TextBlock(text, font, new(x0 + ((x1 - x0) * t), y0 + ((y1 - y0) * t) - 4), place switch { "start" => Align.Start, "end" => Align.End, _ => Align.Middle }, Align.End).Draw(svg, figure.Font);
            return;
        }
        var box = new Box(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1)).Grow(-4);
        var (horizontal, atX) = place.EndsWith("left", StringComparison.Ordinal) ? (Align.Start, box.Left)
            : place.EndsWith("right", StringComparison.Ordinal) ? (Align.End, box.Right) : (Align.Middle, box.Center.X);
        var (vertical, atY) = place.StartsWith("top", StringComparison.Ordinal) ? (Align.Start, box.Top)
            : place.StartsWith("bottom", StringComparison.Ordinal) ? (Align.End, box.Bottom) : (Align.Middle, box.Center.Y);
        new TextBlock(text, font, new(atX, atY), horizontal, vertical).Draw(svg, figure.Font);
    }

    [GeneratedRegex("(?<letter>[MLHVQCTSZ])(?<rest>[^MLHVQCTSZ]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Command();
}
