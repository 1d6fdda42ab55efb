namespace Course.Kernel.Display.Plotly;

/// <summary>A text at a place of the figure, with an arrow to it where the figure wants one.</summary>
internal sealed class Annotation
{
    /// <summary>The pixels an arrow's head needs beyond its tip.</summary>
    private const double ArrowRoom = 4;

    private readonly FigureNode node;
    private readonly Font font;
    private readonly Font around;
    private readonly TextBlock text;
    private readonly Point? head;

    private Annotation(FigureNode node, Figure figure, Box plot, bool atOrigin = false)
    {
        this.node = node;
        around = figure.Font;
        font = around.With(node["font"]);
        var (xs, ys) = (new PlaceReference(node["xref"], true, figure, plot), new PlaceReference(node["yref"], false, figure, plot));
        var at = new Point(
            (atOrigin ? 0 : PlaceOn(xs, "x")) + node["xshift"].Number(0, -5000, 5000),
            (atOrigin ? 0 : PlaceOn(ys, "y")) - node["yshift"].Number(0, -5000, 5000));
        var pointing = node["showarrow"].Flag(true);
        head = pointing ? at : null;
        var tail = pointing ? new Point(Tail("ax", at.X, -10, xs), Tail("ay", at.Y, -30, ys)) : at;
        var (horizontal, vertical) = (
            AlignX(pointing || xs.DataAxis is not null ? 0.5 : node["x"].Number(0)),
            AlignY(pointing || ys.DataAxis is not null ? 0.5 : node["y"].Number(0)));
        // What stands at the place is the edge of the text's frame; a line is a little higher than its letters.
        text = new TextBlock(
            RichText.Parse(node["text"].Text("")), font,
            new(tail.X + Inward(horizontal, Border), tail.Y + Inward(vertical, Border + (0.12 * font.Size))), horizontal, vertical,
            node["textangle"].Text() is null or "auto" ? 0 : node["textangle"].Number(0),
            Justified(node["align"]));
    }

    /// <summary>The annotations of the figure; texts and places that are not there are passed over.</summary>
    public static List<Annotation> Read(Figure figure, Box plot) =>
    [
        .. figure.Layout["annotations"].Items()
            .Where(n => n["visible"].Flag(true))
            .Select(n => new Annotation(n, figure, plot))
            .Where(a => double.IsFinite(a.text.At.X) && double.IsFinite(a.text.At.Y)),
    ];

    /// <summary>Makes room on automatic axes for the places annotations speak of, and for their texts.</summary>
    public static void Measure(Figure figure)
    {
        foreach (var node in figure.Layout["annotations"].Items().Where(n => n["visible"].Flag(true)))
        {
            // Laid out around the origin, the text's box is the room it needs on each side of its place.
            var room = new Annotation(node, figure, default, atOrigin: true).Bounds;
            foreach (var isX in new[] { true, false })
            {
                var letter = isX ? "x" : "y";
                if (new PlaceReference(node[letter + "ref"], isX, figure, default).DataAxis is not { } axis || !node[letter].Exists) continue;
                // Away from zero is right on an x axis, up on a y axis.
                var (before, after) = isX ? (-room.Left, room.Right) : (room.Bottom, -room.Top);
                if (node["a" + letter + "ref"].Text("pixel") != "pixel") (before, after) = (0, 0);
                axis.Extremes.Add(axis.ReadLinear(node[letter]), Math.Max(ArrowRoom, before), Math.Max(ArrowRoom, after), padded: false, toZero: false);
            }
        }
    }

    public Box Bounds => text.Bounds().Grow(Border);

    public void Draw(SvgWriter svg)
    {
        svg.Start("g").AttrUnless("opacity", node["opacity"].Number(1, 0, 1), 1);
        if (head is { } target) DrawArrow(svg, target);
        var (ground, border) = (node["bgcolor"].Color(Rgba.Transparent), node["bordercolor"].Color(Rgba.Transparent));
        if ((ground.IsVisible || border.IsVisible) && !text.Text.IsEmpty)
        {
            var box = (text with { Angle = 0 }).Bounds().Grow(Border);
            svg.Start("rect").Attr("x", box.Left).Attr("y", box.Top).Attr("width", box.Width).Attr("height", box.Height).Paint("fill", ground);
            if (border.IsVisible) svg.Stroke(border, node["borderwidth"].Number(1, 0, 20));
            if (text.Angle != 0) svg.Attr("transform", $"rotate({SvgWriter.Number(text.Angle)} {SvgWriter.Number(text.At.X)} {SvgWriter.Number(text.At.Y)})");
            svg.End();
        }
        text.Draw(svg, around);
        svg.End();
    }

    private double Border => node["borderpad"].Number(1, 0, 50) + node["borderwidth"].Number(1, 0, 20);

    private static double Inward(Align align, double by) => align switch { Align.Start => by, Align.End => -by, _ => 0 };

    private double PlaceOn(PlaceReference reference, string letter)
    {
        if (node[letter].Exists) return reference.Read(node[letter], isExponent: true);
        return reference.DataAxis is { } axis ? (axis.FirstPixel + axis.LastPixel) / 2 : reference.ToPixel(0.5);
    }

    // The tail of the arrow is a distance in pixels, unless it names an axis.
    private double Tail(string name, double at, double otherwise, PlaceReference reference)
    {
        if (node[name + "ref"].Text("pixel") != "pixel") return reference.Read(node[name], isExponent: true);
        return at + node[name].Number(otherwise, -5000, 5000);
    }

    private Align AlignX(double at) => node["xanchor"].Text("auto") switch
    {
        "left" => Align.Start,
        "center" => Align.Middle,
        "right" => Align.End,
        _ => at < 1 / 3.0 ? Align.Start : at > 2 / 3.0 ? Align.End : Align.Middle,
    };

    private Align AlignY(double at) => node["yanchor"].Text("auto") switch
    {
        "top" => Align.Start,
        "middle" => Align.Middle,
        "bottom" => Align.End,
        _ => at < 1 / 3.0 ? Align.End : at > 2 / 3.0 ? Align.Start : Align.Middle,
    };

    private static Align? Justified(FigureNode align) => align.Text("center") switch
    {
        "left" => Align.Start,
        "right" => Align.End,
        _ => Align.Middle,
    };

    private void DrawArrow(SvgWriter svg, Point target)
    {
        var start = EdgeTowards(text.Bounds().Grow(Border), target);
        if (start is not { } from) return;
        var width = node["arrowwidth"].Number(1.2, 0.1, 20);
        var color = node["arrowcolor"].Color() ?? font.Color;
        var (dx, dy) = (target.X - from.X, target.Y - from.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        var standoff = node["standoff"].Number(0, 0, 1000);
        if (length < 1 || length <= standoff) return;
        var (ux, uy) = (dx / length, dy / length);
        var tip = new Point(target.X - (ux * standoff), target.Y - (uy * standoff));
        var hasHead = node["arrowhead"].Number(1) > 0;
        var size = 3.2 * width * node["arrowsize"].Number(1, 0.3, 20);
        // The shaft ends inside the head, so that it does not blunt the tip.
        var shaft = hasHead ? new Point(tip.X - (ux * size * 0.8), tip.Y - (uy * size * 0.8)) : tip;
        svg.Start("path").Attr("d", new SvgPath().MoveTo(from.X, from.Y).LineTo(shaft.X, shaft.Y).ToString()).Stroke(color, width).End();
        if (!hasHead) return;
        var (backX, backY) = (tip.X - (ux * size * 1.6), tip.Y - (uy * size * 1.6));
        svg.Start("path").Attr("d", new SvgPath()
            .MoveTo(tip.X, tip.Y)
            .LineTo(backX - (uy * size * 0.7), backY + (ux * size * 0.7))
            .LineTo(backX + (uy * size * 0.7), backY - (ux * size * 0.7)).Close().ToString()).Paint("fill", color).End();
    }

    // Where the line from the middle of a box to a point leaves the box; nowhere when the point lies inside.
    private static Point? EdgeTowards(Box box, Point target)
    {
        if (box.Contains(target)) return null;
        var (dx, dy) = (target.X - box.Center.X, target.Y - box.Center.Y);
        var scale = Math.Min(dx == 0 ? double.PositiveInfinity : box.Width / 2 / Math.Abs(dx), dy == 0 ? double.PositiveInfinity : box.Height / 2 / Math.Abs(dy));
        return new(box.Center.X + (dx * scale), box.Center.Y + (dy * scale));
    }
}
