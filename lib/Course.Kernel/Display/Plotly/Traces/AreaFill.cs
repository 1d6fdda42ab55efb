namespace Course.Kernel.Display.Plotly;

/// <summary>The area that a scatter trace fills: down to zero, to the trace before it, or the shape it draws itself.</summary>
internal static class AreaFill
{
    public static void Draw(SvgWriter svg, ScatterTrace trace, Subplot plot)
    {
        if (trace.Fill is "none") return;
        var path = new SvgPath();
        foreach (var piece in Pieces(trace, plot))
        {
            path.MoveTo(piece[0].X, piece[0].Y);
            LinePath.Continue(path, piece, trace.Smoothing);
            Close(path, trace, piece, plot);
        }
        if (path.IsEmpty) return;
        svg.Start("path").Attr("d", path.ToString()).Paint("fill", trace.FillColor)
            .Tooltip(trace.Node["name"].Exists ? trace.Name.Plain : null).End();
    }

    private static bool ReachesTrace(ScatterTrace trace) => trace.Fill is "tonexty" or "tonextx" && trace.Below is not null;

    private static IEnumerable<List<Point>> Pieces(ScatterTrace trace, Subplot plot)
    {
        var lines = trace.Lines(plot);
        if (!ReachesTrace(trace)) return lines.Where(p => p.Count > 1);
        // Between two lines a gap has no shape of its own: the area is that of the lines drawn through.
        return lines.Count == 0 ? [] : [[.. lines.SelectMany(p => p)]];
    }

    private static void Close(SvgPath path, ScatterTrace trace, List<Point> piece, Subplot plot)
    {
        switch (trace.Fill)
        {
            case "tonexty" or "tonextx" when ReachesTrace(trace):
                List<Point> back = [.. trace.Below!.Lines(plot).SelectMany(p => p).Reverse()];
                if (back.Count == 0) break;
                path.LineTo(back[0].X, back[0].Y);
                LinePath.Continue(path, back, trace.Below.Smoothing);
                break;
            case "tozeroy" or "tonexty":
                path.LineTo(piece[^1].X, Zero(plot.Y)).LineTo(piece[0].X, Zero(plot.Y));
                break;
            case "tozerox" or "tonextx":
                path.LineTo(Zero(plot.X), piece[^1].Y).LineTo(Zero(plot.X), piece[0].Y);
                break;
            case "toself" or "tonext":
                break;
            default:
                throw trace.Node["fill"].Wrong("none, tozeroy, tozerox, tonexty, tonextx, toself or tonext");
        }
        path.Close();
    }

    // Where zero is, or the edge nearest to it.
    private static double Zero(Axis axis) =>
        Math.Clamp(axis.Kind == AxisKind.Linear ? axis.ToPixel(0) : axis.FirstPixel, axis.LeftOrTop, axis.RightOrBottom);
}
