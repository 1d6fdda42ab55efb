using System.Diagnostics;
using System.Runtime.CompilerServices;
using TorchSharp.Kernels.VectorMath;

namespace Course.Benchmarks.Peers;

/// <summary>The most multiply-adds a second that one core reaches: twelve independent chains in registers, nothing else.</summary>
internal static class PeakMultiplyAdd
{
    private const int Chains = 12;
    private const int Length = 20_000;

    /// <summary>
    /// In thousand millions a second, for so many milliseconds on end: for a fraction of one, a core's clock is higher than it can hold.
    /// </summary>
    public static double Measure(double milliseconds)
    {
        var lanes = System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? 16 : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? 8 : 4;
        var begin = Stopwatch.GetTimestamp();
        var runs = 0L;
        do
        {
            var result = lanes switch { 16 => Run<FloatVector512>(), 8 => Run<FloatVector256>(), _ => Run<FloatVector128>() };
            if (!float.IsFinite(result))
                throw new InvalidOperationException("The chains of the peak measurement diverged.");
            runs++;
        }
        while (Stopwatch.GetElapsedTime(begin).TotalMilliseconds < milliseconds);
        return (double)runs * Chains * Length * lanes / Stopwatch.GetElapsedTime(begin).TotalNanoseconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run<TVector>()
        where TVector : struct, IFloatVector<TVector>
    {
        var (a, b) = (TVector.Create(0.999f), TVector.Create(0.001f));
        TVector c0 = b, c1 = b, c2 = b, c3 = b, c4 = b, c5 = b, c6 = b, c7 = b, c8 = b, c9 = b, c10 = b, c11 = b;
        for (var i = 0; i < Length; i++)
        {
            c0 = TVector.MultiplyAdd(c0, a, b);
            c1 = TVector.MultiplyAdd(c1, a, b);
            c2 = TVector.MultiplyAdd(c2, a, b);
            c3 = TVector.MultiplyAdd(c3, a, b);
            c4 = TVector.MultiplyAdd(c4, a, b);
            c5 = TVector.MultiplyAdd(c5, a, b);
            c6 = TVector.MultiplyAdd(c6, a, b);
            c7 = TVector.MultiplyAdd(c7, a, b);
            c8 = TVector.MultiplyAdd(c8, a, b);
            c9 = TVector.MultiplyAdd(c9, a, b);
            c10 = TVector.MultiplyAdd(c10, a, b);
            c11 = TVector.MultiplyAdd(c11, a, b);
        }
        return TVector.Sum(c0 + c1 + c2 + c3 + c4 + c5 + (c6 + c7 + c8 + c9 + c10 + c11));
    }
}
