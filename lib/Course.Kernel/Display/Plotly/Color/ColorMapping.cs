namespace Course.Kernel.Display.Plotly;

/// <summary>
/// From a number to a color: a scale, and the numbers at its two ends. Belongs to one trace, or to all that name the
/// same <c>coloraxis</c>.
/// </summary>
internal sealed class ColorMapping
{
    private readonly FigureNode node;
    private readonly string prefix;
    private readonly FigureNode layout;
    private readonly bool barByDefault;
    private double low = double.PositiveInfinity;
    private double high = double.NegativeInfinity;
    private (ColorScale Scale, double Low, double High)? settled;

    /// <param name="node">Where scale, limits and bar are set: a trace, a marker or a color axis.</param>
    /// <param name="prefix">How the limits begin there: <c>z</c> or <c>c</c>.</param>
    /// <param name="layout">The layout, whose <c>colorscale</c> names the defaults.</param>
    /// <param name="barByDefault">Whether the bar is shown when nothing is said about it.</param>
    public ColorMapping(FigureNode node, string prefix, FigureNode layout, bool barByDefault) =>
        (this.node, this.prefix, this.layout, this.barByDefault) = (node, prefix, layout, barByDefault);

    public bool ShowsBar => node["showscale"].Flag(barByDefault);

    public FigureNode Bar => node["colorbar"];

    public double Low => Settled.Low;

    public double High => Settled.High;

    public ColorScale Colors => Settled.Scale;

    /// <summary>What the bar shows, where that is not the scale itself but steps of it.</summary>
    public ColorScale? Bands { get; set; }

    /// <summary>Takes numbers into account that are to be colored.</summary>
    public void Include(IEnumerable<double> values)
    {
        foreach (var value in values)
        {
            // A comparison with NaN is false either way.
            if (value < low) low = value;
            if (value > high) high = value;
        }
        settled = null;
    }

    public Rgba At(double value) => Colors.At((value - Low) / (High - Low));

    /// <summary>The color in 256 steps, so that an image of many cells needs no more than a palette.</summary>
    public Rgba Stepped(double value) => Colors.At(Math.Round((value - Low) / (High - Low) * 255) / 255);

    private (ColorScale Scale, double Low, double High) Settled => settled ??= Settle();

    private (ColorScale, double, double) Settle()
    {
        var (from, to) = low <= high ? (low, high) : (0, 1);
        var (least, most, middle) = (node[prefix + "min"].Number(), node[prefix + "max"].Number(), node[prefix + "mid"].Number());
        if (middle is { } mid)
        {
            // Both ends lie equally far from the middle, as far as the farther needs.
            var reach = Math.Max(Math.Abs((least ?? from) - mid), Math.Abs((most ?? to) - mid));
            (from, to) = (mid - reach, mid + reach);
        }
        (from, to) = (least ?? from, most ?? to);
        if (from == to) (from, to) = (from - 0.5, to + 0.5);
        var scale = ColorScale.Read(node["colorscale"]) ?? Automatic(from, to, middle.HasValue);
        return (node["reversescale"].Flag(false) ? scale.Reversed() : scale, from, to);
    }

    private ColorScale Automatic(double from, double to, bool centered)
    {
        var defaults = layout["colorscale"];
        var kind = from < 0 && to > 0 ? "diverging" : from >= 0 ? "sequential" : "sequentialminus";
        return ColorScale.Read(defaults[kind]) ?? (centered ? NamedColorScales.Find("RdBu")! : NamedColorScales.Sequential);
    }
}
