namespace Course.Kernel.Display.Plotly;

/// <summary>Bars, upright or lying: plotly's <c>bar</c>, and what <c>histogram</c> counts.</summary>
internal class BarTrace : CartesianTrace
{
    private readonly PointSeries points;
    private readonly Markers markers;
    private readonly DataColumn? widths;
    private ErrorBars? errors;

    public BarTrace(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        points = new PointSeries(node);
        markers = new Markers(node["marker"], DefaultColor, figure);
        widths = node["width"].IsSequence ? DataColumn.Read(node["width"]) : null;
    }

    public override string Kind => "bar chart";

    public override int Layer => 2;

    public override ColorMapping? Scale => markers.Scale;

    public virtual bool IsHorizontal => Node["orientation"].Text(Node["x"].Exists && !Node["y"].Exists ? "h" : "v") == "h";

    /// <summary>Whether the bars are bins that touch each other.</summary>
    public virtual bool HasBins => false;

    /// <summary>What counts as the distance between bars when there is only one.</summary>
    public virtual double LoneDistance => PositionAxis.Kind == AxisKind.Date ? 86_400_000 : 1;

    /// <summary>Where the bars stand, on the axis along which they are lined up.</summary>
    public double[] Positions { get; protected set; } = [];

    /// <summary>How far each reaches from its base.</summary>
    public double[] Sizes { get; protected set; } = [];

    /// <summary>Where each begins.</summary>
    public double[] Bases { get; protected set; } = [];

    /// <summary>Whether the sizes have become parts of a whole.</summary>
    public bool IsShare { get; set; }

    public double Distance { get; private set; }

    public double Width { get; private set; }

    public double Offset { get; private set; }

    protected Axis PositionAxis => IsHorizontal ? Y : X;

    protected Axis SizeAxis => IsHorizontal ? X : Y;

    public override IEnumerable<DataColumn> Columns(bool onX) => points.Columns(onX);

    public override void Prepare()
    {
        Positions = [.. points.Values(PositionAxis)];
        Sizes = [.. points.Values(SizeAxis)];
        var bases = Node["base"].IsSequence ? DataColumn.Read(Node["base"]) : null;
        Bases = [.. Positions.Select((_, i) => bases is null ? Node["base"].Number(0) : i < bases.Count ? bases.Numbers[i] : 0)];
    }

    /// <summary>Receives the share of the position that this trace's bars get; widths of its own come first.</summary>
    /// <param name="distance">From one position to the next.</param>
    /// <param name="width">How wide a bar is.</param>
    /// <param name="offset">Where it begins, from its position.</param>
    public void SetWidth(double distance, double width, double offset)
    {
        Distance = distance;
        Width = Node["width"].IsNumber ? Node["width"].Number(width) : width;
        Offset = Node["offset"].IsNumber ? Node["offset"].Number(offset) : Node["width"].IsNumber ? -Width / 2 : offset;
    }

    public override void Measure()
    {
        for (var i = 0; i < Positions.Length; i++)
        {
            if (double.IsNaN(Positions[i])) continue;
            var (from, to) = Span(i);
            // Half the distance between bars stays on either side, so that the first and last are not cramped.
            foreach (var place in new[] { from, to, Positions[i] - (Distance / 2), Positions[i] + (Distance / 2) })
                PositionAxis.Extremes.Add(PositionAxis.ToLinear(place));
            if (double.IsNaN(Sizes[i])) continue;
            // Bars with a base of their own need not show zero; shares of a whole end where it ends.
            var fromZero = SizeAxis.Kind == AxisKind.Linear && !Node["base"].Exists;
            SizeAxis.Extremes.Add(SizeAxis.ToLinear(Bases[i] + Sizes[i]), TextRoom(i), padded: !IsShare, fromZero);
            if (Errors?.At(i, Bases[i] + Sizes[i]) is { } whisker)
            {
                SizeAxis.Extremes.Add(SizeAxis.ToLinear(whisker.Low), padded: true);
                SizeAxis.Extremes.Add(SizeAxis.ToLinear(whisker.High), padded: true);
            }
            if (Bases[i] != 0) SizeAxis.Extremes.Add(SizeAxis.ToLinear(Bases[i]), 0, padded: !IsShare, fromZero);
        }
    }

    public override void Draw(SvgWriter svg, Subplot plot)
    {
        // Edges on whole pixels: no light between bars that touch.
        svg.Start("g").AttrUnless("opacity", Opacity, 1).Attr("shape-rendering", "crispEdges");
        var shown = Enumerable.Range(0, Positions.Length).Where(i => BarBox(i) is { } box && box.Overlaps(plot.Area.Grow(2))).ToList();
        if (shown.Count > Figure.Options.MaxTooltips && markers.AreUniform) DrawAsOne(svg, shown);
        else foreach (var i in shown) DrawBar(svg, i, shown.Count > Figure.Options.MaxTooltips ? null : TooltipAt(i));
        DrawErrors(svg);
        svg.End();
    }

    private void DrawBar(SvgWriter svg, int i, string? tooltip)
    {
        svg.Start("path").Attr("d", Add(new SvgPath(), i).ToString());
        markers.Paint(svg, i);
        svg.Tooltip(tooltip).End();
    }

    private void DrawAsOne(SvgWriter svg, List<int> shown)
    {
        var path = new SvgPath();
        foreach (var i in shown) Add(path, i);
        svg.Start("path").Attr("d", path.ToString());
        markers.Paint(svg, shown[0]);
        svg.End();
    }

    private SvgPath Add(SvgPath path, int i)
    {
        var box = BarBox(i)!.Value;
        return path.Rect(box.Left, box.Top, box.Width, box.Height);
    }

    /// <summary>The texts in or above the bars.</summary>
    public override void DrawTexts(SvgWriter svg, Subplot plot)
    {
        if (!Node["text"].Exists && !Node["texttemplate"].Exists) return;
        for (var i = 0; i < Positions.Length; i++)
        {
            if (BarBox(i) is not { } box || !box.Overlaps(plot.Area.Grow(1)) || TextOf(i) is not { Length: > 0 } text) continue;
            BarText.Place(this, RichText.Parse(text), i, box, WithError(i, box), markers.Color(i))?.Draw(svg, Figure.Font);
        }
    }

    public override void DrawKey(SvgWriter svg, Box box)
    {
        svg.Start("path").Attr("d", new SvgPath().Rect(box.Center.X - 6, box.Center.Y - 6, 12, 12).ToString());
        markers.Paint(svg, 0);
        svg.End();
    }

    protected virtual string? TooltipAt(int i) =>
        IsHorizontal ? Tooltip(i, Sizes[i], Positions[i]) : Tooltip(i, Positions[i], Sizes[i]);

    /// <summary>From where to where bar <paramref name="i"/> stands on its position axis.</summary>
    protected virtual (double From, double To) Span(int i)
    {
        if (widths is null || i >= widths.Count || double.IsNaN(widths.Numbers[i])) return (Positions[i] + Offset, Positions[i] + Offset + Width);
        return (Positions[i] - (widths.Numbers[i] / 2), Positions[i] + (widths.Numbers[i] / 2));
    }

    private ErrorBars? Errors => errors ??= ErrorBars.Read(Node[IsHorizontal ? "error_x" : "error_y"]);

    private string? TextOf(int i)
    {
        var (x, y) = IsHorizontal ? (Sizes[i], Positions[i]) : (Positions[i], Sizes[i]);
        return TextItem.At(Node["texttemplate"], i) is { } template
            ? TextTemplate.FillRich(template, key => key == "value" ? Sizes[i] : key == "label" ? PositionAxis.Describe(Positions[i]) : TemplateValue(key, i, x, y))
            : TextItem.At(Node["text"], i);
    }

    private Box? BarBox(int i)
    {
        if (double.IsNaN(Positions[i]) || double.IsNaN(Sizes[i])) return null;
        var (from, to) = Span(i);
        var (a, b) = (PositionAxis.ValueToPixel(from), PositionAxis.ValueToPixel(to));
        var (foot, head) = (Edge(Bases[i]), Edge(Bases[i] + Sizes[i]));
        if (!double.IsFinite(a) || !double.IsFinite(b)) return null;
        return IsHorizontal
            ? new(Math.Min(foot, head), Math.Min(a, b), Math.Max(foot, head), Math.Max(a, b))
            : new(Math.Min(a, b), Math.Min(foot, head), Math.Max(a, b), Math.Max(foot, head));
    }

    // Text that must stand beyond its bar needs room there, which the range leaves.
    private double TextRoom(int i) =>
        TextItem.At(Node["textposition"], i) == "outside" && TextOf(i) is { Length: > 0 } text
            ? (IsHorizontal ? RichText.Parse(text).Width(Figure.Font.Size) : RichText.Parse(text).Height(Figure.Font.Size))
            : 0;

    private Box WithError(int i, Box box)
    {
        if (Errors is null) return box;
        var (low, high) = Errors.At(i, Bases[i] + Sizes[i]);
        var (a, b) = (Edge(low), Edge(high));
        return IsHorizontal
            ? box with { Left = Math.Min(box.Left, Math.Min(a, b)), Right = Math.Max(box.Right, Math.Max(a, b)) }
            : box with { Top = Math.Min(box.Top, Math.Min(a, b)), Bottom = Math.Max(box.Bottom, Math.Max(a, b)) };
    }

    // On a log axis nothing is where zero would be: the bar begins at the edge.
    private double Edge(double value)
    {
        var linear = SizeAxis.ToLinear(value);
        return SizeAxis.ToPixel(double.IsNaN(linear) ? SizeAxis.Lowest : linear);
    }

    private void DrawErrors(SvgWriter svg)
    {
        if (Errors is null) return;
        (int, double, double)[] places =
        [
            .. Enumerable.Range(0, Positions.Length).Where(i => BarBox(i) is not null).Select(i =>
            {
                var (from, to) = Span(i);
                var (middle, end) = ((from + to) / 2, Bases[i] + Sizes[i]);
                return IsHorizontal ? (i, end, middle) : (i, middle, end);
            }),
        ];
        Errors.Draw(svg, places, X, Y, !IsHorizontal, Palette.Ink);
    }
}
