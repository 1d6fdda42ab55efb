using System.Runtime.CompilerServices;
using TorchSharp.Kernels.Dense;
using TorchSharp.Kernels.Threads;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>The sums of a matrix' columns, added in order of the rows: a bias' gradient.</summary>
internal static unsafe class ColumnSums
{
    // Fewer elements than this are done before another thread has begun.
    private const long WorthSharing = 1 << 20;

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

    private static void Add(int rows, int columns, float* matrix, nint step, float* sums) =>
        ForkJoin.Run(new Job(rows, columns, matrix, step, sums), (long)rows * columns < WorthSharing ? 1 : ForkJoin.Threads);

    // Threads share the columns; row after row, so that a matrix larger than the caches is read once from end to end.
    private readonly struct Job(int rows, int columns, float* matrix, nint step, float* sums) : IParallelJob
    {
        [MethodImpl(Kernel.Options)]
        public void Run(int part, int parts)
        {
            var begin = Split.Start(columns, 16, part, parts);
            var count = Split.Start(columns, 16, part + 1, parts) - begin;
            var i = 0;
            for (; i <= rows - 4; i += 4)
                RowSum.AddFour(matrix + (i * step) + begin, step, sums + begin, count);
            for (; i < rows; i++)
                RowSum.Add(sums + begin, matrix + (i * step) + begin, sums + begin, count);
        }
    }
}
