namespace Course.Benchmarks.Peers;

/// <summary>
/// A workload's times at a number of threads, in milliseconds. On a machine that does other things too, the median tells how
/// long one waits and the minimum what the code can do; both are kept.
/// </summary>
internal sealed record Measurement(
    string Workload, int Threads, double? PeerMs, double OursMs, double? Ratio,
    double? PeerMinMs, double OursMinMs, double? RatioOfMinima, string? PeerSetting, double PeakMultiplyAddsPerSecond, double? ShareOfPeak);
