namespace Course.Kernel.Display.Plotly;

/// <summary>The figure's title, in the space above the plot, and its subtitle below it.</summary>
internal sealed class PageTitle
{
    private const double Pad = 16, SubtitleGap = 6;

    private readonly List<TextBlock> blocks = [];

    public PageTitle(Figure figure)
    {
        var node = figure.Layout["title"];
        var text = figure.Title;
        if (text.IsEmpty) return;
        var font = (figure.Font.Scaled(1.4) with { Bold = false }).With(figure.Layout["titlefont"]).With(node["font"]);
        var subtitle = RichText.Parse(node["subtitle"]["text"].Text(""));
        var subfont = figure.Font.Scaled(1.1).With(node["subtitle"]["font"]);
        var height = text.Height(font.Size) + (subtitle.IsEmpty ? 0 : SubtitleGap + subtitle.Height(subfont.Size));
        var x = node["x"].Number(0.5, 0, 1);
        var align = node["xanchor"].Text("auto") switch
        {
            "left" => Align.Start,
            "center" => Align.Middle,
            "right" => Align.End,
            _ => x < 1 / 3.0 ? Align.Start : x > 2 / 3.0 ? Align.End : Align.Middle,
        };
        var left = Math.Clamp(x * figure.Width, align == Align.Start ? Pad : 0, figure.Width - (align == Align.End ? Pad : 0));
        var top = Top(node, figure, height);
        blocks.Add(new(text, font, new(left + node["pad"]["l"].Number(0), top), align, Align.Start));
        if (!subtitle.IsEmpty) blocks.Add(new(subtitle, subfont, new(left, top + text.Height(font.Size) + SubtitleGap), align, Align.Start));
    }

    /// <summary>The pixel below which the plot may begin.</summary>
    public double Bottom => blocks.Count == 0 ? 0 : blocks.Max(b => b.Bounds().Bottom);

    public void Draw(SvgWriter svg, Font around)
    {
        foreach (var block in blocks) block.Draw(svg, around);
    }

    // In the middle of the top margin when the figure sets one, close to the edge when it does not.
    private static double Top(FigureNode node, Figure figure, double height)
    {
        if (node["y"].IsNumber)
        {
            var at = (1 - node["y"].Number(0.95, 0, 1)) * figure.Height;
            var top = node["yanchor"].Text("auto") switch { "bottom" => at - height, "middle" => at - (height / 2), _ => at };
            return Math.Clamp(top, 2, Math.Max(2, figure.Height - height));
        }
        if (figure.Layout["margin"]["t"].Number() is { } margin) return Math.Max(6, (margin - height) / 2);
        return Pad;
    }
}
