using System.Runtime.CompilerServices;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>φ of an Elman network, and its gradient in terms of the result.</summary>
internal interface IRnnNonlinearity
{
    static abstract TVector Of<TVector>(TVector x)
        where TVector : struct, IFloatVector<TVector>;

    static abstract TVector Gradient<TVector>(TVector dy, TVector y)
        where TVector : struct, IFloatVector<TVector>;
}

/// <summary>y = tanh x, dx = dy (1 − y²).</summary>
internal readonly struct TanhNonlinearity : IRnnNonlinearity
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Of<TVector>(TVector x)
        where TVector : struct, IFloatVector<TVector> => Exponential.Tanh(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Gradient<TVector>(TVector dy, TVector y)
        where TVector : struct, IFloatVector<TVector> => dy * (TVector.Create(1f) - (y * y));
}

/// <summary>y = max(x, 0), dx = dy where y is positive.</summary>
internal readonly struct ReluNonlinearity : IRnnNonlinearity
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Of<TVector>(TVector x)
        where TVector : struct, IFloatVector<TVector> => TVector.Max(TVector.Zero, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Gradient<TVector>(TVector dy, TVector y)
        where TVector : struct, IFloatVector<TVector> => TVector.WherePositive(y, dy);
}
