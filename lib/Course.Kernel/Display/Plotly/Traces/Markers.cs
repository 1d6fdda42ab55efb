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
        return Math.Clamp(size, node["sizemin"].Number(0), 500);
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

    /// <summary>Whether all look the same, so that they can share one element.</summary>
    public bool AreUniform => sizes is null && numbers is null && colors is null && symbols is null
        && !node["opacity"].IsArray && !node["line"]["color"].IsSequence && !node["line"]["width"].IsSequence;

    public void Draw(SvgWriter svg, int i, Point at, string? tooltip)
    {
        var (symbol, radius) = (Symbol(i), Size(i) * Magnified / 2);
        if (symbol.Shape == "circle") svg.Start("circle").Attr("cx", at.X).Attr("cy", at.Y).Attr("r", radius);
        else svg.Start("path").Attr("d", MarkerSymbol.Outline(symbol.Shape, at.X, at.Y, radius).ToString());
        Paint(svg, i);
        svg.Tooltip(tooltip).End();
    }

    /// <summary>Fill, outline and opacity of marker <paramref name="i"/>.</summary>
    public void Paint(SvgWriter svg, int i)
    {
        var (symbol, fill) = (Symbol(i), Color(i));
        var line = node["line"];
        var lineColor = line["color"].IsArray && i < line["color"].Element.GetArrayLength() ? line["color"][i].Color() : line["color"].IsText ? line["color"].Color() : null;
        var width = line["width"].IsNumber ? line["width"].Number(0, 0, 50) : sizes is null ? 0 : 1;
        var stroked = symbol.IsOpen || symbol.IsThin;
        svg.Paint("fill", stroked ? Rgba.Transparent : fill);
        if (stroked) svg.Stroke(symbol.IsOpen ? fill : lineColor ?? fill, width > 0 ? width : 1);
        else if (width > 0) svg.Stroke(lineColor ?? (sizes is null ? Palette.Ink : Rgba.White), width);
        svg.AttrUnless("opacity", OpacityAt(i), 1);
    }
}
