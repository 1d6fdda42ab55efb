using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Course.Kernel.Headless;

/// <summary>
/// One session in a process of its own: a cell that exits, overflows its stack or never ends
/// takes the worker down, not the tool.
/// </summary>
public sealed class Worker : IAsyncDisposable
{
    private static readonly TimeSpan InterruptGrace = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Task _errorReader;
    private readonly Channel<string> _lines = Channel.CreateBounded<string>(1024);
    private int _cell;

    private Worker(Process process)
    {
        _process = process;
        _errorReader = Task.Run(ReadErrorsAsync);
        _ = Task.Run(ReadLinesAsync);
    }

    /// <summary>Whether the session can run another cell.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>Starts a session.</summary>
    /// <param name="launch">The program to start.</param>
    /// <param name="workingDirectory">The notebook's folder, against which its relative paths are read.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="InvalidOperationException">The process ended before it was ready.</exception>
    public static async Task<Worker> StartAsync(WorkerLaunch launch, string workingDirectory, CancellationToken cancellationToken)
    {
        var process = Process.Start(launch.StartInfo(workingDirectory))
            ?? throw new InvalidOperationException($"Could not start {launch.AssemblyPath}.");
        var worker = new Worker(process);
        try
        {
            while (await worker.NextLineAsync(cancellationToken) is { } line)
            {
                if (WorkerWire.Parse(line, out _) is ReadyMessage)
                {
                    return worker;
                }
            }

            throw new InvalidOperationException($"The notebook process ended before it was ready. {await worker.DescribeEndAsync()}");
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a cell and waits for its end.</summary>
    /// <param name="source">The cell's source.</param>
    /// <param name="limit">How long it may run: then it is interrupted, and after a grace of 5 s the session is ended.</param>
    /// <param name="output">Receives what it puts out, in order.</param>
    /// <param name="cancellationToken">Ends the session at once.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="InvalidOperationException">The session has ended.</exception>
    public async Task<CellEnd> ExecuteAsync(string source, TimeSpan limit, Action<CellOutput> output, CancellationToken cancellationToken)
    {
        if (!IsAlive)
        {
            throw new InvalidOperationException("This session has ended. Start a new one to run the notebook again.");
        }

        var cell = ++_cell;
        var clock = Stopwatch.StartNew();
        Send(new ExecuteMessage(cell, source));
        var timedOut = false;
        while (true)
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(Remaining(limit + (timedOut ? InterruptGrace : TimeSpan.Zero), clock));
            string? line;
            try
            {
                line = await NextLineAsync(deadline.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                if (timedOut)
                {
                    Kill();
                    return TimedOut(limit, clock, output, "It did not stop when interrupted, so the session was ended: the cells after it were not run.");
                }

                timedOut = true;
                Send(new InterruptMessage());
                continue;
            }
            catch (OperationCanceledException)
            {
                Kill();
                throw;
            }

            if (line is null)
            {
                return await CrashedAsync(clock, output);
            }

            var message = WorkerWire.Parse(line, out var stray);
            if (stray.Length > 0)
            {
                output(new StreamOutput(StreamName.Stdout, stray));
            }

            switch (message)
            {
                case OutputMessage produced:
                    output(produced.Output);
                    break;
                case DoneMessage done when done.Cell == cell:
                    return timedOut
                        ? TimedOut(limit, clock, output, "It was interrupted; what it had assigned is kept.")
                        : new CellEnd(done.Status, TimeSpan.FromMilliseconds(done.Milliseconds));
            }
        }
    }

    /// <summary>Ends the process.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await _errorReader;
        _process.Dispose();
    }

    private static TimeSpan Remaining(TimeSpan limit, Stopwatch clock)
    {
        var left = limit - clock.Elapsed;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static CellEnd TimedOut(TimeSpan limit, Stopwatch clock, Action<CellOutput> output, string consequence)
    {
        var message = $"The cell ran longer than its limit of {limit.TotalSeconds:0.#} s. {consequence} Look for a loop that does not end, or raise the limit with --cell-timeout.";
        output(new ErrorOutput("CellTimeout", message, [message]));
        return new CellEnd(CellStatus.TimedOut, clock.Elapsed);
    }

    private async Task<CellEnd> CrashedAsync(Stopwatch clock, Action<CellOutput> output)
    {
        IsAlive = false;
        var message = $"The cell ended the process it ran in. {await DescribeEndAsync()}";
        output(new ErrorOutput("ProcessEnded", message, message.Split('\n')));
        return new CellEnd(CellStatus.Crashed, clock.Elapsed);
    }

    private async Task<string> DescribeEndAsync()
    {
        await _process.WaitForExitAsync();
        await _errorReader;
        var errors = _errors.ToString().Trim();
        var cause = errors.Contains("Stack overflow", StringComparison.Ordinal)
            ? "Its stack overflowed: look for a method that calls itself without end."
            : _process.ExitCode switch
            {
                0 => "It exited with code 0, as Environment.Exit(0) does: a cell must not end the process.",
                137 => "It was killed (exit code 137), most often because memory ran out.",
                var code => $"Exit code {code}.",
            };
        var tail = string.Join('\n', errors.Split('\n').Take(6));
        return tail.Length == 0 ? cause : $"{cause}\n{tail}";
    }

    private void Send(WorkerMessage message)
    {
        try
        {
            WorkerWire.Send(_process.StandardInput, message);
        }
        catch (IOException)
        {
            // The process has just ended; reading its output says so, with the reason.
        }
    }

    private void Kill()
    {
        IsAlive = false;
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The next line from the worker, or null at its end. A wait that is cancelled loses nothing.</summary>
    private async Task<string?> NextLineAsync(CancellationToken cancellationToken) =>
        await _lines.Reader.WaitToReadAsync(cancellationToken) && _lines.Reader.TryRead(out var line) ? line : null;

    private async Task ReadLinesAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            await _lines.Writer.WriteAsync(line);
        }

        _lines.Writer.Complete();
    }

    private async Task ReadErrorsAsync()
    {
        const int most = 64 * 1024;
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (_errors.Length < most)
            {
                _errors.Append(line).Append('\n');
            }
        }
    }
}
