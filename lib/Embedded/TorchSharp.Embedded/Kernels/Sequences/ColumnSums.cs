using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>The sums of a matrix' columns, added in order of the rows: a bias' gradient.</summary>
internal static unsafe class ColumnSums
{
    /// <summary>Adds to <paramref name="sums"/>, or does nothing where that is null.</summary>
    public static void Add(int rows, int columns, float* matrix, nint step, float* sums)
    {
        if (sums == null)
            return;
        if (Vector512.IsHardwareAccelerated)
            Add<FloatVector512>(rows, columns, matrix, step, sums);
        else if (Vector256.IsHardwareAccelerated)
            Add<FloatVector256>(rows, columns, matrix, step, sums);
        else
            Add<FloatVector128>(rows, columns, matrix, step, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<TVector>(int rows, int columns, float* matrix, nint step, float* sums)
        where TVector : struct, IFloatVector<TVector>
    {
        var j = 0;
        for (; j <= columns - (4 * TVector.Count); j += 4 * TVector.Count)
        {
            TVector s0 = default, s1 = default, s2 = default, s3 = default;
            var row = matrix + j;
            for (var i = 0; i < rows; i++)
            {
                s0 += TVector.Load(ref row[0]);
                s1 += TVector.Load(ref row[TVector.Count]);
                s2 += TVector.Load(ref row[2 * TVector.Count]);
                s3 += TVector.Load(ref row[3 * TVector.Count]);
                row += step;
            }
            (TVector.Load(ref sums[j]) + s0).Store(ref sums[j]);
            (TVector.Load(ref sums[j + TVector.Count]) + s1).Store(ref sums[j + TVector.Count]);
            (TVector.Load(ref sums[j + (2 * TVector.Count)]) + s2).Store(ref sums[j + (2 * TVector.Count)]);
            (TVector.Load(ref sums[j + (3 * TVector.Count)]) + s3).Store(ref sums[j + (3 * TVector.Count)]);
        }
        for (; j < columns; j++)
        {
            float sum = 0;
            for (var i = 0; i < rows; i++)
                sum += matrix[(i * step) + j];
            sums[j] += sum;
        }
    }
}
