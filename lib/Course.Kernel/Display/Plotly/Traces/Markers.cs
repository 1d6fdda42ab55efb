namespace Course.Kernel.Display.Plotly;

/// <summary>The markers of a scatter trace: size, color, symbol and outline, each one for all or one for each.</summary>
internal sealed class Markers
{
    private const double DefaultSize = 6;

    private readonly FigureNode node;
    private readonly Rgba color;
    private readonly DataColumn? sizes;
    private readonly DataColumn? numbers;
    private readonly Rgba[]? colors;
    private readonly string[]? symbols;

    public Markers(FigureNode node, Rgba color, Figure figure)
    {
        this.node = node;
        this.color = node["color"].IsText ? node["color"].Color(color) : color;
        sizes = node["size"].IsSequence ? DataColumn.Read(node["size"]) : null;
        symbols = node["symbol"].IsArray ? [.. node["symbol"].Items().Select(s => s.Text("circle"))] : null;
        if (node["color"].IsSequence)
        {
            var column = DataColumn.Read(node["color"])!;
            if (column.HasText) colors = [.. node["color"].Items().Select(c => c.IsText ? c.Color(color) : color)];
            else numbers = column;
        }
        if (numbers is null) return;
        Scale = figure.Mapping(node, "c", barByDefault: false);
        Scale.Include(numbers.Numbers);
    }

    /// <summary>The scale that colors them, when numbers do.</summary>
    public ColorMapping? Scale { get; }

    /// <summary>How much larger than their numbers markers are drawn.</summary>
    public double Magnified { get; init; } = 1;

    public double Opacity => node["opacity"].IsNumber ? node["opacity"].Number(1, 0, 1) : sizes is null ? 1 : 0.7;

    public double OpacityAt(int i) => node["opacity"].IsArray
        && i < node["opacity"].Element.GetArrayLength() ? node["opacity"][i].Number(1, 0, 1) : Opacity;

    /// <summary>The diameter of marker <paramref name="i"/>, in pixels.</summary>
    public double Size(int i)
    {
        if (sizes is null) return node["size"].Number(DefaultSize, 0, 500);
        if (i >= sizes.Count || double.IsNaN(sizes.Numbers[i])) return 0;
        // sizeref is the number that one pixel of diameter (or of its square) stands for.
        var scaled = sizes.Numbers[i] / node["sizeref"].Number(1, 1e-12, 1e12);
        var size = node["sizemode"].Text() == "area" ? Math.Sqrt(Math.Max(0, scaled)) : scaled;
        return Math.Clamp(size, node["sizemin"].Number(0, 0, 500), 500);
    }

    /// <summary>The pixels a range must leave beyond marker <paramref name="i"/>, by plotly's measure.</summary>
    public double Room(int i)
    {
        if (sizes is null) return Math.Max(node["size"].Number(DefaultSize, 0, 500) / 1.6, 3);
        var value = i < sizes.Count && !double.IsNaN(sizes.Numbers[i]) ? sizes.Numbers[i] : 0;
        var scaled = value / (1.6 * node["sizeref"].Number(1, 1e-12, 1e12));
        return Math.Clamp(node["sizemode"].Text() == "area" ? Math.Sqrt(Math.Max(0, scaled)) : scaled, 3, 500);
    }

    public Rgba Color(int i)
    {
        if (numbers is not null) return i < numbers.Count && !double.IsNaN(numbers.Numbers[i]) ? Scale!.At(numbers.Numbers[i]) : Palette.ZeroLine;
        return colors is null ? color : i < colors.Length ? colors[i] : color;
    }

    public MarkerSymbol.Symbol Symbol(int i) => MarkerSymbol.Parse(
        symbols is null ? node["symbol"].Text("circle") : i < symbols.Length ? symbols[i] : "circle");

    /// <summary>Whether all look the same.</summary>
    public bool AreUniform => sizes is null && numbers is null && colors is null && symbols is null
        && !node["opacity"].IsArray && !node["line"]["color"].IsSequence && !node["line"]["width"].IsSequence;

    /// <summary>
    /// Draws many markers without tooltips: those that look alike share a path, and each place that a reader can tell
    /// from others is marked once.
    /// </summary>
    public void DrawCrowd(SvgWriter svg, IReadOnlyCollection<(int Index, Point At)> places)
    {
        // The more there are, the less the exact place of each can be seen.
        var perPixel = places.Count switch { <= 5_000 => 4, <= 20_000 => 2, _ => 1 };
        var seen = new HashSet<(object, int, int)>();
        var alike = places.GroupBy(p => AreUniform ? default : (Symbol(p.Index), Math.Round(Size(p.Index) * 2), Stepped(p.Index), OpacityAt(p.Index)));
        foreach (var group in alike)
        {
            var first = group.First().Index;
            var (symbol, radius) = (Symbol(first), Size(first) * Magnified / 2);
            var asDots = symbol is { Shape: "circle", IsOpen: false } && OutlineWidth(first) == 0;
            var path = new SvgPath();
            foreach (var (_, at) in group)
            {
                var (column, row) = ((int)Math.Round(at.X * perPixel), (int)Math.Round(at.Y * perPixel));
                if (!seen.Add((group.Key, column, row))) continue;
                var (x, y) = (column / (double)perPixel, row / (double)perPixel);
                // A line without length and with round ends is a dot, in a tenth of the characters of a circle.
                if (asDots) path.MoveTo(x, y).HorizontalTo(x);
                else path.Append(MarkerSymbol.Outline(symbol.Shape, x, y, radius));
            }
            svg.Start("path").Attr("d", path.ToString());
            if (asDots) svg.Attr("fill", "none").Stroke(Stepped(first), 2 * radius).Attr("stroke-linecap", "round").AttrUnless("opacity", OpacityAt(first), 1);
            else Paint(svg, first);
            svg.End();
        }
    }

    private Rgba Stepped(int i) => numbers is not null && i < numbers.Count && !double.IsNaN(numbers.Numbers[i]) ? Scale!.Stepped(numbers.Numbers[i]) : Color(i);

    public void Draw(SvgWriter svg, int i, Point at, string? tooltip)
    {
        var (symbol, radius) = (Symbol(i), Size(i) * Magnified / 2);
        if (symbol.Shape == "circle") svg.Start("circle").Attr("cx", at.X).Attr("cy", at.Y).Attr("r", radius);
        else svg.Start("path").Attr("d", MarkerSymbol.Outline(symbol.Shape, at.X, at.Y, radius).ToString());
        Paint(svg, i);
        svg.Tooltip(tooltip).End();
    }

    private double OutlineWidth(int i)
    {
        var width = node["line"]["width"];
        if (width.IsArray && i < width.Element.GetArrayLength()) return width[i].Number(0, 0, 50);
        return width.IsNumber ? width.Number(0, 0, 50) : sizes is null ? 0 : 1;
    }

    /// <summary>Fill, outline and opacity of marker <paramref name="i"/>.</summary>
    public void Paint(SvgWriter svg, int i)
    {
        var (symbol, fill) = (Symbol(i), Color(i));
        var line = node["line"];
        var lineColor = line["color"].IsArray && i < line["color"].Element.GetArrayLength() ? line["color"][i].Color() : line["color"].IsText ? line["color"].Color() : null;
        var width = OutlineWidth(i);
        var stroked = symbol.IsOpen || symbol.IsThin;
        svg.Paint("fill", stroked ? Rgba.Transparent : fill);
        if (stroked) svg.Stroke(symbol.IsOpen ? fill : lineColor ?? fill, width > 0 ? width : 1);
        else if (width > 0) svg.Stroke(lineColor ?? (sizes is null ? Palette.Ink : Rgba.White), width);
        svg.AttrUnless("opacity", OpacityAt(i), 1);
    }
}
