using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels.VectorMath;

/// <summary>
/// The sum of two rows. What the libraries have for this runs at a fraction of its speed until the runtime has compiled it a
/// second time; short trainings are over by then.
/// </summary>
internal static unsafe class RowSum
{
    /// <summary>Adds the rows, as wide as <paramref name="width"/>, to those of <paramref name="sums"/> that the places name, in order.</summary>
    public static void AddTo(ReadOnlySpan<float> rows, ReadOnlySpan<long> places, int width, Span<float> sums)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var sum = sums.Slice((int)places[i] * width, width);
            fixed (float* from = rows.Slice(i * width, width), to = sum)
                Add(to, from, to, width);
        }
    }

    /// <summary>sum = a + b; it may be one of them.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Add(float* a, float* b, float* sum, int count)
    {
        if (Vector512.IsHardwareAccelerated)
            Add<FloatVector512>(a, b, sum, count);
        else if (Vector256.IsHardwareAccelerated)
            Add<FloatVector256>(a, b, sum, count);
        else
            Add<FloatVector128>(a, b, sum, count);
    }

    [MethodImpl(Kernel.Options)]
    private static void Add<TVector>(float* a, float* b, float* sum, int count)
        where TVector : struct, IFloatVector<TVector>
    {
        var i = 0;
        for (; i <= count - TVector.Count; i += TVector.Count)
            (TVector.Load(ref a[i]) + TVector.Load(ref b[i])).Store(ref sum[i]);
        for (; i < count; i++)
            sum[i] = a[i] + b[i];
    }

    /// <summary>sum = (((sum + a) + b) + c) + d for four rows, <paramref name="step"/> apart: as one after another, but sum is read and written once.</summary>
    [MethodImpl(Kernel.Options)]
    public static void AddFour(float* rows, nint step, float* sum, int count)
    {
        if (Vector512.IsHardwareAccelerated)
            AddFour<FloatVector512>(rows, step, sum, count);
        else if (Vector256.IsHardwareAccelerated)
            AddFour<FloatVector256>(rows, step, sum, count);
        else
            AddFour<FloatVector128>(rows, step, sum, count);
    }

    [MethodImpl(Kernel.Options)]
    private static void AddFour<TVector>(float* a, nint step, float* sum, int count)
        where TVector : struct, IFloatVector<TVector>
    {
        float* b = a + step, c = b + step, d = c + step;
        var i = 0;
        for (; i <= count - TVector.Count; i += TVector.Count)
        {
            var two = TVector.Load(ref sum[i]) + TVector.Load(ref a[i]) + TVector.Load(ref b[i]);
            (two + TVector.Load(ref c[i]) + TVector.Load(ref d[i])).Store(ref sum[i]);
        }
        for (; i < count; i++)
            sum[i] = sum[i] + a[i] + b[i] + c[i] + d[i];
    }
}
