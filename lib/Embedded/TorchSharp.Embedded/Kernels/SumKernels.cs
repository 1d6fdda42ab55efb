using System.Numerics;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Kernels;

/// <summary>Sums along lanes. The order of additions depends on the shape alone, so sums are the same on every run.</summary>
internal static class SumKernels
{
    // Partial sums of this many elements bound the rounding error of long sums.
    private const int Block = 512;

    public static void Sum(Tensor contiguous, Lanes lanes, Tensor result) =>
        Typed.Run(result.dtype, new SumBody(contiguous, lanes, result));

    public static T Sum<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumber<T>
    {
        if (values.Length <= Block)
            return TensorPrimitives.Sum(values);
        var half = values.Length / 2 / Block * Block;
        half = half == 0 ? Block : half;
        return Sum(values[..half]) + Sum(values[half..]);
    }

    [MethodImpl(Kernel.Options)]
    private static void AddRows<T>(ReadOnlySpan<T> rows, int count, Span<T> result)
        where T : unmanaged, INumber<T>
    {
        if (count > Block)
        {
            var half = count / 2;
            Span<T> second = new T[result.Length];
            AddRows(rows[..(half * result.Length)], half, result);
            AddRows(rows[(half * result.Length)..], count - half, second);
            TensorPrimitives.Add(result, second, result);
            return;
        }
        rows[..result.Length].CopyTo(result);
        for (var row = 1; row < count; row++)
            TensorPrimitives.Add(result, rows.Slice(row * result.Length, result.Length), result);
    }

    private readonly struct SumBody(Tensor contiguous, Lanes lanes, Tensor result) : ITyped
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var input = contiguous.Span<T>();
            var output = result.Span<T>();
            if (lanes.Length == 0)
                output.Clear();
            else if (lanes.Inner == 1)
            {
                for (var lane = 0; lane < lanes.Outer; lane++)
                    output[lane] = Sum<T>(input.Slice(lane * lanes.Length, lanes.Length));
            }
            else
            {
                var block = lanes.Length * lanes.Inner;
                for (var outer = 0; outer < lanes.Outer; outer++)
                    AddRows(input.Slice(outer * block, block), lanes.Length, output.Slice(outer * lanes.Inner, lanes.Inner));
            }
        }
    }
}
