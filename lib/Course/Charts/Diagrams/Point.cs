namespace Course.Charts;

/// <summary>A point of a diagram, in pixels from the upper left corner; as text it is what SVG paths want.</summary>
internal readonly record struct Point(double X, double Y)
{
    public double Distance(Point other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    public Point Middle(Point other) => new((X + other.X) / 2, (Y + other.Y) / 2);

    /// <summary>The point at a distance from this one on the way to another; this one, if they coincide.</summary>
    public Point Toward(Point other, double distance)
    {
        var whole = Distance(other);
        return whole == 0 ? this : new(X + ((other.X - X) * distance / whole), Y + ((other.Y - Y) * distance / whole));
    }

    public override string ToString() => $"{Svg.Number(X)} {Svg.Number(Y)}";
}
