using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>Four floats at a time.</summary>
internal struct FloatVector128(Vector128<float> lanes) : IFloatVector<FloatVector128>
{
    private Vector128<float> _lanes = lanes;

    public static int Count => Vector128<float>.Count;

    public static FloatVector128 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector128<float>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 Create(float value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 Load(ref readonly float from) => new(Vector128.LoadUnsafe(in from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 KeepLast(FloatVector128 a, int count)
    {
        var isKept = Vector128.GreaterThanOrEqual(Vector128<int>.Indices, Vector128.Create(Count - count));
        return new(a._lanes & isKept.AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 operator +(FloatVector128 a, FloatVector128 b) => new(a._lanes + b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 operator -(FloatVector128 a, FloatVector128 b) => new(a._lanes - b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 operator *(FloatVector128 a, FloatVector128 b) => new(a._lanes * b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 operator /(FloatVector128 a, FloatVector128 b) => new(a._lanes / b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 MultiplyAdd(FloatVector128 a, FloatVector128 b, FloatVector128 c) =>
        new(Vector128.MultiplyAddEstimate(a._lanes, b._lanes, c._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(FloatVector128 a, FloatVector128 b, ref FloatVector128 sum) =>
        sum._lanes = Vector128.MultiplyAddEstimate(a._lanes, b._lanes, sum._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 Min(FloatVector128 a, FloatVector128 b) => new(Vector128.MinNative(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 Max(FloatVector128 a, FloatVector128 b) => new(Vector128.MaxNative(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 Sqrt(FloatVector128 a) => new(Vector128.Sqrt(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 Abs(FloatVector128 a) => new(Vector128.Abs(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 CopySign(FloatVector128 a, FloatVector128 sign) =>
        new(Vector128.ConditionalSelect(Vector128.Create(-0f), sign._lanes, a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 Round(FloatVector128 a) => new(Vector128.Round(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 PowerOfTwo(FloatVector128 n) =>
        new(Vector128.ShiftLeft(Vector128.ConvertToInt32Native(n._lanes) + Vector128.Create(127), 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector128 WherePositive(FloatVector128 test, FloatVector128 a) =>
        new(Vector128.GreaterThan(test._lanes, Vector128<float>.Zero) & a._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(FloatVector128 a) => Vector128.Sum(a._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(FloatVector128 a, FloatVector128 b, FloatVector128 c, FloatVector128 d)
    {
        // (x0 + x2) and (x1 + x3) of a and c side by side, of b and d too, then the sums of these.
        var ac = Quads.LowHalves(a._lanes, c._lanes) + Quads.HighHalves(a._lanes, c._lanes);
        var bd = Quads.LowHalves(b._lanes, d._lanes) + Quads.HighHalves(b._lanes, d._lanes);
        return Quads.LowPairs(ac, bd) + Quads.HighPairs(ac, bd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOf(FloatVector128 a) =>
        MathF.Max(MathF.Max(a._lanes[0], a._lanes[1]), MathF.Max(a._lanes[2], a._lanes[3]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref float to) => _lanes.StoreUnsafe(ref to);
}
