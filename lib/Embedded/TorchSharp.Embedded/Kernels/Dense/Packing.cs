using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Dense;

/// <summary>
/// Copies of the factors in the order in which the tiles read them. B becomes panels as wide as a tile: for each k the
/// panel's columns side by side, padded with zeros. A, where it is copied, keeps its orientation, and only
/// comes to lie close together.
/// </summary>
internal static unsafe class Packing
{
    // So many rows of B are spread over all panels before the next: reading stays within a few lines of memory.
    private const int RowsAtOnce = 8;

    private const int LineLength = 16;

    /// <summary>Panels of <paramref name="width"/> columns, each <c>width · p.Depth</c> floats, one after another.</summary>
    public static void PackB(in Product p, int width, float* panels)
    {
        if (p.BStep == 1 && p.BColumn != 1)
            PackTransposed(in p, width, panels);
        else
            PackRows(in p, width, panels);
    }

    [MethodImpl(Kernel.Options)]
    private static void PackRows(in Product p, int width, float* panels)
    {
        for (var k = 0; k < p.Depth; k += RowsAtOnce)
        {
            var end = Math.Min(p.Depth, k + RowsAtOnce);
            for (var j = 0; j < p.Columns; j += width)
            {
                var columns = Math.Min(width, p.Columns - j);
                if (columns == width && p.BColumn == 1)
                {
                    CopyLines(p.B + (k * p.BStep) + j, p.BStep, end - k, width, panels + ((nint)j * p.Depth) + ((nint)k * width));
                    continue;
                }
                for (var row = k; row < end; row++)
                {
                    var from = p.B + (row * p.BStep) + (j * p.BColumn);
                    var to = panels + ((nint)j * p.Depth) + ((nint)row * width);
                    if (p.BColumn == 1)
                        Copy(from, to, columns);
                    else
                        CopyStrided(from, p.BColumn, to, columns);
                    for (var pad = columns; pad < width; pad++)
                        to[pad] = 0;
                }
            }
        }
    }

    [MethodImpl(Kernel.Options)]
    private static void PackTransposed(in Product p, int width, float* panels)
    {
        for (var j = 0; j < p.Columns; j += width)
        {
            var columns = Math.Min(width, p.Columns - j);
            // One line of the cache from every column, so that both sides are passed through once.
            for (var k = 0; k < p.Depth; k += LineLength)
            {
                var length = Math.Min(LineLength, p.Depth - k);
                var from = p.B + (j * p.BColumn) + k;
                var to = panels + ((nint)j * p.Depth) + ((nint)k * width);
                var column = 0;
                for (; column <= columns - 4; column += 4)
                    TransposeFour(from + (column * p.BColumn), p.BColumn, length, to + column, width);
                for (; column < width; column++)
                {
                    for (var i = 0; i < length; i++)
                        to[(i * width) + column] = column < columns ? from[(column * p.BColumn) + i] : 0;
                }
            }
        }
    }

    // Four contiguous lines become four adjacent columns.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeFour(float* from, nint line, int length, float* to, nint row)
    {
        float* x0 = from, x1 = from + line, x2 = x1 + line, x3 = x2 + line;
        var k = 0;
        for (; k <= length - 4; k += 4)
        {
            var (r0, r1, r2, r3) = (Vector128.Load(x0 + k), Vector128.Load(x1 + k), Vector128.Load(x2 + k), Vector128.Load(x3 + k));
            // 2 × 2 blocks of lanes change places, then the lanes within them.
            var (t0, t1) = (Quads.LowHalves(r0, r2), Quads.HighHalves(r0, r2));
            var (t2, t3) = (Quads.LowHalves(r1, r3), Quads.HighHalves(r1, r3));
            var at = to + (k * row);
            Quads.LowPairs(t0, t2).Store(at);
            Quads.HighPairs(t0, t2).Store(at + row);
            Quads.LowPairs(t1, t3).Store(at + (2 * row));
            Quads.HighPairs(t1, t3).Store(at + (3 * row));
        }
        for (; k < length; k++)
        {
            var at = to + (k * row);
            at[0] = x0[k];
            at[1] = x1[k];
            at[2] = x2[k];
            at[3] = x3[k];
        }
    }

    /// <summary>
    /// Copies lines that lie <paramref name="step"/> apart next to each other. A line is as long as a tile is high or, from B,
    /// wide: for the usual tiles that is a register or two.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    public static void CopyLines(float* from, nint step, int lines, int length, float* to)
    {
        if (length == 32)
        {
            for (; lines > 0; lines--)
            {
                Vector512.Load(from).Store(to);
                Vector512.Load(from + 16).Store(to + 16);
                from += step;
                to += 32;
            }
            return;
        }
        if (length == 12)
        {
            for (; lines > 0; lines--)
            {
                Vector256.Load(from).Store(to);
                Vector128.Load(from + 8).Store(to + 8);
                from += step;
                to += 12;
            }
            return;
        }
        if (length == 8)
        {
            for (; lines > 0; lines--)
            {
                Vector256.Load(from).Store(to);
                from += step;
                to += 8;
            }
            return;
        }
        for (; lines > 0; lines--)
        {
            Copy(from, to, length);
            from += step;
            to += length;
        }
    }

    /// <summary>Copies p's A, which may have far-apart rows, and returns p with A in the copy.</summary>
    [MethodImpl(Kernel.Options)]
    public static Product CopyA(in Product p, float* copy)
    {
        var result = p;
        result.A = copy;
        // A line more than the depth, so that the rows do not all fall into the same few sets of the cache.
        var row = RowOfCopy(p.Depth);
        for (var i = 0; i < p.Rows; i++)
        {
            if (p.AStep == 1)
                Copy(p.A + (i * p.ARow), copy + (i * row), p.Depth);
            else
                CopyStrided(p.A + (i * p.ARow), p.AStep, copy + (i * row), p.Depth);
        }
        result.ARow = row;
        result.AStep = 1;
        return result;
    }

    public static nint RowOfCopy(int depth) => ((depth + 15) & ~15) + 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(float* from, float* to, int count)
    {
        var i = 0;
        for (; i <= count - 16; i += 16)
            Vector512.Load(from + i).Store(to + i);
        for (; i <= count - 4; i += 4)
            Vector128.Load(from + i).Store(to + i);
        for (; i < count; i++)
            to[i] = from[i];
    }

    /// <summary>Copies numbers that lie <paramref name="step"/> apart next to each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CopyStrided(float* from, nint step, float* to, int count)
    {
        for (var i = 0; i < count; i++)
        {
            to[i] = *from;
            from += step;
        }
    }
}
