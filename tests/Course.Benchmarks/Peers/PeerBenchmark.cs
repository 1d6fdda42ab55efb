using System.Diagnostics;
using System.Text.Json;
using Course.Benchmarks.Peers.Workloads;
using Spectre.Console;
using TorchSharp.Kernels.Threads;

namespace Course.Benchmarks.Peers;

/// <summary>Measures every workload here and in PyTorch, in turns, so that both see the same moods of the machine.</summary>
internal static class PeerBenchmark
{
    // One sample takes about this long; shorter work is repeated.
    private const double SampleMs = 20;

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static int Run(int rounds, string? only, string python, string output)
    {
        var workloads = KernelWorkloads.All.Where(w => only is null || w.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).ToList();
        if (workloads.Count == 0)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]No workload's name contains \"{only}\".[/] There are: {string.Join("; ", KernelWorkloads.All.Select(w => w.Name))}.");
            return 2;
        }
        var peak = PeakMultiplyAdd.Measure();
        var measurements = new List<Measurement>();
        string peerVersion = "";
        foreach (var threads in new[] { 1, 2 })
        {
            var peers = StartPeers(python, threads);
            try
            {
                peerVersion = peers.FirstOrDefault()?.Version ?? "";
                foreach (var workload in workloads)
                {
                    measurements.Add(Measure(workload, threads, rounds, peers, peak));
                    AnsiConsole.MarkupLineInterpolated($"[grey]{measurements[^1].Workload}, {threads} thread(s): {measurements[^1].OursMs:G3} ms[/]");
                }
            }
            finally
            {
                foreach (var peer in peers)
                    peer.Dispose();
            }
        }
        Print(measurements, peak, peerVersion);
        Write(measurements, peak, peerVersion, rounds, output);
        return 0;
    }

    // PyTorch's threads are either its own or those of its BLAS; which is better depends on the work.
    private static List<PythonPeer> StartPeers(string python, int threads)
    {
        (int OpenMp, int Blas)[] settings = threads == 1 ? [(1, 1)] : [(1, threads), (threads, 1)];
        return [.. settings.Select(s => PythonPeer.Start(python, s.OpenMp, s.Blas)).OfType<PythonPeer>()];
    }

    private static Measurement Measure(Workload workload, int threads, int rounds, List<PythonPeer> peers, double peak)
    {
        ForkJoin.Threads = threads;
        var run = workload.Prepare();
        run();
        var repetitions = Repetitions(Time(run, 1));
        var peerRepetitions = peers.Select(peer => Repetitions(peer.Time(workload, 1))).ToList();
        var ours = new List<double>();
        var theirs = peers.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(Time(run, repetitions));
            for (var peer = 0; peer < peers.Count; peer++)
                theirs[peer].Add(peers[peer].Time(workload, peerRepetitions[peer]));
        }
        var best = Enumerable.Range(0, peers.Count).OrderBy(peer => Median(theirs[peer])).Cast<int?>().FirstOrDefault();
        double? peerMs = best is { } b ? Median(theirs[b]) : null;
        double? peerMin = best is { } m ? theirs[m].Min() : null;
        var (oursMs, oursMin) = (Median(ours), ours.Min());
        return new Measurement(
            workload.Name, threads, peerMs, oursMs, peerMs / oursMs, peerMin, oursMin, peerMin / oursMin,
            best is { } setting ? peers[setting].Setting : null,
            workload.MultiplyAdds == 0 ? null : workload.MultiplyAdds / (oursMin * 1e6) / (peak * threads));
    }

    private static int Repetitions(double milliseconds) => (int)Math.Clamp(SampleMs / milliseconds, 1, 20_000);

    private static double Time(Action run, int repetitions)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < repetitions; i++)
            run();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds / repetitions;
    }

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[sorted.Count / 2] + sorted[(sorted.Count - 1) / 2]) / 2;
    }

    private static void Print(List<Measurement> measurements, double peak, string peerVersion)
    {
        // A file or pipe has no width, and a table folded at 80 columns cannot be read.
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 140;
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in new[] { "workload", "threads", "PyTorch ms", "ours ms", "×", "× of minima", "share of peak" })
            table.AddColumn(new TableColumn(column) { Alignment = column == "workload" ? Justify.Left : Justify.Right });
        foreach (var m in measurements.OrderBy(m => m.Workload, StringComparer.Ordinal).ThenBy(m => m.Threads))
        {
            table.AddRow(
                Markup.Escape(m.Workload), $"{m.Threads}", m.PeerMs is { } peer ? $"{peer:G3}" : "–", $"{m.OursMs:G3}",
                m.Ratio is { } ratio ? $"{ratio:F2}" : "–", m.RatioOfMinima is { } minima ? $"{minima:F2}" : "–",
                m.ShareOfPeak is { } share ? $"{share:P0}" : "");
        }
        AnsiConsole.Write(table);
        AnsiConsole.MarkupLineInterpolated($"Peak: {peak:F0} thousand million multiply-adds a second and core. Medians; the share is of the fastest round.");
        AnsiConsole.MarkupLineInterpolated($"Peer: {(peerVersion.Length == 0 ? "none; give --python one that has PyTorch" : peerVersion)}");
    }

    private static void Write(List<Measurement> measurements, double peak, string peerVersion, int rounds, string output)
    {
        var path = Path.GetFullPath(output);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var document = new
        {
            peer = peerVersion,
            processors = Environment.ProcessorCount,
            peakMultiplyAddsPerSecond = peak * 1e9,
            rounds,
            workloads = measurements,
        };
        var temporary = path + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(document, Options) + "\n");
        File.Move(temporary, path, overwrite: true);
        AnsiConsole.MarkupLineInterpolated($"Written to {output}");
    }
}
