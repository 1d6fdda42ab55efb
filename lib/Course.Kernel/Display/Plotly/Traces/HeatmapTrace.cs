namespace Course.Kernel.Display.Plotly;

/// <summary>A grid of numbers shown as colors: plotly's <c>heatmap</c>.</summary>
internal sealed class HeatmapTrace : CartesianTrace
{
    /// <summary>Text smaller than this, in pixels, is left out: nobody could read it.</summary>
    private const double SmallestText = 6;

    private readonly ZGrid grid;
    private (double From, double To)[] columns = [];
    private (double From, double To)[] rows = [];

    public HeatmapTrace(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        grid = new ZGrid(node);
        Scale = figure.Mapping(node, "z", barByDefault: true);
        Scale.Include(grid.Values);
    }

    public override string Kind => "heat map";

    public override int Layer => 0;

    public override bool HasLegendKey => false;

    public override ColorMapping Scale { get; }

    public override IEnumerable<DataColumn> Columns(bool onX) => grid.Columns(onX);

    public override void Prepare()
    {
        columns = grid.Spans(X);
        rows = grid.Spans(Y);
    }

    public override void Measure()
    {
        Claim(X, columns);
        Claim(Y, rows);
    }

    public override void Draw(SvgWriter svg, Subplot plot)
    {
        if (grid.Height == 0 || grid.Width == 0) return;
        svg.Start("g").AttrUnless("opacity", Opacity, 1);
        if (grid.Height * grid.Width <= Figure.Options.MaxTooltips) DrawCells(svg, plot);
        else DrawImage(svg, plot);
        svg.End();
    }

    /// <summary>The numbers or words in the cells, where a cell has room for them.</summary>
    public override void DrawTexts(SvgWriter svg, Subplot plot)
    {
        var template = Node["texttemplate"].Text();
        if (template is null) return;
        var cells = Cells(plot).ToList();
        if (cells.Count == 0 || cells[0].Box.Height < SmallestText) return;
        RichText TextOf(int row, int column) => RichText.Parse(TextTemplate.FillRich(template, key => CellValue(key, row, column)));
        var asked = Figure.Font.With(Node["textfont"]);
        var size = Math.Min(asked.Size, FittingSize(cells.Select(c => (c.Box, TextOf(c.Row, c.Column))), asked.Size));
        if (size < SmallestText) return;
        foreach (var (row, column, box) in cells)
        {
            var ink = Node["textfont"]["color"].Color() ?? Scale.At(grid.At(row, column)).Over(Rgba.White).Contrast();
            new TextBlock(TextOf(row, column), new Font(size, ink), box.Center, Align.Middle, Align.Middle).Draw(svg, Figure.Font);
        }
    }

    private static void Claim(Axis axis, (double From, double To)[] spans)
    {
        foreach (var (from, to) in spans)
        {
            axis.Extremes.Add(axis.ToLinear(from));
            axis.Extremes.Add(axis.ToLinear(to));
        }
    }

    private static double FittingSize(IEnumerable<(Box Box, RichText Text)> cells, double size)
    {
        foreach (var (box, text) in cells.Where(c => !c.Text.IsEmpty))
            size = Math.Min(size, Math.Min((box.Width - 3) / text.Width(1), (box.Height - 2) / text.Height(1)));
        // A little smaller is fine, unreadable is not.
        return Math.Floor(size * 2) / 2;
    }

    private IEnumerable<(int Row, int Column, Box Box)> Cells(Subplot plot)
    {
        var (gapX, gapY) = (Node["xgap"].Number(0, 0, 100) / 2, Node["ygap"].Number(0, 0, 100) / 2);
        for (var row = 0; row < grid.Height; row++)
        {
            for (var column = 0; column < grid.Width; column++)
            {
                if (double.IsNaN(grid.At(row, column)) || CellBox(row, column) is not { } box || !box.Overlaps(plot.Area)) continue;
                yield return (row, column, new Box(box.Left + gapX, box.Top + gapY, box.Right - gapX, box.Bottom - gapY));
            }
        }
    }

    private Box? CellBox(int row, int column)
    {
        var (x0, x1) = (X.ValueToPixel(columns[column].From), X.ValueToPixel(columns[column].To));
        var (y0, y1) = (Y.ValueToPixel(rows[row].From), Y.ValueToPixel(rows[row].To));
        if (!double.IsFinite(x0 + x1 + y0 + y1)) return null;
        return new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));
    }

    private void DrawCells(SvgWriter svg, Subplot plot)
    {
        // Edges on whole pixels: no light between cells that touch.
        svg.Start("g").Attr("shape-rendering", "crispEdges");
        foreach (var (row, column, box) in Cells(plot))
        {
            svg.Start("path").Attr("d", new SvgPath().Rect(box.Left, box.Top, box.Width, box.Height).ToString())
                .Paint("fill", Scale.At(grid.At(row, column)))
                .Tooltip(CellTooltip(row, column)).End();
        }
        svg.End();
    }

    // One pixel a cell when all cells are of one size, otherwise one pixel a point of the picture.
    private void DrawImage(SvgWriter svg, Subplot plot)
    {
        var smooth = Node["zsmooth"].Text("false") is "best" or "fast";
        if (IsEven(columns, X) && IsEven(rows, Y))
        {
            var (left, right) = (X.ValueToPixel(columns[0].From), X.ValueToPixel(columns[^1].To));
            var (bottom, top) = (Y.ValueToPixel(rows[0].From), Y.ValueToPixel(rows[^1].To));
            var even = new PixelImage(grid.Width, grid.Height, (column, row) =>
                ColorAt(bottom > top ? grid.Height - 1 - row : row, left < right ? column : grid.Width - 1 - column));
            var box = new Box(Math.Min(left, right), Math.Min(bottom, top), Math.Max(left, right), Math.Max(bottom, top));
            even.Draw(svg, box, smooth);
            DrawGaps(svg, box);
            return;
        }
        var (width, height) = ((int)Math.Ceiling(plot.Area.Width), (int)Math.Ceiling(plot.Area.Height));
        var across = Enumerable.Range(0, width).Select(i => Cell(columns, X, plot.Area.Left + ((i + 0.5) * plot.Area.Width / width))).ToArray();
        var down = Enumerable.Range(0, height).Select(i => Cell(rows, Y, plot.Area.Top + ((i + 0.5) * plot.Area.Height / height))).ToArray();
        new PixelImage(width, height, (i, j) => across[i] < 0 || down[j] < 0 ? Rgba.Transparent : ColorAt(down[j], across[i])).Draw(svg, plot.Area, smooth);
    }

    // On an image a gap is a line in the color of what lies below.
    private void DrawGaps(SvgWriter svg, Box box)
    {
        var (gapX, gapY) = (Node["xgap"].Number(0, 0, 100), Node["ygap"].Number(0, 0, 100));
        var ground = Figure.Theme.Plot.IsVisible ? Figure.Theme.Plot : Figure.Theme.Paper;
        var (upright, level) = (new SvgPath(), new SvgPath());
        for (var i = 0; i <= grid.Width; i++) upright.MoveTo(box.Left + (i * box.Width / grid.Width), box.Top).VerticalTo(box.Bottom);
        for (var i = 0; i <= grid.Height; i++) level.MoveTo(box.Left, box.Top + (i * box.Height / grid.Height)).HorizontalTo(box.Right);
        if (gapX > 0) svg.Start("path").Attr("d", upright.ToString()).Stroke(ground, gapX).End();
        if (gapY > 0) svg.Start("path").Attr("d", level.ToString()).Stroke(ground, gapY).End();
    }

    private Rgba ColorAt(int row, int column) =>
        double.IsNaN(grid.At(row, column)) ? Rgba.Transparent : Scale.Stepped(grid.At(row, column));

    private static bool IsEven((double From, double To)[] spans, Axis axis)
    {
        if (axis.Kind == AxisKind.Log) return false;
        var size = spans[0].To - spans[0].From;
        for (var i = 0; i < spans.Length; i++)
            if (Math.Abs(spans[i].From - spans[0].From - (i * size)) > Math.Abs(size) * 0.01) return false;
        return true;
    }

    /// <summary>The cell that covers a pixel, the last one if several do, or −1.</summary>
    private static int Cell((double From, double To)[] spans, Axis axis, double pixel) => Array.FindLastIndex(spans, span =>
    {
        var (a, b) = (axis.ValueToPixel(span.From), axis.ValueToPixel(span.To));
        return pixel >= Math.Min(a, b) && pixel < Math.Max(a, b);
    });

    private string? CellTooltip(int row, int column)
    {
        if (!HasTooltips) return null;
        if (Node["hovertemplate"].Text() is { } template) return TextTemplate.Fill(template, key => CellValue(key, row, column));
        var text = grid.TextAt(row, column);
        return $"x: {grid.Label(X, column)}\ny: {grid.Label(Y, row)}\nz: {HoverNumber.Format(grid.At(row, column))}"
            + (text is null ? "" : "\n" + RichText.Parse(text).Plain);
    }

    private object? CellValue(string key, int row, int column) => key switch
    {
        "z" => grid.At(row, column),
        "x" => grid.Label(X, column),
        "y" => grid.Label(Y, row),
        "text" => grid.TextAt(row, column),
        "fullData.name" => Name.Plain,
        _ => null,
    };
}
