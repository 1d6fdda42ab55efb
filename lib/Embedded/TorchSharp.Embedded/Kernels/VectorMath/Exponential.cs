using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>
/// The exponential function and its two relatives that recurrent networks use, in single precision. x is split as
/// x = n·ln 2 + r with whole n and |r| ≤ ½ ln 2; Taylor's polynomial of degree 7 gives eʳ − 1 (to 6·10⁻⁹ there); 2ⁿ is
/// written into the exponent. After Cody and Waite, "Software manual for the elementary functions", 1980. Measured over all
/// floats against double precision: exp is within 1.1, sigmoid and tanh within 2.5 units in the last place.
/// </summary>
internal static class Exponential
{
    private const float Log2OfE = 1.44269504f;

    // ln 2 in two pieces: n times the first is exact for |n| ≤ 255.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // 1/k!
    private const float C2 = 0.5f;
    private const float C3 = 1f / 6;
    private const float C4 = 1f / 24;
    private const float C5 = 1f / 120;
    private const float C6 = 1f / 720;
    private const float C7 = 1f / 5040;

    // Above, eˣ is infinite in single precision; below, zero.
    private const float Highest = 88.75f;
    private const float Lowest = -104f;

    // From here on tanh is 1 in single precision.
    private const float TanhIsOne = 9.2f;

    /// <summary>eˣ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TVector>(TVector x)
        where TVector : struct, IFloatVector<TVector>
    {
        x = TVector.Min(TVector.Create(Highest), TVector.Max(TVector.Create(Lowest), x));
        var n = TVector.Round(x * TVector.Create(Log2OfE));
        var p = ExpMinusOneOf(Remainder(x, n));
        // 2ⁿ in two factors, as it may lie outside the normal numbers where the product does not.
        var half = TVector.Round(n * TVector.Create(0.5f));
        var y = TVector.PowerOfTwo(half);
        return TVector.MultiplyAdd(p, y, y) * TVector.PowerOfTwo(n - half);
    }

    /// <summary>1 / (1 + e⁻ˣ); zero below −88.7, where e⁻ˣ is infinite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TVector>(TVector x)
        where TVector : struct, IFloatVector<TVector>
    {
        var one = TVector.Create(1f);
        return one / (one + Exp(TVector.Zero - x));
    }

    /// <summary>tanh x = t / (t + 2) with t = e²ˣ − 1, taken at |x| so that nothing cancels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TVector>(TVector x)
        where TVector : struct, IFloatVector<TVector>
    {
        var magnitude = TVector.Min(TVector.Create(TanhIsOne), TVector.Abs(x));
        var twice = magnitude + magnitude;
        var n = TVector.Round(twice * TVector.Create(Log2OfE));
        var p = ExpMinusOneOf(Remainder(twice, n));
        // e²ˣ − 1 = 2ⁿ p + (2ⁿ − 1); for small x, n = 0 and only p remains.
        var power = TVector.PowerOfTwo(n);
        var t = TVector.MultiplyAdd(power, p, power - TVector.Create(1f));
        return TVector.CopySign(t / (t + TVector.Create(2f)), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Remainder<TVector>(TVector x, TVector n)
        where TVector : struct, IFloatVector<TVector> =>
        TVector.MultiplyAdd(n, TVector.Create(-Ln2Low), TVector.MultiplyAdd(n, TVector.Create(-Ln2High), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ExpMinusOneOf<TVector>(TVector r)
        where TVector : struct, IFloatVector<TVector>
    {
        var sum = TVector.MultiplyAdd(r, TVector.Create(C7), TVector.Create(C6));
        sum = TVector.MultiplyAdd(r, sum, TVector.Create(C5));
        sum = TVector.MultiplyAdd(r, sum, TVector.Create(C4));
        sum = TVector.MultiplyAdd(r, sum, TVector.Create(C3));
        sum = TVector.MultiplyAdd(r, sum, TVector.Create(C2));
        return TVector.MultiplyAdd(r * r, sum, r);
    }
}
