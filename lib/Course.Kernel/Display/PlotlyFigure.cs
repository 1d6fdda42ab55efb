using System.Text.Json;

namespace Course.Kernel.Display;

/// <summary>
/// What goes with a Plotly figure in a bundle: a picture that needs no script, and words for those who see neither.
/// </summary>
internal static class PlotlyFigure
{
    public const string MimeType = "application/vnd.plotly.v1+json";
    private const string Svg = "image/svg+xml";
    private const string Html = "text/html";

    /// <summary>
    /// Orders a figure's bundle: the figure, its picture, the rest, the text. HTML is left out, because where scripts
    /// do not run, on a Git host's preview, it would be an empty frame in the place of the picture.
    /// </summary>
    /// <param name="rich">The bundle, without plain text.</param>
    /// <param name="text">The plain text.</param>
    /// <param name="draw">Draws the figure as SVG, or null.</param>
    public static MimeBundle WithPicture(MimeBundle rich, string text, Func<string, string>? draw)
    {
        var figure = rich[MimeType]!;
        var bundle = new MimeBundle().Add(MimeType, figure);
        if (rich[Svg] is { } given)
        {
            bundle.Add(Svg, given);
        }
        else if (draw is not null)
        {
            try
            {
                bundle.Add(Svg, draw(figure));
            }
#pragma warning disable CA1031 // The figure is shown whatever kept it from being drawn; the text says what that was.
            catch (Exception error)
#pragma warning restore CA1031
            {
                text += $"\n(The static picture is missing: {error.Message})";
            }
        }

        foreach (var (mimeType, value) in rich.Where(e => e.Key is not (MimeType or Svg or Html)))
        {
            bundle.Add(mimeType, value);
        }

        return bundle.Add("text/plain", text);
    }

    /// <summary>Says in words what a figure shows.</summary>
    /// <example><c>Chart: Loss by epoch. RNN (scatter), LSTM (scatter). x: epoch. y: loss.</c></example>
    /// <param name="figureJson">The figure.</param>
    public static string Describe(string figureJson)
    {
        using var figure = JsonDocument.Parse(figureJson);
        var layout = Get(figure.RootElement, "layout");
        var sentences = new[]
        {
            Title(layout) is { } title ? $"Chart: {title}" : "Chart",
            string.Join(", ", Traces(figure.RootElement)),
            Title(Get(layout, "xaxis")) is { } x ? $"x: {x}" : "",
            Title(Get(layout, "yaxis")) is { } y ? $"y: {y}" : "",
        };
        return string.Join(" ", sentences.Where(s => s.Length > 0).Select(s => s + "."));
    }

    private static IEnumerable<string> Traces(JsonElement figure) => Get(figure, "data") is { ValueKind: JsonValueKind.Array } traces
        ? traces.EnumerateArray().Select(t => (Name: Text(Get(t, "name")), Type: Text(Get(t, "type")) ?? "scatter"))
            .Select(t => t.Name is null ? t.Type : $"{t.Name} ({t.Type})")
        : [];

    /// <summary>A title is a text, or an object with a text.</summary>
    private static string? Title(JsonElement owner)
    {
        var title = Get(owner, "title");
        return Text(title) ?? Text(Get(title, "text"));
    }

    private static string? Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && MarkupText.Of(element.GetString()!) is { Length: > 0 } text ? text : null;

    private static JsonElement Get(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;
}
