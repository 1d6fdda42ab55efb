using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>Cell outputs as nbformat stores them, and back.</summary>
internal static class OutputFormat
{
    /// <summary>The output types this reader understands come back as records; a type it does not know gives null.</summary>
    public static CellOutput? Read(JsonObject output) => JsonText.StringAt(output, "output_type") switch
    {
        "stream" => new StreamOutput(
            JsonText.StringAt(output, "name") == "stderr" ? StreamName.Stderr : StreamName.Stdout,
            MultilineString.Join(output["text"]) ?? ""),
        "display_data" => new DisplayOutput(ReadBundle(output)),
        "execute_result" => new ResultOutput(ReadBundle(output)),
        "error" => new ErrorOutput(
            JsonText.StringAt(output, "ename") ?? "",
            JsonText.StringAt(output, "evalue") ?? "",
            [.. (output["traceback"] as JsonArray ?? []).Select(line => JsonText.AsString(line) ?? "")]),
        _ => null,
    };

    /// <summary>An output as nbformat stores it; the update of a display has no form of its own.</summary>
    /// <param name="output">The output.</param>
    /// <param name="executionCount">The number of the run that a result belongs to.</param>
    public static JsonObject Write(CellOutput output, int? executionCount) => output switch
    {
        StreamOutput stream => new()
        {
            ["name"] = stream.Name is StreamName.Stderr ? "stderr" : "stdout",
            ["output_type"] = "stream",
            ["text"] = MultilineString.Split(stream.Text),
        },
        DisplayOutput display => new()
        {
            ["data"] = WriteBundle(display.Data),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        },
        ResultOutput result => new()
        {
            ["data"] = WriteBundle(result.Data),
            ["execution_count"] = executionCount,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new()
        {
            ["ename"] = MultilineString.AsUtf8Holds(error.Name),
            ["evalue"] = MultilineString.AsUtf8Holds(error.Message),
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(l => (JsonNode)MultilineString.AsUtf8Holds(l))]),
        },
        _ => throw new ArgumentException($"{output.GetType().Name} has no form in a notebook file.", nameof(output)),
    };

    /// <summary>A MIME bundle as nbformat stores it: JSON as JSON, text as an array of lines, the rest (base64) as one string.</summary>
    /// <exception cref="ArgumentException">A JSON type holds text that is not JSON.</exception>
    public static JsonObject WriteBundle(MimeBundle bundle)
    {
        var data = new JsonObject();
        foreach (var (type, value) in bundle)
        {
            data[type] = MimeBundle.IsJson(type) ? ParseJson(type, value)
                : IsLines(type) ? MultilineString.Split(value)
                : MultilineString.AsUtf8Holds(value);
        }

        return data;
    }

    private static MimeBundle ReadBundle(JsonObject output)
    {
        var bundle = new MimeBundle();
        foreach (var (type, value) in output["data"] as JsonObject ?? [])
        {
            var text = MimeBundle.IsJson(type) ? null : MultilineString.Join(value);
            bundle.Add(type, text ?? JsonText.Write(value, JsonLayout.OneLine));
        }

        return bundle;
    }

    private static bool IsLines(string mimeType) =>
        mimeType.StartsWith("text/", StringComparison.Ordinal) || mimeType is "image/svg+xml" or "application/javascript";

    private static JsonNode? ParseJson(string mimeType, string json)
    {
        try
        {
            return JsonText.Parse(json, path: null);
        }
        catch (NotebookFormatException e)
        {
            throw new ArgumentException($"An output of type {mimeType} must hold JSON. {e.Message}", nameof(json), e);
        }
    }
}
