using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Kernels;

/// <summary>
/// tanh of many numbers. In float32 a quotient of two polynomials in x², accurate to a few units in the last place; beyond ±7.9 the
/// result is ±1 in this precision. The coefficients are those of the Eigen library.
/// </summary>
internal static class HyperbolicTangent
{
    private const float Limit = 7.90531110763549805f;

    public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
            Invoke(MemoryMarshal.Cast<T, float>(x), MemoryMarshal.Cast<T, float>(y));
        else
            TensorPrimitives.Tanh(x, y);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Invoke(ReadOnlySpan<float> x, Span<float> y)
    {
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y[..x.Length]);
        var i = 0;
        for (; i <= x.Length - Vector<float>.Count; i += Vector<float>.Count)
            Of(Vector.LoadUnsafe(ref from, (nuint)i)).StoreUnsafe(ref to, (nuint)i);
        if (i == x.Length)
            return;
        // The rest goes through the same arithmetic, so that a number's tanh does not depend on its place.
        Span<float> rest = stackalloc float[Vector<float>.Count];
        x[i..].CopyTo(rest);
        Of(new Vector<float>(rest)).CopyTo(rest);
        rest[..(x.Length - i)].CopyTo(y[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Of(Vector<float> x)
    {
        var bounded = Vector.Min(Vector.Max(x, new Vector<float>(-Limit)), new Vector<float>(Limit));
        var square = bounded * bounded;
        var above = new Vector<float>(-2.76076847742355e-16f);
        above = (above * square) + new Vector<float>(2.00018790482477e-13f);
        above = (above * square) + new Vector<float>(-8.60467152213735e-11f);
        above = (above * square) + new Vector<float>(5.12229709037114e-08f);
        above = (above * square) + new Vector<float>(1.48572235717979e-05f);
        above = (above * square) + new Vector<float>(6.37261928875436e-04f);
        above = (above * square) + new Vector<float>(4.89352455891786e-03f);
        var below = new Vector<float>(1.19825839466702e-06f);
        below = (below * square) + new Vector<float>(1.18534705686654e-04f);
        below = (below * square) + new Vector<float>(2.26843463243900e-03f);
        below = (below * square) + new Vector<float>(4.89352518554385e-03f);
        var quotient = bounded * above / below;
        // Near zero tanh x is x; and not a number stays what it is.
        var tiny = Vector.LessThan(Vector.Abs(x), new Vector<float>(4e-4f));
        var number = Vector.Equals(x, x);
        return Vector.ConditionalSelect(Vector.AndNot(number, tiny), quotient, x);
    }
}
