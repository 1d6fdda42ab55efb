using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>Sixteen floats at a time.</summary>
internal struct FloatVector512(Vector512<float> lanes) : IFloatVector<FloatVector512>
{
    private Vector512<float> _lanes = lanes;

    public static int Count => Vector512<float>.Count;

    public static FloatVector512 Zero
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Vector512<float>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 Create(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 Load(ref readonly float from) => new(Vector512.LoadUnsafe(in from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 KeepLast(FloatVector512 a, int count)
    {
        var isKept = Vector512.GreaterThanOrEqual(Vector512<int>.Indices, Vector512.Create(Count - count));
        return new(a._lanes & isKept.AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 operator +(FloatVector512 a, FloatVector512 b) => new(a._lanes + b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 operator -(FloatVector512 a, FloatVector512 b) => new(a._lanes - b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 operator *(FloatVector512 a, FloatVector512 b) => new(a._lanes * b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 operator /(FloatVector512 a, FloatVector512 b) => new(a._lanes / b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 MultiplyAdd(FloatVector512 a, FloatVector512 b, FloatVector512 c) =>
        new(Vector512.MultiplyAddEstimate(a._lanes, b._lanes, c._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct(FloatVector512 a, FloatVector512 b, ref FloatVector512 sum) =>
        sum._lanes = Vector512.MultiplyAddEstimate(a._lanes, b._lanes, sum._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 Min(FloatVector512 a, FloatVector512 b) => new(Vector512.MinNative(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 Max(FloatVector512 a, FloatVector512 b) => new(Vector512.MaxNative(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 Sqrt(FloatVector512 a) => new(Vector512.Sqrt(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 Abs(FloatVector512 a) => new(Vector512.Abs(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 CopySign(FloatVector512 a, FloatVector512 sign) =>
        new(Vector512.ConditionalSelect(Vector512.Create(-0f), sign._lanes, a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 Round(FloatVector512 a) => new(Vector512.Round(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 PowerOfTwo(FloatVector512 n) =>
        new(Vector512.ShiftLeft(Vector512.ConvertToInt32Native(n._lanes) + Vector512.Create(127), 23).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatVector512 WherePositive(FloatVector512 test, FloatVector512 a) =>
        new(Vector512.GreaterThan(test._lanes, Vector512<float>.Zero) & a._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(FloatVector512 a) => Vector512.Sum(a._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sums(FloatVector512 a, FloatVector512 b, FloatVector512 c, FloatVector512 d) =>
        FloatVector256.Sums(Folded(a), Folded(b), Folded(c), Folded(d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FloatVector256 Folded(FloatVector512 a) => new(a._lanes.GetLower() + a._lanes.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOf(FloatVector512 a) =>
        FloatVector256.MaxOf(new(Vector256.Max(a._lanes.GetLower(), a._lanes.GetUpper())));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref float to) => _lanes.StoreUnsafe(ref to);
}
