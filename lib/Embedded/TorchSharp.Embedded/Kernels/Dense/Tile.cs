using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Dense;

/// <summary>
/// The innermost loops of the matrix product: a tile of C, some rows high and two registers wide, stays in registers while
/// A's and B's elements pass by. Every element of C is the same chain of multiply-adds in order of k, whatever tile it falls
/// into, so that neither the tile's height nor the division of rows among threads changes a bit.
/// </summary>
internal static unsafe partial class Tile<TVector>
    where TVector : struct, IFloatVector<TVector>
{
    private const int DepthWorthFetching = 192;

    public static int Width => 2 * TVector.Count;

    /// <summary>The tallest tile whose accumulators fit the registers: 32 of them with AVX-512, else 16.</summary>
    public static int Tallest => TVector.Count == 16 ? 12 : 6;

    /// <summary>The height of the next tile when so many rows are left; sixteen rows go as 8 + 8 rather than 12 + 4.</summary>
    public static int Height(int rows) => TVector.Count == 16
        ? rows is 12 or > 16 ? 12 : rows >= 8 ? 8 : Math.Min(rows, 4)
        : rows is 6 or > 8 ? 6 : Math.Min(rows, 4);

    /// <summary>
    /// A tile of 12, 8, 6 or up to 4 rows. <paramref name="p"/> describes the tile alone. B's columns are adjacent; A lies row by row
    /// (AStep 1), or k by k with the tile's rows side by side (ARow 1, AStep the tile's height). With fewer columns than a tile has, what is
    /// stored for the others may be anything.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    public static void Run(in Product p)
    {
        FetchRows(in p);
        if (p.Columns <= TVector.Count && p.Rows >= 8)
            RunNarrow(in p);
        else if (p.AStep == 1)
            Run<RowByRow>(in p);
        else
            Run<StepByStep>(in p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TOrder>(in Product p)
        where TOrder : struct, IRowOrder
    {
        if (p.Rows == 12)
            Run12<TOrder>(in p);
        else if (p.Rows == 8)
            Run8<TOrder>(in p);
        else if (p.Rows == 6)
            Run6<TOrder>(in p);
        else
            Run4<TOrder>(in p);
    }

    // How A's elements lie, by constants where they can be: the addresses of several k then differ in what stands in the instruction.
    private interface IRowOrder
    {
        static abstract nint Row(nint row);

        static abstract nint Step(int rows);
    }

    private readonly struct RowByRow : IRowOrder
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Row(nint row) => row;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Step(int rows) => 1;
    }

    private readonly struct StepByStep : IRowOrder
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Row(nint row) => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Step(int rows) => rows;
    }

    // What the tile will be added to or stored over arrives while it is computed, if that takes long enough.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FetchRows(in Product p)
    {
        if (!Sse.IsSupported || p.Depth < DepthWorthFetching)
            return;
        var c = p.C;
        for (var row = p.Rows; row > 0; row--)
        {
            Sse.Prefetch0(c);
            Sse.Prefetch0(c + Width - 1);
            c += p.CRow;
        }
    }
}
