using System.Runtime.CompilerServices;

namespace TorchSharp.Kernels.Dense;

// One loop for each height. Each takes four k a turn: what counts and addresses cost then falls on four times as many multiply-adds,
// and a processor that issues four instructions a cycle is busy with little else. The four are written out, as the compiler unrolls no such
// loop, and keeps sums in registers only if they are variables of the method itself.
internal static unsafe partial class Tile<TVector>
{
    [MethodImpl(Kernel.Options)]
    private static void Run12<TOrder>(in Product p)
        where TOrder : struct, IRowOrder
    {
        TVector c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        TVector c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
        TVector c80 = default, c81 = default, c90 = default, c91 = default, ca0 = default, ca1 = default, cb0 = default, cb1 = default;
        nint row = TOrder.Row(p.ARow), row2 = 2 * row, row3 = 3 * row, bStep = p.BStep;
        nint step = TOrder.Step(12);
        float* a0 = p.A, a4 = a0 + (4 * row), a8 = a4 + (4 * row), b = p.B;
        TVector b0, b1;
        for (var k = p.Depth / 4; k > 0; k--)
        {
            (b0, b1) = (Load(b), Load(b + TVector.Count));
            AddFour(a0, row, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            AddFour(a4, row, row2, row3, b0, b1, ref c40, ref c41, ref c50, ref c51, ref c60, ref c61, ref c70, ref c71);
            AddFour(a8, row, row2, row3, b0, b1, ref c80, ref c81, ref c90, ref c91, ref ca0, ref ca1, ref cb0, ref cb1);
            (b0, b1) = (Load(b + bStep), Load(b + bStep + TVector.Count));
            AddFour(a0 + step, row, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            AddFour(a4 + step, row, row2, row3, b0, b1, ref c40, ref c41, ref c50, ref c51, ref c60, ref c61, ref c70, ref c71);
            AddFour(a8 + step, row, row2, row3, b0, b1, ref c80, ref c81, ref c90, ref c91, ref ca0, ref ca1, ref cb0, ref cb1);
            (b0, b1) = (Load(b + (2 * bStep)), Load(b + (2 * bStep) + TVector.Count));
            AddFour(a0 + (2 * step), row, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            AddFour(a4 + (2 * step), row, row2, row3, b0, b1, ref c40, ref c41, ref c50, ref c51, ref c60, ref c61, ref c70, ref c71);
            AddFour(a8 + (2 * step), row, row2, row3, b0, b1, ref c80, ref c81, ref c90, ref c91, ref ca0, ref ca1, ref cb0, ref cb1);
            (b0, b1) = (Load(b + (3 * bStep)), Load(b + (3 * bStep) + TVector.Count));
            AddFour(a0 + (3 * step), row, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            AddFour(a4 + (3 * step), row, row2, row3, b0, b1, ref c40, ref c41, ref c50, ref c51, ref c60, ref c61, ref c70, ref c71);
            AddFour(a8 + (3 * step), row, row2, row3, b0, b1, ref c80, ref c81, ref c90, ref c91, ref ca0, ref ca1, ref cb0, ref cb1);
            a0 += 4 * step;
            a4 += 4 * step;
            a8 += 4 * step;
            b += 4 * bStep;
        }
        for (var k = p.Depth % 4; k > 0; k--)
        {
            (b0, b1) = (Load(b), Load(b + TVector.Count));
            AddFour(a0, row, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            AddFour(a4, row, row2, row3, b0, b1, ref c40, ref c41, ref c50, ref c51, ref c60, ref c61, ref c70, ref c71);
            AddFour(a8, row, row2, row3, b0, b1, ref c80, ref c81, ref c90, ref c91, ref ca0, ref ca1, ref cb0, ref cb1);
            a0 += step;
            a4 += step;
            a8 += step;
            b += bStep;
        }
        StoreRow(in p, 0, c00, c01);
        StoreRow(in p, 1, c10, c11);
        StoreRow(in p, 2, c20, c21);
        StoreRow(in p, 3, c30, c31);
        StoreRow(in p, 4, c40, c41);
        StoreRow(in p, 5, c50, c51);
        StoreRow(in p, 6, c60, c61);
        StoreRow(in p, 7, c70, c71);
        StoreRow(in p, 8, c80, c81);
        StoreRow(in p, 9, c90, c91);
        StoreRow(in p, 10, ca0, ca1);
        StoreRow(in p, 11, cb0, cb1);
    }

    [MethodImpl(Kernel.Options)]
    private static void Run8<TOrder>(in Product p)
        where TOrder : struct, IRowOrder
    {
        TVector c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        TVector c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
        nint row = TOrder.Row(p.ARow), row2 = 2 * row, row3 = 3 * row, bStep = p.BStep;
        nint step = TOrder.Step(8);
        float* a0 = p.A, a4 = a0 + (4 * row), b = p.B;
        TVector b0, b1;
        for (var k = p.Depth / 4; k > 0; k--)
        {
            (b0, b1) = (Load(b), Load(b + TVector.Count));
            AddFour(a0, row, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            AddFour(a4, row, row2, row3, b0, b1, ref c40, ref c41, ref c50, ref c51, ref c60, ref c61, ref c70, ref c71);
            (b0, b1) = (Load(b + bStep), Load(b + bStep + TVector.Count));
            AddFour(a0 + step, row, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            AddFour(a4 + step, row, row2, row3, b0, b1, ref c40, ref c41, ref c50, ref c51, ref c60, ref c61, ref c70, ref c71);
            (b0, b1) = (Load(b + (2 * bStep)), Load(b + (2 * bStep) + TVector.Count));
            AddFour(a0 + (2 * step), row, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            AddFour(a4 + (2 * step), row, row2, row3, b0, b1, ref c40, ref c41, ref c50, ref c51, ref c60, ref c61, ref c70, ref c71);
            (b0, b1) = (Load(b + (3 * bStep)), Load(b + (3 * bStep) + TVector.Count));
            AddFour(a0 + (3 * step), row, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            AddFour(a4 + (3 * step), row, row2, row3, b0, b1, ref c40, ref c41, ref c50, ref c51, ref c60, ref c61, ref c70, ref c71);
            a0 += 4 * step;
            a4 += 4 * step;
            b += 4 * bStep;
        }
        for (var k = p.Depth % 4; k > 0; k--)
        {
            (b0, b1) = (Load(b), Load(b + TVector.Count));
            AddFour(a0, row, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            AddFour(a4, row, row2, row3, b0, b1, ref c40, ref c41, ref c50, ref c51, ref c60, ref c61, ref c70, ref c71);
            a0 += step;
            a4 += step;
            b += bStep;
        }
        StoreRow(in p, 0, c00, c01);
        StoreRow(in p, 1, c10, c11);
        StoreRow(in p, 2, c20, c21);
        StoreRow(in p, 3, c30, c31);
        StoreRow(in p, 4, c40, c41);
        StoreRow(in p, 5, c50, c51);
        StoreRow(in p, 6, c60, c61);
        StoreRow(in p, 7, c70, c71);
    }

    // Half as wide, for the few columns at a matrix' right margin. With eight rows the last four are computed twice.
    [MethodImpl(Kernel.Options)]
    private static void RunNarrow(in Product p)
    {
        TVector c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default;
        TVector c6 = default, c7 = default, c8 = default, c9 = default, ca = default, cb = default;
        nint row = p.ARow, step = p.AStep, bStep = p.BStep;
        float* a0 = p.A, a4 = a0 + (4 * row), a8 = p.Rows > 8 ? a4 + (4 * row) : a4;
        var b = p.B;
        for (var k = p.Depth; k > 0; k--)
        {
            var b0 = Load(b);
            AddColumn(a0, row, 2 * row, 3 * row, b0, ref c0, ref c1, ref c2, ref c3);
            AddColumn(a4, row, 2 * row, 3 * row, b0, ref c4, ref c5, ref c6, ref c7);
            AddColumn(a8, row, 2 * row, 3 * row, b0, ref c8, ref c9, ref ca, ref cb);
            a0 += step;
            a4 += step;
            a8 += step;
            b += bStep;
        }
        StoreNarrow(in p, 0, c0);
        StoreNarrow(in p, 1, c1);
        StoreNarrow(in p, 2, c2);
        StoreNarrow(in p, 3, c3);
        StoreNarrow(in p, 4, c4);
        StoreNarrow(in p, 5, c5);
        StoreNarrow(in p, 6, c6);
        StoreNarrow(in p, 7, c7);
        if (p.Rows == 8)
            return;
        StoreNarrow(in p, 8, c8);
        StoreNarrow(in p, 9, c9);
        StoreNarrow(in p, 10, ca);
        StoreNarrow(in p, 11, cb);
    }

    [MethodImpl(Kernel.Options)]
    private static void Run6<TOrder>(in Product p)
        where TOrder : struct, IRowOrder
    {
        TVector c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        TVector c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        nint row = TOrder.Row(p.ARow), row2 = 2 * row, bStep = p.BStep;
        nint step = TOrder.Step(6);
        float* a0 = p.A, a3 = a0 + (3 * row), b = p.B;
        TVector b0, b1;
        for (var k = p.Depth / 4; k > 0; k--)
        {
            (b0, b1) = (Load(b), Load(b + TVector.Count));
            AddThree(a0, row, row2, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21);
            AddThree(a3, row, row2, b0, b1, ref c30, ref c31, ref c40, ref c41, ref c50, ref c51);
            (b0, b1) = (Load(b + bStep), Load(b + bStep + TVector.Count));
            AddThree(a0 + step, row, row2, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21);
            AddThree(a3 + step, row, row2, b0, b1, ref c30, ref c31, ref c40, ref c41, ref c50, ref c51);
            (b0, b1) = (Load(b + (2 * bStep)), Load(b + (2 * bStep) + TVector.Count));
            AddThree(a0 + (2 * step), row, row2, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21);
            AddThree(a3 + (2 * step), row, row2, b0, b1, ref c30, ref c31, ref c40, ref c41, ref c50, ref c51);
            (b0, b1) = (Load(b + (3 * bStep)), Load(b + (3 * bStep) + TVector.Count));
            AddThree(a0 + (3 * step), row, row2, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21);
            AddThree(a3 + (3 * step), row, row2, b0, b1, ref c30, ref c31, ref c40, ref c41, ref c50, ref c51);
            a0 += 4 * step;
            a3 += 4 * step;
            b += 4 * bStep;
        }
        for (var k = p.Depth % 4; k > 0; k--)
        {
            (b0, b1) = (Load(b), Load(b + TVector.Count));
            AddThree(a0, row, row2, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21);
            AddThree(a3, row, row2, b0, b1, ref c30, ref c31, ref c40, ref c41, ref c50, ref c51);
            a0 += step;
            a3 += step;
            b += bStep;
        }
        StoreRow(in p, 0, c00, c01);
        StoreRow(in p, 1, c10, c11);
        StoreRow(in p, 2, c20, c21);
        StoreRow(in p, 3, c30, c31);
        StoreRow(in p, 4, c40, c41);
        StoreRow(in p, 5, c50, c51);
    }

    // With fewer than four rows the last is computed several times and stored once.
    [MethodImpl(Kernel.Options)]
    private static void Run4<TOrder>(in Product p)
        where TOrder : struct, IRowOrder
    {
        TVector c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        nint row1 = Math.Min(1, p.Rows - 1) * p.ARow, row2 = Math.Min(2, p.Rows - 1) * p.ARow, row3 = Math.Min(3, p.Rows - 1) * p.ARow;
        nint step = TOrder.Step(p.Rows), bStep = p.BStep;
        float* a = p.A, b = p.B;
        TVector b0, b1;
        for (var k = p.Depth / 4; k > 0; k--)
        {
            (b0, b1) = (Load(b), Load(b + TVector.Count));
            AddFour(a, row1, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            (b0, b1) = (Load(b + bStep), Load(b + bStep + TVector.Count));
            AddFour(a + step, row1, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            (b0, b1) = (Load(b + (2 * bStep)), Load(b + (2 * bStep) + TVector.Count));
            AddFour(a + (2 * step), row1, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            (b0, b1) = (Load(b + (3 * bStep)), Load(b + (3 * bStep) + TVector.Count));
            AddFour(a + (3 * step), row1, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            a += 4 * step;
            b += 4 * bStep;
        }
        for (var k = p.Depth % 4; k > 0; k--)
        {
            (b0, b1) = (Load(b), Load(b + TVector.Count));
            AddFour(a, row1, row2, row3, b0, b1, ref c00, ref c01, ref c10, ref c11, ref c20, ref c21, ref c30, ref c31);
            a += step;
            b += bStep;
        }
        StoreRow(in p, 0, c00, c01);
        if (p.Rows > 1)
            StoreRow(in p, 1, c10, c11);
        if (p.Rows > 2)
            StoreRow(in p, 2, c20, c21);
        if (p.Rows > 3)
            StoreRow(in p, 3, c30, c31);
    }

    /// <summary>One row of A and four tiles' width of B, whose panels lie <paramref name="panel"/> apart.</summary>
    [MethodImpl(Kernel.Options)]
    public static void RunRow(in Product p, nint panel)
    {
        TVector c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        nint step = p.AStep, bStep = p.BStep;
        float* a = p.A, b0 = p.B, b1 = b0 + panel, b2 = b1 + panel, b3 = b2 + panel;
        for (var k = p.Depth; k > 0; k--)
        {
            var x = TVector.Create(*a);
            TVector.AddProduct(x, Load(b0), ref c00);
            TVector.AddProduct(x, Load(b0 + TVector.Count), ref c01);
            TVector.AddProduct(x, Load(b1), ref c10);
            TVector.AddProduct(x, Load(b1 + TVector.Count), ref c11);
            TVector.AddProduct(x, Load(b2), ref c20);
            TVector.AddProduct(x, Load(b2 + TVector.Count), ref c21);
            TVector.AddProduct(x, Load(b3), ref c30);
            TVector.AddProduct(x, Load(b3 + TVector.Count), ref c31);
            a += step;
            b0 += bStep;
            b1 += bStep;
            b2 += bStep;
            b3 += bStep;
        }
        var alpha = TVector.Create(p.Alpha);
        Store(p.C, p.S, alpha, c00, c01);
        Store(p.C + Width, p.S == null ? null : p.S + Width, alpha, c10, c11);
        Store(p.C + (2 * Width), p.S == null ? null : p.S + (2 * Width), alpha, c20, c21);
        Store(p.C + (3 * Width), p.S == null ? null : p.S + (3 * Width), alpha, c30, c31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(float* from) => TVector.Load(ref *from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(
        float* a, nint row1, nint row2, nint row3, TVector b0, TVector b1,
        ref TVector c00, ref TVector c01, ref TVector c10, ref TVector c11,
        ref TVector c20, ref TVector c21, ref TVector c30, ref TVector c31)
    {
        AddRow(a[0], b0, b1, ref c00, ref c01);
        AddRow(a[row1], b0, b1, ref c10, ref c11);
        AddRow(a[row2], b0, b1, ref c20, ref c21);
        AddRow(a[row3], b0, b1, ref c30, ref c31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddThree(
        float* a, nint row1, nint row2, TVector b0, TVector b1,
        ref TVector c00, ref TVector c01, ref TVector c10, ref TVector c11, ref TVector c20, ref TVector c21)
    {
        AddRow(a[0], b0, b1, ref c00, ref c01);
        AddRow(a[row1], b0, b1, ref c10, ref c11);
        AddRow(a[row2], b0, b1, ref c20, ref c21);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddColumn(
        float* a, nint row1, nint row2, nint row3, TVector b, ref TVector c0, ref TVector c1, ref TVector c2, ref TVector c3)
    {
        TVector.AddProduct(TVector.Create(a[0]), b, ref c0);
        TVector.AddProduct(TVector.Create(a[row1]), b, ref c1);
        TVector.AddProduct(TVector.Create(a[row2]), b, ref c2);
        TVector.AddProduct(TVector.Create(a[row3]), b, ref c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(float a, TVector b0, TVector b1, ref TVector c0, ref TVector c1)
    {
        var x = TVector.Create(a);
        TVector.AddProduct(x, b0, ref c0);
        TVector.AddProduct(x, b1, ref c1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRow(in Product p, nint row, TVector c0, TVector c1) =>
        Store(p.C + (row * p.CRow), p.S == null ? null : p.S + (row * p.SRow), TVector.Create(p.Alpha), c0, c1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, float* s, TVector alpha, TVector c0, TVector c1)
    {
        if (s == null)
        {
            (alpha * c0).Store(ref c[0]);
            (alpha * c1).Store(ref c[TVector.Count]);
            return;
        }
        TVector.MultiplyAdd(alpha, c0, TVector.Load(ref s[0])).Store(ref c[0]);
        TVector.MultiplyAdd(alpha, c1, TVector.Load(ref s[TVector.Count])).Store(ref c[TVector.Count]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreNarrow(in Product p, nint row, TVector c)
    {
        var alpha = TVector.Create(p.Alpha);
        var sum = p.S == null ? alpha * c : TVector.MultiplyAdd(alpha, c, TVector.Load(ref p.S[row * p.SRow]));
        sum.Store(ref p.C[row * p.CRow]);
    }
}
