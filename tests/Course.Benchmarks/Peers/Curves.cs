using Course.Benchmarks.Peers.Workloads;
using Spectre.Console;

namespace Course.Benchmarks.Peers;

/// <summary>
/// How the time of a training step grows with the length of the sequences, the hidden size and the batch: one of them varies
/// around (c)'s LSTM, and the slope of log time over log size says what doubling it costs (1: twice the time).
/// </summary>
internal static class Curves
{
    private const int Steps = 32;
    private const int Hidden = 256;
    private const int Batch = 32;

    public static int Run(BenchmarkOptions options)
    {
        (string Axis, int[] Sizes)[] axes = [("T", [8, 16, 32, 64, 128]), ("H", [64, 128, 256, 512]), ("B", [1, 4, 16, 32, 64, 128])];
        var curves = new List<Curve>();
        foreach (var (axis, sizes) in axes.Where(axis => options.Only is null || axis.Axis == options.Only))
        {
            var points = PeerBenchmark.Measure([.. sizes.Select(size => Workload(axis, size))], options, out _);
            curves.AddRange(points.GroupBy(point => point.Threads).Select(group => CurveOf(axis, group.Key, sizes, [.. group])));
        }
        Print(curves);
        PeerBenchmark.Write(curves, options.Output);
        return 0;
    }

    private static Workload Workload(string axis, int size) => LanguageModelTraining.Characters(
        $"{axis} {size}", "lstm", axis == "T" ? size : Steps, axis == "B" ? size : Batch, 28, axis == "H" ? size : Hidden, 1);

    private static Curve CurveOf(string axis, int threads, int[] sizes, Measurement[] points)
    {
        double[] ours = [.. points.Select(point => point.OursMs)];
        double[]? peer = points.All(point => point.PeerMs is not null) ? [.. points.Select(point => point.PeerMs!.Value)] : null;
        return new Curve(axis, threads, sizes, ours, Slope(sizes, ours), peer, peer is null ? null : Slope(sizes, peer));
    }

    // Least squares on logarithms.
    private static double Slope(int[] sizes, double[] times)
    {
        var (x, y) = (sizes.Select(size => Math.Log(size)).ToArray(), times.Select(time => Math.Log(time)).ToArray());
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    private static void Print(List<Curve> curves)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in new[] { "axis", "threads", "whose", "ms at each size", "slope" })
            table.AddColumn(column);
        foreach (var curve in curves)
        {
            table.AddRow(curve.Axis, $"{curve.Threads}", "ours", Points(curve.Sizes, curve.OursMs), $"{curve.OursSlope:F2}");
            if (curve.PeerMs is not null)
                table.AddRow(curve.Axis, $"{curve.Threads}", "PyTorch", Points(curve.Sizes, curve.PeerMs), $"{curve.PeerSlope:F2}");
        }
        AnsiConsole.Write(table);
    }

    private static string Points(int[] sizes, double[] times) => string.Join("   ", sizes.Zip(times, (size, ms) => $"{size}: {ms:G3}"));

    private sealed record Curve(string Axis, int Threads, int[] Sizes, double[] OursMs, double OursSlope, double[]? PeerMs, double? PeerSlope);
}
