using System.Text;
using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>
/// A notebook: its cells, in the JSON they were read from. Fields that nobody here knows survive, and a notebook that nobody
/// changed is written as it was read, byte for byte.
/// </summary>
/// <example><code>
/// var notebook = Notebook.Load("05-vanilla-rnn.ipynb");
/// notebook.Cells[2].SetOutputs(outputs, executionCount: 1);
/// notebook.Save("05-vanilla-rnn.ipynb");
/// </code></example>
public sealed class Notebook
{
    private const string CellsKey = "cells";
    private const string MinorKey = "nbformat_minor";

    private readonly List<NotebookCell> _cells = [];
    private readonly JsonLayout _layout;
    private readonly string? _read;
    private readonly string? _readAsWritten;

    internal Notebook(JsonNode? json, JsonLayout layout, string? path = null, string? read = null)
    {
        Json = NotebookSchema.Check(json, path);
        Path = path;
        _layout = layout;
        _read = read;
        _readAsWritten = read is null ? null : Write();
        var cells = Json[CellsKey]!.AsArray();
        var taken = cells.Select(c => JsonText.StringAt(c, "id")).OfType<string>().ToHashSet();
        foreach (var cell in cells)
        {
            _cells.Add(View(cell!.AsObject(), taken));
        }
    }

    /// <summary>The cells, in order.</summary>
    public IReadOnlyList<NotebookCell> Cells => _cells;

    /// <summary>The notebook's metadata; changes go to the notebook.</summary>
    public JsonObject Metadata => Json["metadata"]!.AsObject();

    /// <summary>The file the notebook was read from, or null.</summary>
    public string? Path { get; }

    /// <summary>The text of the first level-1 heading in a Markdown cell, or null.</summary>
    public string? Title => _cells.Where(c => c.Kind is CellKind.Markdown).Select(c => MarkdownTitle.Of(c.Source)).FirstOrDefault(t => t is not null);

    internal JsonObject Json { get; }

    internal JsonLayout Layout => _layout;

    /// <summary>Creates an empty notebook of nbformat 4.5, with the metadata that .NET Interactive writes for C#.</summary>
    public static Notebook Create() => Create(kernelInfo: null, path: null);

    /// <summary>Reads the text of an .ipynb file.</summary>
    /// <param name="json">The text.</param>
    /// <param name="path">The file it came from, named in errors.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook of nbformat 4.</exception>
    public static Notebook Parse(string json, string? path = null) =>
        new(JsonText.Parse(json, path), JsonLayout.Of(json), path, json);

    /// <summary>Reads a notebook file, .ipynb or .dib.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="NotebookFormatException">The file is not what its extension says.</exception>
    /// <exception cref="ArgumentException">The extension is neither .ipynb nor .dib.</exception>
    public static Notebook Load(string path)
    {
        var isDib = IsDib(path);
        var bytes = File.ReadAllBytes(path);
        string text;
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true));
            text = reader.ReadToEnd();
        }
        catch (DecoderFallbackException e)
        {
            throw new NotebookFormatException("Expected text in UTF-8, got other bytes. Save the file as UTF-8.", path, inner: e);
        }

        return isDib ? Dib.Parse(text, path) : Parse(text, path);
    }

    /// <summary>
    /// Writes a notebook file, .ipynb or .dib. The file is complete or as it was before, whatever happens on the way.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written; the message says why.</exception>
    /// <exception cref="ArgumentException">The extension is neither .ipynb nor .dib.</exception>
    public void Save(string path) => AtomicFile.WriteAllText(path, IsDib(path) ? Dib.Write(this) : ToJson());

    /// <summary>The text of the notebook as an .ipynb file.</summary>
    public string ToJson()
    {
        var written = Write();
        return written == _readAsWritten ? _read! : written;
    }

    /// <summary>Adds a cell at the end.</summary>
    /// <param name="kind">What it holds.</param>
    /// <param name="source">Its text.</param>
    /// <param name="language">The kernel that runs a code cell; null means the notebook's default.</param>
    /// <returns>The new cell.</returns>
    public NotebookCell Add(CellKind kind, string source, string? language = null) => Insert(_cells.Count, kind, source, language);

    /// <summary>Puts a new cell among the others.</summary>
    /// <param name="index">The index it will have.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="source">Its text.</param>
    /// <param name="language">The kernel that runs a code cell; null means the notebook's default.</param>
    /// <returns>The new cell.</returns>
    public NotebookCell Insert(int index, CellKind kind, string source, string? language = null)
    {
        var id = CellId.For(kind, source, _cells.Select(c => c.Id).ToHashSet());
        var json = NewCell(kind, source, language ?? PolyglotMetadata.DefaultKernelOf(Metadata), HasIds ? id : null);
        var cell = new NotebookCell(this, json, id);
        _cells.Insert(index, cell);
        Json[CellsKey]!.AsArray().Insert(index, json);
        return cell;
    }

    /// <summary>Removes a cell.</summary>
    /// <param name="cell">A cell of this notebook.</param>
    /// <exception cref="ArgumentException">The cell is not one of this notebook's.</exception>
    public void Remove(NotebookCell cell)
    {
        if (!_cells.Remove(cell))
        {
            throw new ArgumentException($"Cell {cell.Id} is not in this notebook.", nameof(cell));
        }

        Json[CellsKey]!.AsArray().Remove(cell.Json);
    }

    /// <summary>
    /// Brings an older or foreign notebook to what the course's tools and .NET Interactive expect: nbformat 4.5, an id for each cell,
    /// and the name of its kernel. What is there stays. Without this call a notebook keeps the version it was read with.
    /// </summary>
    public void Upgrade()
    {
        if (!HasIds)
        {
            Json[MinorKey] = 5;
        }

        var kernel = PolyglotMetadata.DefaultKernelOf(Metadata);
        foreach (var (key, value) in PolyglotMetadata.ForNotebook(KernelNames.Describe(kernel, [kernel])))
        {
            if (!Metadata.ContainsKey(key))
            {
                JsonText.Put(Metadata, key, value!.DeepClone());
            }
        }

        foreach (var cell in _cells)
        {
            JsonText.Put(cell.Json, "id", cell.Id);
            PolyglotMetadata.Name(cell.Metadata, cell.Kind, cell.Language);
        }
    }

    /// <summary>An empty notebook for the kernels that a .dib file lists.</summary>
    internal static Notebook Create(JsonObject? kernelInfo, string? path) => new(
        new JsonObject
        {
            [CellsKey] = new JsonArray(),
            ["metadata"] = PolyglotMetadata.ForNotebook(kernelInfo),
            ["nbformat"] = 4,
            [MinorKey] = 5,
        },
        JsonLayout.Jupyter,
        path);

    /// <summary>The JSON of a new cell.</summary>
    internal static JsonObject NewCell(CellKind kind, string source, string kernel, string? id)
    {
        var cell = new JsonObject
        {
            ["cell_type"] = kind switch { CellKind.Code => "code", CellKind.Markdown => "markdown", _ => "raw" },
        };
        if (kind is CellKind.Code)
        {
            cell["execution_count"] = null;
        }

        if (id is not null)
        {
            cell["id"] = id;
        }

        var metadata = new JsonObject();
        PolyglotMetadata.Name(metadata, kind, kind is CellKind.Markdown ? "markdown" : kernel);
        cell["metadata"] = metadata;
        if (kind is CellKind.Code)
        {
            cell["outputs"] = new JsonArray();
        }

        cell["source"] = MultilineString.Split(source);
        return cell;
    }

    /// <summary>The displays with an id among the outputs of this run.</summary>
    internal IEnumerable<JsonObject> Displays(string id) => _cells.SelectMany(c => c.Displays(id));

    private bool HasIds => (int)Json[MinorKey]! >= 5;

    private string Write() => JsonText.Write(Json, _layout);

    private NotebookCell View(JsonObject json, HashSet<string> taken)
    {
        var cell = new NotebookCell(this, json, id: "");
        if (JsonText.StringAt(json, "id") is null)
        {
            var id = CellId.For(cell.Kind, cell.Source, taken);
            taken.Add(id);
            cell = new(this, json, id);
        }

        return cell;
    }

    private static bool IsDib(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".dib" => true,
        ".ipynb" => false,
        var other => throw new ArgumentException($"Expected a notebook file, .ipynb or .dib, got '{path}' with the extension '{other}'.", nameof(path)),
    };
}
