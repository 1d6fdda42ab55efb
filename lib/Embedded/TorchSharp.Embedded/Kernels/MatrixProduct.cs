using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TorchSharp.Kernels;

/// <summary>
/// C = A B for all types but float32, whose product is <see cref="Dense.Sgemm"/>. In float64 both factors are copied block by
/// block into the order in which the innermost loop reads them; that loop keeps a tile of C in registers. After Goto and van de
/// Geijn, "Anatomy of high-performance matrix multiplication", 2008.
/// </summary>
internal static class MatrixProduct
{
    private const int TileRows = 6;
    private const int BlockDepth = 384;
    private const int BlockRows = 96;

    [ThreadStatic]
    private static Array? _packedA;

    [ThreadStatic]
    private static Array? _packedB;

    public static void Multiply<T>(int rows, int columns, int depth, Matrix<T> a, Matrix<T> b, Span<T> c)
        where T : unmanaged, INumber<T>
    {
        c[..(rows * columns)].Clear();
        if (rows == 0 || columns == 0 || depth == 0)
            return;
        if (typeof(T) == typeof(double))
            Blocked(rows, columns, depth, a, b, c, columns);
        else
            Plain(rows, columns, depth, a, b, c, columns);
    }

    private static void Plain<T>(int rows, int columns, int depth, Matrix<T> a, Matrix<T> b, Span<T> c, int rowStepC)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var sum = T.Zero;
                for (var p = 0; p < depth; p++)
                    sum += a.From(i, p)[0] * b.From(p, j)[0];
                c[(i * rowStepC) + j] += sum;
            }
        }
    }

    private static void Blocked<T>(int rows, int columns, int depth, Matrix<T> a, Matrix<T> b, Span<T> c, int rowStepC)
        where T : unmanaged, INumber<T>
    {
        var tileColumns = 2 * Vector256<T>.Count;
        var panels = (columns + tileColumns - 1) / tileColumns;
        var packedB = Buffer<T>(ref _packedB, panels * tileColumns * Math.Min(depth, BlockDepth));
        var packedA = Buffer<T>(ref _packedA, (BlockRows + TileRows) * Math.Min(depth, BlockDepth));
        Span<T> edge = stackalloc T[TileRows * tileColumns];
        for (var p = 0; p < depth; p += BlockDepth)
        {
            var blockDepth = Math.Min(BlockDepth, depth - p);
            PackB(b, p, blockDepth, columns, tileColumns, packedB);
            for (var i = 0; i < rows; i += BlockRows)
            {
                var blockRows = Math.Min(BlockRows, rows - i);
                PackA(a, i, blockRows, p, blockDepth, packedA);
                for (var j = 0; j < columns; j += tileColumns)
                {
                    var panelB = packedB.Slice(j * blockDepth, tileColumns * blockDepth);
                    for (var t = 0; t < blockRows; t += TileRows)
                    {
                        var panelA = packedA.Slice(t * blockDepth, TileRows * blockDepth);
                        var height = Math.Min(TileRows, blockRows - t);
                        var width = Math.Min(tileColumns, columns - j);
                        var target = c[(((i + t) * rowStepC) + j)..];
                        if (height == TileRows && width == tileColumns)
                        {
                            Tile(panelA, panelB, blockDepth, target, rowStepC);
                            continue;
                        }
                        // At the margin the full tile is computed aside and its inner part added.
                        edge.Clear();
                        Tile(panelA, panelB, blockDepth, edge, tileColumns);
                        for (var r = 0; r < height; r++)
                        {
                            var line = target.Slice(r * rowStepC, width);
                            TensorPrimitives.Add(line, edge.Slice(r * tileColumns, width), line);
                        }
                    }
                }
            }
        }
    }

    // Panels of six rows: for each step of depth, the six elements next to each other.
    [MethodImpl(Kernel.Options)]
    private static void PackA<T>(Matrix<T> a, int row, int rows, int from, int depth, Span<T> packed)
        where T : unmanaged, INumber<T>
    {
        for (var t = 0; t < rows; t += TileRows)
        {
            var panel = packed.Slice(t * depth, TileRows * depth);
            for (var r = 0; r < TileRows; r++)
            {
                if (t + r >= rows)
                {
                    for (var p = 0; p < depth; p++)
                        panel[(p * TileRows) + r] = T.Zero;
                    continue;
                }
                var source = a.From(row + t + r, from);
                for (int p = 0, s = 0, to = r; p < depth; p++, s += a.ColumnStep, to += TileRows)
                    panel[to] = source[s];
            }
        }
    }

    // Panels of eight columns: for each step of depth, the elements of the panel's columns.
    [MethodImpl(Kernel.Options)]
    private static void PackB<T>(Matrix<T> b, int from, int depth, int columns, int tileColumns, Span<T> packed)
        where T : unmanaged, INumber<T>
    {
        if (b.ColumnStep == 1)
        {
            for (var p = 0; p < depth; p++)
            {
                var source = b.From(from + p, 0);
                for (var j = 0; j < columns; j += tileColumns)
                {
                    var target = packed.Slice((j * depth) + (p * tileColumns), tileColumns);
                    var width = Math.Min(tileColumns, columns - j);
                    source.Slice(j, width).CopyTo(target);
                    target[width..].Clear();
                }
            }
            return;
        }
        for (var j = 0; j < columns; j += tileColumns)
        {
            var panel = packed.Slice(j * depth, tileColumns * depth);
            var width = Math.Min(tileColumns, columns - j);
            if (width < tileColumns)
                panel.Clear();
            for (var w = 0; w < width; w++)
            {
                var source = b.From(from, j + w);
                for (int p = 0, s = 0, to = w; p < depth; p++, s += b.RowStep, to += tileColumns)
                    panel[to] = source[s];
            }
        }
    }

    /// <summary>Adds the product of a packed 6-row panel and a packed panel of two vectors' width to a tile of C.</summary>
    [MethodImpl(Kernel.Options)]
    private static void Tile<T>(ReadOnlySpan<T> packedA, ReadOnlySpan<T> packedB, int depth, Span<T> c, int rowStepC)
        where T : unmanaged, INumber<T>
    {
        var width = Vector256<T>.Count;
        ref var a = ref MemoryMarshal.GetReference(packedA);
        ref var b = ref MemoryMarshal.GetReference(packedB);
        // The last access of the loops below, checked once.
        _ = packedA[(depth * TileRows) - 1];
        _ = packedB[(depth * 2 * width) - 1];
        _ = c[((TileRows - 1) * rowStepC) + (2 * width) - 1];
        Vector256<T> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        Vector256<T> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        for (var p = 0; p < depth; p++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, (nuint)width);
            var a0 = Vector256.Create(a);
            c00 = MultiplyAdd(a0, b0, c00);
            c01 = MultiplyAdd(a0, b1, c01);
            var a1 = Vector256.Create(Unsafe.Add(ref a, 1));
            c10 = MultiplyAdd(a1, b0, c10);
            c11 = MultiplyAdd(a1, b1, c11);
            var a2 = Vector256.Create(Unsafe.Add(ref a, 2));
            c20 = MultiplyAdd(a2, b0, c20);
            c21 = MultiplyAdd(a2, b1, c21);
            var a3 = Vector256.Create(Unsafe.Add(ref a, 3));
            c30 = MultiplyAdd(a3, b0, c30);
            c31 = MultiplyAdd(a3, b1, c31);
            var a4 = Vector256.Create(Unsafe.Add(ref a, 4));
            c40 = MultiplyAdd(a4, b0, c40);
            c41 = MultiplyAdd(a4, b1, c41);
            var a5 = Vector256.Create(Unsafe.Add(ref a, 5));
            c50 = MultiplyAdd(a5, b0, c50);
            c51 = MultiplyAdd(a5, b1, c51);
            a = ref Unsafe.Add(ref a, TileRows);
            b = ref Unsafe.Add(ref b, 2 * width);
        }
        ref var line = ref MemoryMarshal.GetReference(c);
        AddLine(ref line, c00, c01);
        AddLine(ref Unsafe.Add(ref line, rowStepC), c10, c11);
        AddLine(ref Unsafe.Add(ref line, 2 * rowStepC), c20, c21);
        AddLine(ref Unsafe.Add(ref line, 3 * rowStepC), c30, c31);
        AddLine(ref Unsafe.Add(ref line, 4 * rowStepC), c40, c41);
        AddLine(ref Unsafe.Add(ref line, 5 * rowStepC), c50, c51);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddLine<T>(ref T line, Vector256<T> first, Vector256<T> second)
        where T : unmanaged
    {
        (Vector256.LoadUnsafe(ref line) + first).StoreUnsafe(ref line);
        (Vector256.LoadUnsafe(ref line, (nuint)Vector256<T>.Count) + second).StoreUnsafe(ref line, (nuint)Vector256<T>.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<T> MultiplyAdd<T>(Vector256<T> a, Vector256<T> b, Vector256<T> c)
        where T : unmanaged
    {
        if (typeof(T) == typeof(double))
            return Vector256.MultiplyAddEstimate(a.AsDouble(), b.AsDouble(), c.AsDouble()).As<double, T>();
        return (a * b) + c;
    }

    private static Span<T> Buffer<T>(ref Array? buffer, int length)
    {
        if (buffer is not T[] array || array.Length < length)
            buffer = array = new T[Math.Max(length, 16 * 1024)];
        return array.AsSpan(0, length);
    }
}
