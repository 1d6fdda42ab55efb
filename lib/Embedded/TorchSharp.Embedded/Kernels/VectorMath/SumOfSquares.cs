using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.Threads;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>
/// Σ x². Blocks of fixed length are summed in single precision and their sums added in order in double precision, so that
/// neither the number of threads nor the length costs a bit.
/// </summary>
internal static unsafe class SumOfSquares
{
    private const int Block = 4096;
    private const int WorthSharing = 1 << 20;

    public static double Of(ReadOnlySpan<float> values)
    {
        var blocks = (values.Length + Block - 1) / Block;
        if (blocks <= 1)
        {
            fixed (float* x = values)
                return Job.OfBlock(x, values.Length);
        }
        var sums = ArrayPool<double>.Shared.Rent(blocks);
        fixed (float* x = values)
        fixed (double* to = sums)
            ForkJoin.Run(new Job(x, values.Length, blocks, to), values.Length < WorthSharing ? 1 : ForkJoin.Threads);
        var sum = 0.0;
        for (var block = 0; block < blocks; block++)
            sum += sums[block];
        ArrayPool<double>.Shared.Return(sums);
        return sum;
    }

    private readonly struct Job(float* x, int count, int blocks, double* sums) : IParallelJob
    {
        [MethodImpl(Kernel.Options)]
        public void Run(int part, int parts)
        {
            var end = Split.Start(blocks, 1, part + 1, parts);
            for (var block = Split.Start(blocks, 1, part, parts); block < end; block++)
                sums[block] = OfBlock(x + ((nint)block * Block), Math.Min(Block, count - (block * Block)));
        }

        public static double OfBlock(float* x, int count) =>
            Vector512.IsHardwareAccelerated ? OfBlock<FloatVector512>(x, count)
            : Vector256.IsHardwareAccelerated ? OfBlock<FloatVector256>(x, count)
            : OfBlock<FloatVector128>(x, count);

        [MethodImpl(Kernel.Options)]
        private static double OfBlock<TVector>(float* x, int count)
            where TVector : struct, IFloatVector<TVector>
        {
            TVector s0 = default, s1 = default, s2 = default, s3 = default;
            var i = 0;
            for (; i <= count - (4 * TVector.Count); i += 4 * TVector.Count)
            {
                var x0 = TVector.Load(ref x[i]);
                var x1 = TVector.Load(ref x[i + TVector.Count]);
                var x2 = TVector.Load(ref x[i + (2 * TVector.Count)]);
                var x3 = TVector.Load(ref x[i + (3 * TVector.Count)]);
                s0 = TVector.MultiplyAdd(x0, x0, s0);
                s1 = TVector.MultiplyAdd(x1, x1, s1);
                s2 = TVector.MultiplyAdd(x2, x2, s2);
                s3 = TVector.MultiplyAdd(x3, x3, s3);
            }
            var sum = TVector.Sum(s0 + s1 + (s2 + s3));
            for (; i < count; i++)
                sum += x[i] * x[i];
            return sum;
        }
    }
}
