using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>
/// The part of a notebook that a .dib text cannot show, kept under <c>course</c> in its <c>#!meta</c> block, where .NET Interactive
/// ignores it: the notebook's own JSON, in which each cell's source is replaced by a fingerprint of its text below, or by
/// <c>exact</c>, the source itself, where reading the text would not give it back.
/// </summary>
internal static class DibSideData
{
    private const int Format = 1;
    private const string SourceKey = "source";
    private const string ExactKey = "exact";
    private const string HashKey = "hash";
    private const string LinesKey = "lines";

    /// <summary>The side data of a notebook.</summary>
    public static JsonObject Write(Notebook notebook, KernelNames names)
    {
        var json = notebook.Json.DeepClone().AsObject();
        DibLayout.Blank(json["metadata"]!.AsObject());
        var cells = json["cells"]!.AsArray();
        for (var i = 0; i < cells.Count; i++)
        {
            cells[i]![SourceKey] = Reference(notebook.Cells[i], names);
        }

        var side = new JsonObject { ["format"] = Format, ["notebook"] = json };
        if (notebook.Layout != JsonLayout.Jupyter)
        {
            side["layout"] = new JsonObject
            {
                ["final_newline"] = notebook.Layout.FinalNewLine,
                ["indent"] = notebook.Layout.Indent,
                ["newline"] = notebook.Layout.NewLine,
            };
        }

        return side;
    }

    /// <summary>Puts a notebook together from its side data and the text, which wins wherever they differ.</summary>
    /// <exception cref="NotebookFormatException">The side data are not what <see cref="Write"/> wrote.</exception>
    public static Notebook Restore(JsonNode side, DibText dib)
    {
        if ((side as JsonObject)?["format"] is not JsonValue value || !value.TryGetValue<int>(out var format) || format != Format)
        {
            throw Damaged($"expected \"format\": {Format}.");
        }

        if (side["notebook"]?.DeepClone() is not JsonObject json)
        {
            throw Damaged("expected \"notebook\" to be an object.");
        }

        var references = TakeReferences(json);
        Notebook notebook;
        try
        {
            notebook = new(json, ReadLayout(side["layout"]), dib.Path);
        }
        catch (NotebookFormatException e)
        {
            throw Damaged(e.Problem);
        }

        PlaceCells(notebook, [.. notebook.Cells.Zip(references, (cell, reference) => Remembered(cell, reference, dib))], dib);
        Dib.ReadMetadata(notebook, dib);

        // Read anew, so that cells without an id get theirs from the sources they have now.
        return new(json, notebook.Layout, dib.Path);

        NotebookFormatException Damaged(string problem) => new(
            "The \"course\" entry in #!meta is not what was written there, so it cannot be joined with the text: "
            + $"{problem} Remove the entry to read the text alone.", dib.Path);

        List<JsonObject> TakeReferences(JsonObject json)
        {
            var references = new List<JsonObject>();
            foreach (var cell in json["cells"] as JsonArray ?? [])
            {
                var reference = (cell as JsonObject)?[SourceKey] as JsonObject
                    ?? throw Damaged($"expected cell {references.Count + 1} to have a \"source\" that refers to the text.");
                references.Add(reference);
                cell![SourceKey] = reference[ExactKey]?.DeepClone() ?? "";
            }

            return references;
        }
    }

    private static JsonObject Reference(NotebookCell cell, KernelNames names)
    {
        var block = DibBlock.Of(cell, names);
        var stored = JsonText.Write(cell.Json[SourceKey], JsonLayout.OneLine);
        if (block is not { Fingerprint: { Segments: 1 } fingerprint }
            || block.Content != cell.Source
            || block.Content.Contains('\r', StringComparison.Ordinal)
            || stored != JsonText.Write(MultilineString.Split(block.Content), JsonLayout.OneLine))
        {
            return new() { [ExactKey] = cell.Json[SourceKey]!.DeepClone() };
        }

        return new() { [HashKey] = fingerprint.Hash, [LinesKey] = fingerprint.Lines };
    }

    private static DibFingerprint Remembered(NotebookCell cell, JsonObject reference, DibText dib)
    {
        if (reference.ContainsKey(ExactKey))
        {
            return DibBlock.Of(cell, dib.Names)?.Fingerprint ?? DibFingerprint.Hidden;
        }

        return new(
            dib.Names.Resolve(cell.Language),
            Segments: 1,
            JsonText.AsString(reference[HashKey]) ?? "",
            JsonText.AsString(reference[LinesKey]) ?? "");
    }

    private static void PlaceCells(Notebook notebook, IReadOnlyList<DibFingerprint> remembered, DibText dib)
    {
        var cells = notebook.Cells.ToArray();
        var matches = DibAlignment.Align(remembered, dib.Segments.Count, dib.Fingerprint).ToArray();
        foreach (var gone in cells.Where((_, i) => !matches.Any(m => m.Cell == i)))
        {
            notebook.Remove(gone);
        }

        for (var place = 0; place < matches.Length; place++)
        {
            if (matches[place] is not { Segment: { } segment } match)
            {
                continue;
            }

            if (match.Cell is not { } index)
            {
                Dib.InsertSegment(notebook, place, dib, segment);
            }
            else if (match.Edited)
            {
                Edit(cells[index], dib, segment);
            }
            else if (cells[index].Source.Length == 0)
            {
                cells[index].Source = dib.Content(segment);
            }
        }
    }

    // The text changed: what the cell is stays (its id, tags, exercise), what it put out does not.
    private static void Edit(NotebookCell cell, DibText dib, int segment)
    {
        var kernel = dib.Segments[segment].Kernel;
        var selector = dib.Names.Resolve(cell.Language) == kernel ? "" : $"#!{kernel}\n";
        cell.Source = selector + dib.Content(segment);
        if (cell.Kind is CellKind.Code)
        {
            cell.ClearOutputs();
        }
    }

    private static JsonLayout ReadLayout(JsonNode? layout) => layout is JsonObject json
        ? new(
            JsonText.AsString(json["indent"]),
            JsonText.AsString(json["newline"]) ?? "\n",
            json["final_newline"] is JsonValue value && value.TryGetValue<bool>(out var final) && final)
        : JsonLayout.Jupyter;
}
