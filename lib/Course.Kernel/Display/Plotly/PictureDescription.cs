namespace Course.Kernel.Display.Plotly;

/// <summary>The words that stand for the picture where it is not seen.</summary>
internal static class PictureDescription
{
    private const int MostNames = 8;

    /// <summary>A few words: the figure's title, or its kind.</summary>
    public static string Title(Figure figure) => figure.Title.IsEmpty ? Capital(Kinds(figure)) : figure.Title.Plain;

    /// <summary>A sentence or more.</summary>
    public static string Describe(Figure figure)
    {
        var meta = figure.Layout["meta"];
        if (meta.IsObject && (meta["alt"].Text() ?? meta["description"].Text()) is { Length: > 0 } written) return written;
        var head = Capital(Kinds(figure)) + (figure.Title.IsEmpty ? "" : $" “{figure.Title.Plain}”");
        return string.Join(' ', new[] { head + ".", Series(figure), Axes(figure) }.Where(s => s.Length > 0));
    }

    private static string Kinds(Figure figure)
    {
        var kinds = figure.Traces.Select(t => t.Kind).Distinct().ToList();
        var panels = figure.Subplots.Count(s => !s.IsOverlay);
        var text = kinds.Count == 0 ? "empty chart" : string.Join(" and ", kinds);
        return panels > 1 ? $"{panels} panels: {text}" : text;
    }

    private static string Series(Figure figure)
    {
        var names = figure.Traces.Where(t => t.Node["name"].Exists && !t.Name.IsEmpty).Select(t => t.Name.Plain).Distinct().ToList();
        if (figure.Traces.Count < 2) return "";
        if (names.Count == 0) return $"{figure.Traces.Count} series.";
        var listed = string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
        return $"{figure.Traces.Count} series: {listed}.";
    }

    private static string Axes(Figure figure)
    {
        var sentences = new List<string>();
        foreach (var axis in figure.Axes.Where(a => AxisSet.Number(a.Id) == 1)) sentences.Add(Axis(axis));
        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    private static string Axis(Axis axis)
    {
        var title = axis.Node["title"];
        var name = RichText.Parse((title.IsObject ? title["text"] : title).Text("")).Plain;
        var letter = axis.IsX ? "x" : "y";
        var subject = name.Length > 0 ? $"{letter}: {name}" : letter;
        if (axis.Kind == AxisKind.Category)
            return axis.Categories.Count == 0 ? "" : name.Length > 0 ? $"{subject} ({Names(axis)})." : $"{subject}: {Names(axis)}.";
        if (axis.Extremes.Span is not { } span) return name.Length > 0 ? subject + "." : "";
        var scale = axis.Kind == AxisKind.Log ? " (logarithmic)" : "";
        return $"{subject}{scale}, from {axis.Describe(axis.ToValue(span.Low))} to {axis.Describe(axis.ToValue(span.High))}.";
    }

    private static string Names(Axis axis) => axis.Categories.Count <= MostNames
        ? string.Join(", ", axis.Categories.Select(c => RichText.Parse(c).Plain))
        : $"{axis.Categories.Count} categories from {RichText.Parse(axis.Categories[0]).Plain} to {RichText.Parse(axis.Categories[^1]).Plain}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
