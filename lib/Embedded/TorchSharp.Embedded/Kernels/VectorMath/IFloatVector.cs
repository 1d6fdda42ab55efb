using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>
/// A register of floats. A kernel written once over this interface runs with 16, 8 or 4 lanes, by what the processor has;
/// every operation treats each lane alike, so a result depends neither on the width nor on the place of an element.
/// </summary>
internal interface IFloatVector<TSelf>
    where TSelf : struct, IFloatVector<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf Zero { get; }

    static abstract TSelf Create(float value);

    static abstract TSelf Load(ref readonly float from);

    /// <summary>The last <paramref name="count"/> lanes; the lanes before them become zero.</summary>
    static abstract TSelf KeepLast(TSelf a, int count);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);

    static abstract TSelf operator /(TSelf a, TSelf b);

    /// <summary>a·b + c, rounded once where the processor can.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>
    /// sum += a·b, as <see cref="MultiplyAdd"/>. Assigning to the sum's own register is what lets the compiler leave it there:
    /// a new value would be computed in another register and then moved.
    /// </summary>
    static abstract void AddProduct(TSelf a, TSelf b, ref TSelf sum);

    /// <summary>The lesser of each pair; where <paramref name="b"/> is NaN, NaN.</summary>
    static abstract TSelf Min(TSelf a, TSelf b);

    /// <summary>The greater of each pair; where <paramref name="b"/> is NaN, NaN.</summary>
    static abstract TSelf Max(TSelf a, TSelf b);

    static abstract TSelf Sqrt(TSelf a);

    static abstract TSelf Abs(TSelf a);

    /// <summary>The magnitude of <paramref name="a"/> with the sign of <paramref name="sign"/>.</summary>
    static abstract TSelf CopySign(TSelf a, TSelf sign);

    /// <summary>To the nearest integer, halves to even.</summary>
    static abstract TSelf Round(TSelf a);

    /// <summary>2ⁿ for whole n between −127 (which gives 0) and 128 (which gives infinity).</summary>
    static abstract TSelf PowerOfTwo(TSelf n);

    /// <summary><paramref name="a"/> where <paramref name="test"/> is above zero, else 0.</summary>
    static abstract TSelf WherePositive(TSelf test, TSelf a);

    static abstract float Sum(TSelf a);

    /// <summary>(Σa, Σb, Σc, Σd), each added in the order of <see cref="Sum"/>'s halves: cheaper than four sums one by one.</summary>
    static abstract Vector128<float> Sums(TSelf a, TSelf b, TSelf c, TSelf d);

    static abstract float MaxOf(TSelf a);

    void Store(ref float to);
}
