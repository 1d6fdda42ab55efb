using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>
/// The memory behind one tensor and all views of it. References are counted: when the last tensor (or the last value saved
/// for backward) lets go, the memory returns to the pool. A storage that is never let go is left to the garbage collector.
/// </summary>
internal sealed class TensorStorage
{
    private readonly Array _array;
    private readonly int _byteOffset;
    private readonly bool _pooled;
    private int _references = 1;

    private TensorStorage(Array array, int byteOffset, int byteLength, bool pooled)
    {
        _array = array;
        _byteOffset = byteOffset;
        ByteLength = byteLength;
        _pooled = pooled;
    }

    public int ByteLength { get; }

    /// <summary>Counts the in-place changes, so that backward notices when a value it saved is no longer what it was.</summary>
    public int Version { get; set; }

    public bool IsShared => Volatile.Read(ref _references) > 1;

    public bool IsReleased => Volatile.Read(ref _references) <= 0;

    public static TensorStorage Allocate(long byteLength)
    {
        if (byteLength > Array.MaxLength)
            throw new NotSupportedException($"A tensor of {byteLength:N0} bytes is larger than the embedded edition can hold (2 GB).");
        var array = StoragePool.Rent((int)byteLength, out var offset);
        return new TensorStorage(array, offset, (int)byteLength, pooled: true);
    }

    /// <summary>Uses the caller's own array, of any rank, as the memory.</summary>
    public static TensorStorage Wrap(Array array, int byteOffset, int byteLength) => new(array, byteOffset, byteLength, pooled: false);

    public TensorStorage AddReference()
    {
        Interlocked.Increment(ref _references);
        return this;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0 && _pooled)
            StoragePool.Return((byte[])_array, ByteLength);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<T> Span<T>()
        where T : unmanaged
    {
        ref var start = ref Unsafe.AddByteOffset(ref MemoryMarshal.GetArrayDataReference(_array), _byteOffset);
        return MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref start), ByteLength / Unsafe.SizeOf<T>());
    }
}
