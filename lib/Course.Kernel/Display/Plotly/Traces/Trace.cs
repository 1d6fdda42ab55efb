namespace Course.Kernel.Display.Plotly;

/// <summary>One series of the figure: what every kind has in common.</summary>
internal abstract class Trace
{
    protected Trace(FigureNode node, int index, Figure figure)
    {
        Node = node;
        Index = index;
        Figure = figure;
        DefaultColor = figure.Colorway[index % figure.Colorway.Count];
        Name = RichText.Parse(node["name"].Text($"trace {index}"));
        Opacity = node["opacity"].Number(1, 0, 1);
    }

    public FigureNode Node { get; }

    public int Index { get; }

    public Figure Figure { get; }

    public Rgba DefaultColor { get; }

    public RichText Name { get; }

    public double Opacity { get; }

    /// <summary>What a reader would call this kind of chart, as in "line chart".</summary>
    public abstract string Kind { get; }

    /// <summary>Whether the legend can speak of it at all.</summary>
    public virtual bool HasLegendKey => true;

    public bool ShownInLegend => HasLegendKey && Node["showlegend"].Flag(true);

    public string LegendGroup => Node["legendgroup"].Text("");

    /// <summary>The color scale that needs a bar beside the plot, if any.</summary>
    public virtual ColorMapping? Scale => null;

    /// <summary>Whether marks may carry tooltips.</summary>
    protected bool HasTooltips => Node["hoverinfo"].Text("all") is not ("skip" or "none");

    /// <summary>Draws its sign in the legend.</summary>
    public virtual void DrawKey(SvgWriter svg, Box box) =>
        svg.Start("rect").Attr("x", box.Center.X - 6).Attr("y", box.Center.Y - 6).Attr("width", 12).Attr("height", 12)
            .Paint("fill", DefaultColor).End();
}
