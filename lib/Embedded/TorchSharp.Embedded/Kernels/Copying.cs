using System.Numerics;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Kernels;

/// <summary>Moves elements between layouts and element types.</summary>
internal static class Copying
{
    /// <summary>Copies values; the source is broadcast to the destination's shape and converted to its type.</summary>
    public static void Copy(Tensor destination, Tensor source)
    {
        if (destination.dtype == source.dtype)
        {
            switch (destination.dtype.Size())
            {
                case 1: Same<byte>(destination, source); break;
                case 2: Same<short>(destination, source); break;
                case 4: Same<int>(destination, source); break;
                default: Same<long>(destination, source); break;
            }
            return;
        }
        Typed.Run(source.dtype, new ConvertFrom(destination, source));
    }

    public static void Fill(Tensor destination, Scalar value) => Typed.Run(destination.dtype, new FillBody(destination, value));

    public static T Number<T>(Scalar value, ScalarType type)
        where T : unmanaged, INumber<T> =>
        type == ScalarType.Bool ? (value.ToBoolean() ? T.One : T.Zero)
        : type.IsFloatingPoint() ? T.CreateTruncating(value.Floating)
        : value.Type.IsFloatingPoint() ? T.CreateTruncating((long)value.Floating)
        : T.CreateTruncating(value.Integral);

    private static void Same<T>(Tensor destination, Tensor source)
        where T : unmanaged
    {
        if (destination.Contiguous && source.Contiguous && source.Sizes.AsSpan().SequenceEqual(destination.Sizes))
        {
            source.Span<T>().CopyTo(destination.Span<T>());
            return;
        }
        var to = destination.StridedSpan<T>();
        var from = source.StridedSpan<T>();
        var strides = Shapes.BroadcastStrides(source.Sizes, source.Strides, destination.Sizes);
        var loop = new StridedLoop(destination.Sizes, destination.Strides, strides, strides);
        while (loop.Next())
        {
            if (loop.StepA == 1 && loop.StepB == 1)
                from.Slice(loop.B, loop.RunLength).CopyTo(to[loop.A..]);
            else if (loop.StepA == 1 && loop.StepB == 0)
                to.Slice(loop.A, loop.RunLength).Fill(from[loop.B]);
            else
                Strided(to[loop.A..], loop.StepA, from[loop.B..], loop.StepB, loop.RunLength);
        }
    }

    /// <summary>Copies elements that lie some steps apart.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Strided<T>(Span<T> to, int toStep, ReadOnlySpan<T> from, int fromStep, int count)
    {
        for (int i = 0, t = 0, f = 0; i < count; i++, t += toStep, f += fromStep)
            to[t] = from[f];
    }

    private readonly struct ConvertFrom(Tensor destination, Tensor source) : ITyped
    {
        public void Run<TFrom>()
            where TFrom : unmanaged, INumber<TFrom>, IMinMaxValue<TFrom> =>
            Typed.Run(destination.dtype, new ConvertTo<TFrom>(destination, source));
    }

    private readonly struct ConvertTo<TFrom>(Tensor destination, Tensor source) : ITyped
        where TFrom : unmanaged, INumber<TFrom>
    {
        public void Run<TTo>()
            where TTo : unmanaged, INumber<TTo>, IMinMaxValue<TTo>
        {
            var to = destination.StridedSpan<TTo>();
            var from = source.StridedSpan<TFrom>();
            var toBool = destination.dtype == ScalarType.Bool;
            var fractionDropped = source.dtype.IsFloatingPoint() && !destination.dtype.IsFloatingPoint();
            var strides = Shapes.BroadcastStrides(source.Sizes, source.Strides, destination.Sizes);
            var loop = new StridedLoop(destination.Sizes, destination.Strides, strides, strides);
            while (loop.Next())
            {
                for (int i = 0, t = loop.A, f = loop.B; i < loop.RunLength; i++, t += loop.StepA, f += loop.StepB)
                {
                    var value = from[f];
                    to[t] = toBool ? (value == TFrom.Zero ? TTo.Zero : TTo.One)
                        // Through Int64, as C does: a negative fraction becomes a byte by wrapping, not by saturating.
                        : fractionDropped ? TTo.CreateTruncating(long.CreateSaturating(value))
                        : TTo.CreateTruncating(value);
                }
            }
        }
    }

    private readonly struct FillBody(Tensor destination, Scalar value) : ITyped
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var number = Number<T>(value, destination.dtype);
            if (destination.Contiguous)
            {
                destination.Span<T>().Fill(number);
                return;
            }
            var to = destination.StridedSpan<T>();
            var loop = new StridedLoop(destination.Sizes, destination.Strides, destination.Strides, destination.Strides);
            while (loop.Next())
            {
                for (int i = 0, t = loop.A; i < loop.RunLength; i++, t += loop.StepA)
                    to[t] = number;
            }
        }
    }
}
