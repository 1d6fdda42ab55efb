namespace Course.Kernel.Scripting;

/// <summary>
/// A trial cell, compiled and run once in a process: it makes the runtime compile the compiler,
/// while the host still reads its notebook.
/// </summary>
internal static class WarmUp
{
    private const string TrialCell =
        """
        var trial = Enumerable.Range(1, 3).Select(i => i * 0.5).ToList();
        double Twice(double x) => 2 * x;
        class Pair { public int A { get; set; } }
        await Task.CompletedTask;
        foreach (var t in trial) { Twice(t); }
        $"{trial[0]:F2}"
        """;

    private static readonly Lazy<Task> Trial = new(() => Task.Run(RunAsync));

    /// <summary>Completes when the trial cell has run; asking for it the first time starts it.</summary>
    public static Task Done => Trial.Value;

    private static async Task RunAsync()
    {
        var options = new EvaluatorOptions();
        var session = new Session(options);
        await session.RunAsync(TrialCell, new CellRun
        {
            Name = "Trial",
            Output = new OutputQueue(_ => { }, options.MaxOutputCharacters),
            Session = session,
            BaseDirectory = options.BaseDirectory,
            CancellationToken = CancellationToken.None,
        });
    }
}
