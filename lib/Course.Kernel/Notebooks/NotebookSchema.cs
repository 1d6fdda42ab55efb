using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>
/// Checks that a JSON object is a notebook of nbformat 4, as far as this reader relies on it. Fields it does not know pass.
/// Ids may be missing at 4.5 as well: .NET Interactive writes such files.
/// </summary>
internal static class NotebookSchema
{
    private static readonly string[] CellTypes = ["code", "markdown", "raw"];

    /// <summary>Throws at the first thing that is not as it should be.</summary>
    /// <param name="json">The parsed text.</param>
    /// <param name="path">The file to name in the error.</param>
    /// <returns>The notebook's object.</returns>
    /// <exception cref="NotebookFormatException">The text is JSON, but no notebook of nbformat 4.</exception>
    public static JsonObject Check(JsonNode? json, string? path)
    {
        if (json is not JsonObject notebook)
        {
            throw Wrong($"Expected a notebook, which is a JSON object, got {Kind(json)}.");
        }

        CheckVersion(notebook, Wrong);
        _ = Field<JsonObject>(notebook, "metadata", "an object", Wrong);
        var ids = new Dictionary<string, int>();
        var cells = Field<JsonArray>(notebook, "cells", "an array", Wrong);
        for (var i = 0; i < cells.Count; i++)
        {
            var number = i + 1;
            CheckCell(cells[i], problem => Wrong($"Cell {number}: {problem}"), id =>
            {
                if (!ids.TryAdd(id, number))
                {
                    throw Wrong($"Cell {number}: the id \"{id}\" is also that of cell {ids[id]}. Give one of them another id.");
                }
            });
        }

        return notebook;

        NotebookFormatException Wrong(string problem) => new(problem, path);
    }

    private static void CheckVersion(JsonObject notebook, Func<string, Exception> wrong)
    {
        if (notebook["nbformat"] is not JsonValue value || !value.TryGetValue<int>(out var major))
        {
            throw wrong($"Expected \"nbformat\": 4, got {Kind(notebook["nbformat"])}. Is this a notebook?");
        }

        if (major < 4)
        {
            throw wrong(
                $"The notebook is of nbformat {major}; this reader knows 4. "
                + "Upgrade it with: jupyter nbconvert --to notebook --nbformat 4 NOTEBOOK.ipynb.");
        }

        if (major > 4)
        {
            throw wrong($"The notebook is of nbformat {major}; this reader knows 4. Save it as nbformat 4 in the tool that wrote it.");
        }

        if (notebook["nbformat_minor"] is not JsonValue minor || !minor.TryGetValue<int>(out _))
        {
            throw wrong($"Expected \"nbformat_minor\" to be an integer, got {Kind(notebook["nbformat_minor"])}.");
        }
    }

    private static void CheckCell(JsonNode? json, Func<string, Exception> wrong, Action<string> claimId)
    {
        if (json is not JsonObject cell)
        {
            throw wrong($"expected an object, got {Kind(json)}.");
        }

        var type = JsonText.AsString(cell["cell_type"])
            ?? throw wrong($"expected \"cell_type\" to be a string, got {Kind(cell["cell_type"])}.");
        if (!CellTypes.Contains(type))
        {
            throw wrong($"expected \"cell_type\" to be code, markdown or raw, got \"{type}\".");
        }

        _ = Field<JsonObject>(cell, "metadata", "an object", wrong);
        if (MultilineString.Join(cell["source"]) is null)
        {
            throw wrong($"expected \"source\" to be a string or an array of strings, got {Kind(cell["source"])}.");
        }

        if (cell.ContainsKey("id"))
        {
            claimId(JsonText.AsString(cell["id"]) ?? throw wrong($"expected \"id\" to be a string, got {Kind(cell["id"])}."));
        }

        if (type == "code")
        {
            CheckRun(cell, wrong);
        }
    }

    private static void CheckRun(JsonObject cell, Func<string, Exception> wrong)
    {
        if (cell["execution_count"] is { } count && !(count is JsonValue value && value.TryGetValue<int>(out _)))
        {
            throw wrong($"expected \"execution_count\" to be an integer or null, got {Kind(count)}.");
        }

        var outputs = Field<JsonArray>(cell, "outputs", "an array", wrong);
        for (var i = 0; i < outputs.Count; i++)
        {
            if (JsonText.StringAt(outputs[i], "output_type") is null)
            {
                throw wrong($"expected output {i + 1} to be an object with an \"output_type\", got {Kind(outputs[i])}.");
            }
        }
    }

    private static T Field<T>(JsonObject json, string key, string expected, Func<string, Exception> wrong)
        where T : JsonNode =>
        json[key] as T ?? throw wrong(json.ContainsKey(key)
            ? $"expected \"{key}\" to be {expected}, got {Kind(json[key])}."
            : $"expected a field \"{key}\" that is {expected}, but it is missing.");

    private static string Kind(JsonNode? node) => node switch
    {
        null => "nothing",
        JsonObject => "an object",
        JsonArray => "an array that holds something else",
        _ => JsonText.Write(node, JsonLayout.OneLine),
    };
}
