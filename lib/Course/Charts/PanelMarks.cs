using Plotly.NET.LayoutObjects;

namespace Course.Charts;

/// <summary>The lines across a panel, its annotations and its title, as plotly.js's shapes and annotations.</summary>
internal static class PanelMarks
{
    public static IEnumerable<Shape> Shapes(Panel panel, Cell cell) => panel.Rules.Select(rule =>
    {
        // Across the panel, positions are fractions of the figure; along the axis they are the data's own.
        var (along, across) = rule.IsHorizontal ? ("y", "x") : ("x", "y");
        var ends = rule.IsHorizontal ? cell.Across : cell.Up;
        var shape = new Shape()
            .With("type", rule.To is null ? "line" : "rect")
            .With(along + "ref", cell.Name(along)).With(along + "0", rule.At).With(along + "1", rule.To ?? rule.At)
            .With(across + "ref", "paper").With(across + "0", ends[0]).With(across + "1", ends[1])
            .With("layer", rule.To is null ? "above" : "below");
        return rule.To is null
            ? shape.With("line", PlotlyAttributes.Nested.With("color", rule.Color).With("width", 2).With("dash", "dash"))
            : shape.With("fillcolor", Palette.Sheer(rule.Color, 0.15)).With("line", PlotlyAttributes.Nested.With("width", 0));
    });

    public static IEnumerable<Annotation> Annotations(Panel panel, Cell cell)
    {
        if (panel.Title.Length > 0)
        {
            yield return Text($"<b>{ChartText.Show(panel.Title)}</b>", Look.Ink)
                .With("xref", "paper").With("x", cell.Across[0]).With("xanchor", "left")
                .With("yref", "paper").With("y", cell.Up[1]).With("yanchor", "bottom").With("yshift", 4);
        }

        foreach (var rule in panel.Rules)
        {
            yield return rule.IsHorizontal
                ? Label(rule)
                    .With("xref", "paper").With("x", cell.Across[1]).With("xanchor", "right")
                    .With("yref", cell.Name("y")).With("y", panel.Y.Place(rule.At)).With("yanchor", "bottom").With("yshift", 2)
                : Label(rule)
                    .With("xref", cell.Name("x")).With("x", panel.X.Place(rule.At)).With("xanchor", "left").With("xshift", 3)
                    .With("yref", "paper").With("y", cell.Up[1]).With("yanchor", "top");
        }

        foreach (var note in panel.Notes)
        {
            yield return Text(ChartText.Show(note.Text), Look.Ink)
                .With("xref", cell.Name("x")).With("x", panel.X.Place(note.X))
                .With("yref", cell.Name("y")).With("y", panel.Y.Place(note.Y))
                .With("showarrow", true).With("arrowhead", 2).With("arrowwidth", 1).With("arrowcolor", Look.Faint).With("ax", 28).With("ay", -28);
        }
    }

    // On the data's own ground it would be lost among bars and curves.
    private static Annotation Label(Panel.Rule rule) =>
        Text(ChartText.Show(rule.Label), rule.Color).With("bgcolor", Palette.Sheer(Look.Paper, 0.8));

    private static Annotation Text(string text, string color) =>
        new Annotation().With("text", text).With("font", Look.Font(12, color)).With("showarrow", false);
}
