namespace Course.Kernel.Display.Plotly;

/// <summary>
/// The space around the plot. A side that the figure sets is at least that wide; every side grows until nothing that
/// stands beside the plot is cut off.
/// </summary>
internal sealed class Margins
{
    private const double Edge = 10, EdgeWhenGiven = 3, LeastShare = 0.25;

    private readonly Figure figure;
    private readonly FigureNode node;
    private double left, right, top, bottom;

    public Margins(Figure figure, double titleBottom)
    {
        this.figure = figure;
        node = figure.Layout["margin"];
        left = node["l"].Number(30, 0, 4000);
        right = node["r"].Number(24, 0, 4000);
        top = node["t"].Number(titleBottom > 0 ? titleBottom + 16 : 24, 0, 4000);
        bottom = node["b"].Number(28, 0, 4000);
        Limit();
    }

    public Box Plot => new(left, top, figure.Width - right, figure.Height - bottom);

    /// <summary>Makes room for what sticks out, and says whether there was anything.</summary>
    /// <param name="boxes">Where everything around the plot is now.</param>
    /// <param name="titleBottom">Where the title ends; nothing else goes above that.</param>
    public bool Grow(IReadOnlyCollection<Box> boxes, double titleBottom)
    {
        var before = Plot;
        double Pad(string side) => node[side].Exists ? EdgeWhenGiven : Edge;
        if (boxes.Count == 0) return false;
        left += Math.Max(0, Pad("l") - boxes.Min(b => b.Left));
        right += Math.Max(0, boxes.Max(b => b.Right) - (figure.Width - Pad("r")));
        top += Math.Max(0, (titleBottom > 0 ? titleBottom + 8 : Pad("t")) - boxes.Min(b => b.Top));
        bottom += Math.Max(0, boxes.Max(b => b.Bottom) - (figure.Height - Pad("b")));
        Limit();
        return Math.Abs(before.Width - Plot.Width) + Math.Abs(before.Height - Plot.Height) > 0.01;
    }

    // However long a label, a quarter of the picture stays for the data.
    private void Limit()
    {
        var (wide, high) = (figure.Width * (1 - LeastShare), figure.Height * (1 - LeastShare));
        if (left + right > wide) (left, right) = (left * wide / (left + right), right * wide / (left + right));
        if (top + bottom > high) (top, bottom) = (top * high / (top + bottom), bottom * high / (top + bottom));
    }
}
