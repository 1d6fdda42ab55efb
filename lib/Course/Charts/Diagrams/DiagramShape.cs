namespace Course.Charts;

/// <summary>A box or a circle of a diagram, in pixels.</summary>
internal sealed record DiagramShape(
    string Id, bool IsCircle, double X, double Y, double Width, double Height, string Label, string Color, bool Highlight)
{
    public Point Center => new(X, Y);
    private double Left => X - (Width / 2);
    private double Right => X + (Width / 2);
    private double Top => Y - (Height / 2);
    private double Bottom => Y + (Height / 2);

    public bool IsInside(double width, double height) => Left >= 0 && Top >= 0 && Right <= width && Bottom <= height;

    public bool Overlaps(DiagramShape other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>
    /// Where a line to another shape should begin and end: straight up or across where the shapes face one another,
    /// otherwise from centre to centre.
    /// </summary>
    public (Point From, Point To) LineTo(DiagramShape other)
    {
        if (Facing(Left, Right, X, IsCircle, other.Left, other.Right, other.X, other.IsCircle) is { } x)
        {
            return (new(x, Y), new(x, other.Y));
        }

        return Facing(Top, Bottom, Y, IsCircle, other.Top, other.Bottom, other.Y, other.IsCircle) is { } y
            ? (new(X, y), new(other.X, y))
            : (Center, other.Center);
    }

    /// <summary>Where a ray from inside the shape leaves it, a little outside.</summary>
    public Point Edge(Point inside, Point toward, double gap)
    {
        var length = inside.Distance(toward);
        if (length == 0)
        {
            return inside;
        }

        var (ux, uy) = ((toward.X - inside.X) / length, (toward.Y - inside.Y) / length);
        return inside.Toward(toward, gap + (IsCircle ? ToCircle(inside, ux, uy) : Math.Min(ToSide(inside.X, ux, Left, Right), ToSide(inside.Y, uy, Top, Bottom))));
    }

    public string ToSvg()
    {
        var fill = Palette.Tint(Color, Highlight ? 1 : 0.18);
        var look = $"fill=\"{fill}\" stroke=\"{Color}\" stroke-width=\"{Svg.Number(Highlight ? 2.5 : 1.6)}\"";
        var outline = IsCircle
            ? $"<circle cx=\"{Svg.Number(X)}\" cy=\"{Svg.Number(Y)}\" r=\"{Svg.Number(Width / 2)}\" {look}/>"
            : $"<rect x=\"{Svg.Number(Left)}\" y=\"{Svg.Number(Top)}\" width=\"{Svg.Number(Width)}\" height=\"{Svg.Number(Height)}\" rx=\"7\" {look}/>";
        return Label.Length == 0 ? outline
            : outline + DiagramText.Write(Label, X, Y, Palette.IsLight(fill) ? Look.Ink : Look.Paper, FontSize());
    }

    /// <summary>As large as the label leaves room for, up to that of all others.</summary>
    private double FontSize()
    {
        const double Usual = 15;
        var room = (IsCircle ? 0.85 * Width : Width) - 6;
        return Math.Clamp(Usual * room / DiagramText.Width(Label, Usual), 8, Usual);
    }

    // |inside + way·u − centre| = radius, the positive root.
    private double ToCircle(Point inside, double ux, double uy)
    {
        var (cx, cy) = (inside.X - X, inside.Y - Y);
        var along = (cx * ux) + (cy * uy);
        return -along + Math.Sqrt((along * along) - ((cx * cx) + (cy * cy)) + (Width * Width / 4));
    }

    private static double ToSide(double at, double speed, double low, double high) => speed switch
    {
        > 0 => (high - at) / speed,
        < 0 => (low - at) / speed,
        _ => double.PositiveInfinity,
    };

    /// <summary>A place within both extents, preferably a centre; circles are only met at theirs.</summary>
    private static double? Facing(
        double low, double high, double center, bool isCircle, double otherLow, double otherHigh, double otherCenter, bool otherIsCircle)
    {
        if (isCircle && otherIsCircle)
        {
            return center == otherCenter ? center : null;
        }

        if (!isCircle && otherCenter > low && otherCenter < high)
        {
            return otherCenter;
        }

        return !otherIsCircle && center > otherLow && center < otherHigh ? center : null;
    }
}
