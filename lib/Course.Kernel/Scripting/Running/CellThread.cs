using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime;

namespace Course.Kernel.Scripting;

/// <summary>
/// The thread of one cell, made for it and never used again: a thread that was aborted once may lose a later abort.
/// To stop it, its wait is ended, then the thread is aborted wherever it is, then woken if it sleeps or waits for a lock.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The token source has no timer and no wait handle; a stuck thread may use it after everyone else has gone.")]
internal sealed class CellThread
{
    private const int StackBytes = 16 * 1024 * 1024;
    private static readonly TimeSpan WakeInterval = TimeSpan.FromMilliseconds(25);

    private readonly TaskCompletionSource<CellOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly AbortGuard _guard = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly TimeSpan _grace;
    private readonly CellPump _pump;
    private readonly Thread _thread;
    private volatile bool _isStopping;

    /// <param name="cell">What to run.</param>
    /// <param name="grace">How long a cancelled cell may take to stop.</param>
    /// <param name="reportLate">Receives an exception that nothing awaits, thrown after the cell has ended.</param>
    public CellThread(Func<Task> cell, TimeSpan grace, Action<Exception> reportLate)
    {
        _grace = grace;
        _pump = new CellPump(reportLate);
        _thread = new Thread(() => Run(cell), StackBytes) { IsBackground = true, Name = "Notebook cell" };
    }

    /// <summary>Whether the thread has not ended yet.</summary>
    public bool IsAlive => _thread.IsAlive;

    /// <summary>Runs the cell, and waits for its end or for the grace after a cancellation.</summary>
    public async Task<CellOutcome> RunAsync(CancellationToken cancellationToken)
    {
        _thread.Start();
        await using var registration = cancellationToken.UnsafeRegister(_ => Background(Stop), null);
        return await _outcome.Task.ConfigureAwait(false);
    }

    private void Run(Func<Task> cell)
    {
        _guard.Attach();
        try
        {
#pragma warning disable SYSLIB0046 // An abort may corrupt state, but nothing gentler stops a loop; the evaluator's own state is guarded.
            ControlledExecution.Run(() => _pump.Run(cell), _abort.Token);
#pragma warning restore SYSLIB0046
            _outcome.TrySetResult(new CellOutcome.Completed());
        }
        catch (Exception exception)
        {
            _outcome.TrySetResult(_isStopping ? new CellOutcome.Interrupted(Stuck: false) : new CellOutcome.Threw(exception));
        }
    }

    private void Stop()
    {
        _isStopping = true;
        _pump.Cancel();

        // Cancelling the token returns only once the thread has taken the abort, which a blocked one does not before it is woken.
        var strike = Background(() => _guard.Strike(_abort.Cancel));
        var clock = Stopwatch.StartNew();
        while (!_thread.Join(WakeInterval))
        {
            if (clock.Elapsed > _grace)
            {
                _outcome.TrySetResult(new CellOutcome.Interrupted(Stuck: true));
                return;
            }

            // Once aborted, the cell's finally blocks may wait for something, and get a second for it.
            if (strike.IsAlive || clock.Elapsed > TimeSpan.FromSeconds(1))
            {
                _thread.Interrupt();
            }
        }
    }

    private static Thread Background(ThreadStart work)
    {
        var thread = new Thread(work) { IsBackground = true };
        thread.Start();
        return thread;
    }
}
