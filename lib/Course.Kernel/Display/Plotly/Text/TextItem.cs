using System.Text.Json;

namespace Course.Kernel.Display.Plotly;

/// <summary>Reads settings that may be one value for all marks or an array with one for each.</summary>
internal static class TextItem
{
    public static string? At(FigureNode node, int i) => Pick(node, i) is { } item ? Show(item) : null;

    /// <summary><c>customdata</c>, <c>customdata[1]</c>: the part of a mark's own data that a template names.</summary>
    public static object? Custom(FigureNode node, int i, string key)
    {
        if (Pick(node, i) is not { } item) return null;
        var open = key.IndexOf('[', StringComparison.Ordinal);
        if (open > 0 && item.ValueKind == JsonValueKind.Array && int.TryParse(key.AsSpan(open + 1).TrimEnd(']'), out var part))
            item = item.EnumerateArray().ElementAtOrDefault(part);
        return item.ValueKind == JsonValueKind.Number ? item.GetDouble() : Show(item);
    }

    private static JsonElement? Pick(FigureNode node, int i)
    {
        if (!node.Exists) return null;
        if (!node.IsArray) return node.Element;
        return i < node.Element.GetArrayLength() ? node.Element[i] : null;
    }

    private static string? Show(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => item.GetString(),
        JsonValueKind.Number => item.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
