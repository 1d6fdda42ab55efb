using System.Numerics;
using TorchSharp.Kernels.VectorMath;
using static TorchSharp.torch;

namespace TorchSharp.Kernels;

/// <summary>Softmax and its relatives over rows; the largest element is subtracted first, so that nothing overflows.</summary>
internal static class SoftmaxKernels
{
    public static void Softmax(Tensor rows, Tensor result)
    {
        if (rows.dtype == ScalarType.Float32)
            SoftmaxCrossEntropy.Softmax(rows.Span<float>(), (int)rows.Sizes[^1], result.Span<float>());
        else
            Typed.RunFloating(rows.dtype, new SoftmaxBody(rows, result), "softmax");
    }

    public static void LogSoftmax(Tensor rows, Tensor result)
    {
        if (rows.dtype == ScalarType.Float32)
            SoftmaxCrossEntropy.LogSoftmax(rows.Span<float>(), (int)rows.Sizes[^1], result.Span<float>());
        else
            Typed.RunFloating(rows.dtype, new LogSoftmaxBody(rows, result), "log_softmax");
    }

    /// <summary>x's gradient = y (grad − Σ grad y).</summary>
    public static void SoftmaxGradient(Tensor grad, Tensor y, Tensor result) =>
        Typed.RunFloating(y.dtype, new SoftmaxGradientBody(grad, y, result), "softmax");

    /// <summary>x's gradient = grad − eʸ Σ grad.</summary>
    public static void LogSoftmaxGradient(Tensor grad, Tensor y, Tensor result) =>
        Typed.RunFloating(y.dtype, new LogSoftmaxGradientBody(grad, y, result), "log_softmax");

    private readonly struct SoftmaxBody(Tensor rows, Tensor result) : IFloatingTyped
    {
        public void Run<T>()
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            var length = (int)rows.Sizes[^1];
            for (var at = 0; at < rows.Count; at += length)
            {
                var x = rows.Span<T>().Slice(at, length);
                var y = result.Span<T>().Slice(at, length);
                TensorPrimitives.Subtract(x, TensorPrimitives.Max<T>(x), y);
                TensorPrimitives.Exp<T>(y, y);
                TensorPrimitives.Divide(y, SumKernels.Sum<T>(y), y);
            }
        }
    }

    private readonly struct LogSoftmaxBody(Tensor rows, Tensor result) : IFloatingTyped
    {
        public void Run<T>()
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            var length = (int)rows.Sizes[^1];
            for (var at = 0; at < rows.Count; at += length)
            {
                var x = rows.Span<T>().Slice(at, length);
                var y = result.Span<T>().Slice(at, length);
                var largest = TensorPrimitives.Max<T>(x);
                TensorPrimitives.Subtract(x, largest, y);
                TensorPrimitives.Exp<T>(y, y);
                TensorPrimitives.Subtract(x, largest + T.Log(SumKernels.Sum<T>(y)), y);
            }
        }
    }

    private readonly struct SoftmaxGradientBody(Tensor grad, Tensor y, Tensor result) : IFloatingTyped
    {
        public void Run<T>()
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            var length = (int)y.Sizes[^1];
            for (var at = 0; at < y.Count; at += length)
            {
                var g = grad.Span<T>().Slice(at, length);
                var p = y.Span<T>().Slice(at, length);
                var into = result.Span<T>().Slice(at, length);
                TensorPrimitives.Subtract(g, TensorPrimitives.Dot<T>(g, p), into);
                TensorPrimitives.Multiply(into, p, into);
            }
        }
    }

    private readonly struct LogSoftmaxGradientBody(Tensor grad, Tensor y, Tensor result) : IFloatingTyped
    {
        public void Run<T>()
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            var length = (int)y.Sizes[^1];
            for (var at = 0; at < y.Count; at += length)
            {
                var g = grad.Span<T>().Slice(at, length);
                var logs = y.Span<T>().Slice(at, length);
                var into = result.Span<T>().Slice(at, length);
                TensorPrimitives.Exp<T>(logs, into);
                TensorPrimitives.Multiply(into, -SumKernels.Sum<T>(g), into);
                TensorPrimitives.Add(into, g, into);
            }
        }
    }
}
