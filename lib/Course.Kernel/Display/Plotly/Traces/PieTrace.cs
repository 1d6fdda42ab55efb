using System.Globalization;

namespace Course.Kernel.Display.Plotly;

/// <summary>Parts of a whole: plotly's <c>pie</c>, with a hole a doughnut.</summary>
internal sealed class PieTrace : DomainTrace, IManyKeys
{
    private readonly List<Slice> slices;
    private readonly double total;

    public PieTrace(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        slices = [.. ReadSlices(node, figure)];
        if (node["sort"].Flag(true)) slices = [.. slices.OrderByDescending(s => s.Value)];
        total = slices.Sum(s => s.Value);
    }

    public override string Kind => "pie chart";

    public IReadOnlyList<RichText> Keys => slices.ConvertAll(s => RichText.Parse(s.Label));

    public void DrawKey(SvgWriter svg, Box box, int part) => svg.Start("rect").Attr("x", box.Center.X - 6).Attr("y", box.Center.Y - 6)
        .Attr("width", 12).Attr("height", 12).Paint("fill", slices[part].Color).End();

    public override void Draw(SvgWriter svg, Box plot)
    {
        if (total <= 0) return;
        var box = Place(Node["domain"], Figure.Layout["grid"], plot);
        var outside = slices.Exists(s => !FitsInside(s, Math.Min(box.Width, box.Height) / 2));
        // Labels that do not fit on their slice need a rim around the pie.
        var radius = (Math.Min(box.Width, box.Height) / 2) - (outside ? Figure.Font.Size * 2 : 2);
        var sign = Node["direction"].Text("counterclockwise") == "clockwise" ? 1 : -1;
        var angle = Node["rotation"].Number(0) * Math.PI / 180;
        // Counterclockwise, plotly lets the first slice end where the circle begins.
        if (sign < 0) angle += slices[0].Value / total * 2 * Math.PI;
        svg.Start("g").AttrUnless("opacity", Opacity, 1);
        foreach (var slice in slices)
        {
            var sweep = slice.Value / total * 2 * Math.PI;
            DrawSlice(svg, slice, box.Center, radius, angle, angle + (sign * sweep));
            angle += sign * sweep;
        }
        svg.End();
    }

    private static IEnumerable<Slice> ReadSlices(FigureNode node, Figure figure)
    {
        var labels = DataColumn.Read(node["labels"]);
        var values = DataColumn.Read(node["values"]);
        if (labels is null && values is null) throw node["values"].Wrong("an array of numbers");
        var places = Enumerable.Range(0, Math.Min(labels?.Count ?? int.MaxValue, values?.Count ?? int.MaxValue));
        // The same label twice is one slice.
        var parts = places.GroupBy(i => labels?.TextAt(i) ?? i.ToString(CultureInfo.InvariantCulture))
            .Select(g => (Label: g.Key, Value: g.Sum(i => values?.Numbers[i] ?? 1), First: g.First())).Where(p => p.Value > 0);
        foreach (var (label, value, first) in parts)
        {
            var colors = node["marker"]["colors"];
            var own = colors.IsArray && first < colors.Element.GetArrayLength() ? colors[first].Color() : null;
            yield return new(label, value, own ?? figure.ColorOfLabel(label));
        }
    }

    private void DrawSlice(SvgWriter svg, Slice slice, Point center, double radius, double from, double to)
    {
        var hole = radius * Node["hole"].Number(0, 0, 0.99);
        Point At(double angle, double r) => new(center.X + (r * Math.Sin(angle)), center.Y - (r * Math.Cos(angle)));
        var (large, clockwise) = (Math.Abs(to - from) > Math.PI, to > from);
        // A full circle has no two ends: it is drawn as two halves.
        var stops = Math.Abs(to - from) > (2 * Math.PI) - 1e-6 ? new[] { from, (from + to) / 2, to } : [from, to];
        var path = new SvgPath().MoveTo(At(from, radius).X, At(from, radius).Y);
        foreach (var stop in stops.Skip(1)) path.ArcTo(radius, large && stops.Length == 2, clockwise, At(stop, radius).X, At(stop, radius).Y);
        path.LineTo(At(to, hole).X, At(to, hole).Y);
        foreach (var stop in stops.Reverse().Skip(1).Where(_ => hole > 0)) path.ArcTo(hole, large && stops.Length == 2, !clockwise, At(stop, hole).X, At(stop, hole).Y);
        svg.Start("path").Attr("d", path.Close().ToString()).Paint("fill", slice.Color)
            .Stroke(Node["marker"]["line"]["color"].Color(Figure.Theme.Paper), Node["marker"]["line"]["width"].Number(1, 0, 20))
            .Tooltip(HasTooltips ? $"{RichText.Parse(slice.Label).Plain}\n{HoverNumber.Format(slice.Value)} ({Percent(slice)})" : null).End();
        if (TextOf(slice) is not { } text) return;
        var middle = (from + to) / 2;
        var fits = FitsInside(slice, radius);
        var ink = fits ? Figure.Font.With(Node["textfont"]) with { Color = Node["textfont"]["color"].Color(slice.Color.Over(Rgba.White).Contrast()) } : Figure.Font.With(Node["textfont"]);
        var at = At(middle, fits ? (hole > 0 ? (radius + hole) / 2 : radius * 0.66) : radius + (Figure.Font.Size * 0.9));
        var align = fits ? Align.Middle : Math.Sin(middle) switch { > 0.3 => Align.Start, < -0.3 => Align.End, _ => Align.Middle };
        new TextBlock(text, ink, at, align, Align.Middle).Draw(svg, Figure.Font);
    }

    private bool FitsInside(Slice slice, double radius)
    {
        var place = Node["textposition"].Text("auto");
        if (place is "inside" or "outside" || TextOf(slice) is not { } text) return place != "outside";
        var chord = 2 * radius * 0.66 * Math.Sin(Math.Min(Math.PI / 2, slice.Value / total * Math.PI));
        return text.Width(Figure.Font.Size) < radius * 0.6 && chord > Math.Min(text.Width(Figure.Font.Size), text.Height(Figure.Font.Size) * 1.6);
    }

    private RichText? TextOf(Slice slice)
    {
        var info = Node["textinfo"].Text("percent");
        if (info == "none" || Node["textposition"].Text() == "none") return null;
        var parts = info.Split('+').Select(part => part switch
        {
            "label" => slice.Label,
            "value" => HoverNumber.Format(slice.Value),
            "percent" => Percent(slice),
            "text" => TextItem.At(Node["text"], slices.IndexOf(slice)),
            _ => throw Node["textinfo"].Wrong("label, text, value, percent joined by +, or none"),
        });
        return RichText.Parse(string.Join("<br>", parts.Where(p => p is not null)));
    }

    private string Percent(Slice slice) =>
        NumberFormat.TryParse(".3~r")!.Format(100 * slice.Value / total) + "%";

    private sealed record Slice(string Label, double Value, Rgba Color);
}
