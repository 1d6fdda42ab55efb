using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>Eight floats at a time.</summary>
internal struct FloatVector256(Vector256<float> lanes) : IFloatVector<FloatVector256>
{
    private Vector256<float> _lanes = lanes;

    public static int Count => Vector256<float>.Count;

    public static FloatVector256 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector256<float>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 Create(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 Load(ref readonly float from) => new(Vector256.LoadUnsafe(in from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 KeepLast(FloatVector256 a, int count)
    {
        var isKept = Vector256.GreaterThanOrEqual(Vector256<int>.Indices, Vector256.Create(Count - count));
        return new(a._lanes & isKept.AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 operator +(FloatVector256 a, FloatVector256 b) => new(a._lanes + b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 operator -(FloatVector256 a, FloatVector256 b) => new(a._lanes - b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 operator *(FloatVector256 a, FloatVector256 b) => new(a._lanes * b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 operator /(FloatVector256 a, FloatVector256 b) => new(a._lanes / b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 MultiplyAdd(FloatVector256 a, FloatVector256 b, FloatVector256 c) =>
        new(Vector256.MultiplyAddEstimate(a._lanes, b._lanes, c._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(FloatVector256 a, FloatVector256 b, ref FloatVector256 sum) =>
        sum._lanes = Vector256.MultiplyAddEstimate(a._lanes, b._lanes, sum._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 Min(FloatVector256 a, FloatVector256 b) => new(Vector256.MinNative(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 Max(FloatVector256 a, FloatVector256 b) => new(Vector256.MaxNative(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 Sqrt(FloatVector256 a) => new(Vector256.Sqrt(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 Abs(FloatVector256 a) => new(Vector256.Abs(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 CopySign(FloatVector256 a, FloatVector256 sign) =>
        new(Vector256.ConditionalSelect(Vector256.Create(-0f), sign._lanes, a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 Round(FloatVector256 a) => new(Vector256.Round(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 PowerOfTwo(FloatVector256 n) =>
        new(Vector256.ShiftLeft(Vector256.ConvertToInt32Native(n._lanes) + Vector256.Create(127), 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector256 WherePositive(FloatVector256 test, FloatVector256 a) =>
        new(Vector256.GreaterThan(test._lanes, Vector256<float>.Zero) & a._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(FloatVector256 a) => Vector256.Sum(a._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(FloatVector256 a, FloatVector256 b, FloatVector256 c, FloatVector256 d) =>
        FloatVector128.Sums(Folded(a), Folded(b), Folded(c), Folded(d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FloatVector128 Folded(FloatVector256 a) => new(a._lanes.GetLower() + a._lanes.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOf(FloatVector256 a) =>
        FloatVector128.MaxOf(new(Vector128.Max(a._lanes.GetLower(), a._lanes.GetUpper())));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref float to) => _lanes.StoreUnsafe(ref to);
}
