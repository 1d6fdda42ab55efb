using System.Runtime.InteropServices;
using System.Threading.Channels;
using Course.Kernel.Scripting;

namespace Course.Kernel.Headless;

/// <summary>
/// The worker process: evaluates the cells it is sent, one after another, and sends back what they put out.
/// It ends when its input does, so it never outlives the process that started it, whatever a cell is doing.
/// </summary>
public static class WorkerHost
{
    /// <summary>Serves one session on this process's standard input and output.</summary>
    /// <param name="options">How cells are evaluated.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(EvaluatorOptions options)
    {
        // Ctrl-C in a terminal reaches every process of the group; stopping is the front's decision.
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);

        var wire = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = false };
        using var evaluator = new CSharpEvaluator(options);
        var requests = Channel.CreateUnbounded<ExecuteMessage>();
        CancellationTokenSource? running = null;
        var reader = new Thread(() => ReadRequests(requests.Writer, () => Volatile.Read(ref running)?.Cancel())) { IsBackground = true };
        reader.Start();

        WorkerWire.Send(wire, new ReadyMessage());
        await foreach (var request in requests.Reader.ReadAllAsync())
        {
            using var cancellation = new CancellationTokenSource();
            Volatile.Write(ref running, cancellation);
            var result = await evaluator.EvaluateAsync(
                request.Source,
                output => WorkerWire.Send(wire, new OutputMessage(request.Cell, output)),
                cancellation.Token);
            Volatile.Write(ref running, null);
            if (result is EvaluationResult.Interrupted { Stuck: true })
            {
                // Native code that does not return holds the session: the front, told nothing, ends it.
                continue;
            }

            WorkerWire.Send(wire, new DoneMessage(request.Cell, StatusOf(result), result.Elapsed.TotalMilliseconds));
        }

        return 0;
    }

    private static CellStatus StatusOf(EvaluationResult result) => result switch
    {
        EvaluationResult.Succeeded => CellStatus.Succeeded,
        EvaluationResult.Failed => CellStatus.Failed,
        _ => CellStatus.Interrupted,
    };

    private static void ReadRequests(ChannelWriter<ExecuteMessage> requests, Action interrupt)
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        while (input.ReadLine() is { } line)
        {
            switch (WorkerWire.Parse(line, out _))
            {
                case ExecuteMessage execute:
                    requests.TryWrite(execute);
                    break;
                case InterruptMessage:
                    interrupt();
                    break;
            }
        }

        Environment.Exit(0);
    }
}
