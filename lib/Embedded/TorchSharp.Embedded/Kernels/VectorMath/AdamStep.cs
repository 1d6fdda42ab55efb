using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.Threads;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>
/// One step of Adam (Kingma and Ba 2015) for one parameter, in one pass over its memory: m ← β₁ m + (1 − β₁) g,
/// v ← β₂ v + (1 − β₂) g², w ← w − η · m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ). Weight decay λ is added to the
/// gradient (L2) or, decoupled as in AdamW (Loshchilov and Hutter 2019), shrinks w by η λ.
/// </summary>
internal readonly record struct AdamStep(
    double LearningRate, double Beta1, double Beta2, double Epsilon, double WeightDecay, bool Decoupled, long Step)
{
    /// <summary><see cref="Step"/> counts from 1.</summary>
    public void Apply(Span<float> weights, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> variance) =>
        // The corrections of the bias as PyTorch applies them: to the step's size and to √v.
        Apply(
            weights, gradient, mean, variance, Beta1, Beta2, Epsilon,
            LearningRate / (1 - Math.Pow(Beta1, Step)), 1 / Math.Sqrt(1 - Math.Pow(Beta2, Step)),
            Decoupled ? 0 : WeightDecay, Decoupled ? 1 - (LearningRate * WeightDecay) : 1);

    /// <summary>w ← shrink · w − stepSize · m / (√v · rootScale + ε), with m and v as above.</summary>
    public static unsafe void Apply(
        Span<float> weights, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> variance,
        double beta1, double beta2, double epsilon, double stepSize, double rootScale, double decay = 0, double shrink = 1)
    {
        if (gradient.Length != weights.Length || mean.Length != weights.Length || variance.Length != weights.Length)
            throw new ArgumentException($"Adam expects {weights.Length} gradients, means and variances, as many as weights; got {gradient.Length}, {mean.Length} and {variance.Length}.");
        fixed (float* w = weights, g = gradient, m = mean, v = variance)
        {
            var job = new Job
            {
                W = w,
                G = g,
                M = m,
                V = v,
                Count = weights.Length,
                Beta1 = (float)beta1,
                Beta2 = (float)beta2,
                Rest1 = (float)(1 - beta1),
                Rest2 = (float)(1 - beta2),
                StepSize = (float)stepSize,
                RootScale = (float)rootScale,
                Epsilon = (float)epsilon,
                Decay = (float)decay,
                Shrink = (float)shrink,
            };
            ForkJoin.Run(job, weights.Length < 1 << 18 ? 1 : ForkJoin.Threads);
        }
    }

    private unsafe struct Job : IParallelJob
    {
        public float* W;
        public float* G;
        public float* M;
        public float* V;
        public int Count;
        public float Beta1;
        public float Beta2;
        public float Rest1;
        public float Rest2;
        public float StepSize;
        public float RootScale;
        public float Epsilon;
        public float Decay;
        public float Shrink;

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
            var w = Part.Load<TVector>(W + i, count) * TVector.Create(Shrink);
            var g = TVector.MultiplyAdd(TVector.Create(Decay), w, Part.Load<TVector>(G + i, count));
            var m = TVector.MultiplyAdd(TVector.Create(Beta1), Part.Load<TVector>(M + i, count), TVector.Create(Rest1) * g);
            var v = TVector.MultiplyAdd(TVector.Create(Beta2), Part.Load<TVector>(V + i, count), TVector.Create(Rest2) * g * g);
            var root = TVector.MultiplyAdd(TVector.Sqrt(v), TVector.Create(RootScale), TVector.Create(Epsilon));
            Part.Store(m, M + i, count);
            Part.Store(v, V + i, count);
            Part.Store(w - (TVector.Create(StepSize) * (m / root)), W + i, count);
        }
    }
}
