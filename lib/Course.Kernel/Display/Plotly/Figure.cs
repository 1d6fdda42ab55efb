using System.Text.Json;

namespace Course.Kernel.Display.Plotly;

/// <summary>
/// A figure read from its JSON: traces on their axes, ready to be laid on a page. What the figure leaves open comes
/// from its template, then from the defaults of plotly.js.
/// </summary>
internal sealed class Figure
{
    private readonly Dictionary<string, ColorMapping> sharedScales = [];
    private readonly Dictionary<string, Rgba> labelColors = [];

    private Figure(FigureNode data, FigureNode layout, PictureOptions options)
    {
        Layout = layout;
        Options = options;
        Theme = Theme.Read(layout, options);
        Font = new Font(12, Theme.Ink).With(layout["font"]);
        Colorway = Palette.Read(layout["colorway"]);
        Stacks = new ScatterStacks();
        Traces = [.. ReadTraces(data)];
        Axes = AxisSet.Create(this);
        Subplots = AxisSet.Pairs(this);
        foreach (var trace in Cartesian) trace.Prepare();
        Histogram.ShareBins(this);
        BarGroups.Arrange([.. Cartesian.OfType<BarTrace>()], Layout);
        foreach (var trace in Cartesian) trace.Measure();
        Scenes = Scene.Create(this);
        Shape.Measure(this);
        Annotation.Measure(this);
    }

    /// <summary>The picture's name on its page, with which all names inside it begin.</summary>
    public string Id { get; set; } = "p";

    public FigureNode Layout { get; }

    public PictureOptions Options { get; }

    public Theme Theme { get; }

    public Font Font { get; }

    public IReadOnlyList<Rgba> Colorway { get; }

    /// <summary>The traces that are shown.</summary>
    public IReadOnlyList<Trace> Traces { get; }

    public IReadOnlyList<Axis> Axes { get; }

    public IReadOnlyList<Subplot> Subplots { get; }

    public IReadOnlyList<Scene> Scenes { get; }

    public ScatterStacks Stacks { get; }

    public IEnumerable<CartesianTrace> Cartesian => Traces.OfType<CartesianTrace>();

    public double Width => Layout["width"].Number(Options.Width, 40, 8000);

    public double Height => Layout["height"].Number(Options.Height, 40, 8000);

    /// <summary>The title without styling, or nothing.</summary>
    public RichText Title => RichText.Parse((Layout["title"].IsObject ? Layout["title"]["text"] : Layout["title"]).Text(""));

    /// <summary>Whether series lie on one another, so that a legend reads best from the top down.</summary>
    public bool PilesUp => Cartesian.OfType<ScatterTrace>().Any(t => t.StackGroup.Length > 0 || t.Fill is "tonexty")
        || (Layout["barmode"].Text() is "stack" or "relative" && Cartesian.OfType<BarTrace>().Any(b => !b.IsHorizontal));

    /// <exception cref="ArgumentException">The text is not JSON, or not a figure.</exception>
    /// <exception cref="NotSupportedException">The figure has a kind of trace that is not drawn.</exception>
    public static Figure Parse(string json, PictureOptions options)
    {
        ArgumentNullException.ThrowIfNull(json);
        var root = new FigureNode(ParseJson(json), null, "figure");
        if (!root.IsObject) throw root.Wrong("an object with data and layout");
        var layout = new FigureNode(root["layout"].Exists ? root["layout"].Element : EmptyObject, null, "layout");
        if (!layout.IsObject) throw layout.Wrong("an object");
        var template = layout["template"];
        if (template.IsObject) layout = layout.WithFallback(template["layout"]);
        if (layout["images"].Items().Any()) throw new NotSupportedException("layout.images: images are not drawn as a static picture. Leave them out, or show the figure with plotly.js.");
        if (!root["data"].Exists) throw new ArgumentException("figure.data: expected an array of traces, got nothing.");
        var data = new FigureNode(root["data"].Element, null, "data");
        if (!data.IsArray) throw data.Wrong("an array of traces");
        return new Figure(data, layout, options);
    }

    /// <summary>The color scale a trace (or its marker) asks for: its own, or one shared under a name.</summary>
    public ColorMapping Mapping(FigureNode node, string prefix, bool barByDefault)
    {
        if (node["coloraxis"].Text() is not { } name) return new ColorMapping(node, prefix, Layout, barByDefault);
        if (!sharedScales.TryGetValue(name, out var shared))
            sharedScales[name] = shared = new ColorMapping(Layout[name], "c", Layout, barByDefault: true);
        return shared;
    }

    /// <summary>The color of a slice: the same label has the same color in every pie.</summary>
    public Rgba ColorOfLabel(string label)
    {
        labelColors.TryAdd(label, Colorway[labelColors.Count % Colorway.Count]);
        return labelColors[label];
    }

    private static JsonElement EmptyObject { get; } = JsonDocument.Parse("{}").RootElement;

    private static JsonElement ParseJson(string json)
    {
        try
        {
            return JsonDocument.Parse(json).RootElement;
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"figure: expected JSON, got text that breaks off as JSON in line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.", e);
        }
    }

    private IEnumerable<Trace> ReadTraces(FigureNode data)
    {
        var index = 0;
        foreach (var item in data.Items())
        {
            if (!item.IsObject) throw item.Wrong("a trace");
            var defaults = Layout["template"]["data"][item["type"].Text("scatter")];
            var node = item.WithFallback(defaults.IsArray && defaults.Element.GetArrayLength() > 0 ? defaults[0] : default);
            if (node["visible"].Text("true") == "true") yield return TraceKinds.Create(node, index, this);
            index++;
        }
    }
}
