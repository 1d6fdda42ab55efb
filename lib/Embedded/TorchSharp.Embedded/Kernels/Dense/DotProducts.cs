using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Dense;

/// <summary>
/// C = α A B + S for few rows, where both A's rows and B's columns are contiguous: each element is a dot product, and packing
/// B would cost more than it saves. A linear layer on a small batch, y = x Wᵀ, is of this kind.
/// </summary>
internal static unsafe class DotProducts<TVector>
    where TVector : struct, IFloatVector<TVector>
{
    // From so many elements on, a matrix does not stay in the second-level cache as a whole.
    private const long Large = 1 << 17;

    [ThreadStatic]
    private static bool _fromTheEnd;

    [MethodImpl(Kernel.Options)]
    public static void Multiply(in Product p)
    {
        if (p.Rows == 1)
        {
            SingleRow(in p);
            return;
        }
        for (var i = 0; i < p.Rows; i += 4)
        {
            var rows = Math.Min(4, p.Rows - i);
            for (var j = 0; j < p.Columns; j += 4)
                FourByFour(p.Part(i, rows, j, Math.Min(4, p.Columns - j)));
        }
    }

    // Four columns at a time, a quarter of all apart: each quarter is read from end to end, and the processor reads ahead of four such
    // streams where it does not follow four neighbours. Their four sums are added up together. Steps of a network read the same large
    // matrix again and again: every second time from the end, for what was read last is still in the cache. No column depends on another,
    // so the bits are the same.
    [MethodImpl(Kernel.Options)]
    private static void SingleRow(in Product p)
    {
        var a = p.A;
        var (depth, column) = (p.Depth, p.BColumn);
        var alpha = Vector128.Create(p.Alpha);
        var whole = depth >= TVector.Count ? p.Columns & ~3 : 0;
        var isTurned = (long)whole * depth >= Large && (_fromTheEnd = !_fromTheEnd);
        var quarter = whole / 4;
        var apart = quarter * column;
        for (var n = 0; n < quarter; n++)
        {
            var j = isTurned ? quarter - 1 - n : n;
            float* b0 = p.B + (j * column), b1 = b0 + apart, b2 = b1 + apart, b3 = b2 + apart;
            TVector s0 = default, s1 = default, s2 = default, s3 = default, t0 = default, t1 = default, t2 = default, t3 = default;
            var k = 0;
            for (; k <= depth - (2 * TVector.Count); k += 2 * TVector.Count)
            {
                var x = TVector.Load(ref a[k]);
                TVector.AddProduct(x, TVector.Load(ref b0[k]), ref s0);
                TVector.AddProduct(x, TVector.Load(ref b1[k]), ref s1);
                TVector.AddProduct(x, TVector.Load(ref b2[k]), ref s2);
                TVector.AddProduct(x, TVector.Load(ref b3[k]), ref s3);
                x = TVector.Load(ref a[k + TVector.Count]);
                TVector.AddProduct(x, TVector.Load(ref b0[k + TVector.Count]), ref t0);
                TVector.AddProduct(x, TVector.Load(ref b1[k + TVector.Count]), ref t1);
                TVector.AddProduct(x, TVector.Load(ref b2[k + TVector.Count]), ref t2);
                TVector.AddProduct(x, TVector.Load(ref b3[k + TVector.Count]), ref t3);
            }
            if (k <= depth - TVector.Count)
            {
                var x = TVector.Load(ref a[k]);
                TVector.AddProduct(x, TVector.Load(ref b0[k]), ref s0);
                TVector.AddProduct(x, TVector.Load(ref b1[k]), ref s1);
                TVector.AddProduct(x, TVector.Load(ref b2[k]), ref s2);
                TVector.AddProduct(x, TVector.Load(ref b3[k]), ref s3);
                k += TVector.Count;
            }
            if (k < depth)
            {
                // The last register again, without what was added before.
                var (end, rest) = (depth - TVector.Count, depth - k);
                var x = TVector.KeepLast(TVector.Load(ref a[end]), rest);
                TVector.AddProduct(x, TVector.KeepLast(TVector.Load(ref b0[end]), rest), ref t0);
                TVector.AddProduct(x, TVector.KeepLast(TVector.Load(ref b1[end]), rest), ref t1);
                TVector.AddProduct(x, TVector.KeepLast(TVector.Load(ref b2[end]), rest), ref t2);
                TVector.AddProduct(x, TVector.KeepLast(TVector.Load(ref b3[end]), rest), ref t3);
            }
            var sums = alpha * TVector.Sums(s0 + t0, s1 + t1, s2 + t2, s3 + t3);
            if (p.S != null)
                sums += Vector128.Create(p.S[j], p.S[j + quarter], p.S[j + (2 * quarter)], p.S[j + (3 * quarter)]);
            (p.C[j], p.C[j + quarter], p.C[j + (2 * quarter)], p.C[j + (3 * quarter)]) = (sums[0], sums[1], sums[2], sums[3]);
        }
        for (var j = whole; j < p.Columns; j++)
            Finish(in p, 0, j, a, p.B + (j * column), 0, default);
    }

    [MethodImpl(Kernel.Options)]
    private static void FourByFour(in Product p)
    {
        // Two columns at a time: eight sums and what they are made of fit sixteen registers.
        for (var j = 0; j < p.Columns; j += 2)
        {
            TVector s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
            var (lastRow, other) = (p.Rows - 1, Math.Min(j + 1, p.Columns - 1));
            float* a0 = p.A, a1 = a0 + (Math.Min(1, lastRow) * p.ARow), a2 = a0 + (Math.Min(2, lastRow) * p.ARow), a3 = a0 + (lastRow * p.ARow);
            float* b0 = p.B + (j * p.BColumn), b1 = p.B + (other * p.BColumn);
            var k = 0;
            for (; k <= p.Depth - TVector.Count; k += TVector.Count)
            {
                var y0 = TVector.Load(ref b0[k]);
                var y1 = TVector.Load(ref b1[k]);
                var x = TVector.Load(ref a0[k]);
                TVector.AddProduct(x, y0, ref s00);
                TVector.AddProduct(x, y1, ref s01);
                x = TVector.Load(ref a1[k]);
                TVector.AddProduct(x, y0, ref s10);
                TVector.AddProduct(x, y1, ref s11);
                x = TVector.Load(ref a2[k]);
                TVector.AddProduct(x, y0, ref s20);
                TVector.AddProduct(x, y1, ref s21);
                x = TVector.Load(ref a3[k]);
                TVector.AddProduct(x, y0, ref s30);
                TVector.AddProduct(x, y1, ref s31);
            }
            for (var column = j; column <= other; column++)
            {
                var b = column == j ? b0 : b1;
                Finish(in p, 0, column, a0, b, k, column == j ? s00 : s01);
                if (lastRow > 0)
                    Finish(in p, 1, column, a1, b, k, column == j ? s10 : s11);
                if (lastRow > 1)
                    Finish(in p, 2, column, a2, b, k, column == j ? s20 : s21);
                if (lastRow > 2)
                    Finish(in p, 3, column, a3, b, k, column == j ? s30 : s31);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(in Product p, nint row, nint column, float* a, float* b, int from, TVector sums)
    {
        for (; from <= p.Depth - TVector.Count; from += TVector.Count)
            sums = TVector.MultiplyAdd(TVector.Load(ref a[from]), TVector.Load(ref b[from]), sums);
        var rest = p.Depth - from;
        if (rest > 0 && p.Depth >= TVector.Count)
        {
            var end = p.Depth - TVector.Count;
            sums = TVector.MultiplyAdd(
                TVector.KeepLast(TVector.Load(ref a[end]), rest), TVector.KeepLast(TVector.Load(ref b[end]), rest), sums);
            from = p.Depth;
        }
        var sum = TVector.Sum(sums);
        for (; from < p.Depth; from++)
            sum = float.MultiplyAddEstimate(a[from], b[from], sum);
        var c = p.C + (row * p.CRow) + column;
        *c = p.S == null ? p.Alpha * sum : float.MultiplyAddEstimate(p.Alpha, sum, p.S[(row * p.SRow) + column]);
    }
}
