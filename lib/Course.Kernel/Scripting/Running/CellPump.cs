namespace Course.Kernel.Scripting;

/// <summary>
/// Brings a cell's continuations back to the cell's own thread, so that code after an <c>await</c> can be interrupted
/// just as code before it. A continuation that the thread is too busy to take, because the cell blocks on a task
/// or has ended, runs on the thread pool: <c>SomethingAsync().Result</c> does not deadlock.
/// </summary>
internal sealed class CellPump(Action<Exception> reportLate) : SynchronizationContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(10);

    private readonly object _gate = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _work = new();
    private bool _isWaiting;
    private bool _isClosed;
    private bool _isCancelled;

    /// <summary>Runs a cell to its end on the calling thread.</summary>
    /// <exception cref="OperationCanceledException"><see cref="Cancel"/> was called while the cell awaited something.</exception>
    public void Run(Func<Task> cell)
    {
        SetSynchronizationContext(this);
        try
        {
            var task = cell();
            task.ContinueWith(_ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            while (NextWork(task) is { Callback: { } callback } work)
            {
                callback(work.State);
            }

            task.GetAwaiter().GetResult();
        }
        finally
        {
            Close();
        }
    }

    /// <summary>Ends the wait of a cell that awaits something.</summary>
    public void Cancel()
    {
        lock (_gate)
        {
            _isCancelled = true;
            Monitor.PulseAll(_gate);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        using var unharmed = AbortGuard.Hold();
        lock (_gate)
        {
            if (_isClosed)
            {
                RunOnPool(d, state);
                return;
            }

            _work.Enqueue((d, state));
            Monitor.PulseAll(_gate);
            if (!_isWaiting)
            {
                _ = RescueAsync();
            }
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    private (SendOrPostCallback? Callback, object? State) NextWork(Task cell)
    {
        lock (_gate)
        {
            _isWaiting = true;
            try
            {
                while (true)
                {
                    if (_work.TryDequeue(out var work))
                    {
                        return work;
                    }

                    if (cell.IsCompleted)
                    {
                        return default;
                    }

                    if (_isCancelled)
                    {
                        throw new OperationCanceledException();
                    }

                    Monitor.Wait(_gate);
                }
            }
            finally
            {
                _isWaiting = false;
            }
        }
    }

    private void Wake()
    {
        lock (_gate)
        {
            Monitor.PulseAll(_gate);
        }
    }

    private void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            RescueAll();
        }
    }

    private async Task RescueAsync()
    {
        await Task.Delay(Patience).ConfigureAwait(false);
        lock (_gate)
        {
            if (!_isWaiting)
            {
                RescueAll();
            }
        }
    }

    private void RescueAll()
    {
        while (_work.TryDequeue(out var work))
        {
            RunOnPool(work.Callback, work.State);
        }
    }

    private void RunOnPool(SendOrPostCallback callback, object? state) =>
        ThreadPool.UnsafeQueueUserWorkItem(
            _ =>
            {
                try
                {
                    callback(state);
                }
                catch (Exception late)
                {
                    reportLate(late);
                }
            },
            null);
}
