namespace Course.Charts;

/// <summary>An arrow of a diagram, in pixels.</summary>
internal sealed record DiagramArrow(string Label, string Color, bool Dashed)
{
    private const double Gap = 3;
    private const double HeadLength = 9;
    private const double CornerRadius = 10;

    public static string Thin(DiagramShape from, DiagramShape to, string color)
    {
        var start = from.Edge(from.Center, to.Center, 0);
        var end = to.Edge(to.Center, from.Center, 0);
        return $"<path d=\"M{start} L{end}\" stroke=\"{Palette.Checked(color)}\" stroke-width=\"0.8\" opacity=\"0.7\"/>";
    }

    public string Between(DiagramShape from, DiagramShape to, double bend, Point[] via)
    {
        if (via.Length > 0)
        {
            return Along(from, to, via);
        }

        var (inFrom, inTo) = bend == 0 ? from.LineTo(to) : (from.Center, to.Center);
        var (dx, dy) = (inTo.X - inFrom.X, inTo.Y - inFrom.Y);
        if (bend == 0)
        {
            var (start, tip) = (from.Edge(inFrom, inTo, Gap), to.Edge(inTo, inFrom, Gap));
            return Drawn($"M{start} L{Before(tip, start)}", start, tip) + LabelBeside(start.Middle(tip), dx, dy);
        }
        else
        {
            var middle = inFrom.Middle(inTo);
            var corner = new Point(middle.X + (bend * dy), middle.Y - (bend * dx));
            var (start, tip) = (from.Edge(inFrom, corner, Gap), to.Edge(inTo, corner, Gap));
            // A quadratic curve is half way through at the middle between its corner and the middle of its ends.
            var top = corner.Middle(start.Middle(tip));
            return Drawn($"M{start} Q{corner} {Before(tip, corner)}", corner, tip)
                + LabelBeside(top, dx, dy, outward: Math.Abs(dy) > Math.Abs(dx) ? Math.Sign(corner.X - middle.X) : Math.Sign(corner.Y - middle.Y));
        }
    }

    public string Loop(DiagramShape shape)
    {
        const double Reach = 34;
        const double Rise = 22;
        var right = shape.X + (shape.Width / 2);
        var start = new Point(right, shape.Y - (shape.Height * 0.22));
        var tip = new Point(right + Gap, shape.Y + (shape.Height * 0.22));
        var foot = new Point(tip.X + HeadLength, tip.Y + 4);
        var path = $"M{start} C{new Point(right + Reach, start.Y - Rise)} {new Point(right + Reach, tip.Y + Rise)} {Before(tip, foot)}";
        return Drawn(path, foot, tip)
            + (Label.Length > 0 ? DiagramText.WriteOver(Label, right + Reach, shape.Y, 13, "start") : "");
    }

    /// <summary>Where the line of an arrow ends, so that its blunt end does not show beside the tip.</summary>
    private static Point Before(Point tip, Point from) => tip.Toward(from, HeadLength - 2);

    private static Point Level(DiagramShape shape, Point point)
    {
        if (Math.Abs(point.X - shape.X) < shape.Width / 2)
        {
            return new(point.X, shape.Y);
        }

        return Math.Abs(point.Y - shape.Y) < shape.Height / 2 ? new(shape.X, point.Y) : shape.Center;
    }

    private string Along(DiagramShape from, DiagramShape to, Point[] via)
    {
        // A corner on the level of a shape is met level, as in a circuit diagram.
        var start = from.Edge(Level(from, via[0]), via[0], Gap);
        var tip = to.Edge(Level(to, via[^1]), via[^1], Gap);
        Point[] points = [start, .. via, Before(tip, via[^1])];
        var path = $"M{start}";
        for (var i = 1; i < points.Length - 1; i++)
        {
            var (before, corner, after) = (points[i - 1], points[i], points[i + 1]);
            var radius = Math.Min(CornerRadius, Math.Min(before.Distance(corner), corner.Distance(after)) / 2);
            path += $" L{corner.Toward(before, radius)} Q{corner} {corner.Toward(after, radius)}";
        }

        var (a, b) = (points[(points.Length / 2) - 1], points[points.Length / 2]);
        return Drawn($"{path} L{points[^1]}", via[^1], tip) + LabelBeside(a.Middle(b), b.X - a.X, b.Y - a.Y);
    }

    private string Drawn(string path, Point before, Point tip)
    {
        var foot = tip.Toward(before, HeadLength);
        var (nx, ny) = ((tip.Y - foot.Y) * 0.45, (foot.X - tip.X) * 0.45);
        return $"<path d=\"{path}\" fill=\"none\" stroke=\"{Palette.Checked(Color)}\" stroke-width=\"1.6\"{(Dashed ? " stroke-dasharray=\"5 4\"" : "")}/>"
            + $"<path d=\"M{tip} L{new Point(foot.X + nx, foot.Y + ny)} L{new Point(foot.X - nx, foot.Y - ny)} Z\" fill=\"{Color}\"/>";
    }

    /// <summary>To the right of a steep arrow, over a flat one; outside of a bow.</summary>
    private string LabelBeside(Point at, double dx, double dy, int outward = 0)
    {
        if (Label.Length == 0)
        {
            return "";
        }

        return Math.Abs(dy) > Math.Abs(dx)
            ? DiagramText.WriteOver(Label, at.X + (outward < 0 ? -8 : 8), at.Y, 13, outward < 0 ? "end" : "start")
            : DiagramText.WriteOver(Label, at.X, at.Y + (outward > 0 ? 13 : outward < 0 ? -14 : -12), 13);
    }
}
