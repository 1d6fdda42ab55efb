using System.Diagnostics;

namespace Course.Kernel.Scripting;

/// <summary>
/// Runs notebook cells as .NET Interactive's C# kernel does: C# script with top-level await, magic commands, and state
/// that lasts from cell to cell. One evaluator is one session; it knows nothing of files, terminals or Jupyter.
/// </summary>
/// <example>
/// <code>
/// using var evaluator = new CSharpEvaluator();
/// await evaluator.EvaluateAsync("var x = 6;", Console.WriteLine);
/// await evaluator.EvaluateAsync("x * 7", Console.WriteLine);   // ResultOutput: 42
/// </code>
/// </example>
public sealed class CSharpEvaluator : IDisposable
{
    private readonly EvaluatorOptions _options;
    private readonly Session _session;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Task _ready;
    private int _cellCount;

    /// <summary>Starts a session.</summary>
    /// <param name="options">What the evaluator needs to know of its host; null means the defaults.</param>
    public CSharpEvaluator(EvaluatorOptions? options = null)
    {
        _options = options ?? new EvaluatorOptions();
        _session = new Session(_options);
        _ready = _options.WarmUp ? WarmUp.Done : Task.CompletedTask;
    }

    /// <summary>The session's variables by name, as they are now.</summary>
    public IReadOnlyDictionary<string, object?> Variables => _session.Submissions.Variables;

    /// <summary>Finds a variable of the session.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetVariable(string name, out object? value) => _session.Submissions.TryGetVariable(name, out value);

    /// <summary>Whether a cell is whole, or an editor should wait for another line of it.</summary>
    /// <param name="source">The cell's text.</param>
    public static bool IsComplete(string source)
    {
        try
        {
            return SubmissionParser.Parse(source, "") is not [.., CellSection.Code last] || SubmissionCompiler.IsComplete(last.Source);
        }
        catch (CellFailedException)
        {
            // More lines would not mend a magic command that is not known.
            return true;
        }
    }

    /// <summary>Runs a cell. Cells that are sent while one runs wait for their turn.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="output">
    /// Receives what the cell puts out, in order, from one thread at a time; an error as its last output. All of it has
    /// arrived when the task completes, except what a task that the cell left running writes later.
    /// </param>
    /// <param name="cancellationToken">Interrupts the cell.</param>
    /// <returns>How the cell ended. A cell's own failure is a result, not an exception.</returns>
    public async Task<EvaluationResult> EvaluateAsync(
        string source, Action<CellOutput> output, CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.StartNew();
        var queue = new OutputQueue(output, _options.MaxOutputCharacters);
        var hasTurn = false;
        try
        {
            await _ready.WaitAsync(cancellationToken).ConfigureAwait(false);
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            hasTurn = true;
            clock.Restart();
            await Task.Run(() => RunAsync(source, queue, cancellationToken), cancellationToken).ConfigureAwait(false);
            return new EvaluationResult.Succeeded(clock.Elapsed);
        }
        catch (CellFailedException failure)
        {
            queue.Publish(failure.Error);
            return new EvaluationResult.Failed(failure.Error, clock.Elapsed);
        }
        catch (OperationCanceledException interrupt) when (cancellationToken.IsCancellationRequested)
        {
            return new EvaluationResult.Interrupted(clock.Elapsed) { Stuck = interrupt is CellInterruptedException { IsStuck: true } };
        }
        finally
        {
            queue.Drain();
            if (hasTurn)
            {
                _turn.Release();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task RunAsync(string source, OutputQueue queue, CancellationToken cancellationToken)
    {
        if (_session.IsStuck)
        {
            throw new CellFailedException(
                "SessionStuck", "The cell that was interrupted has not stopped yet, so no other can run. Wait for it, or restart the kernel.");
        }

        await _session.RunAsync(source, new CellRun
        {
            Name = $"Cell[{++_cellCount}]",
            Output = queue,
            Session = _session,
            BaseDirectory = _options.BaseDirectory,
            CancellationToken = cancellationToken,
        });
    }
}
