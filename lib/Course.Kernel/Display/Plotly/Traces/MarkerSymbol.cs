namespace Course.Kernel.Display.Plotly;

/// <summary>The shapes of markers, with plotly's proportions, around a center.</summary>
internal static class MarkerSymbol
{
    private static readonly string[] Numbered =
        ["circle", "square", "diamond", "cross", "x", "triangle-up", "triangle-down", "triangle-left", "triangle-right"];

    /// <summary>A symbol: its shape, and whether it is drawn in outline only.</summary>
    internal readonly record struct Symbol(string Shape, bool IsOpen)
    {
        /// <summary>Shapes made of strokes have no inside to fill.</summary>
        public bool IsThin => Shape.EndsWith("-thin", StringComparison.Ordinal) || Shape is "asterisk" or "hash" or "line-ew" or "line-ns";
    }

    /// <summary>Reads <c>diamond</c>, <c>circle-open</c> or plotly's number for either.</summary>
    public static Symbol Parse(string text)
    {
        var dotless = text.Replace("-dot", "", StringComparison.Ordinal);
        var isOpen = dotless.EndsWith("-open", StringComparison.Ordinal);
        var shape = isOpen ? dotless[..^"-open".Length] : dotless;
        if (int.TryParse(shape, out var number))
        {
            isOpen = number / 100 % 2 == 1;
            shape = Numbered.ElementAtOrDefault(number % 100) ?? "circle";
        }
        return new Symbol(shape, isOpen);
    }

    /// <summary>The outline of a shape of radius <paramref name="r"/>.</summary>
    public static SvgPath Outline(string shape, double x, double y, double r)
    {
        var path = new SvgPath();
        var tip = r * 2 / Math.Sqrt(3);
        return shape switch
        {
            "square" or "square-cross" or "square-x" => path.Rect(x - r, y - r, 2 * r, 2 * r),
            "diamond" or "diamond-cross" or "diamond-x" => Polygon(path, x, y, r * 1.3, 4, 0),
            "diamond-tall" => Corners(path, x, y, (0, 1.4 * r), (0.7 * r, 0), (0, -1.4 * r), (-0.7 * r, 0)),
            "diamond-wide" => Corners(path, x, y, (0, 0.7 * r), (1.4 * r, 0), (0, -0.7 * r), (-1.4 * r, 0)),
            "cross" => Cross(path, x, y, r * 1.2, r * 0.4, 0),
            "x" => Cross(path, x, y, r * 1.2, r * 0.4, Math.PI / 4),
            "triangle-up" => Corners(path, x, y, (-tip, r / 2), (tip, r / 2), (0, -r)),
            "triangle-down" => Corners(path, x, y, (-tip, -r / 2), (tip, -r / 2), (0, r)),
            "triangle-left" => Corners(path, x, y, (r / 2, -tip), (r / 2, tip), (-r, 0)),
            "triangle-right" => Corners(path, x, y, (-r / 2, -tip), (-r / 2, tip), (r, 0)),
            "pentagon" => Polygon(path, x, y, r, 5, 0),
            "hexagon" => Polygon(path, x, y, r, 6, 0),
            "hexagon2" => Polygon(path, x, y, r, 6, Math.PI / 6),
            "octagon" => Polygon(path, x, y, r, 8, Math.PI / 8),
            "star" => Star(path, x, y, r * 1.4, 5, 0.382),
            "hexagram" => Star(path, x, y, r * 1.3, 6, 0.577),
            "cross-thin" => Strokes(path, x, y, r * 1.4, 0, 2),
            "x-thin" => Strokes(path, x, y, r * 1.4, Math.PI / 4, 2),
            "asterisk" => Strokes(path, x, y, r * 1.2, 0, 4),
            "line-ew" => Strokes(path, x, y, r * 1.4, 0, 1),
            "line-ns" => Strokes(path, x, y, r * 1.4, Math.PI / 2, 1),
            "hourglass" => Corners(path, x, y, (r, r), (-r, r), (r, -r), (-r, -r)),
            "bowtie" => Corners(path, x, y, (r, r), (r, -r), (-r, r), (-r, -r)),
            _ => path.MoveTo(x + r, y).ArcTo(r, true, true, x, y - r).ArcTo(r, false, true, x + r, y).Close(),
        };
    }

    private static SvgPath Corners(SvgPath path, double x, double y, params ReadOnlySpan<(double X, double Y)> corners)
    {
        for (var i = 0; i < corners.Length; i++)
        {
            if (i == 0) path.MoveTo(x + corners[i].X, y + corners[i].Y);
            else path.LineTo(x + corners[i].X, y + corners[i].Y);
        }
        return path.Close();
    }

    // The first corner points up, turned clockwise by the angle.
    private static SvgPath Polygon(SvgPath path, double x, double y, double r, int count, double turn) =>
        Corners(path, x, y, [.. Enumerable.Range(0, count).Select(i => Around(r, (i * 2 * Math.PI / count) + turn))]);

    private static SvgPath Star(SvgPath path, double x, double y, double r, int points, double waist) =>
        Corners(path, x, y, [.. Enumerable.Range(0, 2 * points).Select(i => Around(i % 2 == 0 ? r : r * waist, i * Math.PI / points))]);

    private static SvgPath Cross(SvgPath path, double x, double y, double arm, double half, double turn)
    {
        (double X, double Y)[] upright =
        [
            (arm, half), (half, half), (half, arm), (-half, arm), (-half, half), (-arm, half),
            (-arm, -half), (-half, -half), (-half, -arm), (half, -arm), (half, -half), (arm, -half),
        ];
        var (sin, cos) = Math.SinCos(turn);
        return Corners(path, x, y, [.. upright.Select(c => ((c.X * cos) - (c.Y * sin), (c.X * sin) + (c.Y * cos)))]);
    }

    private static SvgPath Strokes(SvgPath path, double x, double y, double r, double turn, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (sin, cos) = Math.SinCos(turn + (i * Math.PI / count));
            path.MoveTo(x - (r * cos), y - (r * sin)).LineTo(x + (r * cos), y + (r * sin));
        }
        return path;
    }

    private static (double, double) Around(double r, double angle) => (r * Math.Sin(angle), -r * Math.Cos(angle));
}
