using System.Text;
using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>
/// The .dib form of a notebook, as .NET Interactive reads and writes it: plain text in which a line <c>#!csharp</c> starts a cell.
/// What this form cannot hold is kept in its <c>#!meta</c> block, so that a notebook survives the way there and back, and so does a
/// .dib file. If the text was edited meanwhile, the text wins.
/// </summary>
public static class Dib
{
    private const string KernelInfoKey = "kernelInfo";
    private const string CourseKey = "course";
    private const string PolyglotKey = "polyglot_notebook";

    /// <summary>Reads the text of a .dib file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file it came from, named in errors.</param>
    /// <exception cref="NotebookFormatException">The <c>#!meta</c> block is out of place or damaged.</exception>
    public static Notebook Parse(string text, string? path = null)
    {
        var dib = DibText.Read(text, path);
        if (dib.Meta?[CourseKey] is { } side)
        {
            var restored = DibSideData.Restore(side, dib);
            DibLayout.Note(restored, dib, usualHead: dib.Text[..dib.HeadEnd]);
            return restored;
        }

        var notebook = Notebook.Create(dib.KernelInfo?.DeepClone().AsObject(), path);
        for (var i = 0; i < dib.Segments.Count; i++)
        {
            InsertSegment(notebook, i, dib, i);
        }

        ReadMetadata(notebook, dib);

        DibLayout.Note(notebook, dib, Head(PlainMeta(notebook)));
        return notebook;
    }

    /// <summary>Writes a notebook as the text of a .dib file.</summary>
    /// <param name="notebook">The notebook.</param>
    public static string Write(Notebook notebook)
    {
        // The plainest text that reads back as this notebook is the one to write.
        var layout = DibLayout.Of(notebook);
        var side = new JsonObject
        {
            [KernelInfoKey] = KernelInfoOf(notebook),
            [CourseKey] = DibSideData.Write(notebook, NamesIn(notebook)),
        };
        var plain = Compose(notebook, layout, layout.Head ?? Head(PlainMeta(notebook)));
        if (ReadsBack(plain, notebook))
        {
            return plain;
        }

        var full = Compose(notebook, layout, Head(side));
        return ReadsBack(full, notebook) ? full : Compose(notebook, DibLayout.Canonical, Head(side));
    }

    /// <summary>The kernels that a notebook names and uses, as .NET Interactive's <c>kernelInfo</c>.</summary>
    internal static JsonObject KernelInfoOf(Notebook notebook)
    {
        var used = notebook.Cells.Where(c => c.Kind is CellKind.Code)
            .Select(c => KernelNames.WellKnown.Resolve(c.Language) ?? c.Language)
            .Where(k => k != "markdown" && KernelNames.CanStandInText(k));
        var byDefault = PolyglotMetadata.DefaultKernelOf(notebook.Metadata);
        var named = (notebook.Metadata[PolyglotKey] as JsonObject)?[KernelInfoKey] as JsonObject;
        return KernelNames.Describe(byDefault, KernelNames.CanStandInText(byDefault) ? [byDefault, .. used] : used, named);
    }

    /// <summary>Takes the metadata of a .dib text over into the notebook that was made of its cells.</summary>
    internal static void ReadMetadata(Notebook notebook, DibText dib)
    {
        foreach (var (key, value) in dib.Meta ?? [])
        {
            if (key is not (KernelInfoKey or CourseKey))
            {
                JsonText.Put(notebook.Metadata, key, value?.DeepClone());
            }
        }

        // A list that says what the notebook says anyway is not noted, so that reading and writing change nothing.
        if (dib.KernelInfo is { } listed && !KernelNames.AreSame(listed, KernelInfoOf(notebook)))
        {
            JsonText.Put(JsonText.ObjectAt(notebook.Metadata, PolyglotKey), KernelInfoKey, listed.DeepClone());
        }
    }

    /// <summary>Makes a segment of a .dib text a cell.</summary>
    internal static void InsertSegment(Notebook notebook, int place, DibText dib, int segment)
    {
        var kernel = dib.Segments[segment].Kernel;
        var kind = kernel == "markdown" ? CellKind.Markdown : CellKind.Code;
        notebook.Insert(place, kind, dib.Content(segment), kernel);
    }

    private static KernelNames NamesIn(Notebook notebook) => KernelNames.From(KernelInfoOf(notebook));

    private static JsonObject PlainMeta(Notebook notebook)
    {
        var meta = new JsonObject { [KernelInfoKey] = KernelInfoOf(notebook) };
        foreach (var (key, value) in notebook.Metadata)
        {
            if (key is not (KernelInfoKey or CourseKey or PolyglotKey or "kernelspec" or "language_info"))
            {
                meta[key] = value?.DeepClone();
            }
        }

        return meta;
    }

    private static string Head(JsonObject meta) => $"#!meta\n\n{JsonText.Write(meta, JsonLayout.OneLine)}\n";

    private static string Compose(Notebook notebook, DibLayout layout, string head)
    {
        var names = NamesIn(notebook);
        var text = new StringBuilder(head);
        DibBlock? earlier = null;
        foreach (var cell in notebook.Cells)
        {
            if (DibBlock.Of(cell, names) is { } block)
            {
                text.Append(layout.Gap(cell) ?? DibBlock.Gap(earlier, block, head)).Append(block.Content);
                earlier = block;
            }
        }

        return text.Append(layout.Tail ?? DibBlock.Tail(earlier)).Replace("\n", layout.NewLine).ToString();
    }

    private static bool ReadsBack(string text, Notebook notebook)
    {
        try
        {
            return WithoutLayout(Parse(text)) == WithoutLayout(notebook);
        }
        catch (NotebookFormatException)
        {
            return false;
        }
    }

    private static string WithoutLayout(Notebook notebook)
    {
        var json = notebook.Json.DeepClone().AsObject();
        DibLayout.Remove(json["metadata"]!.AsObject());
        return JsonText.Write(json, notebook.Layout);
    }
}
