using System.Text.Encodings.Web;
using System.Text.Json;
using Course.Kernel.Notebooks;

namespace Course.Cli.Lessons;

/// <summary>The machine-readable record of a run: <c>artifacts/run.json</c>.</summary>
internal static class RunReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the record of a run.</summary>
    /// <param name="path">Where to; a run that is interrupted leaves the earlier file.</param>
    /// <param name="repository">The checkout, to which the notebooks' paths are relative.</param>
    /// <param name="results">The lessons' results, in order.</param>
    public static void Write(string path, Repository repository, IReadOnlyList<LessonResult> results)
    {
        var lessons = results.Select(r => new
        {
            notebook = Path.GetRelativePath(repository.Root, r.Path).Replace('\\', '/'),
            seconds = Math.Round(r.Run?.Elapsed.TotalSeconds ?? 0, 3),
            cells = r.Run?.Cells.Count ?? 0,
            failed = r.Failure is null ? null : new { cell = r.Run?.Failed?.Index, why = r.Run?.Failed?.Failure ?? r.Problem },
            exercises = r.Exercises.Select(e => new
            {
                id = e.Exercise,
                status = JsonNamingPolicy.KebabCaseLower.ConvertName(e.Status.ToString()),
                points = e.Points,
                earned = e.Earned,
            }),
        });
        AtomicFile.WriteAllText(path, JsonSerializer.Serialize(new { packages = Machine.Packages, lessons }, Options) + "\n");
    }
}
