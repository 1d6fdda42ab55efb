using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Kernels;

/// <summary>An operation on two numbers, one pair at a time and a vector at a time.</summary>
internal interface IBinaryOperator
{
    static abstract T Invoke<T>(T a, T b)
        where T : unmanaged, INumber<T>;

    static abstract Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
        where T : unmanaged, INumber<T>;
}

/// <summary>A question about two numbers.</summary>
internal interface IComparison
{
    static abstract bool Invoke<T>(T a, T b)
        where T : unmanaged, INumber<T>;
}

/// <summary>Elementwise loops over two tensors, with broadcasting.</summary>
internal static class BinaryKernels
{
    /// <summary>result = a ∘ b; all of one type, the result contiguous and of the broadcast shape.</summary>
    public static void Apply<TOperator>(Tensor a, Tensor b, Tensor result)
        where TOperator : struct, IBinaryOperator =>
        Typed.Run(result.dtype, new ApplyBody<TOperator>(a, b, result));

    /// <summary>result = a ∘ number, elementwise.</summary>
    public static void Apply<TOperator>(Tensor a, Scalar number, Tensor result, bool numberFirst = false)
        where TOperator : struct, IBinaryOperator =>
        Typed.Run(result.dtype, new NumberBody<TOperator>(a, number, result, numberFirst));

    /// <summary>a = a ∘ b in place; b is broadcast to a.</summary>
    public static void ApplyInPlace<TOperator>(Tensor a, Tensor b)
        where TOperator : struct, IBinaryOperator =>
        Typed.Run(a.dtype, new InPlaceBody<TOperator>(a, b));

    /// <summary>result (bool) = a ? b.</summary>
    public static void Compare<TComparison>(Tensor a, Tensor b, Tensor result)
        where TComparison : struct, IComparison =>
        Typed.Run(a.dtype, new CompareBody<TComparison>(a, b, result));

    [MethodImpl(Kernel.Options)]
    private static void VectorVector<T, TOperator>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> result)
        where T : unmanaged, INumber<T>
        where TOperator : struct, IBinaryOperator
    {
        a = a[..result.Length];
        b = b[..result.Length];
        var i = 0;
        for (; i <= result.Length - Vector<T>.Count; i += Vector<T>.Count)
            TOperator.Invoke(Load(a, i), Load(b, i)).StoreUnsafe(ref MemoryMarshal.GetReference(result), (nuint)i);
        for (; i < result.Length; i++)
            result[i] = TOperator.Invoke(a[i], b[i]);
    }

    [MethodImpl(Kernel.Options)]
    private static void VectorNumber<T, TOperator>(ReadOnlySpan<T> a, T b, Span<T> result)
        where T : unmanaged, INumber<T>
        where TOperator : struct, IBinaryOperator
    {
        a = a[..result.Length];
        var vector = new Vector<T>(b);
        var i = 0;
        for (; i <= result.Length - Vector<T>.Count; i += Vector<T>.Count)
            TOperator.Invoke(Load(a, i), vector).StoreUnsafe(ref MemoryMarshal.GetReference(result), (nuint)i);
        for (; i < result.Length; i++)
            result[i] = TOperator.Invoke(a[i], b);
    }

    [MethodImpl(Kernel.Options)]
    private static void NumberVector<T, TOperator>(T a, ReadOnlySpan<T> b, Span<T> result)
        where T : unmanaged, INumber<T>
        where TOperator : struct, IBinaryOperator
    {
        b = b[..result.Length];
        var vector = new Vector<T>(a);
        var i = 0;
        for (; i <= result.Length - Vector<T>.Count; i += Vector<T>.Count)
            TOperator.Invoke(vector, Load(b, i)).StoreUnsafe(ref MemoryMarshal.GetReference(result), (nuint)i);
        for (; i < result.Length; i++)
            result[i] = TOperator.Invoke(a, b[i]);
    }

    private static Vector<T> Load<T>(ReadOnlySpan<T> span, int at)
        where T : unmanaged => Vector.LoadUnsafe(ref MemoryMarshal.GetReference(span), (nuint)at);

    private static void Run<T, TOperator>(ReadOnlySpan<T> a, int stepA, ReadOnlySpan<T> b, int stepB, Span<T> result)
        where T : unmanaged, INumber<T>
        where TOperator : struct, IBinaryOperator
    {
        if (stepA == 1 && stepB == 1)
            VectorVector<T, TOperator>(a, b, result);
        else if (stepA == 1 && stepB == 0)
            VectorNumber<T, TOperator>(a, b[0], result);
        else if (stepA == 0 && stepB == 1)
            NumberVector<T, TOperator>(a[0], b, result);
        else
        {
            for (int i = 0, ia = 0, ib = 0; i < result.Length; i++, ia += stepA, ib += stepB)
                result[i] = TOperator.Invoke(a[ia], b[ib]);
        }
    }

    // A bool tensor holds 0 and 1 only: what arithmetic made of them is brought back.
    private static void Normalize<T>(Span<T> result, ScalarType type)
        where T : unmanaged, INumber<T>
    {
        if (type != ScalarType.Bool)
            return;
        foreach (ref var value in result)
            value = value == T.Zero ? T.Zero : T.One;
    }

    private readonly struct ApplyBody<TOperator>(Tensor a, Tensor b, Tensor result) : ITyped
        where TOperator : struct, IBinaryOperator
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var output = result.Span<T>();
            if (a.Contiguous && b.Contiguous && a.Count == output.Length && b.Count == output.Length)
            {
                VectorVector<T, TOperator>(a.Span<T>(), b.Span<T>(), output);
            }
            else
            {
                var left = a.StridedSpan<T>();
                var right = b.StridedSpan<T>();
                var loop = new StridedLoop(
                    result.Sizes,
                    Shapes.BroadcastStrides(a.Sizes, a.Strides, result.Sizes),
                    Shapes.BroadcastStrides(b.Sizes, b.Strides, result.Sizes),
                    result.Strides);
                while (loop.Next())
                    BinaryKernels.Run<T, TOperator>(left[loop.A..], loop.StepA, right[loop.B..], loop.StepB, output.Slice(loop.C, loop.RunLength));
            }
            Normalize(output, result.dtype);
        }
    }

    private readonly struct NumberBody<TOperator>(Tensor a, Scalar number, Tensor result, bool numberFirst) : ITyped
        where TOperator : struct, IBinaryOperator
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var value = Copying.Number<T>(number, result.dtype);
            var output = result.Span<T>();
            var input = a.Contiguous ? a.Span<T>() : CopyInto(a, result);
            if (numberFirst)
                NumberVector<T, TOperator>(value, input, output);
            else
                VectorNumber<T, TOperator>(input, value, output);
            Normalize(output, result.dtype);

            static Span<T> CopyInto(Tensor a, Tensor result)
            {
                Copying.Copy(result, a);
                return result.Span<T>();
            }
        }
    }

    private readonly struct InPlaceBody<TOperator>(Tensor a, Tensor b) : ITyped
        where TOperator : struct, IBinaryOperator
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var target = a.StridedSpan<T>();
            var right = b.StridedSpan<T>();
            if (a.Contiguous && b.Contiguous && b.Count == a.Count)
            {
                VectorVector<T, TOperator>(a.Span<T>(), b.Span<T>(), a.Span<T>());
                return;
            }
            var strides = Shapes.BroadcastStrides(b.Sizes, b.Strides, a.Sizes);
            var loop = new StridedLoop(a.Sizes, a.Strides, strides, strides);
            while (loop.Next())
            {
                if (loop.StepA == 1)
                {
                    var run = target.Slice(loop.A, loop.RunLength);
                    BinaryKernels.Run<T, TOperator>(run, 1, right[loop.B..], loop.StepB, run);
                    continue;
                }
                for (int i = 0, ia = loop.A, ib = loop.B; i < loop.RunLength; i++, ia += loop.StepA, ib += loop.StepB)
                    target[ia] = TOperator.Invoke(target[ia], right[ib]);
            }
        }
    }

    private readonly struct CompareBody<TComparison>(Tensor a, Tensor b, Tensor result) : ITyped
        where TComparison : struct, IComparison
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var output = result.Span<byte>();
            var left = a.StridedSpan<T>();
            var right = b.StridedSpan<T>();
            var loop = new StridedLoop(
                result.Sizes,
                Shapes.BroadcastStrides(a.Sizes, a.Strides, result.Sizes),
                Shapes.BroadcastStrides(b.Sizes, b.Strides, result.Sizes),
                result.Strides);
            while (loop.Next())
            {
                var run = output.Slice(loop.C, loop.RunLength);
                for (int i = 0, ia = loop.A, ib = loop.B; i < run.Length; i++, ia += loop.StepA, ib += loop.StepB)
                    run[i] = TComparison.Invoke(left[ia], right[ib]) ? (byte)1 : (byte)0;
            }
        }
    }
}
