namespace Course.Kernel.Display.Plotly;

/// <summary>A continuous scale of colors over [0, 1]: linear in red, green and blue between its stops.</summary>
internal sealed class ColorScale
{
    private readonly (double T, Rgba Color)[] stops;

    public ColorScale(IEnumerable<(double T, Rgba Color)> stops) => this.stops = [.. stops];

    public IReadOnlyList<(double T, Rgba Color)> Stops => stops;

    /// <summary>The color at <paramref name="t"/>; what lies outside [0, 1] gets the end's color.</summary>
    /// <remarks>Between black at 0 and white at 1, <c>At(0.5)</c> is #808080.</remarks>
    public Rgba At(double t)
    {
        if (t <= stops[0].T) return stops[0].Color;
        for (var i = 1; i < stops.Length; i++)
        {
            if (t > stops[i].T) continue;
            var span = stops[i].T - stops[i - 1].T;
            return span <= 0 ? stops[i].Color : stops[i - 1].Color.Mix(stops[i].Color, (t - stops[i - 1].T) / span);
        }
        return stops[^1].Color;
    }

    public ColorScale Reversed() => new(stops.Reverse().Select(s => (1 - s.T, s.Color)));

    /// <summary>Reads a name (<c>"Viridis"</c>) or pairs (<c>[[0,"#000"],[1,"#fff"]]</c>); null when nothing is set.</summary>
    public static ColorScale? Read(FigureNode node)
    {
        if (!node.Exists) return null;
        if (node.IsText)
            return NamedColorScales.Find(node.Text()!)
                ?? throw node.Wrong("pairs of position and color, or one of " + string.Join(", ", NamedColorScales.Names));
        var stops = node.Items().Select((item, i) => ReadStop(item, i, node)).ToArray();
        if (stops.Length < 2) throw node.Wrong("at least two pairs of position and color");
        for (var i = 1; i < stops.Length; i++)
            if (stops[i].T < stops[i - 1].T) throw node[i][0].Wrong("positions in rising order");
        return new ColorScale(stops);
    }

    // A plain list of colors is spread evenly.
    private static (double T, Rgba Color) ReadStop(FigureNode item, int i, FigureNode all)
    {
        if (item.IsText) return (i / (double)Math.Max(1, all.Element.GetArrayLength() - 1), item.Color()!.Value);
        if (!item.IsArray || item.Element.GetArrayLength() != 2) throw item.Wrong("a pair such as [0.5, \"#fff\"]");
        return (item[0].Number() ?? throw item[0].Wrong("a number"), item[1].Color() ?? throw item[1].Wrong("a color"));
    }
}
