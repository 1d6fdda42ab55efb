using TorchSharp.Kernels.Threads;

namespace TorchSharp.Embedded.Tests.Kernels;

/// <summary>Sets the number of threads until disposed. Tests that use it run one after another, in one collection.</summary>
[CollectionDefinition(nameof(ThreadCount), DisableParallelization = true)]
public sealed class ThreadCount : IDisposable
{
    private readonly int _before = ForkJoin.Threads;

    private ThreadCount(int threads) => ForkJoin.Threads = threads;

    public static ThreadCount Of(int threads) => new(threads);

    public void Dispose() => ForkJoin.Threads = _before;
}
