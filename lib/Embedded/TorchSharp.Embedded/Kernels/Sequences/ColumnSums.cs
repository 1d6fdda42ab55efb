using System.Runtime.CompilerServices;
using TorchSharp.Kernels.Dense;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>The sums of a matrix' columns, added in order of the rows: a bias' gradient.</summary>
internal static unsafe class ColumnSums
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(int rows, int columns, float* matrix, nint step, float* sums)
    {
        new Span<float>(sums, columns).Clear();
        Add(rows, columns, matrix, step, sums);
    }

    /// <summary>Adds the sums to what is there.</summary>
    public static void Add(int rows, int columns, ReadOnlySpan<float> matrix, Span<float> sums)
    {
        MatrixBounds.Require(matrix.Length, rows, columns, columns, 1, "summed");
        MatrixBounds.Require(sums.Length, 1, columns, columns, 1, "sums'");
        fixed (float* from = matrix, to = sums)
            Add(rows, columns, from, columns, to);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(int rows, int columns, float* matrix, nint step, float* sums)
    {
        // Row after row, so that a matrix larger than the caches is read once from end to end.
        for (var i = 0; i < rows; i++)
            RowSum.Add(sums, matrix + (i * step), sums, columns);
    }
}
