using System.Globalization;
using System.Text.Json;

namespace Course.Kernel.Display.Plotly;

/// <summary>
/// A place in the figure's JSON that knows its path, so that an error can name it, and the template's value for the
/// same place, which counts where the figure itself says nothing.
/// </summary>
/// <param name="value">The figure's own value.</param>
/// <param name="fallback">The template's value.</param>
/// <param name="path">Where this is, as in <c>data[0].marker.size</c>.</param>
internal readonly struct FigureNode(JsonElement? value, JsonElement? fallback, string path)
{
    /// <summary>Where this is in the figure, as in <c>data[0].x</c>.</summary>
    public string Path { get; } = path;

    private JsonElement? Effective => IsSet(value) ? value : IsSet(fallback) ? fallback : null;

    /// <summary>Whether the figure or its template says anything here; <c>null</c> says nothing.</summary>
    public bool Exists => Effective is not null;

    public bool IsObject => Kind == JsonValueKind.Object;

    public bool IsArray => Kind == JsonValueKind.Array;

    public bool IsText => Kind == JsonValueKind.String;

    public bool IsNumber => Kind == JsonValueKind.Number;

    /// <summary>An array of values, plain or in plotly's typed form.</summary>
    public bool IsSequence => IsArray || TypedArray.IsTypedArray(this);

    public JsonElement Element => Effective ?? throw Wrong("a value");

    private JsonValueKind Kind => Effective?.ValueKind ?? JsonValueKind.Undefined;

    public FigureNode this[string name] => new(Member(value, name), Member(fallback, name), $"{Path}.{name}");

    public FigureNode this[int index] => new(Effective?.EnumerateArray().ElementAtOrDefault(index), null, $"{Path}[{index}]");

    /// <summary>The items of an array; none when nothing is set.</summary>
    public IEnumerable<FigureNode> Items()
    {
        if (!Exists) yield break;
        if (!IsArray) throw Wrong("an array");
        var index = 0;
        foreach (var item in Element.EnumerateArray()) yield return new FigureNode(item, null, $"{Path}[{index++}]");
    }

    /// <summary>The names the figure or its template sets here.</summary>
    public IEnumerable<string> Names() => Names(value).Concat(Names(fallback)).Distinct();

    /// <summary>The same place with <paramref name="other"/> behind it.</summary>
    public FigureNode WithFallback(FigureNode other) =>
        new(value, IsSet(fallback) || !other.Exists ? fallback : other.Element, Path);

    /// <summary>The same place, or <paramref name="other"/> when nothing is set here.</summary>
    public FigureNode Or(FigureNode other) => Exists ? this : other;

    public string? Text() => Effective switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } e => e.GetString(),
        { ValueKind: JsonValueKind.Number } e => e.GetRawText(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => throw Wrong("text"),
    };

    public string Text(string otherwise) => Text() ?? otherwise;

    public double? Number()
    {
        if (Effective is not { } e) return null;
        if (e.ValueKind == JsonValueKind.Number) return e.GetDouble();
        if (e.ValueKind == JsonValueKind.String
            && double.TryParse(e.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            && double.IsFinite(parsed))
            return parsed;
        throw Wrong("a number");
    }

    public double Number(double otherwise) => Number() ?? otherwise;

    /// <summary>A number held between two bounds, so that no input makes a picture too large to draw.</summary>
    public double Number(double otherwise, double least, double most) => Math.Clamp(Number() ?? otherwise, least, most);

    public bool? Flag() => Effective switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Wrong("true or false"),
    };

    public bool Flag(bool otherwise) => Flag() ?? otherwise;

    public Rgba? Color()
    {
        if (!Exists) return null;
        if (!IsText) throw Wrong("a color");
        return Rgba.TryParse(Element.GetString()!, out var color)
            ? color
            : throw Wrong("a color such as #0072B2, rgb(0,114,178) or steelblue");
    }

    public Rgba Color(Rgba otherwise) => Color() ?? otherwise;

    /// <summary>The error for a value that cannot be drawn: what was expected, what came, where.</summary>
    public ArgumentException Wrong(string expected)
    {
        var came = Effective?.GetRawText() ?? "nothing";
        if (came.Length > 60) came = came[..57] + "...";
        return new ArgumentException($"{Path}: expected {expected}, got {came}.");
    }

    private static bool IsSet(JsonElement? element) =>
        element is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) };

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } e && e.TryGetProperty(name, out var member) ? member : null;

    private static IEnumerable<string> Names(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Object } e ? e.EnumerateObject().Select(p => p.Name) : [];
}
