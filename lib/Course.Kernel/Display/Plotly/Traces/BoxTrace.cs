namespace Course.Kernel.Display.Plotly;

/// <summary>Boxes from quartile to quartile with whiskers (Tukey, 1977): plotly's <c>box</c>.</summary>
internal sealed class BoxTrace(FigureNode node, int index, Figure figure) : DistributionTrace(node, index, figure)
{
    private readonly Markers markers = new(node["marker"], node["marker"]["color"].IsText ? node["marker"]["color"].Color(Rgba.Transparent) : figure.Colorway[index % figure.Colorway.Count], figure);

    public override string Kind => "box plot";

    protected override string Family => "box";

    protected override IEnumerable<double> Reach(BoxStatistics statistics) => Points == "false"
        ? [statistics.LowWhisker, statistics.HighWhisker]
        : [statistics.Sorted[0], statistics.Sorted[^1]];

    private string Points => Node["boxpoints"].Text("outliers");

    public override void Draw(SvgWriter svg, Subplot plot)
    {
        svg.Start("g").AttrUnless("opacity", Opacity, 1);
        foreach (var (position, statistics) in Groups) DrawBox(svg, position + Offset, statistics);
        svg.End();
    }

    private void DrawBox(SvgWriter svg, double position, BoxStatistics s)
    {
        var path = new SvgPath();
        var (half, cap) = (HalfWidth, HalfWidth * Node["whiskerwidth"].Number(0.5, 0, 1));
        Line(path, true, (position - half, s.Q1), (position + half, s.Q1), (position + half, s.Q3), (position - half, s.Q3));
        Line(path, false, (position - half, s.Median), (position + half, s.Median));
        foreach (var (box, end) in new[] { (s.Q1, s.LowWhisker), (s.Q3, s.HighWhisker) })
        {
            Line(path, false, (position, box), (position, end));
            Line(path, false, (position - cap, end), (position + cap, end));
        }
        svg.Start("path").Attr("d", path.ToString()).Paint("fill", FillColor).Stroke(Color, Node["line"]["width"].Number(2, 0, 20))
            .Tooltip(Words(position, s)).End();
        DrawMean(svg, position, s);
        double[] points = [.. Points switch { "all" => s.Sorted, "false" => [], _ => s.Outliers }];
        if (points.Length > Figure.Options.MaxTooltips) markers.DrawCrowd(svg, [.. points.Select(value => (0, Pixel(position, value)))]);
        else foreach (var value in points) markers.Draw(svg, 0, Pixel(position, value), HasTooltips ? Describe(value) : null);
    }

    private void DrawMean(SvgWriter svg, double position, BoxStatistics s)
    {
        var asked = Node["boxmean"].Text("false");
        if (asked == "false") return;
        var path = new SvgPath();
        Line(path, false, (position - HalfWidth, s.Mean), (position + HalfWidth, s.Mean));
        if (asked == "sd")
            Line(path, true, (position - HalfWidth, s.Mean), (position, s.Mean + s.Deviation), (position + HalfWidth, s.Mean), (position, s.Mean - s.Deviation));
        svg.Start("path").Attr("d", path.ToString()).Attr("fill", "none").Stroke(Color, 1, "4 3").End();
    }

    private void Line(SvgPath path, bool closed, params ReadOnlySpan<(double Position, double Value)> places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var at = Pixel(places[i].Position, places[i].Value);
            if (i == 0) path.MoveTo(at.X, at.Y);
            else path.LineTo(at.X, at.Y);
        }
        if (closed) path.Close();
    }

    private string? Words(double position, BoxStatistics s) => HasTooltips
        ? $"{PositionAxis.Describe(Math.Round(position))}\nmedian: {Describe(s.Median)}\nq1: {Describe(s.Q1)}\nq3: {Describe(s.Q3)}"
            + $"\nwhiskers: {Describe(s.LowWhisker)} to {Describe(s.HighWhisker)}"
        : null;
}
