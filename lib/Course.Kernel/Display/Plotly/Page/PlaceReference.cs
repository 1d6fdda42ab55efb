namespace Course.Kernel.Display.Plotly;

/// <summary>
/// What the coordinates of annotations and shapes refer to: the plotting area (<c>paper</c>), an axis' values
/// (<c>x2</c>) or its stretch (<c>x2 domain</c>).
/// </summary>
internal sealed class PlaceReference
{
    private readonly Axis? axis;
    private readonly bool isDomain;
    private readonly bool isX;
    private readonly Box plot;

    public PlaceReference(FigureNode reference, bool isX, Figure figure, Box plot)
    {
        (this.isX, this.plot) = (isX, plot);
        var text = reference.Text(isX ? "x" : "y");
        if (text == "paper") return;
        isDomain = text.EndsWith(" domain", StringComparison.Ordinal);
        var id = isDomain ? text[..^" domain".Length] : text;
        axis = figure.Axes.FirstOrDefault(a => a.Id == id && a.IsX == isX)
            ?? throw reference.Wrong("paper or one of " + string.Join(", ", figure.Axes.Where(a => a.IsX == isX).Select(a => a.Id)));
    }

    /// <summary>The axis whose values it speaks of, if it does.</summary>
    public Axis? DataAxis => isDomain ? null : axis;

    /// <summary>The pixel of a fraction, or of an axis' linear coordinate.</summary>
    public double ToPixel(double at)
    {
        if (DataAxis is { } data) return data.ToPixel(at);
        var (left, right) = axis is null ? (plot.Left, plot.Right) : (axis.LeftOrTop, axis.RightOrBottom);
        var (top, bottom) = axis is null ? (plot.Top, plot.Bottom) : (axis.LeftOrTop, axis.RightOrBottom);
        return isX ? left + (at * (right - left)) : bottom - (at * (bottom - top));
    }

    /// <summary>The pixel of a place in the layout.</summary>
    /// <param name="node">A number, a date or a category.</param>
    /// <param name="isExponent">Whether numbers on a log axis are exponents, as plotly has it for annotations.</param>
    public double Read(FigureNode node, bool isExponent)
    {
        if (DataAxis is not { } data) return ToPixel(node.Number(0));
        return data.ToPixel(isExponent ? data.ReadLinear(node) : data.ToLinear(data.ReadValue(node)));
    }
}
