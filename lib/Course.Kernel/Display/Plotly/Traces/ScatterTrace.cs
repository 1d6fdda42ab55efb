namespace Course.Kernel.Display.Plotly;

/// <summary>Lines, points, texts and filled areas: plotly's <c>scatter</c> (and <c>scattergl</c>).</summary>
internal sealed class ScatterTrace : CartesianTrace
{
    /// <summary>Below this many points plotly marks each of them when no mode is set.</summary>
    private const int FewPoints = 20;

    /// <summary>Up to this many points of a bare line, in a figure of so few traces, get an invisible mark that carries their tooltip.</summary>
    private const int HoverPoints = 60, HoverTraces = 12;

    private readonly PointSeries points;
    private readonly string mode;
    private readonly ErrorBars? errorX;
    private readonly ErrorBars? errorY;
    private double[] xs = [];
    private double[] ys = [];
    private List<List<Point>>? lines;

    public ScatterTrace(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        points = new PointSeries(node);
        mode = node["mode"].Text(points.Count < FewPoints && StackGroup.Length == 0 ? "lines+markers" : "lines");
        errorX = ErrorBars.Read(node["error_x"]);
        errorY = ErrorBars.Read(node["error_y"]);
        var marker = node["marker"];
        LineColor = node["line"]["color"].Color() ?? (marker["color"].IsText ? marker["color"].Color(DefaultColor) : DefaultColor);
        Markers = new Markers(marker, node["line"]["color"].Color(DefaultColor), figure);
    }

    public override string Kind => HasLines || !HasMarkers ? "line chart" : "scatter plot";

    public override int Layer => 4;

    public override ColorMapping? Scale => HasMarkers ? Markers.Scale : null;

    public string StackGroup => Node["stackgroup"].Text("");

    public Rgba LineColor { get; }

    public Markers Markers { get; }

    public bool HasLines => mode.Contains("lines", StringComparison.Ordinal);

    public bool HasMarkers => mode.Contains("markers", StringComparison.Ordinal);

    public bool HasTexts => mode.Contains("text", StringComparison.Ordinal);

    public double LineWidth => Node["line"]["width"].Number(2, 0, 50);

    public string Fill => Node["fill"].Text(StackGroup.Length > 0 ? "tonexty" : "none");

    public Rgba FillColor => Node["fillcolor"].Color() ?? LineColor.WithOpacity(LineColor.A * 0.5);

    /// <summary>How much its spline bends; 0 for straight lines.</summary>
    public double Smoothing => Node["line"]["shape"].Text() == "spline" ? Node["line"]["smoothing"].Number(1, 0, 1.3) : 0;

    /// <summary>The scatter trace before this one on the same axes: what <c>tonexty</c> fills to.</summary>
    public ScatterTrace? Below => Figure.Traces.OfType<ScatterTrace>()
        .LastOrDefault(t => t.Index < Index && t.XId == XId && t.YId == YId && (StackGroup.Length == 0 || t.StackGroup == StackGroup));

    /// <summary>The line in pixels, in pieces between gaps, as detailed as the picture can show.</summary>
    public List<List<Point>> Lines(Subplot plot) => lines ??= [.. Pieces()
        .Select(piece => LinePath.Corners(piece, Node["line"]["shape"]))
        .Select(piece => Smoothing > 0 ? piece : LineSimplifier.Simplify(piece, plot.Area))
        .Where(piece => piece.Count > 0)];

    public override IEnumerable<DataColumn> Columns(bool onX) => points.Columns(onX);

    public override void Prepare()
    {
        xs = points.Values(X);
        ys = points.Values(Y);
        if (StackGroup.Length > 0) ys = Figure.Stacks.Pile(this, xs, ys);
    }

    public override void Measure()
    {
        var count = xs.Length;
        var open = count < 2 || xs[0] != xs[^1] || ys[0] != ys[^1];
        var alone = Below is null;
        var (xZero, yZero) = (open && (Fill == "tozerox" || (Fill == "tonextx" && alone)), open && (Fill == "tozeroy" || (Fill == "tonexty" && (alone || StackGroup.Length > 0))));
        // A bare line runs from edge to edge; so does what is filled to the axis.
        var xAir = xZero || (Fill is not ("tozeroy" or "tonexty") && (HasMarkers || HasTexts)) || errorY is not null;
        var yAir = Fill is not ("tozerox" or "tonextx");
        for (var i = 0; i < count; i++)
        {
            var room = HasMarkers ? Markers.Room(i) : 0;
            var (x, y) = (X.ToLinear(xs[i]), Y.ToLinear(ys[i]));
            X.Extremes.Add(x, xAir ? room : 0, xAir, xZero && X.Kind == AxisKind.Linear);
            Y.Extremes.Add(y, room, yAir, yZero && Y.Kind == AxisKind.Linear);
            if (errorX is not null) Claim(X, errorX.At(i, xs[i]));
            if (errorY is not null) Claim(Y, errorY.At(i, ys[i]));
        }
    }

    public override void Draw(SvgWriter svg, Subplot plot)
    {
        if (points.Count == 0) return;
        svg.Start("g").AttrUnless("opacity", Opacity, 1);
        AreaFill.Draw(svg, this, plot);
        if (errorX is not null || errorY is not null) DrawErrors(svg);
        if (HasLines && LineWidth > 0) DrawLines(svg, plot);
        if (HasMarkers) DrawMarkers(svg, plot);
        else if (HasLines && HasTooltips && points.Count <= HoverPoints && Figure.Traces.Count <= HoverTraces) DrawHoverPoints(svg, plot);
        svg.End();
    }

    /// <summary>The texts beside points; never cut at the edge of the plot.</summary>
    public override void DrawTexts(SvgWriter svg, Subplot plot)
    {
        if (!HasTexts) return;
        var font = Figure.Font.With(Node["textfont"]["size"].IsSequence || Node["textfont"]["color"].IsSequence ? default : Node["textfont"]);
        for (var i = 0; i < points.Count; i++)
        {
            var at = PixelOf(i);
            var template = TextItem.At(Node["texttemplate"], i);
            var point = i;
            var text = template is null ? TextItem.At(Node["text"], i) : TextTemplate.FillRich(template, key => TemplateValue(key, point, xs[point], ys[point]));
            if (text is null || !IsPlace(at) || !plot.Area.Grow(1).Contains(at)) continue;
            Beside(RichText.Parse(text), at, i, font).Draw(svg, Figure.Font);
        }
    }

    public override void DrawKey(SvgWriter svg, Box box)
    {
        var (left, right, middle) = (box.Left, box.Right, box.Center.Y);
        if (Fill is not "none")
            svg.Start("rect").Attr("x", left).Attr("y", middle).Attr("width", right - left).Attr("height", 6).Paint("fill", FillColor).End();
        if (HasLines && LineWidth > 0)
            Stroke(svg.Start("path").Attr("d", new SvgPath().MoveTo(left, middle).HorizontalTo(right).ToString())).End();
        if (!HasMarkers || points.Count == 0) return;
        var size = Markers.Size(0);
        var symbol = Markers.Symbol(0);
        var radius = Math.Clamp(size, 4, 14) / 2;
        svg.Start("path").Attr("d", MarkerSymbol.Outline(symbol.Shape, box.Center.X, middle, radius).ToString());
        Markers.Paint(svg, 0);
        svg.End();
    }

    private IEnumerable<List<Point>> Pieces()
    {
        var bridges = Node["connectgaps"].Flag(false);
        var piece = new List<Point>();
        for (var i = 0; i < xs.Length; i++)
        {
            var at = PixelOf(i);
            if (IsPlace(at))
            {
                piece.Add(at);
                continue;
            }
            if (bridges || piece.Count == 0) continue;
            yield return piece;
            piece = [];
        }
        if (piece.Count > 0) yield return piece;
    }

    private Point PixelOf(int i) => new(X.ValueToPixel(xs[i]), Y.ValueToPixel(ys[i]));

    private static bool IsPlace(Point at) => double.IsFinite(at.X) && double.IsFinite(at.Y);

    private static void Claim(Axis axis, (double Low, double High) whisker)
    {
        axis.Extremes.Add(axis.ToLinear(whisker.Low), padded: true);
        axis.Extremes.Add(axis.ToLinear(whisker.High), padded: true);
    }

    private void DrawLines(SvgWriter svg, Subplot plot)
    {
        var path = new SvgPath();
        foreach (var piece in Lines(plot).Where(p => p.Count > 1))
        {
            path.MoveTo(piece[0].X, piece[0].Y);
            LinePath.Continue(path, piece, Smoothing);
        }
        if (path.IsEmpty) return;
        Stroke(svg.Start("path").Attr("d", path.ToString())).Tooltip(Node["name"].Exists && HasTooltips ? Name.Plain : null).End();
    }

    private SvgWriter Stroke(SvgWriter svg) => svg.Attr("fill", "none")
        .Stroke(LineColor, LineWidth, LineDash.Read(Node["line"]["dash"], LineWidth)).Attr("stroke-linejoin", "round");

    private void DrawErrors(SvgWriter svg)
    {
        (int, double, double)[] places = [.. Enumerable.Range(0, xs.Length).Where(i => IsPlace(PixelOf(i))).Select(i => (i, xs[i], ys[i]))];
        errorY?.Draw(svg, places, X, Y, vertical: true, LineColor);
        errorX?.Draw(svg, places, X, Y, vertical: false, LineColor);
    }

    private void DrawMarkers(SvgWriter svg, Subplot plot)
    {
        var near = plot.Area.Grow(60);
        int[] shown = [.. Enumerable.Range(0, xs.Length).Where(i => IsPlace(PixelOf(i)) && near.Contains(PixelOf(i)))];
        if (shown.Length > Figure.Options.MaxTooltips)
        {
            Markers.DrawCrowd(svg, [.. shown.Select(i => (i, PixelOf(i)))]);
            return;
        }
        foreach (var i in shown) Markers.Draw(svg, i, PixelOf(i), Tooltip(i, xs[i], ys[i]));
    }

    private void DrawHoverPoints(SvgWriter svg, Subplot plot)
    {
        svg.Start("g").Attr("fill-opacity", 0);
        for (var i = 0; i < xs.Length; i++)
        {
            var at = PixelOf(i);
            if (IsPlace(at) && plot.Area.Grow(1).Contains(at) && Tooltip(i, xs[i], ys[i]) is { } tooltip)
                svg.Start("circle").Attr("cx", at.X).Attr("cy", at.Y).Attr("r", 5).Tooltip(tooltip).End();
        }
        svg.End();
    }

    private TextBlock Beside(RichText text, Point at, int i, Font font)
    {
        var place = TextItem.At(Node["textposition"], i) ?? "middle center";
        var away = HasMarkers ? Math.Max(3, (Markers.Size(i) * 0.5) + 2) : 0;
        var (horizontal, dx) = place.EndsWith("left", StringComparison.Ordinal) ? (Align.End, -away)
            : place.EndsWith("right", StringComparison.Ordinal) ? (Align.Start, away) : (Align.Middle, 0.0);
        var (vertical, dy) = place.StartsWith("top", StringComparison.Ordinal) ? (Align.End, -Math.Max(away, 2))
            : place.StartsWith("bottom", StringComparison.Ordinal) ? (Align.Start, Math.Max(away, 2)) : (Align.Middle, 0.0);
        return new TextBlock(text, font, new(at.X + dx, at.Y + dy), horizontal, vertical);
    }
}
