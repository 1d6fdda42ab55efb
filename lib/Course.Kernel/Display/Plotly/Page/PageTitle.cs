namespace Course.Kernel.Display.Plotly;

/// <summary>The figure's title, in the space above the plot, and its subtitle below it.</summary>
internal sealed class PageTitle
{
    private const double Edge = 16, SubtitleGap = 6;

    private readonly Figure figure;
    private readonly FigureNode node;
    private readonly Font font;
    private readonly Font subtitleFont;
    private readonly RichText text;
    private readonly RichText subtitle;

    public PageTitle(Figure figure)
    {
        this.figure = figure;
        node = figure.Layout["title"];
        font = (figure.Font.Scaled(1.4) with { Bold = false }).With(figure.Layout["titlefont"]).With(node["font"]);
        subtitleFont = figure.Font.Scaled(1.1).With(node["subtitle"]["font"]);
        text = figure.Title.Wrapped(figure.Width - (2 * Edge), font.Size, font.Bold);
        subtitle = RichText.Parse(node["subtitle"]["text"].Text("")).Wrapped(figure.Width - (2 * Edge), subtitleFont.Size);
    }

    /// <summary>The pixel below which the plot may begin; 0 without a title.</summary>
    public double Bottom => text.IsEmpty ? 0 : Top + Height;

    public void Draw(SvgWriter svg, Box plot)
    {
        if (text.IsEmpty) return;
        var fraction = node["x"].Number(0.5, 0, 1);
        var align = node["xanchor"].Text("auto") switch
        {
            "left" => Align.Start,
            "center" => Align.Middle,
            "right" => Align.End,
            _ => fraction < 1 / 3.0 ? Align.Start : fraction > 2 / 3.0 ? Align.End : Align.Middle,
        };
        var x = node["xref"].Text("container") == "paper" ? plot.Left + (fraction * plot.Width) : fraction * figure.Width;
        x = Inside(x + node["pad"]["l"].Number(0, -500, 500) - node["pad"]["r"].Number(0, -500, 500), align);
        new TextBlock(text, font, new(x, Top), align, Align.Start).Draw(svg, figure.Font);
        if (!subtitle.IsEmpty) new TextBlock(subtitle, subtitleFont, new(x, Top + text.Height(font.Size) + SubtitleGap), align, Align.Start).Draw(svg, figure.Font);
    }

    private double Height => text.Height(font.Size) + (subtitle.IsEmpty ? 0 : SubtitleGap + subtitle.Height(subtitleFont.Size));

    // In the middle of the top margin when the figure sets one, close to the edge when it does not.
    private double Top
    {
        get
        {
            if (node["y"].IsNumber)
            {
                var at = ((1 - node["y"].Number(1, 0, 1)) * figure.Height) + node["pad"]["t"].Number(0, -500, 500);
                var top = node["yanchor"].Text("auto") switch { "bottom" => at - Height, "middle" => at - (Height / 2), _ => at };
                return Math.Clamp(top, 2, Math.Max(2, figure.Height - Height));
            }
            var margin = figure.Layout["margin"]["t"];
            return margin.Exists ? Math.Max(6, (margin.Number(0, 0, figure.Height) - Height) / 2) : Edge;
        }
    }

    // A title near one edge of the picture keeps a little away from it, and off the other as long as it can.
    private double Inside(double x, Align align)
    {
        var width = Math.Max(text.Width(font.Size, font.Bold), subtitle.Width(subtitleFont.Size));
        var before = align switch { Align.Start => 0, Align.Middle => width / 2, _ => width };
        var (least, most) = (before + 6, figure.Width - (width - before) - 6);
        return least <= most ? Math.Clamp(x, least, most) : least;
    }
}
