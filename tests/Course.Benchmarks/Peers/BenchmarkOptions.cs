namespace Course.Benchmarks.Peers;

/// <summary>How to measure.</summary>
/// <param name="Rounds">How often every workload is measured at most, in turns with the peer.</param>
/// <param name="Seconds">After so long, a workload gets no further round (but always three).</param>
/// <param name="Only">Measure only the workloads whose name contains this.</param>
/// <param name="Python">A Python that has PyTorch; without one, only our half is measured.</param>
/// <param name="Output">Where the results are written.</param>
internal sealed record BenchmarkOptions(int Rounds, double Seconds, string? Only, string Python, string Output);
