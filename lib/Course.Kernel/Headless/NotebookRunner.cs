using System.Diagnostics;
using Course.Kernel.Notebooks;

namespace Course.Kernel.Headless;

/// <summary>Runs a notebook's code cells, top to bottom, in a worker process of its own.</summary>
/// <param name="launch">The worker program.</param>
/// <param name="cellLimit">How long a cell may run.</param>
public sealed class NotebookRunner(WorkerLaunch launch, TimeSpan cellLimit)
{
    /// <summary>
    /// Runs every code cell until one fails that is not tagged <c>raises-exception</c>, and puts the outputs
    /// into the notebook in memory; nothing is written to disk.
    /// </summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="folder">The folder against which its relative paths are read.</param>
    /// <param name="started">Called before each code cell with the number run so far and the number in all.</param>
    /// <param name="cancellationToken">Ends the session at once.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; the notebook's outputs are as they were for the cells not reached.</exception>
    public async Task<NotebookRun> RunAsync(Notebook notebook, string folder, Action<int, int>? started = null, CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.StartNew();
        var runs = new List<CellRun>();
        var code = notebook.Cells.Select((cell, i) => (Cell: cell, Index: i)).Where(c => c.Cell.Kind == CellKind.Code).ToArray();
        var hashes = SourceHash.Of(notebook);
        await using var worker = await Worker.StartAsync(launch, folder, cancellationToken);
        foreach (var (cell, index) in code)
        {
            started?.Invoke(runs.Count, code.Length);
            var run = await RunCellAsync(worker, index + 1, cell.Source, cell.Tags.Contains("raises-exception"), cancellationToken);
            runs.Add(run);
            cell.SetOutputs(run.Outputs, runs.Count, hashes[index]);
            if (!run.IsClean)
            {
                break;
            }
        }

        return new NotebookRun(notebook, runs, clock.Elapsed);
    }

    /// <summary>Runs one cell in a session at hand.</summary>
    /// <param name="worker">The session.</param>
    /// <param name="index">The cell's place in the notebook, from 1.</param>
    /// <param name="source">What to run.</param>
    /// <param name="expected">Whether an error is part of the lesson.</param>
    /// <param name="cancellationToken">Ends the session at once.</param>
    public async Task<CellRun> RunCellAsync(Worker worker, int index, string source, bool expected, CancellationToken cancellationToken)
    {
        var outputs = new List<CellOutput>();
        var end = await worker.ExecuteAsync(source, cellLimit, outputs.Add, cancellationToken);
        return new CellRun(index, source, outputs, end, expected);
    }
}
