using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>Four lanes put together from two vectors: the steps of a 4 × 4 transposition.</summary>
internal static class Quads
{
    /// <summary>(a0 a1 b0 b1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LowHalves(Vector128<float> a, Vector128<float> b) =>
        Vector128.ConditionalSelect(
            Vector128.Create(-1, -1, 0, 0).AsSingle(), a, Vector128.Shuffle(b, Vector128.Create(0, 1, 0, 1)));

    /// <summary>(a2 a3 b2 b3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> HighHalves(Vector128<float> a, Vector128<float> b) =>
        Vector128.ConditionalSelect(
            Vector128.Create(-1, -1, 0, 0).AsSingle(), Vector128.Shuffle(a, Vector128.Create(2, 3, 2, 3)), b);

    /// <summary>From (a0 a1 c0 c1) and (b0 b1 d0 d1): (a0 b0 c0 d0).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LowPairs(Vector128<float> ac, Vector128<float> bd) =>
        Vector128.ConditionalSelect(
            Vector128.Create(-1, 0, -1, 0).AsSingle(), ac, Vector128.Shuffle(bd, Vector128.Create(0, 0, 2, 2)));

    /// <summary>From (a0 a1 c0 c1) and (b0 b1 d0 d1): (a1 b1 c1 d1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> HighPairs(Vector128<float> ac, Vector128<float> bd) =>
        Vector128.ConditionalSelect(
            Vector128.Create(-1, 0, -1, 0).AsSingle(), Vector128.Shuffle(ac, Vector128.Create(1, 1, 3, 3)), bd);
}
