using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.Threads;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>
/// One step of stochastic gradient descent for one parameter, in one pass: g ← g + λ w; with momentum μ, b ← μ b + (1 − τ) g
/// (b = g at the first step), and g becomes b or, after Nesterov, g + μ b; w ← w − η g. PyTorch's definitions.
/// </summary>
internal readonly record struct SgdStep(
    double LearningRate, double Momentum, double Dampening, double WeightDecay, bool Nesterov, bool IsFirst)
{
    /// <summary>The momentum buffer may be empty without momentum.</summary>
    public unsafe void Apply(Span<float> weights, ReadOnlySpan<float> gradient, Span<float> buffer)
    {
        if (gradient.Length != weights.Length || (Momentum != 0 && buffer.Length != weights.Length))
            throw new ArgumentException($"SGD expects {weights.Length} gradients and, with momentum, as many buffered ones; got {gradient.Length} and {buffer.Length}.");
        fixed (float* w = weights, g = gradient, b = buffer)
        {
            var job = new Job
            {
                W = w,
                G = g,
                B = Momentum == 0 ? null : b,
                Count = weights.Length,
                Rate = (float)-LearningRate,
                Decay = (float)WeightDecay,
                Momentum = IsFirst ? 0 : (float)Momentum,
                Share = IsFirst ? 1 : (float)(1 - Dampening),
                LookAhead = Nesterov ? (float)Momentum : 0,
                Nesterov = Nesterov,
            };
            ForkJoin.Run(job, weights.Length < 1 << 18 ? 1 : ForkJoin.Threads);
        }
    }

    private unsafe struct Job : IParallelJob
    {
        public float* W;
        public float* G;
        public float* B;
        public int Count;
        public float Rate;
        public float Decay;
        public float Momentum;
        public float Share;
        public float LookAhead;
        public bool Nesterov;

        public readonly void Run(int part, int parts)
        {
            var (begin, end) = (Split.Start(Count, 64, part, parts), Split.Start(Count, 64, part + 1, parts));
            if (Vector512.IsHardwareAccelerated)
                Run<FloatVector512>(begin, end);
            else if (Vector256.IsHardwareAccelerated)
                Run<FloatVector256>(begin, end);
            else
                Run<FloatVector128>(begin, end);
        }

        [MethodImpl(Kernel.Options)]
        private readonly void Run<TVector>(int begin, int end)
            where TVector : struct, IFloatVector<TVector>
        {
            var i = begin;
            for (; i <= end - TVector.Count; i += TVector.Count)
                Update<TVector>(i, TVector.Count);
            if (i < end)
                Update<TVector>(i, end - i);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly void Update<TVector>(int i, int count)
            where TVector : struct, IFloatVector<TVector>
        {
            var w = Part.Load<TVector>(W + i, count);
            var g = TVector.MultiplyAdd(TVector.Create(Decay), w, Part.Load<TVector>(G + i, count));
            if (B != null)
            {
                // What the buffer holds before the first step is not looked at.
                var b = TVector.Create(Share) * g;
                if (Momentum != 0)
                    b = TVector.MultiplyAdd(TVector.Create(Momentum), Part.Load<TVector>(B + i, count), b);
                Part.Store(b, B + i, count);
                g = Nesterov ? TVector.MultiplyAdd(TVector.Create(LookAhead), b, g) : b;
            }
            Part.Store(TVector.MultiplyAdd(TVector.Create(Rate), g, w), W + i, count);
        }
    }
}
