using System.Numerics;

namespace TorchSharp;

/// <summary>
/// Keeps released memory for the next tensor, in size classes of four to a power of two: a training loop that disposes
/// what it makes allocates nothing in its steady state. Small arrays are kept per thread, large ones are shared.
/// </summary>
internal static class StoragePool
{
    public const int Alignment = 64;

    private const int SmallestClass = 64;
    private const int AlignedFrom = 16 * 1024;
    private const int ThreadLocalUpTo = 64 * 1024;
    private const int KeptPerThread = 256;
    private const long SharedBytesKept = 1L << 30;

    private static readonly Lock SharedLock = new();
    private static readonly Dictionary<int, Stack<byte[]>> Shared = [];
    private static long _sharedBytes;

    [ThreadStatic]
    private static Stack<byte[]>?[]? _local;

    /// <summary>An array of at least the given length whose contents are arbitrary, and where its aligned part starts.</summary>
    public static byte[] Rent(int byteLength, out int offset)
    {
        var size = ClassSize(byteLength, out var index);
        var array = Take(size, index) ?? Allocate(size);
        offset = AlignedOffset(array, size);
        return array;
    }

    public static void Return(byte[] array, int byteLength)
    {
        var size = ClassSize(byteLength, out var index);
        if (size <= ThreadLocalUpTo)
        {
            var stack = (_local ??= new Stack<byte[]>?[128])[index] ??= new Stack<byte[]>();
            if (stack.Count < KeptPerThread)
                stack.Push(array);
            return;
        }
        lock (SharedLock)
        {
            if (_sharedBytes + size > SharedBytesKept)
                return;
            if (!Shared.TryGetValue(size, out var stack))
                Shared[size] = stack = new Stack<byte[]>();
            stack.Push(array);
            _sharedBytes += size;
        }
    }

    private static byte[]? Take(int size, int index)
    {
        if (size <= ThreadLocalUpTo)
            return _local?[index] is { Count: > 0 } local ? local.Pop() : null;
        lock (SharedLock)
        {
            if (!Shared.TryGetValue(size, out var stack) || stack.Count == 0)
                return null;
            _sharedBytes -= size;
            return stack.Pop();
        }
    }

    // Large arrays are pinned so that their start can be aligned to a cache line once and for all.
    private static byte[] Allocate(int size) => size < AlignedFrom
        ? GC.AllocateUninitializedArray<byte>(size)
        : GC.AllocateUninitializedArray<byte>(size + Alignment, pinned: true);

    private static unsafe int AlignedOffset(byte[] array, int size)
    {
        if (size < AlignedFrom)
            return 0;
        fixed (byte* start = array)
            return (int)((Alignment - ((nint)start & (Alignment - 1))) & (Alignment - 1));
    }

    private static int ClassSize(int byteLength, out int index)
    {
        if (byteLength <= SmallestClass)
        {
            index = 0;
            return SmallestClass;
        }
        // Between two powers of two lie three more classes, so at most a quarter is wasted.
        var power = BitOperations.Log2((uint)byteLength - 1);
        var step = 1 << (power - 2);
        var steps = (byteLength - (1 << power) + step - 1) / step;
        var size = (1L << power) + ((long)steps * step);
        if (size > Array.MaxLength - Alignment)
            throw new NotSupportedException($"A tensor of {byteLength:N0} bytes is larger than the embedded edition can hold (2 GB).");
        index = (power - 6) * 4 + steps;
        return (int)size;
    }
}
