namespace TorchSharp;

/// <summary>Sizes and strides: the arithmetic of shapes.</summary>
internal static class Shapes
{
    public const int MaxRank = 16;

    public static readonly long[] Scalar = [];

    public static long Count(ReadOnlySpan<long> sizes)
    {
        var count = 1L;
        foreach (var size in sizes)
            count *= size;
        return count;
    }

    /// <summary>Row-major strides: (2, 3, 4) has (12, 4, 1).</summary>
    public static long[] ContiguousStrides(ReadOnlySpan<long> sizes)
    {
        if (sizes.Length == 0)
            return Scalar;
        var strides = new long[sizes.Length];
        var step = 1L;
        for (var d = sizes.Length - 1; d >= 0; d--)
        {
            strides[d] = step;
            step *= Math.Max(sizes[d], 1);
        }
        return strides;
    }

    public static bool IsContiguous(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides)
    {
        var step = 1L;
        for (var d = sizes.Length - 1; d >= 0; d--)
        {
            if (sizes[d] == 0)
                return true;
            if (sizes[d] == 1)
                continue;
            if (strides[d] != step)
                return false;
            step *= sizes[d];
        }
        return true;
    }

    public static string Text(ReadOnlySpan<long> sizes) =>
        sizes.Length == 1 ? $"({sizes[0]})" : $"({string.Join(", ", sizes.ToArray())})";

    /// <summary>Aligned at the last dimension, sizes agree where they are equal or one of them is 1.</summary>
    public static long[] Broadcast(ReadOnlySpan<long> a, ReadOnlySpan<long> b, string operation)
    {
        if (a.SequenceEqual(b))
            return a.ToArray();
        var rank = Math.Max(a.Length, b.Length);
        var result = new long[rank];
        for (var d = 1; d <= rank; d++)
        {
            var sizeA = d <= a.Length ? a[^d] : 1;
            var sizeB = d <= b.Length ? b[^d] : 1;
            if (sizeA != sizeB && sizeA != 1 && sizeB != 1)
                throw new ArgumentException(
                    $"{operation} cannot broadcast {Text(a)} with {Text(b)}: counted from the last, dimension {d} is {sizeA} against {sizeB}. "
                    + "Sizes must be equal or 1; reshape, unsqueeze or transpose one of the tensors.");
            result[rank - d] = sizeA == 1 ? sizeB : sizeA;
        }
        return result;
    }

    /// <summary>The strides with which a tensor is read as if it had the larger shape: 0 where it is repeated.</summary>
    public static long[] BroadcastStrides(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, ReadOnlySpan<long> to)
    {
        var result = new long[to.Length];
        var shift = to.Length - sizes.Length;
        for (var d = 0; d < sizes.Length; d++)
            result[d + shift] = sizes[d] == 1 && to[d + shift] != 1 ? 0 : strides[d];
        return result;
    }

    public static int Dimension(long dim, int rank, string operation)
    {
        var count = Math.Max(rank, 1);
        if (dim < -count || dim >= count)
            throw new ArgumentOutOfRangeException(
                nameof(dim), $"{operation} got dimension {dim} for a tensor of {rank} dimensions; use {-count} to {count - 1}.");
        return (int)(dim < 0 ? dim + count : dim);
    }

    /// <summary>Replaces the one size given as -1 by what the number of elements leaves for it.</summary>
    public static long[] Infer(ReadOnlySpan<long> shape, long count, string operation)
    {
        var result = shape.ToArray();
        var unknown = Array.IndexOf(result, -1);
        var known = 1L;
        for (var d = 0; d < result.Length; d++)
        {
            if (d == unknown)
                continue;
            if (result[d] < 0)
                throw new ArgumentException($"{operation} got the shape {Text(shape)}: only one size may be -1, the others not negative.");
            known *= result[d];
        }
        if (unknown >= 0 && known > 0 && count % known == 0)
            result[unknown] = count / known;
        else if (unknown >= 0 || known != count)
            throw new ArgumentException($"{operation} cannot give {count} elements the shape {Text(shape)}.");
        return result;
    }
}
