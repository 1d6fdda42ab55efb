using System.Collections;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor in row-major order, whatever its strides, as .NET values.</summary>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly Tensor _tensor;

    internal TensorAccessor(Tensor tensor) => _tensor = tensor;

    public long Count => _tensor.numel();

    public bool IsReadOnly => false;

    public T this[params long[] indices]
    {
        get => _tensor.StridedSpan<T>()[Position(indices)];
        set
        {
            _tensor.StridedSpan<T>()[Position(indices)] = value;
            _tensor.Storage.Version++;
        }
    }

    public T[] ToArray()
    {
        var result = new T[Count];
        CopyTo(result);
        return result;
    }

    /// <summary>An array of as many dimensions as the tensor has (one for a single number).</summary>
    public Array ToNDArray()
    {
        if (_tensor.ndim < 2)
            return ToArray();
        var result = Array.CreateInstance(typeof(T), _tensor.shape);
        var flat = TensorStorage.Wrap(result, 0, checked((int)(Count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>())));
        ToArray().CopyTo(flat.Span<T>());
        return result;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var contiguous = _tensor.AsContiguous();
        var source = contiguous.Span<T>()[(int)tensorIndex..];
        source[..Math.Min(source.Length, array.Length - arrayIndex)].CopyTo(array[arrayIndex..]);
        contiguous.DoneUnless(_tensor);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = Math.Min(Count - tensorIndex, array.Length - arrayIndex);
        var target = _tensor.StridedSpan<T>();
        for (var i = 0; i < count; i++)
            target[Position([tensorIndex + i])] = array[arrayIndex + i];
        _tensor.Storage.Version++;
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing of its own to release: the tensor keeps the memory.</summary>
    public void Dispose()
    {
    }

    // One index counts elements in row-major order, as many as there are dimensions address one element.
    private int Position(long[] indices)
    {
        var (sizes, strides) = (_tensor.Sizes, _tensor.Strides);
        if (indices.Length == 1 && sizes.Length != 1)
        {
            var (rest, position) = (indices[0], 0L);
            if (rest < 0 || rest >= Count)
                throw new ArgumentOutOfRangeException(nameof(indices), $"Element {rest} of {Count}.");
            for (var d = sizes.Length - 1; d >= 0; d--)
            {
                position += rest % sizes[d] * strides[d];
                rest /= sizes[d];
            }
            return (int)position;
        }
        if (indices.Length != sizes.Length)
            throw new ArgumentException($"A tensor of shape {Shapes.Text(sizes)} takes {sizes.Length} indices, got {indices.Length}.");
        var result = 0L;
        for (var d = 0; d < sizes.Length; d++)
        {
            if (indices[d] < 0 || indices[d] >= sizes[d])
                throw new ArgumentOutOfRangeException(nameof(indices), $"Index {indices[d]} of dimension {d}, whose size is {sizes[d]}.");
            result += indices[d] * strides[d];
        }
        return (int)result;
    }
}
