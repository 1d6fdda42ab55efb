using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>
/// Loads and stores of a whole register or, at the end of a row, of its first lanes; the others hold zero and are not stored.
/// With a constant count the test disappears.
/// </summary>
internal static unsafe class Part
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Load<TVector>(float* from, int count)
        where TVector : struct, IFloatVector<TVector> =>
        count == TVector.Count ? TVector.Load(ref *from) : LoadFirst<TVector>(from, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TVector>(TVector value, float* to, int count)
        where TVector : struct, IFloatVector<TVector>
    {
        if (count == TVector.Count)
            value.Store(ref *to);
        else
            StoreFirst(value, to, count);
    }

    [MethodImpl(Kernel.Options)]
    private static TVector LoadFirst<TVector>(float* from, int count)
        where TVector : struct, IFloatVector<TVector>
    {
        var lanes = stackalloc float[TVector.Count];
        for (var i = 0; i < TVector.Count; i++)
            lanes[i] = i < count ? from[i] : 0;
        return TVector.Load(ref *lanes);
    }

    [MethodImpl(Kernel.Options)]
    private static void StoreFirst<TVector>(TVector value, float* to, int count)
        where TVector : struct, IFloatVector<TVector>
    {
        var lanes = stackalloc float[TVector.Count];
        value.Store(ref *lanes);
        for (var i = 0; i < count; i++)
            to[i] = lanes[i];
    }
}
