using TorchSharp.Kernels.Threads;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>How many threads an operation may use: at first, one for each core. Results do not depend on it.</summary>
    public static int get_num_threads() => ForkJoin.Threads;

    /// <summary>More than 64 count as 64.</summary>
    public static void set_num_threads(int num) =>
        ForkJoin.Threads = num > 0 ? num : throw new ArgumentOutOfRangeException(nameof(num), $"At least one thread is needed, got {num}.");
}
