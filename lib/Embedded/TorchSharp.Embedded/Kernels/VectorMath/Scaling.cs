using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.Threads;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>x ← factor · x.</summary>
internal static unsafe class Scaling
{
    private const int WorthSharing = 1 << 20;

    public static void InPlace(Span<float> values, float factor)
    {
        fixed (float* x = values)
            ForkJoin.Run(new Job(x, values.Length, factor), values.Length < WorthSharing ? 1 : ForkJoin.Threads);
    }

    private readonly struct Job(float* x, int count, float factor) : IParallelJob
    {
        public void Run(int part, int parts)
        {
            var (begin, end) = (Split.Start(count, 64, part, parts), Split.Start(count, 64, part + 1, parts));
            if (Vector512.IsHardwareAccelerated)
                Run<FloatVector512>(begin, end);
            else if (Vector256.IsHardwareAccelerated)
                Run<FloatVector256>(begin, end);
            else
                Run<FloatVector128>(begin, end);
        }

        [MethodImpl(Kernel.Options)]
        private void Run<TVector>(int begin, int end)
            where TVector : struct, IFloatVector<TVector>
        {
            var by = TVector.Create(factor);
            var i = begin;
            for (; i <= end - TVector.Count; i += TVector.Count)
                (TVector.Load(ref x[i]) * by).Store(ref x[i]);
            for (; i < end; i++)
                x[i] *= factor;
        }
    }
}
