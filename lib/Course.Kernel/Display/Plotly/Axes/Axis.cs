namespace Course.Kernel.Display.Plotly;

/// <summary>
/// One x or y axis: what kind of data it carries, the range it shows, and where on the page that range lies.
/// Data passes through two coordinates: its <em>linear</em> one (log10 on a log axis, milliseconds on a date axis, the
/// index of a category), then pixels.
/// </summary>
internal sealed class Axis
{
    private readonly CategoryList categories;
    private string? side;

    public Axis(string id, FigureNode node, AxisKind kind, CategoryList categories)
    {
        Id = id;
        Node = node;
        Kind = kind;
        this.categories = categories;
        Visible = node["visible"].Flag(true);
    }

    /// <summary>Plotly's short name: <c>x</c>, <c>y2</c>.</summary>
    public string Id { get; }

    public bool IsX => Id[0] == 'x';

    public FigureNode Node { get; }

    public AxisKind Kind { get; }

    public bool Visible { get; }

    public IReadOnlyList<string> Categories => categories.Names;

    /// <summary>What the traces on this axis need shown.</summary>
    public Extremes Extremes { get; } = new();

    /// <summary>The part of the plotting area this axis spans, from 0 to 1.</summary>
    public (double From, double To) Domain { get; set; } = (0, 1);

    /// <summary>The other axis this one stands on; null when its place is free.</summary>
    public Axis? Anchor { get; set; }

    /// <summary>The axis this one lies over, if any.</summary>
    public Axis? Overlaying { get; set; }

    /// <summary>The first axis of those that must show the same range.</summary>
    public Axis? Matches { get; set; }

    /// <summary>Whether its positions carry bars or boxes, which need no grid.</summary>
    public bool CarriesBars { get; set; }

    /// <summary>Whether bars or filled areas stand on its zero.</summary>
    public bool CarriesSizes { get; set; }

    /// <summary>Whether it frames a heat map, which gets tick marks.</summary>
    public bool CarriesMap { get; set; }

    /// <summary>The linear coordinates at the two ends; the first may be the larger.</summary>
    public double First { get; set; } = -1;

    public double Last { get; set; } = 6;

    /// <summary>The pixels at the two ends; on a y axis the first lies below the last.</summary>
    public double FirstPixel { get; set; }

    public double LastPixel { get; set; } = 1;

    public double Length => Math.Abs(LastPixel - FirstPixel);

    public double LeftOrTop => Math.Min(FirstPixel, LastPixel);

    public double RightOrBottom => Math.Max(FirstPixel, LastPixel);

    public double Lowest => Math.Min(First, Last);

    public double Highest => Math.Max(First, Last);

    /// <summary>On which side its labels are: bottom, top, left or right.</summary>
    public string Side
    {
        get => side ?? Node["side"].Text(IsX ? "bottom" : Overlaying is null ? "left" : "right");
        set => side = value;
    }

    /// <summary>The pixel of a linear coordinate.</summary>
    public double ToPixel(double linear) => FirstPixel + ((linear - First) / (Last - First) * (LastPixel - FirstPixel));

    /// <summary>The linear coordinate of a value; NaN where a log axis has no place for it.</summary>
    public double ToLinear(double value) => Kind == AxisKind.Log ? (value > 0 ? Math.Log10(value) : double.NaN) : value;

    public double ValueToPixel(double value) => ToPixel(ToLinear(value));

    /// <summary>The value at a linear coordinate: the inverse of <see cref="ToLinear"/>.</summary>
    public double ToValue(double linear) => Kind == AxisKind.Log ? Math.Pow(10, linear) : linear;

    /// <summary>A whole column as values of this axis: numbers, milliseconds or category indices; NaN for gaps.</summary>
    public double[] Values(DataColumn column)
    {
        if (Kind is AxisKind.Linear or AxisKind.Log || (Kind == AxisKind.Date && !column.HasText)) return column.Numbers;
        var values = new double[column.Count];
        for (var i = 0; i < values.Length; i++) values[i] = ValueOf(column.TextAt(i));
        return values;
    }

    /// <summary>Tells the axis which categories there are; other kinds pay no heed.</summary>
    public void Feed(DataColumn column)
    {
        if (Kind != AxisKind.Category) return;
        for (var i = 0; i < column.Count; i++)
            if (column.TextAt(i) is { } name) categories.Add(name);
    }

    /// <summary>A value named in the layout: a number, a date, a category, or the index of one.</summary>
    public double ReadValue(FigureNode node) => ReadWithin(node, 1e300);

    /// <summary>The same as a linear coordinate: on a log axis the number is an exponent.</summary>
    public double ReadLinear(FigureNode node) => ReadWithin(node, Kind == AxisKind.Log ? 300 : 1e300);

    /// <summary>A value as a reader would want it told.</summary>
    public string Describe(double value) => Kind switch
    {
        _ when double.IsNaN(value) => "?",
        AxisKind.Category => value == Math.Round(value) && value >= 0 && value < Categories.Count
            ? RichText.Parse(Categories[(int)value]).Plain
            : HoverNumber.Format(value),
        AxisKind.Date => DateText.ToDate(value) is { TimeOfDay.Ticks: 0 } day
            ? TimeFormat.Format(day, "%b %-d, %Y")
            : TimeFormat.Format(DateText.ToDate(value), "%b %-d, %Y, %H:%M:%S"),
        _ => HoverNumber.Format(value),
    };

    private double ReadWithin(FigureNode node, double largest)
    {
        if (node.IsText && Kind is AxisKind.Category or AxisKind.Date && !double.IsNaN(ValueOf(node.Text()))) return ValueOf(node.Text());
        return node.Number() is { } place && Math.Abs(place) <= largest ? place : throw node.Wrong($"a place on the axis {Id}");
    }

    private double ValueOf(string? text) => Kind switch
    {
        _ when text is null => double.NaN,
        AxisKind.Category => categories.IndexOf(text),
        _ => DateText.TryParse(text, out var date)
            ? date
            : double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
    };
}
