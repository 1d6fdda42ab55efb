namespace TorchSharp.Kernels.Dense;

/// <summary>
/// Floats that begin on a cache line and stay where they are, so that a register's load touches one line only. Grows, never
/// shrinks; contents are arbitrary after growing.
/// </summary>
internal sealed unsafe class AlignedBuffer
{
    private const int Alignment = 64;

    private float[] _array = [];
    private float* _start;

    /// <summary>
    /// Room for at least <paramref name="length"/> floats; valid until a longer one is asked for, as long as the buffer is
    /// alive: whoever walks through it by address ends with <see cref="GC.KeepAlive"/>.
    /// </summary>
    public float* Of(long length)
    {
        if (_start == null || length > _array.Length - (Alignment / sizeof(float)))
            Allocate(length);
        return _start;
    }

    private void Allocate(long length)
    {
        var size = checked((int)(length + (Alignment / sizeof(float))));
        _array = GC.AllocateUninitializedArray<float>(size, pinned: true);
        fixed (float* array = _array)
            _start = (float*)(((nint)array + Alignment - 1) & ~(nint)(Alignment - 1));
    }
}
