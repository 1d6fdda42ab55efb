using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Tests.Charts;

/// <summary>
/// plotly.js's own description of its attributes, taken from <c>Plotly.PlotSchema.get()</c> of version 2.28.0 and
/// reduced to what charts here can use: path, type, whether it may be an array, the values or flags it may have.
/// </summary>
internal sealed partial class PlotlySchema
{
    private readonly Dictionary<string, (string Type, bool MayBeArray, string[] Values)> _attributes = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Charts", "plotly-schema-2.28.0.tsv"))
        .Select(line => (line + "\t\t").Split('\t'))
        .ToDictionary(parts => parts[0], parts => (parts[1], parts[2] == "array", parts[3].Split(';')));

    /// <summary>What is wrong with a figure: attributes that plotly.js does not know, values that it would not take.</summary>
    public IReadOnlyList<string> Faults(string figureJson)
    {
        var faults = new List<string>();
        using var figure = JsonDocument.Parse(figureJson);
        foreach (var trace in figure.RootElement.GetProperty("data").EnumerateArray())
        {
            var type = trace.GetProperty("type").GetString()!;
            foreach (var attribute in trace.EnumerateObject().Where(a => a.Name != "type"))
            {
                Check($"{type}.{attribute.Name}", attribute.Value, faults);
            }
        }

        foreach (var attribute in figure.RootElement.GetProperty("layout").EnumerateObject())
        {
            Check($"layout.{Numbered().Replace(attribute.Name, "$1")}", attribute.Value, faults);
        }

        return faults;
    }

    private void Check(string path, JsonElement value, List<string> faults)
    {
        if (_attributes.TryGetValue(path, out var attribute))
        {
            if (!Fits(value, attribute.Type, attribute.Values) && !(attribute.MayBeArray && value.ValueKind == JsonValueKind.Array))
            {
                faults.Add($"{path} is {value}, expected {attribute.Type}");
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var inner in value.EnumerateObject())
            {
                Check($"{path}.{inner.Name}", inner.Value, faults);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array && _attributes.Keys.Any(known => known.StartsWith(path + "[]", StringComparison.Ordinal)))
        {
            foreach (var inner in value.EnumerateArray().SelectMany(item => item.EnumerateObject()))
            {
                Check($"{path}[].{inner.Name}", inner.Value, faults);
            }
        }
        else
        {
            faults.Add($"{path} is not known");
        }
    }

    private static bool Fits(JsonElement value, string type, string[] values) => type switch
    {
        "number" or "angle" or "integer" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind is JsonValueKind.String or JsonValueKind.Number,
        "color" => value.ValueKind == JsonValueKind.String && Color().IsMatch(value.GetString()!),
        "enumerated" => values.Any(v => v == Word(value) || (v.StartsWith('/') && Regex.IsMatch(Word(value), v.Trim('/')))),
        "flaglist" => values.Any(v => v.Split('+').ToHashSet().IsSupersetOf(Word(value).Split('+'))),
        "data_array" or "info_array" => value.ValueKind == JsonValueKind.Array,
        "colorscale" => value.ValueKind is JsonValueKind.Array or JsonValueKind.String,
        "subplotid" => value.ValueKind == JsonValueKind.String,
        "any" => true,
        _ => throw new InvalidOperationException($"The schema has a type {type} that this check does not know."),
    };

    private static string Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };

    [GeneratedRegex(@"^([xy]axis|scene)\d+$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(#[0-9A-Fa-f]{6}|rgba\(\d+, ?\d+, ?\d+, ?[0-9.]+\))$")]
    private static partial Regex Color();
}
