namespace TorchSharp;

public static partial class torch
{
    private static int _threads = Environment.ProcessorCount;

    /// <summary>How many threads an operation may use. Results do not depend on it.</summary>
    public static int get_num_threads() => _threads;

    public static void set_num_threads(int num) =>
        _threads = num > 0 ? num : throw new ArgumentOutOfRangeException(nameof(num), $"At least one thread is needed, got {num}.");
}
