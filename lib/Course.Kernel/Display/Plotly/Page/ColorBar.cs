namespace Course.Kernel.Display.Plotly;

/// <summary>The bar that tells which color stands for which number.</summary>
internal sealed class ColorBar
{
    private const double DefaultThickness = 20;

    private readonly ColorMapping mapping;
    private readonly FigureNode node;
    private readonly Font font;
    private readonly Box bar;
    private readonly AxisLabels labels;
    private readonly TextBlock? title;
    private readonly string id;

    /// <param name="mapping">What it tells.</param>
    /// <param name="plot">The plotting area, which its place counts from.</param>
    /// <param name="free">The first pixel right of the plot that nothing has taken yet.</param>
    /// <param name="font">The figure's font.</param>
    /// <param name="id">Its name in the picture.</param>
    public ColorBar(ColorMapping mapping, Box plot, double free, Font font, string id)
    {
        (this.mapping, this.font, this.id, node) = (mapping, font, id, mapping.Bar);
        var lies = IsHorizontal;
        var heading = RichText.Parse((node["title"].IsObject ? node["title"]["text"] : node["title"]).Text(""));
        var titleFont = font.Scaled(1.1).With(node["titlefont"]).With(node["title"]["font"]);
        var headroom = heading.IsEmpty || TitleSide == "right" ? 0 : heading.Height(titleFont.Size) + 8;
        var place = lies ? PlaceLying(plot, headroom) : PlaceStanding(plot, free);
        bar = lies ? place : place with { Top = place.Top + headroom };
        var axis = new Axis(lies ? "x" : "y", node, AxisKind.Linear, new CategoryList())
        {
            Side = lies ? "bottom" : "right",
            First = mapping.Low,
            Last = mapping.High,
            FirstPixel = lies ? bar.Left : bar.Bottom,
            LastPixel = lies ? bar.Right : bar.Top,
        };
        var tickFont = font.With(node["tickfont"]);
        var ticks = AxisTicks.Find(axis, tickFont.Size);
        labels = AxisLabels.Place(axis, ticks, tickFont, lies ? bar.Bottom : bar.Right, 0);
        if (heading.IsEmpty) return;
        var right = labels.Blocks.Select(b => b.Bounds().Right).DefaultIfEmpty(bar.Right).Max();
        title = TitleSide == "right" && !lies
            ? new(heading, titleFont, new(right + 8 + (heading.Height(titleFont.Size) / 2), bar.Center.Y), Align.Middle, Align.Middle, 90)
            : new(heading, titleFont, new(bar.Left, bar.Top - 8), Align.Start, Align.End);
    }

    public IEnumerable<Box> Bounds()
    {
        yield return bar;
        foreach (var block in labels.Blocks) yield return block.Bounds();
        if (title is not null) yield return title.Bounds();
    }

    private bool IsHorizontal => node["orientation"].Text("v") == "h";

    private string TitleSide => node["title"]["side"].Text("top");

    private double Thickness => node["thicknessmode"].Text() == "fraction" ? DefaultThickness : node["thickness"].Number(DefaultThickness, 1, 200);

    private Box PlaceStanding(Box plot, double free)
    {
        var length = Length(plot.Height);
        var x = node["x"].Exists ? plot.Left + (node["x"].Number(1.02, -2, 3) * plot.Width) : free;
        x += node["xanchor"].Text("left") switch { "right" => -Thickness, "center" => -Thickness / 2, _ => 0 };
        var y = plot.Bottom - (node["y"].Number(0.5, -2, 3) * plot.Height);
        var top = node["yanchor"].Text("middle") switch { "top" => y, "bottom" => y - length, _ => y - (length / 2) };
        return new(x, top, x + Thickness, top + length);
    }

    private Box PlaceLying(Box plot, double headroom)
    {
        var length = Length(plot.Width);
        var x = plot.Left + (node["x"].Number(0.5, -2, 3) * plot.Width);
        var left = node["xanchor"].Text("center") switch { "left" => x, "right" => x - length, _ => x - (length / 2) };
        var y = plot.Bottom - (node["y"].Number(1.02, -2, 3) * plot.Height);
        var bottom = node["yanchor"].Text("bottom") switch { "top" => y + Thickness + headroom, "middle" => y + (Thickness / 2), _ => y - 24 };
        return new(left, bottom - Thickness, left + length, bottom);
    }

    private double Length(double whole) => node["lenmode"].Text() == "pixels"
        ? node["len"].Number(whole, 1, 10_000)
        : whole * node["len"].Number(1, 0.01, 10);

    public void Draw(SvgWriter svg)
    {
        svg.Start("linearGradient").Attr("id", id);
        if (IsHorizontal) svg.Attr("x2", 1).Attr("y2", 0);
        else svg.Attr("x2", 0).Attr("y1", 1).Attr("y2", 0);
        foreach (var (t, color) in (mapping.Bands ?? mapping.Colors).Stops)
        {
            svg.Start("stop").Attr("offset", SvgWriter.Number(t * 100) + "%").Attr("stop-color", color.Hex);
            svg.AttrUnless("stop-opacity", color.A, 1).End();
        }
        svg.End();
        svg.Start("rect").Attr("x", bar.Left).Attr("y", bar.Top).Attr("width", bar.Width).Attr("height", bar.Height)
            .Attr("fill", $"url(#{id})");
        if (node["outlinewidth"].Number(0, 0, 20) is > 0 and var width) svg.Stroke(node["outlinecolor"].Color(Palette.Axis), width);
        svg.End();
        foreach (var block in labels.Blocks) block.Draw(svg, font);
        title?.Draw(svg, font);
    }
}
