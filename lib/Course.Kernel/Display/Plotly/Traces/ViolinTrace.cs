namespace Course.Kernel.Display.Plotly;

/// <summary>The density of values, drawn on both sides of their position: plotly's <c>violin</c>.</summary>
internal sealed class ViolinTrace(FigureNode node, int index, Figure figure) : DistributionTrace(node, index, figure)
{
    private const int Steps = 60;

    public override string Kind => "violin plot";

    protected override string Family => "violin";

    // The density dies out two bandwidths beyond the last value.
    protected override IEnumerable<double> Reach(BoxStatistics statistics) =>
        Node["spanmode"].Text("soft") == "hard"
            ? [statistics.Sorted[0], statistics.Sorted[^1]]
            : [statistics.Sorted[0] - (2 * Bandwidth(statistics)), statistics.Sorted[^1] + (2 * Bandwidth(statistics))];

    public override void Draw(SvgWriter svg, Subplot plot)
    {
        svg.Start("g").AttrUnless("opacity", Opacity, 1);
        foreach (var (position, statistics) in Groups) DrawViolin(svg, position + Offset, statistics);
        svg.End();
    }

    private void DrawViolin(SvgWriter svg, double position, BoxStatistics s)
    {
        var (low, high) = (Reach(s).First(), Reach(s).Last());
        var bandwidth = Bandwidth(s);
        var places = Enumerable.Range(0, Steps + 1).Select(i => low + (i * (high - low) / Steps)).ToArray();
        var densities = places.Select(v => Density(s.Sorted, v, bandwidth)).ToArray();
        var scale = HalfWidth / densities.Max();
        var side = Node["side"].Text("both");
        var right = side == "negative" ? new double[densities.Length] : densities;
        var left = side == "positive" ? new double[densities.Length] : densities;
        var points = places.Select((v, i) => Pixel(position + (right[i] * scale), v))
            .Concat(places.Select((v, i) => Pixel(position - (left[i] * scale), v)).Reverse()).ToList();
        svg.Start("path").Attr("d", new SvgPath().Polyline(points).Close().ToString()).Paint("fill", FillColor)
            .Stroke(Color, Node["line"]["width"].Number(2, 0, 20))
            .Tooltip(HasTooltips ? $"{PositionAxis.Describe(Math.Round(position))}\nmedian: {Describe(s.Median)}" : null).End();
        if (Node["box"]["visible"].Flag(false)) DrawInnerBox(svg, position, s);
        if (Node["meanline"]["visible"].Flag(false)) Across(svg, position, HalfWidth * Density(s.Sorted, s.Mean, bandwidth) / densities.Max(), s.Mean, "4 3");
    }

    private void DrawInnerBox(SvgWriter svg, double position, BoxStatistics s)
    {
        var half = HalfWidth * Node["box"]["width"].Number(0.25, 0, 1);
        var (a, b) = (Pixel(position - half, s.Q1), Pixel(position + half, s.Q3));
        svg.Start("path").Attr("d", new SvgPath().Rect(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y)).ToString())
            .Paint("fill", FillColor).Stroke(Color, 2).End();
        Across(svg, position, half, s.Median, null);
    }

    private void Across(SvgWriter svg, double position, double half, double value, string? dash)
    {
        var (a, b) = (Pixel(position - half, value), Pixel(position + half, value));
        svg.Start("path").Attr("d", new SvgPath().MoveTo(a.X, a.Y).LineTo(b.X, b.Y).ToString()).Stroke(Color, 2, dash).End();
    }

    /// <summary>Silverman's rule of thumb (1986).</summary>
    private double Bandwidth(BoxStatistics s)
    {
        if (Node["bandwidth"].Number() is > 0 and var asked) return asked;
        var (range, spread) = (s.Sorted[^1] - s.Sorted[0], Math.Min(s.Deviation, (s.Q3 - s.Q1) / 1.349));
        if (range == 0) return 1;
        // Half of the values may be equal, or their squares too large to add.
        if (!double.IsFinite(spread) || spread <= 0) spread = range / 4;
        return Math.Max(1.059 * spread * Math.Pow(s.Sorted.Length, -0.2), range / 100);
    }

    private static double Density(double[] values, double at, double bandwidth)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            var u = (at - value) / bandwidth;
            sum += Math.Exp(-0.5 * u * u);
        }
        return sum / (values.Length * bandwidth * Math.Sqrt(2 * Math.PI));
    }
}
