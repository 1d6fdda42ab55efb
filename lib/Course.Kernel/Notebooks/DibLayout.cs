using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>
/// Where a .dib text differs from how this library would write it: its line ends, its <c>#!meta</c> block, what stands between its
/// cells. A notebook read from such a text keeps the differences in <c>metadata.course.dib</c>, so that it is written back the same.
/// </summary>
/// <param name="Json">The differences: <c>newline</c>, <c>head</c>, <c>gaps</c> by cell id, <c>tail</c>.</param>
internal sealed record DibLayout(JsonObject Json)
{
    private const string CourseKey = "course";
    private const string DibKey = "dib";

    /// <summary>No differences.</summary>
    public static DibLayout Canonical { get; } = new([]);

    /// <summary>The line end of the file.</summary>
    public string NewLine => JsonText.AsString(Json["newline"]) ?? "\n";

    /// <summary>The text up to the end of the <c>#!meta</c> block, or null for the usual one.</summary>
    public string? Head => JsonText.AsString(Json["head"]);

    /// <summary>What stands behind the last cell, or null for the usual line end.</summary>
    public string? Tail => JsonText.AsString(Json["tail"]);

    /// <summary>What stands before a cell, or null for the usual lines.</summary>
    public string? Gap(NotebookCell cell) => JsonText.StringAt(Json["gaps"], cell.Id);

    /// <summary>The differences that a notebook keeps.</summary>
    public static DibLayout Of(Notebook notebook) =>
        (notebook.Metadata[CourseKey] as JsonObject)?[DibKey] is JsonObject json ? new(json) : Canonical;

    /// <summary>Takes the differences out of a notebook's metadata, together with a <c>course</c> that holds nothing else.</summary>
    public static void Remove(JsonObject metadata)
    {
        if (metadata[CourseKey] is JsonObject course && course.Remove(DibKey) && course.Count == 0)
        {
            metadata.Remove(CourseKey);
        }
    }

    /// <summary>Empties the differences in a notebook's metadata, but leaves their key in its place.</summary>
    public static void Blank(JsonObject metadata)
    {
        if (metadata[CourseKey] is JsonObject course && course.ContainsKey(DibKey))
        {
            course[DibKey] = null;
        }
    }

    /// <summary>Notes in a notebook where the text it was read from differs from the usual one.</summary>
    /// <param name="notebook">The notebook, whose cells stand in the order of the text's segments.</param>
    /// <param name="dib">The text.</param>
    /// <param name="usualHead">The usual text up to the end of the <c>#!meta</c> block.</param>
    public static void Note(Notebook notebook, DibText dib, string usualHead)
    {
        var head = dib.Text[..dib.HeadEnd];
        var gaps = new JsonObject();
        DibBlock? earlier = null;
        var (end, segment) = (dib.HeadEnd, 0);
        foreach (var cell in notebook.Cells)
        {
            if (DibBlock.Of(cell, dib.Names) is not { } block)
            {
                continue;
            }

            var gap = dib.Text[end..dib.Segments[segment].Start];
            if (gap != DibBlock.Gap(earlier, block, head))
            {
                JsonText.Put(gaps, cell.Id, gap);
            }

            segment += block.Fingerprint.Segments;
            end = dib.Segments[segment - 1].End;
            earlier = block;
        }

        var json = new JsonObject();
        if (gaps.Count > 0)
        {
            json["gaps"] = gaps;
        }

        NoteIf("head", head, usualHead);
        NoteIf("newline", dib.NewLine, "\n");
        NoteIf("tail", dib.Text[end..], DibBlock.Tail(earlier));
        if (json.Count == 0)
        {
            Remove(notebook.Metadata);
        }
        else if (notebook.Metadata[CourseKey] is null or JsonObject)
        {
            JsonText.Put(JsonText.ObjectAt(notebook.Metadata, CourseKey), DibKey, json);
        }

        void NoteIf(string key, string actual, string usual)
        {
            if (actual != usual)
            {
                json[key] = actual;
            }
        }
    }
}
