using System.Runtime.CompilerServices;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>The sums of a matrix' columns, added in order of the rows: a bias' gradient.</summary>
internal static unsafe class ColumnSums
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(int rows, int columns, float* matrix, nint step, float* sums)
    {
        new Span<float>(sums, columns).Clear();
        // Row after row, so that a matrix larger than the caches is read once from end to end.
        for (var i = 0; i < rows; i++)
            RowSum.Add(sums, matrix + (i * step), sums, columns);
    }
}
