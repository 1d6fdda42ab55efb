using System.Text;
using System.Text.Json.Nodes;

namespace Course.Kernel.Notebooks;

/// <summary>One cell of a <see cref="Notebook"/>: a view on its JSON, in which fields nobody knows stay as they are.</summary>
public sealed class NotebookCell
{
    private const string CourseKey = "course";
    private const string SourceHashKey = "source_hash";

    private readonly Notebook _notebook;
    private readonly string _id;
    private readonly List<(string Id, JsonObject Output)> _displays = [];

    internal NotebookCell(Notebook notebook, JsonObject json, string id)
    {
        _notebook = notebook;
        _id = id;
        Json = json;
    }

    /// <summary>What the cell holds.</summary>
    public CellKind Kind => JsonText.AsString(Json["cell_type"]) switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        _ => CellKind.Raw,
    };

    /// <summary>
    /// The cell's id. A cell without one (before nbformat 4.5, or written by .NET Interactive) gets one that
    /// <see cref="Notebook.Upgrade"/> writes down.
    /// </summary>
    public string Id => JsonText.AsString(Json["id"]) ?? _id;

    /// <summary>The cell's text.</summary>
    public string Source
    {
        get => MultilineString.Join(Json["source"])!;
        set
        {
            if (value != Source)
            {
                Json["source"] = MultilineString.Split(value);
            }
        }
    }

    /// <summary>
    /// The name of the kernel that runs the cell, such as <c>csharp</c> or <c>html</c>: what the cell's metadata name, else the
    /// notebook's default. A Markdown cell's is <c>markdown</c>, a raw cell's <c>raw</c>.
    /// </summary>
    public string Language => Kind switch
    {
        CellKind.Code => PolyglotMetadata.KernelOf(Metadata) ?? PolyglotMetadata.DefaultKernelOf(_notebook.Metadata),
        CellKind.Markdown => "markdown",
        _ => "raw",
    };

    /// <summary>The cell's tags.</summary>
    public IReadOnlyList<string> Tags => [.. (Metadata["tags"] as JsonArray ?? []).Select(JsonText.AsString).OfType<string>()];

    /// <summary>The exercise that the cell answers (<c>metadata.course.exercise</c>), or null.</summary>
    public string? ExerciseId => JsonText.StringAt(Metadata, CourseKey, "exercise");

    /// <summary>The hash of the source that made the outputs (<c>metadata.course.source_hash</c>), or null.</summary>
    /// <seealso cref="Notebooks.SourceHash"/>
    public string? SourceHash => JsonText.StringAt(Metadata, CourseKey, SourceHashKey);

    /// <summary>The cell's metadata; changes go to the notebook.</summary>
    public JsonObject Metadata => Json["metadata"]!.AsObject();

    /// <summary>The number of the run that made the outputs; null when the cell has not run or is not code.</summary>
    public int? ExecutionCount => Kind is CellKind.Code ? (int?)Json["execution_count"] : null;

    /// <summary>
    /// What the cell put out. Outputs of a type that nbformat 4.5 does not have are left out here, and stay in the file.
    /// </summary>
    public IReadOnlyList<CellOutput> Outputs =>
        Kind is CellKind.Code ? [.. Json["outputs"]!.AsArray().Select(o => OutputFormat.Read(o!.AsObject())).OfType<CellOutput>()] : [];

    internal JsonObject Json { get; }

    /// <summary>Replaces the outputs by those of a new run.</summary>
    /// <remarks>
    /// Text written to one stream in several steps becomes one output. An update changes what the earlier display with its id shows,
    /// also one in another cell of this run, and is itself not stored; without such a display it shows nothing, as in any front end.
    /// </remarks>
    /// <param name="outputs">What the run put out, in order.</param>
    /// <param name="executionCount">The number of the run.</param>
    /// <param name="sourceHash">The hash of the source that ran, or null to store none.</param>
    /// <exception cref="InvalidOperationException">The cell is not code.</exception>
    /// <exception cref="ArgumentException">A JSON MIME type holds text that is not JSON. The cell is as it was.</exception>
    /// <exception cref="NotebookFormatException">The metadata hold something else under <c>course</c>. The cell is as it was.</exception>
    public void SetOutputs(IReadOnlyList<CellOutput> outputs, int? executionCount = null, string? sourceHash = null)
    {
        var written = Merge(outputs).ConvertAll(output => (Output: output, Json: output is DisplayUpdate update
            ? OutputFormat.WriteBundle(update.Data)
            : OutputFormat.Write(output, executionCount)));
        if (sourceHash is not null)
        {
            // Refuses metadata that cannot take the hash while the cell is still as it was.
            JsonText.ObjectAt(Metadata, CourseKey);
        }

        ClearOutputs();
        var stored = Json["outputs"]!.AsArray();
        foreach (var (output, json) in written)
        {
            if (output is DisplayUpdate update)
            {
                foreach (var shown in _notebook.Displays(update.DisplayId))
                {
                    shown["data"] = json.DeepClone();
                }

                continue;
            }

            stored.Add(json);
            if (output is DisplayOutput { DisplayId: { } id })
            {
                _displays.Add((id, json));
            }
        }

        Json["execution_count"] = executionCount;
        if (sourceHash is not null)
        {
            JsonText.Put(JsonText.ObjectAt(Metadata, CourseKey), SourceHashKey, sourceHash);
        }
    }

    /// <summary>Removes the outputs, the number of the run and the hash of its source.</summary>
    /// <exception cref="InvalidOperationException">The cell is not code.</exception>
    public void ClearOutputs()
    {
        if (Kind is not CellKind.Code)
        {
            throw new InvalidOperationException($"Only code cells have outputs; cell {Id} is {Kind}.");
        }

        _displays.Clear();
        Json["outputs"] = new JsonArray();
        JsonText.Put(Json, "execution_count", null);
        if (Metadata[CourseKey] is JsonObject course && course.Remove(SourceHashKey) && course.Count == 0)
        {
            Metadata.Remove(CourseKey);
        }
    }

    internal IEnumerable<JsonObject> Displays(string id) => _displays.Where(d => d.Id == id).Select(d => d.Output);

    private static List<CellOutput> Merge(IReadOnlyList<CellOutput> outputs)
    {
        var merged = new List<CellOutput>();
        var text = new StringBuilder();
        StreamName? writing = null;
        foreach (var output in outputs)
        {
            if (output is not DisplayUpdate && (output as StreamOutput)?.Name != writing)
            {
                EndStream();
            }

            if (output is StreamOutput stream)
            {
                writing = stream.Name;
                text.Append(stream.Text);
            }
            else
            {
                merged.Add(output);
            }
        }

        EndStream();
        return merged;

        void EndStream()
        {
            if (writing is { } name)
            {
                merged.Add(new StreamOutput(name, text.ToString()));
                text.Clear();
                writing = null;
            }
        }
    }
}
