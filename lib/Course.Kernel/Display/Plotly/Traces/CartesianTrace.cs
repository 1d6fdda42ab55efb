namespace Course.Kernel.Display.Plotly;

/// <summary>A series on a pair of axes. It passes through four steps, each for all series before the next:
/// its columns decide the kind of the axes, become values, claim room on the axes, and are drawn.</summary>
internal abstract class CartesianTrace : Trace
{
    protected CartesianTrace(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        XId = AxisId(node["xaxis"], "x");
        YId = AxisId(node["yaxis"], "y");
    }

    public string XId { get; }

    public string YId { get; }

    /// <summary>The axes, once they are known.</summary>
    public Axis X { get; set; } = null!;

    public Axis Y { get; set; } = null!;

    /// <summary>Where in the stack of a subplot it lies: images 0, areas 1, bars 2, boxes 3, lines and points 4.</summary>
    public abstract int Layer { get; }

    /// <summary>The columns whose values lie on the x (or y) axis.</summary>
    public abstract IEnumerable<DataColumn> Columns(bool onX);

    /// <summary>Turns columns into values of the axes.</summary>
    public abstract void Prepare();

    /// <summary>Claims room on the axes.</summary>
    public abstract void Measure();

    public abstract void Draw(SvgWriter svg, Subplot plot);

    /// <summary>Whether its marks are not cut off at the edge of the plot.</summary>
    public bool LeavesPlot => !Node["cliponaxis"].Flag(true);

    /// <summary>Draws the texts on or beside its marks, which are never cut off.</summary>
    public virtual void DrawTexts(SvgWriter svg, Subplot plot)
    {
    }

    /// <summary>The tooltip of the mark at value (x, y).</summary>
    protected string? Tooltip(int point, double x, double y)
    {
        if (!HasTooltips) return null;
        if (HoverTemplate(Node, point) is { } template)
            return TextTemplate.Fill(template, key => TemplateValue(key, point, x, y));
        var lines = new List<string>();
        if (Figure.Traces.Count > 1 && Node["name"].Exists) lines.Add(Name.Plain);
        lines.Add($"{AxisName(X, "x")}: {X.Describe(x)}");
        lines.Add($"{AxisName(Y, "y")}: {Y.Describe(y)}");
        if ((TextItem.At(Node["hovertext"], point) ?? TextItem.At(Node["text"], point)) is { Length: > 0 } text)
            lines.Add(RichText.Parse(text).Plain);
        return string.Join('\n', lines);
    }

    protected static string? HoverTemplate(FigureNode node, int point) => TextItem.At(node["hovertemplate"], point);

    /// <summary>What a template may ask of one mark.</summary>
    protected virtual object? TemplateValue(string key, int point, double x, double y) => key switch
    {
        "x" or "label" => Template(X, x),
        "y" or "value" => Template(Y, y),
        "text" => TextItem.At(Node["text"], point),
        "hovertext" => TextItem.At(Node["hovertext"], point),
        "fullData.name" or "data.name" => Name.Plain,
        "pointNumber" or "pointIndex" => (double)point,
        "marker.size" or "marker.color" => MarkerTemplate(key["marker.".Length..], point),
        _ when key.StartsWith("customdata", StringComparison.Ordinal) => TextItem.Custom(Node["customdata"], point, key),
        _ => null,
    };

    protected static object Template(Axis axis, double value) =>
        axis.Kind is AxisKind.Linear or AxisKind.Log ? value : axis.Describe(value);

    private object? MarkerTemplate(string name, int point)
    {
        var text = TextItem.At(Node["marker"][name], point);
        return double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : text;
    }

    private static string AxisName(Axis axis, string otherwise)
    {
        var title = axis.Node["title"];
        var text = RichText.Parse((title.IsObject ? title["text"] : title).Text("")).Plain;
        return text.Length > 0 ? text : otherwise;
    }

    private static string AxisId(FigureNode node, string otherwise)
    {
        var id = node.Text(otherwise);
        return id == otherwise || (id.StartsWith(otherwise[0]) && int.TryParse(id.AsSpan(1), out var number) && number > 0)
            ? (id[1..] == "1" ? otherwise : id)
            : throw node.Wrong($"an axis such as \"{otherwise}2\"");
    }
}
