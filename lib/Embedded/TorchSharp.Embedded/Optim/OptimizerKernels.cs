using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Kernels;
using TorchSharp.Kernels.VectorMath;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The updates that every training step runs, in one sweep over the parameter.</summary>
internal static class OptimizerKernels
{
    /// <summary>θ ← θ + factor g</summary>
    public static void AddScaled(Tensor parameter, Tensor grad, double factor)
    {
        if (!Sweepable(parameter, grad))
        {
            parameter.add_(grad, factor);
            return;
        }
        if (parameter.dtype == ScalarType.Float32)
            new SgdStep(-factor, 0, 0, 0, Nesterov: false, IsFirst: false).Apply(parameter.Span<float>(), grad.Span<float>(), []);
        else
            Typed.RunFloating(parameter.dtype, new AddScaledBody(parameter, grad, factor), "SGD");
        parameter.Storage.Version++;
    }

    /// <summary>m ← β₁ m + (1 − β₁) g;  v ← β₂ v + (1 − β₂) g²;  θ ← θ − rate m / (√v / root + ε)</summary>
    public static void Adam(Tensor parameter, Tensor grad, Tensor mean, Tensor square, double beta1, double beta2, double eps, double rate, double root)
    {
        if (!Sweepable(parameter, grad))
        {
            mean.mul_(beta1).add_(grad, 1 - beta1);
            square.mul_(beta2).addcmul_(grad, grad, 1 - beta2);
            parameter.addcdiv_(mean, square.sqrt().div_(root).add_(eps), -rate);
            return;
        }
        if (parameter.dtype == ScalarType.Float32)
            AdamStep.Apply(parameter.Span<float>(), grad.Span<float>(), mean.Span<float>(), square.Span<float>(), beta1, beta2, eps, rate, 1 / root);
        else
            Typed.RunFloating(parameter.dtype, new AdamBody(parameter, grad, mean, square, beta1, beta2, eps, rate, root), "Adam");
        parameter.Storage.Version++;
    }

    private static bool Sweepable(Tensor parameter, Tensor grad) =>
        parameter.Contiguous && grad.Contiguous && parameter.dtype == grad.dtype && parameter.dtype.IsFloatingPoint();

    private readonly struct AddScaledBody(Tensor parameter, Tensor grad, double factor) : IFloatingTyped
    {
        public void Run<T>()
            where T : unmanaged, IFloatingPointIeee754<T> =>
            TensorPrimitives.MultiplyAddEstimate(grad.Span<T>(), T.CreateTruncating(factor), parameter.Span<T>(), parameter.Span<T>());
    }

    private readonly struct AdamBody(Tensor parameter, Tensor grad, Tensor mean, Tensor square, double beta1, double beta2, double eps, double rate, double root) : IFloatingTyped
    {
        public void Run<T>()
            where T : unmanaged, IFloatingPointIeee754<T> => Sweep(
            parameter.Span<T>(), grad.Span<T>(), mean.Span<T>(), square.Span<T>(),
            T.CreateTruncating(beta1), T.CreateTruncating(1 - beta1), T.CreateTruncating(beta2), T.CreateTruncating(1 - beta2),
            T.CreateTruncating(eps), T.CreateTruncating(rate), T.CreateTruncating(root));
    }

    [MethodImpl(Kernel.Options)]
    private static void Sweep<T>(Span<T> parameter, ReadOnlySpan<T> grad, Span<T> mean, Span<T> square, T beta1, T rest1, T beta2, T rest2, T eps, T rate, T root)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ref var p = ref MemoryMarshal.GetReference(parameter);
        ref var g = ref MemoryMarshal.GetReference(grad[..parameter.Length]);
        ref var m = ref MemoryMarshal.GetReference(mean[..parameter.Length]);
        ref var v = ref MemoryMarshal.GetReference(square[..parameter.Length]);
        var i = 0;
        for (; i <= parameter.Length - Vector<T>.Count; i += Vector<T>.Count)
        {
            var at = (nuint)i;
            var gradient = Vector.LoadUnsafe(ref g, at);
            var newMean = (Vector.LoadUnsafe(ref m, at) * beta1) + (gradient * rest1);
            var newSquare = (Vector.LoadUnsafe(ref v, at) * beta2) + (gradient * gradient * rest2);
            newMean.StoreUnsafe(ref m, at);
            newSquare.StoreUnsafe(ref v, at);
            var divisor = (Vector.SquareRoot(newSquare) / root) + new Vector<T>(eps);
            (Vector.LoadUnsafe(ref p, at) - (newMean / divisor * rate)).StoreUnsafe(ref p, at);
        }
        for (; i < parameter.Length; i++)
        {
            mean[i] = (mean[i] * beta1) + (grad[i] * rest1);
            square[i] = (square[i] * beta2) + (grad[i] * grad[i] * rest2);
            parameter[i] -= mean[i] / ((T.Sqrt(square[i]) / root) + eps) * rate;
        }
    }
}
