namespace Course.Kernel.Display.Plotly;

/// <summary>The whiskers of <c>error_x</c> or <c>error_y</c>: how far each point may be off, below and above.</summary>
internal sealed class ErrorBars
{
    private readonly FigureNode node;
    private readonly DataColumn? above;
    private readonly DataColumn? below;

    private ErrorBars(FigureNode node)
    {
        this.node = node;
        above = node["array"].IsSequence ? DataColumn.Read(node["array"]) : null;
        below = node["arrayminus"].IsSequence ? DataColumn.Read(node["arrayminus"]) : null;
    }

    /// <returns>Null when the trace has none, or hides them.</returns>
    public static ErrorBars? Read(FigureNode node) =>
        node.Exists && node["visible"].Flag(node["array"].Exists || node["value"].Exists || node["type"].Exists) ? new(node) : null;

    /// <summary>The values at both ends of point <paramref name="i"/>'s whisker.</summary>
    public (double Low, double High) At(int i, double value)
    {
        var symmetric = node["symmetric"].Flag(!node["arrayminus"].Exists && !node["valueminus"].Exists);
        var up = Reach(above, i, value, node["value"]);
        var down = symmetric ? up : Reach(below, i, value, node["valueminus"]);
        return (value - down, value + up);
    }

    public void Draw(SvgWriter svg, IReadOnlyList<(int Point, double X, double Y)> points, Axis x, Axis y, bool vertical, Rgba color)
    {
        var cap = node["width"].Number(4, 0, 50);
        var path = new SvgPath();
        foreach (var (i, px, py) in points)
        {
            var along = vertical ? y : x;
            var (low, high) = At(i, vertical ? py : px);
            var (from, to) = (along.ValueToPixel(low), along.ValueToPixel(high));
            var at = vertical ? x.ValueToPixel(px) : y.ValueToPixel(py);
            if (double.IsNaN(at) || double.IsNaN(to)) continue;
            // On a log axis a whisker that passes zero goes to the edge.
            if (double.IsNaN(from)) from = along.FirstPixel;
            Whisker(path, at, from, to, cap, vertical);
        }
        if (path.IsEmpty) return;
        svg.Start("path").Attr("d", path.ToString()).Attr("fill", "none")
            .Stroke(node["color"].Color(color), node["thickness"].Number(2, 0, 50)).End();
    }

    private static void Whisker(SvgPath path, double at, double from, double to, double cap, bool vertical)
    {
        if (vertical)
        {
            path.MoveTo(at, from).VerticalTo(to).MoveTo(at - cap, to).HorizontalTo(at + cap).MoveTo(at - cap, from).HorizontalTo(at + cap);
            return;
        }
        path.MoveTo(from, at).HorizontalTo(to).MoveTo(to, at - cap).VerticalTo(at + cap).MoveTo(from, at - cap).VerticalTo(at + cap);
    }

    private double Reach(DataColumn? column, int i, double value, FigureNode constant)
    {
        var reach = node["type"].Text(column is null ? "percent" : "data") switch
        {
            "data" => column is not null && i < column.Count ? column.Numbers[i] : 0,
            "percent" => Math.Abs(value) * constant.Number(10) / 100,
            "constant" => constant.Number(10),
            "sqrt" => Math.Sqrt(Math.Abs(value)),
            _ => throw node["type"].Wrong("data, percent, constant or sqrt"),
        };
        return double.IsNaN(reach) ? 0 : Math.Abs(reach);
    }
}
