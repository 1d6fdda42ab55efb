namespace Course.Kernel.Display.Plotly;

/// <summary>How a line gets from point to point: straight, in steps, or along a spline.</summary>
internal static class LinePath
{
    /// <summary>Turns the points of a stepped line into the corners of its steps.</summary>
    public static List<Point> Corners(List<Point> points, FigureNode shape)
    {
        var kind = shape.Text("linear");
        if (kind is "linear" or "spline" || points.Count < 2) return points;
        var corners = new List<Point> { points[0] };
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            Point middle = new((a.X + b.X) / 2, (a.Y + b.Y) / 2);
            corners.AddRange(kind switch
            {
                "hv" => [new Point(b.X, a.Y)],
                "vh" => [new Point(a.X, b.Y)],
                "hvh" => [new Point(middle.X, a.Y), new Point(middle.X, b.Y)],
                "vhv" => [new Point(a.X, middle.Y), new Point(b.X, middle.Y)],
                _ => throw shape.Wrong("linear, spline, hv, vh, hvh or vhv"),
            });
            corners.Add(b);
        }
        return corners;
    }

    /// <summary>Continues <paramref name="path"/> through the points; the pen stands on the first already.</summary>
    public static void Continue(SvgPath path, IReadOnlyList<Point> points, double smoothing)
    {
        if (smoothing > 0 && points.Count > 2)
        {
            Spline(path, points, smoothing);
            return;
        }
        for (var i = 1; i < points.Count; i++) path.LineTo(points[i].X, points[i].Y);
    }

    // A centripetal Catmull-Rom spline: at each inner point the tangent weighs the two neighbors by the square roots
    // of their distances, so that it neither loops nor overshoots. A line that ends where it began has no ends.
    private static void Spline(SvgPath path, IReadOnlyList<Point> p, double smoothing)
    {
        var isClosed = p[0] == p[^1];
        var (arrive, leave) = (p.ToArray(), p.ToArray());
        for (var i = isClosed ? 0 : 1; i < p.Count - 1; i++)
        {
            var (before, after) = (i == 0 ? p[^2] : p[i - 1], p[i + 1]);
            var (bx, by, fx, fy) = (before.X - p[i].X, before.Y - p[i].Y, after.X - p[i].X, after.Y - p[i].Y);
            var (back, forth) = (Math.Sqrt(Math.Sqrt((bx * bx) + (by * by))), Math.Sqrt(Math.Sqrt((fx * fx) + (fy * fy))));
            var tx = ((forth * forth * bx) - (back * back * fx)) * smoothing;
            var ty = ((forth * forth * by) - (back * back * fy)) * smoothing;
            var (a, b) = (3 * forth * (back + forth), 3 * back * (back + forth));
            if (a > 0) arrive[i] = new(p[i].X + (tx / a), p[i].Y + (ty / a));
            if (b > 0) leave[i] = new(p[i].X - (tx / b), p[i].Y - (ty / b));
        }
        if (isClosed) arrive[^1] = arrive[0];
        for (var i = 1; i < p.Count; i++)
            path.CurveTo(leave[i - 1].X, leave[i - 1].Y, arrive[i].X, arrive[i].Y, p[i].X, p[i].Y);
    }
}
