using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>tanh, σ and exp of arrays. An element's result is the same wherever it lies and however an array is divided.</summary>
internal static class Activation
{
    public static void Tanh(ReadOnlySpan<float> x, Span<float> y) => Map<TanhMap>(x, y);

    public static void Sigmoid(ReadOnlySpan<float> x, Span<float> y) => Map<SigmoidMap>(x, y);

    public static void Exp(ReadOnlySpan<float> x, Span<float> y) => Map<ExpMap>(x, y);

    /// <summary>y may be x itself.</summary>
    private static void Map<TMap>(ReadOnlySpan<float> x, Span<float> y)
        where TMap : IMap
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"A function of {x.Length} numbers has {x.Length} results, got room for {y.Length}.", nameof(y));
        if (Vector512.IsHardwareAccelerated)
            MapAll<TMap, FloatVector512>(x, y);
        else if (Vector256.IsHardwareAccelerated)
            MapAll<TMap, FloatVector256>(x, y);
        else
            MapAll<TMap, FloatVector128>(x, y);
    }

    [MethodImpl(Kernel.Options)]
    private static void MapAll<TMap, TVector>(ReadOnlySpan<float> x, Span<float> y)
        where TMap : IMap
        where TVector : struct, IFloatVector<TVector>
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var i = 0;
        for (; i <= x.Length - TVector.Count; i += TVector.Count)
            TMap.Of(TVector.Load(ref Unsafe.Add(ref from, i))).Store(ref Unsafe.Add(ref to, i));
        if (i == x.Length)
            return;
        // The rest goes through a whole register too, so that it is computed by the same instructions.
        Span<float> rest = stackalloc float[TVector.Count];
        rest.Clear();
        x[i..].CopyTo(rest);
        ref var first = ref MemoryMarshal.GetReference(rest);
        TMap.Of(TVector.Load(ref first)).Store(ref first);
        rest[..(x.Length - i)].CopyTo(y[i..]);
    }

    private readonly struct TanhMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TVector Of<TVector>(TVector x)
            where TVector : struct, IFloatVector<TVector> => Exponential.Tanh(x);
    }

    private readonly struct SigmoidMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TVector Of<TVector>(TVector x)
            where TVector : struct, IFloatVector<TVector> => Exponential.Sigmoid(x);
    }

    private readonly struct ExpMap : IMap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TVector Of<TVector>(TVector x)
            where TVector : struct, IFloatVector<TVector> => Exponential.Exp(x);
    }
}
