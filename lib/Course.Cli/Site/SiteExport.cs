using Course.Cli.Lessons;
using Course.Exercises;

namespace Course.Cli.Site;

/// <summary>Makes the site of a run.</summary>
internal static class SiteExport
{
    /// <summary>Writes the site of the lessons that were run, those that failed included.</summary>
    /// <param name="folder">The folder to write.</param>
    /// <param name="repository">The checkout.</param>
    /// <param name="results">The lessons' results, in order.</param>
    /// <param name="plotly">A plotly.js to use, or null to look for one.</param>
    /// <returns>The path of the index.</returns>
    public static string Write(string folder, Repository repository, IReadOnlyList<LessonResult> results, string? plotly) =>
        SiteWriter.Write([.. results.Select(PageOf)], new SiteOptions(folder, repository.Root) { PlotlyPath = plotly });

    private static SitePage PageOf(LessonResult result) => new(result.Path, result.Run?.Notebook)
    {
        Elapsed = result.Run?.Elapsed,
        Failure = result.Failure,
        FailedCell = result.Run?.Failed?.Index,
        Exercises = [.. result.Run?.Notebook.Cells.Select(c => c.ExerciseId).OfType<string>().Select(Exercise).OfType<SiteExercise>() ?? []],
    };

    private static SiteExercise? Exercise(string id) =>
        ExerciseCatalogue.All.FirstOrDefault(d => d.Id == id) is { } definition
            ? new SiteExercise(id, definition.Title, definition.Points)
            : null;
}
