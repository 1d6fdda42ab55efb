namespace Course.Kernel.Display.Plotly;

/// <summary>Places and draws what belongs to one axis: grid, zero line, its line, marks, labels and title.</summary>
internal sealed class AxisPainter
{
    private const double TitleGap = 9;

    /// <summary>Upright and level lines lie on whole pixels: thin ones stay thin.</summary>
    private const string Crisp = "crispEdges";

    /// <summary>A label may be this part of the picture long, a title this much longer than its axis, before its lines are broken.</summary>
    private const double LongestLabel = 0.32, LongestTitle = 1.1;

    private readonly Axis axis;
    private readonly Theme theme;
    private readonly Font font;
    private readonly double line;
    private readonly Box area;
    private readonly List<Tick> ticks;
    private readonly AxisLabels labels;
    private readonly TextBlock? title;

    /// <param name="axis">With its range and pixels set.</param>
    /// <param name="area">The rectangle of the subplots it belongs to.</param>
    /// <param name="line">The pixel of its line: y of an x axis, x of a y axis.</param>
    /// <param name="figure">The figure, for its colors, font and size.</param>
    public AxisPainter(Axis axis, Box area, double line, Figure figure)
    {
        (this.axis, this.area, this.line, theme, font) = (axis, area, line, figure.Theme, figure.Font);
        var tickFont = font.With(axis.Node["tickfont"]);
        ticks = axis.Visible ? AxisTicks.Find(axis, tickFont.Size) : [];
        var longest = LongestLabel * Math.Min(figure.Width, axis.IsX ? 2 * figure.Height : figure.Width);
        List<Tick> wrapped = [.. ticks.Select(t => t with { Label = t.Label.Wrapped(longest, tickFont.Size) })];
        labels = AxisLabels.Place(axis, wrapped, tickFont, line, Outward);
        title = axis.Visible ? PlaceTitle() : null;
    }

    /// <summary>Everything the axis draws outside its area.</summary>
    public IEnumerable<Box> Bounds()
    {
        foreach (var block in labels.Blocks) yield return block.Bounds();
        if (title is not null) yield return title.Bounds();
    }

    private bool Flipped => axis.Side is "top" or "right";

    private string TickMarks => axis.Node["ticks"].Text(axis.CarriesMap ? "outside" : "");

    private double TickLength => axis.Node["ticklen"].Number(5, 0, 100);

    private double Outward => (TickMarks == "outside" ? TickLength : 0) + (ShowsLine ? LineWidth / 2 : 0);

    private bool ShowsLine => axis.Node["showline"].Flag(axis.Node["linecolor"].Exists || axis.Node["linewidth"].Exists);

    private double LineWidth => axis.Node["linewidth"].Number(1, 0, 50);

    // Two grids over each other are none.
    private bool ShowsGrid => axis.Visible && axis.Node["showgrid"].Flag(!axis.CarriesBars && axis.Overlaying is null);

    /// <summary>Grid lines, below the data.</summary>
    public void DrawGrid(SvgWriter svg)
    {
        if (!ShowsGrid) return;
        var path = new SvgPath();
        foreach (var tick in ticks)
        {
            var pixel = axis.ToPixel(tick.Linear);
            // The zero line and the frame stand in for a grid line of their own.
            if (ShowsZeroLine && Math.Abs(tick.Linear) < 1e-12 * Math.Abs(axis.Last - axis.First)) continue;
            if (OnFrame(pixel)) continue;
            Across(path, pixel);
        }
        if (path.IsEmpty) return;
        svg.Start("path").Attr("d", path.ToString())
            .Stroke(axis.Node["gridcolor"].Color(theme.Grid), axis.Node["gridwidth"].Number(1, 0, 20), LineDash.Read(axis.Node["griddash"], 1)).Attr("shape-rendering", Crisp).End();
    }

    /// <summary>The line at zero, below the data and above the grid.</summary>
    public void DrawZeroLine(SvgWriter svg)
    {
        var pixel = axis.ToPixel(0);
        var isInside = pixel > axis.LeftOrTop + 1 && pixel < axis.RightOrBottom - 1;
        // At the edge it would be a frame's line, unless bars stand on it.
        if (!ShowsZeroLine || (!isInside && !axis.CarriesSizes)) return;
        var path = new SvgPath();
        Across(path, pixel);
        svg.Start("path").Attr("d", path.ToString())
            .Stroke(axis.Node["zerolinecolor"].Color(theme.ZeroLine), axis.Node["zerolinewidth"].Number(1, 0, 20)).Attr("shape-rendering", Crisp).End();
    }

    /// <summary>Line, marks, labels and title, above the data.</summary>
    public void Draw(SvgWriter svg)
    {
        if (!axis.Visible) return;
        DrawLine(svg);
        DrawTicks(svg);
        foreach (var block in labels.Blocks) block.Draw(svg, font);
        title?.Draw(svg, font);
    }

    private bool ShowsZeroLine => axis.Visible && axis.Kind == AxisKind.Linear && axis.First * axis.Last <= 0
        && axis.Node["zeroline"].Flag(ShowsGrid || axis.Node["zerolinecolor"].Exists || axis.Node["zerolinewidth"].Exists);

    private bool OnFrame(double pixel) => ShowsLine && axis.Node["mirror"].Exists
        && (Math.Abs(pixel - axis.FirstPixel) < 1 || Math.Abs(pixel - axis.LastPixel) < 1);

    private void Across(SvgPath path, double pixel)
    {
        if (axis.IsX) path.MoveTo(pixel, area.Top).VerticalTo(area.Bottom);
        else path.MoveTo(area.Left, pixel).HorizontalTo(area.Right);
    }

    private void DrawLine(SvgWriter svg)
    {
        if (!ShowsLine || LineWidth == 0) return;
        var path = new SvgPath();
        Along(path, line);
        if (axis.Node["mirror"].Text("false") != "false") Along(path, Opposite);
        svg.Start("path").Attr("d", path.ToString()).Stroke(axis.Node["linecolor"].Color(theme.Axis), LineWidth).Attr("stroke-linecap", "square").Attr("shape-rendering", Crisp).End();
    }

    private double Opposite => axis.IsX
        ? (Math.Abs(line - area.Bottom) < 1 ? area.Top : area.Bottom)
        : (Math.Abs(line - area.Left) < 1 ? area.Right : area.Left);

    private void Along(SvgPath path, double at)
    {
        if (axis.IsX) path.MoveTo(axis.LeftOrTop, at).HorizontalTo(axis.RightOrBottom);
        else path.MoveTo(at, axis.LeftOrTop).VerticalTo(axis.RightOrBottom);
    }

    private void DrawTicks(SvgWriter svg)
    {
        if (TickMarks.Length == 0 || ticks.Count == 0 || TickLength == 0) return;
        var length = TickMarks == "inside" ? -TickLength : TickLength;
        // Outward is down from a bottom axis and left from a left one.
        var end = line + (axis.IsX == Flipped ? -length : length);
        var path = new SvgPath();
        foreach (var tick in ticks)
        {
            var pixel = axis.ToPixel(tick.Linear);
            if (axis.IsX) path.MoveTo(pixel, line).VerticalTo(end);
            else path.MoveTo(line, pixel).HorizontalTo(end);
        }
        svg.Start("path").Attr("d", path.ToString()).Stroke(axis.Node["tickcolor"].Color(theme.Axis), axis.Node["tickwidth"].Number(1, 0, 20)).Attr("shape-rendering", Crisp).End();
    }

    private TextBlock? PlaceTitle()
    {
        var node = axis.Node["title"];
        // Older figures give the title as text, with its font beside it.
        var text = RichText.Parse((node.IsObject ? node["text"] : node).Text(""));
        if (text.IsEmpty) return null;
        var own = font.Scaled(1.2).With(axis.Node["titlefont"]).With(node["font"]);
        text = text.Wrapped(Math.Max(80, LongestTitle * axis.Length), own.Size, own.Bold);
        var away = Reach() + node["standoff"].Number(TitleGap, 0, 500);
        var middle = (axis.FirstPixel + axis.LastPixel) / 2;
        return axis.IsX
            ? new(text, own, new(middle, line + (Flipped ? -away : away)), Align.Middle, Flipped ? Align.End : Align.Start)
            : new(text, own, new(line + (Flipped ? away : -away) + ((Flipped ? 1 : -1) * text.Height(own.Size) / 2), middle), Align.Middle, Align.Middle, -90);
    }

    // How far the labels reach from the line.
    private double Reach()
    {
        var reach = Outward;
        foreach (var block in labels.Blocks)
        {
            var box = block.Bounds();
            reach = Math.Max(reach, axis.IsX ? (Flipped ? line - box.Top : box.Bottom - line) : (Flipped ? box.Right - line : line - box.Left));
        }
        return reach;
    }
}
