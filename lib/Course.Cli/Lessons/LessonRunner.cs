using System.Text.Json;
using Course.Kernel.Headless;
using Course.Kernel.Notebooks;

namespace Course.Cli.Lessons;

/// <summary>Runs lessons one after another; a lesson that fails does not keep the next from running.</summary>
/// <param name="cellLimit">How long a cell may run.</param>
internal sealed class LessonRunner(TimeSpan cellLimit)
{
    /// <summary>The worker: this same program, with the hidden command that serves one session.</summary>
    public static WorkerLaunch Launch => new(typeof(LessonRunner).Assembly.Location, ["worker"]);

    public NotebookRunner Notebooks { get; } = new(Launch, cellLimit);

    /// <summary>Runs one lesson.</summary>
    /// <param name="path">The notebook.</param>
    /// <param name="started">Called before each cell with the cells run and the cells in all.</param>
    /// <param name="cancellationToken">Ends the run at once.</param>
    public async Task<LessonResult> RunAsync(string path, Action<int, int>? started, CancellationToken cancellationToken)
    {
        try
        {
            var notebook = Notebook.Load(path);
            return new LessonResult(path, await Notebooks.RunAsync(notebook, Path.GetDirectoryName(path)!, started, cancellationToken), null);
        }
        catch (Exception e) when (e is IOException or JsonException or NotebookFormatException or InvalidOperationException or UnauthorizedAccessException)
        {
            return new LessonResult(path, null, e.Message);
        }
    }
}
