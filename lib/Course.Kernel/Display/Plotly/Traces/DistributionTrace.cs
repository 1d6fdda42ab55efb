namespace Course.Kernel.Display.Plotly;

/// <summary>
/// What box and violin share: values gathered at positions, which are named on the other axis, or by the trace when
/// there is none.
/// </summary>
internal abstract class DistributionTrace : CartesianTrace
{
    private readonly DataColumn? x;
    private readonly DataColumn? y;

    protected DistributionTrace(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        x = DataColumn.Read(node["x"]);
        y = DataColumn.Read(node["y"]);
        Color = node["line"]["color"].Color() ?? (node["marker"]["color"].IsText ? node["marker"]["color"].Color(DefaultColor) : DefaultColor);
    }

    public override int Layer => 3;

    public Rgba Color { get; }

    public bool IsHorizontal => Node["orientation"].Text(x is not null && y is null ? "h" : "v") == "h";

    protected Rgba FillColor => Node["fillcolor"].Color() ?? Color.WithOpacity(0.5);

    protected Axis PositionAxis => IsHorizontal ? Y : X;

    protected Axis ValueAxis => IsHorizontal ? X : Y;

    /// <summary>The values at each position, in the axis' linear coordinate.</summary>
    protected List<(double Position, BoxStatistics Statistics)> Groups { get; } = [];

    /// <summary>Half the width of a mark, in units of its axis.</summary>
    protected double HalfWidth { get; private set; }

    /// <summary>How far the mark stands from its position, when several share it.</summary>
    protected double Offset { get; private set; }

    /// <summary>The settings of gaps: <c>box</c> or <c>violin</c>.</summary>
    protected abstract string Family { get; }

    public override IEnumerable<DataColumn> Columns(bool onX)
    {
        if (onX == IsHorizontal) return (onX ? x : y) is { Count: > 0 } values ? [values] : [];
        return Positions is { Count: > 0 } positions ? [positions] : [];
    }

    public override void Prepare()
    {
        if ((IsHorizontal ? x : y) is not { } column) return;
        // On a log axis it is the logarithms that are distributed.
        var values = Array.ConvertAll(ValueAxis.Values(column), ValueAxis.ToLinear);
        var positions = Positions is { } named ? PositionAxis.Values(named) : [0.0];
        var single = positions.Length == 1;
        foreach (var group in Enumerable.Range(0, values.Length).Where(i => single || i < positions.Length).GroupBy(i => single ? positions[0] : positions[i]))
            if (!double.IsNaN(group.Key) && BoxStatistics.Of(group.Select(i => values[i])) is { } statistics) Groups.Add((group.Key, statistics));
    }

    public override void Measure()
    {
        var distance = Share();
        foreach (var (position, statistics) in Groups)
        {
            PositionAxis.Extremes.Add(position - (distance / 2));
            PositionAxis.Extremes.Add(position + (distance / 2));
            foreach (var value in Reach(statistics)) ValueAxis.Extremes.Add(value, padded: true);
        }
    }

    public override void DrawKey(SvgWriter svg, Box box) => svg.Start("rect").Attr("x", box.Center.X - 6).Attr("y", box.Center.Y - 6)
        .Attr("width", 12).Attr("height", 12).Paint("fill", FillColor).Stroke(Color, 2).End();

    /// <summary>The lowest and highest value the mark shows.</summary>
    protected abstract IEnumerable<double> Reach(BoxStatistics statistics);

    protected Point Pixel(double position, double value)
    {
        var (p, v) = (PositionAxis.ValueToPixel(position), ValueAxis.ToPixel(value));
        return IsHorizontal ? new(v, p) : new(p, v);
    }

    /// <summary>A statistic as a reader would want it told.</summary>
    protected string Describe(double statistic) => ValueAxis.Describe(ValueAxis.ToValue(statistic));

    // Traces without positions stand under their own names.
    private DataColumn? Positions => (IsHorizontal ? y : x) ?? Named();

    private DataColumn Named() => DataColumn.OfText([Node["name"].Exists ? Name.Plain : $"trace {Index}"], Node.Path);

    // The room between positions, less the gaps, is for one trace, or is divided among those that stand side by side.
    private double Share()
    {
        var peers = Figure.Cartesian.OfType<DistributionTrace>().Where(t => t.Family == Family && t.XId == XId && t.YId == YId).ToList();
        double[] positions = [.. peers.SelectMany(t => t.Groups).Select(g => g.Position).Distinct().Order()];
        var distance = positions.Length < 2 ? 1 : positions.Zip(positions.Skip(1), (a, b) => b - a).Min();
        var whole = distance * (1 - Figure.Layout[Family + "gap"].Number(0.3, 0, 1));
        var slots = Figure.Layout[Family + "mode"].Text("overlay") == "group" ? peers.Select(t => t.Slot).Distinct().ToList() : [Slot];
        var each = whole / slots.Count;
        HalfWidth = each * (1 - Figure.Layout[Family + "groupgap"].Number(0.3, 0, 1)) / 2;
        Offset = (-whole / 2) + ((slots.IndexOf(Slot) + 0.5) * each);
        return distance;
    }

    private string Slot => Node["offsetgroup"].Text($"trace {Index}");
}
