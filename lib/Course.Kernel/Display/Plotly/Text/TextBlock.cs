namespace Course.Kernel.Display.Plotly;

/// <summary>Which point of a text stands at the place it is given.</summary>
internal enum Align
{
    /// <summary>Left edge, or top.</summary>
    Start,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>Right edge, or bottom.</summary>
    End,
}

/// <summary>A text set at a place of the page: its lines, font, alignment and angle.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Font">How.</param>
/// <param name="At">The place that the alignment speaks of, and the center of rotation.</param>
/// <param name="Horizontal">Which point along the lines stands there.</param>
/// <param name="Vertical">Which point across the lines stands there.</param>
/// <param name="Angle">Clockwise, in degrees.</param>
/// <param name="Justify">How lines of different width lie to each other, when not as <paramref name="Horizontal"/> says.</param>
internal sealed record TextBlock(
    RichText Text, Font Font, Point At, Align Horizontal, Align Vertical, double Angle = 0, Align? Justify = null)
{
    public double Width => Text.Width(Font.Size, Font.Bold);

    public double Height => Text.Height(Font.Size);

    // The unrotated corner, from the place.
    private double OffsetX => Horizontal switch { Align.Start => 0, Align.Middle => -Width / 2, _ => -Width };

    private double OffsetY => Vertical switch { Align.Start => 0, Align.Middle => -Height / 2, _ => -Height };

    /// <summary>The upright box around the text, rotated as it is.</summary>
    public Box Bounds()
    {
        var (sin, cos) = Math.SinCos(Angle * Math.PI / 180);
        var (xs, ys) = (new double[4], new double[4]);
        for (var i = 0; i < 4; i++)
        {
            var x = OffsetX + (i % 2 == 0 ? 0 : Width);
            var y = OffsetY + (i < 2 ? 0 : Height);
            xs[i] = At.X + (x * cos) - (y * sin);
            ys[i] = At.Y + (x * sin) + (y * cos);
        }
        return new Box(xs.Min(), ys.Min(), xs.Max(), ys.Max());
    }

    /// <summary>Writes the text; what equals <paramref name="around"/>, the font in force, is left unsaid.</summary>
    public void Draw(SvgWriter svg, Font around)
    {
        if (Text.IsEmpty) return;
        // A single line is anchored where it is placed, so that it stays there in a font of other widths.
        var lineAlign = Text.Lines.Count > 1 ? Justify ?? Horizontal : Horizontal;
        var x = At.X + OffsetX + (lineAlign switch { Align.Start => 0, Align.Middle => Width / 2, _ => Width });
        var y = At.Y + OffsetY + (Font.Size * TextMetrics.Ascent);
        svg.Start("text").Attr("x", x).Attr("y", y);
        if (lineAlign != Align.Start) svg.Attr("text-anchor", lineAlign == Align.Middle ? "middle" : "end");
        if (Font.Size != around.Size) svg.Attr("font-size", Font.Size);
        if (Font.Color != around.Color) svg.Paint("fill", Font.Color);
        if (Font.Bold) svg.Attr("font-weight", "bold");
        if (Angle != 0) svg.Attr("transform", $"rotate({SvgWriter.Number(Angle)} {SvgWriter.Number(At.X)} {SvgWriter.Number(At.Y)})");
        for (var i = 0; i < Text.Lines.Count; i++) DrawLine(svg, Text.Lines[i], x, i);
        svg.End();
    }

    private void DrawLine(SvgWriter svg, IReadOnlyList<TextRun> runs, double x, int line)
    {
        if (line > 0) svg.Start("tspan").Attr("x", x).Attr("dy", Font.Size * TextMetrics.LineHeight);
        // An empty line must still move the next one down.
        if (line > 0 && runs.Count == 0) svg.Text("\u00a0");
        var raised = 0.0;
        foreach (var run in runs)
        {
            var shift = run.Shift switch { > 0 => -0.45, < 0 => 0.22, _ => 0 } * Font.Size;
            DrawRun(svg, run, shift - raised);
            raised = shift;
        }
        if (line > 0) svg.End();
        // The next line's step counts from the baseline, not from a superscript: bring the pen back.
        if (raised != 0 && line + 1 < Text.Lines.Count) svg.Start("tspan").Attr("dy", -raised).Text("\u200b").End();
    }

    private void DrawRun(SvgWriter svg, TextRun run, double step)
    {
        if (run is { Bold: false, Italic: false, Shift: 0, Color: null } && step == 0)
        {
            svg.Text(run.Text);
            return;
        }
        svg.Start("tspan");
        if (step != 0) svg.Attr("dy", step);
        if (run.Shift != 0) svg.Attr("font-size", Font.Size * TextRun.SmallScale);
        if (run.Bold) svg.Attr("font-weight", "bold");
        if (run.Italic) svg.Attr("font-style", "italic");
        if (run.Color is { } color) svg.Paint("fill", color);
        svg.Text(run.Text).End();
    }
}
