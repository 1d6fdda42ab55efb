using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp.Kernels;

/// <summary>A function of a floating-point number, over a whole span.</summary>
internal interface IFunction
{
    static abstract void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>;
}

/// <summary>A function of a number of any type.</summary>
internal interface INumberFunction
{
    static abstract T Invoke<T>(T x)
        where T : unmanaged, INumber<T>;
}

internal static class UnaryKernels
{
    /// <summary>y = f(x) in floating point; integers are converted first.</summary>
    public static Tensor Floating<TFunction>(Tensor x, string name)
        where TFunction : struct, IFunction
    {
        var y = Tensor.Empty(TypePromotion.Floating(x.dtype), x.Sizes);
        Typed.RunFloating(y.dtype, new FloatingBody<TFunction>(x, y), name);
        return y;
    }

    /// <summary>y = f(x) in x's own type.</summary>
    public static Tensor Number<TFunction>(Tensor x)
        where TFunction : struct, INumberFunction
    {
        var y = Tensor.Empty(x.dtype, x.Sizes);
        Typed.Run(x.dtype, new NumberBody<TFunction>(x, y));
        return y;
    }

    private readonly struct FloatingBody<TFunction>(Tensor x, Tensor y) : IFloatingTyped
        where TFunction : struct, IFunction
    {
        public void Run<T>()
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            var output = y.Span<T>();
            if (x.dtype == y.dtype && x.Contiguous)
            {
                TFunction.Invoke(x.Span<T>(), output);
                return;
            }
            Copying.Copy(y, x);
            TFunction.Invoke(output, output);
        }
    }

    private readonly struct NumberBody<TFunction>(Tensor x, Tensor y) : ITyped
        where TFunction : struct, INumberFunction
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            Copying.Copy(y, x);
            foreach (ref var value in y.Span<T>())
                value = TFunction.Invoke(value);
        }
    }
}
