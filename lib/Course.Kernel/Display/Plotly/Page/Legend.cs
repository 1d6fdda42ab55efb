namespace Course.Kernel.Display.Plotly;

/// <summary>The list of the series: a sign and a name for each.</summary>
internal sealed class Legend
{
    private const double KeyWidth = 30, KeyGap = 6, RowPad = 4, Pad = 6, ColumnGap = 14;

    /// <summary>The part of the picture's width a name may take before its lines are broken.</summary>
    private const double LongestName = 0.3;

    private readonly FigureNode node;
    private readonly Font font;
    private readonly Font around;
    private readonly List<Entry> entries = [];
    private readonly TextBlock? heading;
    private readonly Box frame;

    private Legend(Figure figure, List<LegendItem> items, Box plot, Box content)
    {
        node = figure.Layout["legend"];
        around = figure.Font;
        font = around.With(node["font"]);
        var title = RichText.Parse(node["title"]["text"].Text(""));
        var titleFont = font.With(node["title"]["font"]);
        var headHeight = title.IsEmpty ? 0 : title.Height(titleFont.Size) + 8;
        var rows = Arrange(items, Lies ? Math.Max(100, plot.Width) : 0, plot.Height - headHeight);
        var size = new Box(0, 0, rows.Width + (2 * Pad), rows.Height + headHeight + (2 * Pad));
        size = size with { Right = Math.Max(size.Width, title.IsEmpty ? 0 : title.Width(titleFont.Size) + (2 * Pad)) };
        frame = Place(size, plot, content);
        if (!title.IsEmpty) heading = new(title, titleFont, new(frame.Left + Pad, frame.Top + Pad), Align.Start, Align.Start);
        foreach (var (item, at) in rows.Placed) entries.Add(new(item, new(frame.Left + Pad + at.X, frame.Top + Pad + headHeight + at.Y)));
    }

    public Box Bounds => frame;

    private bool Lies => node["orientation"].Text("v") == "h";

    private double RowHeight => (font.Size * TextMetrics.LineHeight) + RowPad;

    /// <param name="figure">The figure whose series it lists.</param>
    /// <param name="plot">The plotting area, which its place counts from.</param>
    /// <param name="content">What surrounds the plot already: a legend without a place of its own keeps clear of it.</param>
    /// <returns>Null when the figure shows none.</returns>
    public static Legend? Create(Figure figure, Box plot, Box content)
    {
        var font = figure.Font.With(figure.Layout["legend"]["font"]);
        var items = LegendItem.Of(figure).ConvertAll(i => i with { Text = i.Text.Wrapped(LongestName * figure.Width, font.Size) });
        var asked = figure.Layout["showlegend"].Flag();
        // One series needs no legend unless it asks for one.
        var worthIt = items.Count > 1 || items.Any(i => i.Trace.Node["showlegend"].Flag(false));
        return items.Count > 0 && (asked ?? worthIt) ? new(figure, items, plot, content) : null;
    }

    public void Draw(SvgWriter svg, Theme theme)
    {
        var ground = node["bgcolor"].Color() ?? theme.Paper.WithOpacity(theme.Paper.A * (IsInside ? 0.8 : 0));
        var border = node["borderwidth"].Number(0, 0, 20);
        if (ground.IsVisible || border > 0)
        {
            svg.Start("rect").Attr("x", frame.Left).Attr("y", frame.Top).Attr("width", frame.Width).Attr("height", frame.Height).Paint("fill", ground);
            if (border > 0) svg.Stroke(node["bordercolor"].Color(theme.Axis), border);
            svg.End();
        }
        heading?.Draw(svg, around);
        foreach (var (item, at) in entries)
        {
            var middle = at.Y + (HeightOf(item) / 2);
            if (item.IsHeading)
            {
                new TextBlock(item.Text, font, new(at.X, middle), Align.Start, Align.Middle).Draw(svg, around);
                continue;
            }
            svg.Start("g").AttrUnless("opacity", Math.Max(0.35, item.Trace.Opacity), 1);
            item.DrawKey(svg, new(at.X, middle - 6, at.X + KeyWidth, middle + 6));
            svg.End();
            new TextBlock(item.Text, font, new(at.X + KeyWidth + KeyGap, middle), Align.Start, Align.Middle).Draw(svg, around);
        }
    }

    private bool IsInside => node["x"].Number(Lies ? 0 : 1.02) is >= 0 and < 1 && node["y"].Number(Lies ? -0.1 : 1) is >= 0 and <= 1;

    private double WidthOf(LegendItem item) => (item.IsHeading ? 0 : KeyWidth + KeyGap) + item.Text.Width(font.Size);

    private double HeightOf(LegendItem item) => Math.Max(RowHeight, item.Text.Height(font.Size) + RowPad);

    // Standing: one column, more when one is too long. Lying: as many columns as fit, all equally wide.
    private (List<(LegendItem, Point)> Placed, double Width, double Height) Arrange(List<LegendItem> items, double room, double tall)
    {
        var column = items.Max(WidthOf);
        var oneRow = items.Sum(i => WidthOf(i) + ColumnGap) - ColumnGap;
        if (Lies && oneRow <= room) return (OneRow(items), oneRow, items.Max(HeightOf));
        var columns = Lies
            ? Math.Clamp((int)((room + ColumnGap) / (column + ColumnGap)), 1, items.Count)
            : Math.Clamp((int)Math.Ceiling(items.Sum(HeightOf) / Math.Max(RowHeight, tall)), 1, 4);
        var rows = (items.Count + columns - 1) / columns;
        (int Row, int Column) Cell(int i) => Lies ? (i / columns, i % columns) : (i % rows, i / rows);
        var heights = new double[rows];
        for (var i = 0; i < items.Count; i++) heights[Cell(i).Row] = Math.Max(heights[Cell(i).Row], HeightOf(items[i]));
        List<(LegendItem, Point)> placed =
            [.. items.Select((item, i) => (item, new Point(Cell(i).Column * (column + ColumnGap), heights.Take(Cell(i).Row).Sum())))];
        return (placed, (columns * (column + ColumnGap)) - ColumnGap, heights.Sum());
    }

    private List<(LegendItem, Point)> OneRow(List<LegendItem> items)
    {
        var (placed, x) = (new List<(LegendItem, Point)>(), 0.0);
        foreach (var item in items)
        {
            placed.Add((item, new(x, 0)));
            x += WidthOf(item) + ColumnGap;
        }
        return placed;
    }

    private Box Place(Box size, Box plot, Box content)
    {
        var (x, y) = (node["x"].Number(Lies ? 0 : 1.02, -2, 3), node["y"].Number(Lies ? -0.1 : 1, -2, 3));
        var left = plot.Left + (x * plot.Width) - (size.Width * Share(node["xanchor"].Text("auto"), x));
        var top = plot.Bottom - (y * plot.Height) - (size.Height * (1 - Share(node["yanchor"].Text("auto"), y)));
        // Without a place of its own it keeps clear of labels and color bars.
        if (!node["x"].Exists && !Lies) left = Math.Max(left, content.Right + 8);
        if (!node["y"].Exists && Lies) top = content.Bottom + 8;
        return new(left, top, left + size.Width, top + size.Height);
    }

    /// <summary>Which part of the legend lies before its anchor: plotly's <c>auto</c> goes by thirds.</summary>
    private static double Share(string anchor, double at) => anchor switch
    {
        "left" or "bottom" => 0,
        "center" or "middle" => 0.5,
        "right" or "top" => 1,
        _ => at <= 1 / 3.0 ? 0 : at < 2 / 3.0 ? 0.5 : 1,
    };

    private sealed record Entry(LegendItem Item, Point At);
}
