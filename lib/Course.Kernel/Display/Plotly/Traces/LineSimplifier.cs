namespace Course.Kernel.Display.Plotly;

/// <summary>
/// Leaves out of a line what no eye can see: in each pixel column only the first, lowest, highest and last point of a
/// line that runs left to right, and of every line the points that lie on the way between their neighbors.
/// </summary>
internal static class LineSimplifier
{
    /// <summary>How far, in pixels, a left-out point may lie off the line drawn.</summary>
    private const double Tolerance = 0.1;

    public static List<Point> Simplify(List<Point> points, Box view)
    {
        if (points.Count < 2) return points;
        var near = Near(points, view.Grow(Math.Max(view.Width, view.Height)));
        if (near.Count <= 2) return near;
        if (near.Count > 4 * view.Width && RunsLeftToRight(near)) near = Columns(near);
        return Straighten(near);
    }

    // Points far outside are pulled to the edge of a wide margin: the visible part of their lines barely turns, and
    // no coordinate grows beyond what renderers draw well.
    private static List<Point> Near(List<Point> points, Box wide)
    {
        var kept = new List<Point>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            if (wide.Contains(points[i]))
            {
                kept.Add(points[i]);
                continue;
            }
            if (i > 0 && Clip(points[i - 1], points[i], wide) is { } arrival) kept.Add(arrival.To);
            if (i + 1 < points.Count && Clip(points[i], points[i + 1], wide) is { } departure) kept.Add(departure.From);
        }
        return kept;
    }

    /// <summary>The part of a segment inside a box (Liang and Barsky, 1984), or null.</summary>
    private static (Point From, Point To)? Clip(Point a, Point b, Box box)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var (enter, leave) = (0.0, 1.0);
        ReadOnlySpan<double> directions = [-dx, dx, -dy, dy];
        ReadOnlySpan<double> rooms = [a.X - box.Left, box.Right - a.X, a.Y - box.Top, box.Bottom - a.Y];
        for (var i = 0; i < 4; i++)
        {
            if (directions[i] == 0)
            {
                if (rooms[i] < 0) return null;
                continue;
            }
            var at = rooms[i] / directions[i];
            if (directions[i] < 0) enter = Math.Max(enter, at);
            else leave = Math.Min(leave, at);
        }
        return enter > leave ? null : (new(a.X + (dx * enter), a.Y + (dy * enter)), new(a.X + (dx * leave), a.Y + (dy * leave)));
    }

    private static bool RunsLeftToRight(List<Point> points)
    {
        for (var i = 1; i < points.Count; i++)
            if (points[i].X < points[i - 1].X) return false;
        return true;
    }

    private static List<Point> Columns(List<Point> points)
    {
        var kept = new List<Point>();
        for (var start = 0; start < points.Count;)
        {
            var (end, low, high) = (start, start, start);
            var column = Math.Floor(points[start].X);
            for (; end < points.Count && Math.Floor(points[end].X) == column; end++)
            {
                if (points[end].Y < points[low].Y) low = end;
                if (points[end].Y > points[high].Y) high = end;
            }
            int[] chosen = [start, low, high, end - 1];
            kept.AddRange(chosen.Distinct().Order().Select(i => points[i]));
            start = end;
        }
        return kept;
    }

    // From each kept point the line goes on as long as one straight segment passes all points skipped, which holds
    // while its direction stays inside the wedge that the skipped points' tolerance leaves open.
    private static List<Point> Straighten(List<Point> points)
    {
        var kept = new List<Point> { points[0] };
        var anchor = points[0];
        var (low, high) = (double.NegativeInfinity, double.PositiveInfinity);
        var farthest = 0.0;
        for (var i = 1; i < points.Count; i++)
        {
            var (dx, dy) = (points[i].X - anchor.X, points[i].Y - anchor.Y);
            var distance = Math.Sqrt((dx * dx) + (dy * dy));
            var angle = Math.Atan2(dy, dx);
            if (double.IsInfinity(low))
            {
                if (distance < Tolerance) continue;
                var spread = Spread(distance);
                (low, high, farthest) = (angle - spread, angle + spread, distance);
                continue;
            }
            var turned = angle + (2 * Math.PI * Math.Round((((low + high) / 2) - angle) / (2 * Math.PI)));
            // A line that turns back on itself must show its turning point.
            if (turned >= low && turned <= high && distance >= farthest)
            {
                var spread = Spread(distance);
                (low, high, farthest) = (Math.Max(low, turned - spread), Math.Min(high, turned + spread), distance);
                continue;
            }
            anchor = points[i - 1];
            kept.Add(anchor);
            (dx, dy) = (points[i].X - anchor.X, points[i].Y - anchor.Y);
            farthest = Math.Sqrt((dx * dx) + (dy * dy));
            var direction = Math.Atan2(dy, dx);
            (low, high) = farthest < Tolerance
                ? (double.NegativeInfinity, double.PositiveInfinity)
                : (direction - Spread(farthest), direction + Spread(farthest));
        }
        kept.Add(points[^1]);
        return kept;
    }

    private static double Spread(double distance) => Math.Asin(Math.Min(1, Tolerance / distance));
}
