using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>
/// Reads and writes JSON the way Jupyter does, and so that what was not touched comes back as it was:
/// keys keep their order, numbers and strings that were read keep their spelling (<c>1.0</c>, <c>1e400</c>, <c>"\u00e9"</c>).
/// System.Text.Json's own writer escapes emoji and U+00A0 under every encoder, which would change every line that has one.
/// </summary>
internal static class JsonText
{
    private const int DeepestNesting = 512;

    /// <summary>Reads a JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="path">The file to name in an error.</param>
    /// <param name="firstLine">The line of the file on which the text begins, counted from 1.</param>
    /// <exception cref="NotebookFormatException">The text is not JSON.</exception>
    public static JsonNode? Parse(string json, string? path, int firstLine = 1)
    {
        var options = new JsonDocumentOptions { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };
        try
        {
            var node = JsonNode.Parse(json, nodeOptions: null, options);
            ReadTexts(node);
            return node;
        }
        catch (InvalidOperationException e)
        {
            throw new NotebookFormatException(
                "A text in it holds half of a surrogate pair, such as \\ud83d alone. Write the whole character.", path, inner: e);
        }
        catch (JsonException e)
        {
            throw NotJson(json, path, firstLine, e);
        }
    }

    /// <summary>Writes a JSON text.</summary>
    public static string Write(JsonNode? node, JsonLayout layout)
    {
        var text = new StringBuilder();
        Write(text, node, layout, depth: 0);
        return text.Append(layout.FinalNewLine ? layout.NewLine : "").ToString();
    }

    /// <summary>The string a node holds; null when it holds something else.</summary>
    public static string? AsString(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The string found by following the keys from object to object; null when there is none.</summary>
    public static string? StringAt(JsonNode? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            node = (node as JsonObject)?[key];
        }

        return AsString(node);
    }

    /// <summary>
    /// Sets a key. A new one goes where it belongs by name when the object's keys are sorted, as Jupyter's are; else to the end.
    /// </summary>
    public static void Put(JsonObject json, string key, JsonNode? value)
    {
        if (json.ContainsKey(key))
        {
            json[key] = value;
            return;
        }

        var keys = json.Select(p => p.Key).ToList();
        var sorted = keys.Zip(keys.Skip(1)).All(p => string.CompareOrdinal(p.First, p.Second) < 0);
        var place = sorted ? keys.FindIndex(k => string.CompareOrdinal(k, key) > 0) : -1;
        json.Insert(place < 0 ? keys.Count : place, key, value);
    }

    /// <summary>The object under a key of some metadata, which is put there when it is missing.</summary>
    /// <exception cref="NotebookFormatException">The key holds something else, which would be lost.</exception>
    public static JsonObject ObjectAt(JsonObject metadata, string key)
    {
        if (metadata[key] is null)
        {
            Put(metadata, key, new JsonObject());
        }

        return metadata[key] as JsonObject ?? throw new NotebookFormatException(
            $"Expected \"{key}\" in the metadata to be an object, got {Write(metadata[key], JsonLayout.OneLine)}. Rename the key.");
    }

    private static void Write(StringBuilder text, JsonNode? node, JsonLayout layout, int depth)
    {
        switch (node)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject { Count: 0 }:
                text.Append("{}");
                break;
            case JsonArray { Count: 0 }:
                text.Append("[]");
                break;
            case JsonObject json:
                var colon = layout.Indent is null ? ":" : ": ";
                WriteItems('{', json, '}', pair =>
                {
                    WriteString(text, pair.Key);
                    text.Append(colon);
                    Write(text, pair.Value, layout, depth + 1);
                });
                break;
            case JsonArray array:
                WriteItems('[', array, ']', item => Write(text, item, layout, depth + 1));
                break;
            case JsonValue value when value.TryGetValue<JsonElement>(out var asRead):
                text.Append(asRead.GetRawText());
                break;
            case JsonValue value when value.TryGetValue<string>(out var words):
                WriteString(text, words);
                break;
            default:
                text.Append(node.ToJsonString());
                break;
        }

        void WriteItems<T>(char open, IEnumerable<T> items, char close, Action<T> write)
        {
            var separator = open;
            foreach (var item in items)
            {
                text.Append(separator);
                NewLine(depth + 1);
                write(item);
                separator = ',';
            }

            NewLine(depth);
            text.Append(close);
        }

        void NewLine(int steps)
        {
            if (layout.Indent is { } indent)
            {
                text.Append(layout.NewLine).Insert(text.Length, indent, steps);
            }
        }
    }

    // Strings are decoded when they are first asked for, and only then found to be none.
    private static void ReadTexts(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (_, value) in json)
                {
                    ReadTexts(value);
                }

                break;
            case JsonArray array:
                foreach (var item in array)
                {
                    ReadTexts(item);
                }

                break;
            default:
                AsString(node);
                break;
        }
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }

    private static NotebookFormatException NotJson(string json, string? path, int firstLine, JsonException e)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return new("Expected a JSON object, got an empty text.", path, firstLine, 1, e);
        }

        var lines = json.Split('\n');
        var line = (int)Math.Min(e.LineNumber ?? 0, lines.Length - 1);
        var conflict = Array.FindIndex(lines, l => l.StartsWith("<<<<<<< ", StringComparison.Ordinal));
        if (conflict >= 0)
        {
            return new(
                "The file holds the marks of an unresolved merge, which are not JSON. Resolve the merge first.",
                path, firstLine + conflict, 1, e);
        }

        var problem = e.Message.Split(" LineNumber:")[0].Split(" Path:")[0].Replace(" Change the reader options.", "", StringComparison.Ordinal);
        problem = $"This is not JSON. {problem.TrimEnd()} Correct it or restore the file from an earlier version.";
        return e.LineNumber is null
            ? new(problem, path, inner: e)
            : new(problem, path, firstLine + line, Column(lines[line], e.BytePositionInLine ?? 0), e);
    }

    // The parser counts bytes of UTF-8; an editor counts characters.
    private static int Column(string line, long bytes)
    {
        var column = 0;
        while (column < line.Length && bytes > 0)
        {
            bytes -= char.IsSurrogate(line[column]) ? 2 : Encoding.UTF8.GetByteCount(line, column, 1);
            column++;
        }

        return column + 1;
    }
}
