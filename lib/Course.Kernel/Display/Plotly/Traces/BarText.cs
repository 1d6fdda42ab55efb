namespace Course.Kernel.Display.Plotly;

/// <summary>Where the text of a bar goes: inside its end when it fits there, otherwise beyond it.</summary>
internal static class BarText
{
    private const double Pad = 4;

    // The reach of a bar is the bar with its error bar, which text outside must not cross.
    public static TextBlock? Place(BarTrace bar, RichText text, int i, Box box, Box reach, Rgba fill)
    {
        var place = TextItem.At(bar.Node["textposition"], i) ?? "auto";
        if (place == "none") return null;
        var font = bar.Figure.Font.With(bar.Node["textfont"]);
        var fits = text.Width(font.Size) <= box.Width - 2 && text.Height(font.Size) <= box.Height - (2 * Pad);
        if (bar.IsHorizontal) fits = text.Width(font.Size) <= box.Width - (2 * Pad) && text.Height(font.Size) <= box.Height;
        var positive = bar.Sizes[i] >= 0;
        if (place == "outside" || (place == "auto" && !fits)) return Outside(bar, text, reach, font.With(bar.Node["outsidetextfont"]), positive);
        var own = font with { Color = bar.Node["textfont"]["color"].Color(fill.Over(Rgba.White).Contrast()) };
        return Inside(bar, text, box, own.With(bar.Node["insidetextfont"]), positive);
    }

    private static TextBlock Outside(BarTrace bar, RichText text, Box box, Font font, bool positive) => bar.IsHorizontal
        ? new(text, font, new(positive ? box.Right + Pad : box.Left - Pad, box.Center.Y), positive ? Align.Start : Align.End, Align.Middle)
        : new(text, font, new(box.Center.X, positive ? box.Top - Pad : box.Bottom + Pad), Align.Middle, positive ? Align.End : Align.Start);

    private static TextBlock Inside(BarTrace bar, RichText text, Box box, Font font, bool positive)
    {
        var anchor = bar.Node["insidetextanchor"].Text("end");
        if (anchor == "middle") return new(text, font, box.Center, Align.Middle, Align.Middle);
        var atHead = anchor == "end" == positive;
        return bar.IsHorizontal
            ? new(text, font, new(atHead ? box.Right - Pad : box.Left + Pad, box.Center.Y), atHead ? Align.End : Align.Start, Align.Middle)
            : new(text, font, new(box.Center.X, atHead ? box.Top + Pad : box.Bottom - Pad), Align.Middle, atHead ? Align.Start : Align.End);
    }
}
