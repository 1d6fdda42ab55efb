using System.Diagnostics;
using System.Text.Json;
using Spectre.Console;
using TorchSharp.Kernels.Threads;

namespace Course.Benchmarks.Peers;

/// <summary>Measures every workload here and in PyTorch, in turns, so that both see the same moods of the machine.</summary>
internal static class PeerBenchmark
{
    // One sample takes about this long; shorter work is repeated.
    private const double SampleMs = 20;

    private const int FewestRounds = 3;

    private const double WarmUpMs = 1500;

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Measures those workloads whose name contains <see cref="BenchmarkOptions.Only"/>, prints a table and writes it to a file.</summary>
    public static int Run(IReadOnlyList<Workload> all, BenchmarkOptions options)
    {
        var workloads = all.Where(w => options.Only is not { } only || w.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).ToList();
        if (workloads.Count == 0)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]No workload's name contains \"{options.Only}\".[/] There are: {string.Join("; ", all.Select(w => w.Name))}.");
            return 2;
        }
        var measurements = Measure(workloads, options, out var peerVersion);
        Print(measurements, peerVersion);
        Write(new Report(peerVersion, Environment.ProcessorCount, measurements), options.Output);
        return 0;
    }

    /// <summary>Both halves of every workload, at one thread and at two.</summary>
    public static List<Measurement> Measure(IReadOnlyList<Workload> workloads, BenchmarkOptions options, out string peerVersion)
    {
        var measurements = new List<Measurement>();
        var contestants = StartContestants(options.Python);
        peerVersion = contestants.Select(contestant => contestant.Peer?.Version).FirstOrDefault(version => version is not null) ?? "";
        try
        {
            foreach (var workload in workloads)
            {
                measurements.AddRange(Measure(workload, options, contestants));
                AnsiConsole.MarkupLineInterpolated($"[grey]measured {workload.Name}[/]");
            }
        }
        finally
        {
            foreach (var contestant in contestants)
                contestant.Peer?.Dispose();
        }
        return measurements;
    }

    /// <summary>
    /// How often work is done before its sample: the contestant before has left the caches with its own data, and has let this one's core
    /// sleep. Training goes on step after step, so that is not what a step takes.
    /// </summary>
    public static int LeadIn(int repetitions) => Math.Max(1, repetitions / 4);

    /// <summary>This library, or PyTorch, at a number of threads.</summary>
    private sealed record Contestant(int Threads, PythonPeer? Peer)
    {
        public double Time(Workload workload, Action run, int repetitions)
        {
            if (Peer is not null)
                return Peer.Time(workload, repetitions);
            ForkJoin.Threads = Threads;
            for (var i = 0; i < LeadIn(repetitions); i++)
                run();
            var begin = Stopwatch.GetTimestamp();
            for (var i = 0; i < repetitions; i++)
                run();
            return Stopwatch.GetElapsedTime(begin).TotalMilliseconds / repetitions;
        }
    }

    // PyTorch's threads are either its own or those of its BLAS; which is better depends on the work.
    private static List<Contestant> StartContestants(string python)
    {
        (int Threads, int OpenMp, int Blas)[] settings = [(1, 1, 1), (2, 1, 2), (2, 2, 1)];
        return
        [
            new(1, null),
            new(2, null),
            .. settings.Select(s => new Contestant(s.Threads, PythonPeer.Start(python, s.OpenMp, s.Blas))).Where(c => c.Peer is not null),
        ];
    }

    private static IEnumerable<Measurement> Measure(Workload workload, BenchmarkOptions options, List<Contestant> contestants)
    {
        var run = workload.Prepare();
        WarmUp(run);
        var repetitions = contestants.ToDictionary(c => c, c => Repetitions(c.Time(workload, run, 1)));
        var samples = contestants.ToDictionary(c => c, _ => new List<double>());
        var peak = 0.0;
        var begin = Stopwatch.GetTimestamp();
        for (var round = 0; round < options.Rounds; round++)
        {
            if (round >= FewestRounds && Stopwatch.GetElapsedTime(begin).TotalSeconds > options.Seconds)
                break;
            foreach (var contestant in contestants)
                samples[contestant].Add(contestant.Time(workload, run, repetitions[contestant]));
            // In every round, for a core's clock has its moods too, and for as long as the work is timed.
            peak = Math.Max(peak, PeakMultiplyAdd.Measure(SampleMs));
        }
        foreach (var threads in new[] { 1, 2 })
        {
            var ours = samples[contestants.Single(c => c.Peer is null && c.Threads == threads)];
            var best = contestants.Where(c => c.Peer is not null && c.Threads == threads).MinBy(c => Median(samples[c]));
            double? peerMs = best is null ? null : Median(samples[best]);
            double? peerMin = best is null ? null : samples[best].Min();
            yield return new Measurement(
                workload.Name, threads, peerMs, Median(ours), peerMs / Median(ours), peerMin, ours.Min(), peerMin / ours.Min(),
                best?.Peer?.Setting, peak * 1e9, workload.MultiplyAdds == 0 ? null : workload.MultiplyAdds / (ours.Min() * 1e6) / (peak * threads));
        }
    }

    // So long that the runtime has compiled for good what is called often: it counts calls for a while, compiles with probes, counts again.
    private static void WarmUp(Action run)
    {
        var begin = Stopwatch.GetTimestamp();
        do
            run();
        while (Stopwatch.GetElapsedTime(begin).TotalMilliseconds < WarmUpMs);
    }

    private static int Repetitions(double milliseconds) => (int)Math.Clamp(SampleMs / milliseconds, 1, 20_000);

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2;
    }

    private static void Print(List<Measurement> measurements, string peerVersion)
    {
        // A file or pipe has no width, and a table folded at 80 columns cannot be read.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 140;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in new[] { "workload", "threads", "PyTorch ms", "ours ms", "×", "× of minima", "share of peak" })
            table.AddColumn(new TableColumn(column) { Alignment = column == "workload" ? Justify.Left : Justify.Right });
        foreach (var m in measurements)
        {
            table.AddRow(
                Markup.Escape(m.Workload), $"{m.Threads}", m.PeerMs is { } peer ? $"{peer:G3}" : "–", $"{m.OursMs:G3}",
                m.Ratio is { } ratio ? $"{ratio:F2}" : "–", m.RatioOfMinima is { } minima ? $"{minima:F2}" : "–",
                m.ShareOfPeak is { } share ? $"{share:P0}" : "");
        }
        AnsiConsole.Write(table);
        var (lowest, highest) = (measurements.Min(m => m.PeakMultiplyAddsPerSecond) / 1e9, measurements.Max(m => m.PeakMultiplyAddsPerSecond) / 1e9);
        AnsiConsole.MarkupLineInterpolated(
            $"Peak: {lowest:F0} to {highest:F0} thousand million multiply-adds a second and core, measured beside each workload. Medians; the share is of the fastest rounds.");
        AnsiConsole.MarkupLineInterpolated($"Peer: {(peerVersion.Length == 0 ? "none; give --python one that has PyTorch" : peerVersion)}");
    }

    /// <summary>Writes a report to a temporary name and moves it.</summary>
    public static void Write<TReport>(TReport report, string output)
    {
        var path = Path.GetFullPath(output);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(report, Options) + "\n");
        File.Move(temporary, path, overwrite: true);
        AnsiConsole.MarkupLineInterpolated($"Written to {output}");
    }

    private sealed record Report(string Peer, int Processors, List<Measurement> Workloads);
}
