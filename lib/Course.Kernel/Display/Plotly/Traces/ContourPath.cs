namespace Course.Kernel.Display.Plotly;

/// <summary>
/// Draws what <see cref="MarchingSquares"/> found on a coarse grid as smooth lines, and areas whose edges are the same
/// smooth lines; what runs along the edge of the plot stays straight.
/// </summary>
/// <param name="smoothing">How much lines bend; 0 for straight pieces.</param>
/// <param name="view">The plot, for leaving out points on fine grids.</param>
internal sealed class ContourPath(double smoothing, Box view)
{
    public void AddLine(SvgPath path, List<Point> line)
    {
        if (smoothing == 0)
        {
            path.Polyline(LineSimplifier.Simplify(line, view));
            return;
        }
        path.MoveTo(line[0].X, line[0].Y);
        LinePath.Continue(path, line, smoothing);
    }

    /// <param name="path">Receives the area.</param>
    /// <param name="ring">Its outline, closed.</param>
    /// <param name="isOnRim">Whether a point of it lies on the edge of the grid.</param>
    public void AddArea(SvgPath path, List<Point> ring, Func<Point, bool> isOnRim)
    {
        var start = ring.FindIndex(p => isOnRim(p));
        if (smoothing == 0 || start < 0)
        {
            AddLine(path, ring);
            path.Close();
            return;
        }
        // From a point on the rim once around: runs between points of the rim are the lines inside.
        List<Point> turned = [.. ring.Skip(start), .. ring.Skip(1).Take(start)];
        path.MoveTo(turned[0].X, turned[0].Y);
        var run = new List<Point> { turned[0] };
        foreach (var point in turned.Skip(1))
        {
            run.Add(point);
            if (!isOnRim(point)) continue;
            LinePath.Continue(path, run, run.Count > 2 ? smoothing : 0);
            run = [point];
        }
        path.Close();
    }
}
