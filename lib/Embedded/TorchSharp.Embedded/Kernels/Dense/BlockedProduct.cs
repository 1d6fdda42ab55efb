using System.Runtime.CompilerServices;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Dense;

/// <summary>
/// The matrix product in blocks that fit the caches: a block of packed B in the second level, a tile's rows of A in the first.
/// After Goto and van de Geijn, "Anatomy of high-performance matrix multiplication", 2008.
/// </summary>
internal static unsafe class BlockedProduct<TVector>
    where TVector : struct, IFloatVector<TVector>
{
    public const int BlockDepth = 512;
    private const int BlockColumns = 256;

    // Rows so far apart fall into the same few sets of the cache and would displace each other. With few panels beside each other they
    // are read where they are all the same.
    private const int RowStepThatCollides = 1024;
    private const int PanelsThatPayForCopyingA = 3;

    private const int TilesCopiedAtOnce = 4;
    private const int StepsCopiedAtOnce = 32;

    [ThreadStatic]
    private static AlignedBuffer? _packedB;

    [ThreadStatic]
    private static AlignedBuffer? _copiedA;

    [ThreadStatic]
    private static AlignedBuffer? _margin;

    /// <summary>Any product; packs B on the way.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Multiply(in Product p)
    {
        for (var j = 0; j < p.Columns; j += BlockColumns)
        {
            var columns = Math.Min(BlockColumns, p.Columns - j);
            var packed = (_packedB ??= new()).Of((long)(columns + Tile<TVector>.Width) * Math.Min(BlockDepth, p.Depth));
            for (var k = 0; k < p.Depth; k += BlockDepth)
            {
                var block = DepthPart(p.Part(0, p.Rows, j, columns), k, Math.Min(BlockDepth, p.Depth - k));
                Packing.PackB(in block, Tile<TVector>.Width, packed);
                block.B = packed;
                MultiplyBlock(in block);
            }
        }
    }

    /// <summary>
    /// A product whose B is packed: <see cref="Product.B"/> is the start of all panels, and the product's first column is
    /// number <paramref name="firstColumn"/> there.
    /// </summary>
    [MethodImpl(Kernel.Options)]
    public static void MultiplyPacked(in Product p, int packedColumns, int firstColumn)
    {
        for (var j = 0; j < p.Columns; j += BlockColumns)
        {
            var columns = Math.Min(BlockColumns, p.Columns - j);
            for (var k = 0; k < p.Depth; k += BlockDepth)
            {
                var depth = Math.Min(BlockDepth, p.Depth - k);
                var block = DepthPart(p.Part(0, p.Rows, j, columns), k, depth);
                block.B = p.B + ((nint)k * packedColumns) + ((nint)(firstColumn + j) * depth);
                MultiplyBlock(in block);
            }
        }
    }

    /// <summary>A product of few rows, read from B as it lies; B's columns are adjacent.</summary>
    [MethodImpl(Kernel.Options)]
    public static void MultiplyInPlace(in Product p)
    {
        var width = Tile<TVector>.Width;
        var whole = p.Columns / width * width;
        for (var k = 0; k < p.Depth; k += BlockDepth)
        {
            var block = DepthPart(p.Part(0, p.Rows, 0, whole), k, Math.Min(BlockDepth, p.Depth - k));
            MultiplyTiles(in block, width);
        }
        if (whole < p.Columns)
            Multiply(p.Part(0, p.Rows, whole, p.Columns - whole));
    }

    // From the second block on, the product is added to what the first has written.
    [MethodImpl(Kernel.Options)]
    private static Product DepthPart(Product p, int from, int depth)
    {
        p.A += from * p.AStep;
        p.B += from * p.BStep;
        p.Depth = depth;
        if (from > 0)
        {
            p.S = p.C;
            p.SRow = p.CRow;
        }
        return p;
    }

    // B is a block of packed panels.
    [MethodImpl(Kernel.Options)]
    private static void MultiplyBlock(in Product p)
    {
        var packed = p;
        packed.BStep = Tile<TVector>.Width;
        packed.BColumn = 1;
        MultiplyTiles(in packed, (nint)Tile<TVector>.Width * p.Depth);
    }

    // Panel after panel of B lies panelStep further on.
    [MethodImpl(Kernel.Options)]
    private static void MultiplyTiles(in Product p, nint panelStep)
    {
        var width = Tile<TVector>.Width;
        var collides = p.ARow % RowStepThatCollides == 0 && p.Columns > PanelsThatPayForCopyingA * width;
        // Tiles read A row by row, or k by k as it is copied here.
        var copies = p.AStep != 1 || (collides && p.Rows > 1);
        // Rows of a transposed A lie across its lines: those of several tiles are fetched together.
        var isTurned = p.ARow == 1 && p.AStep != 1;
        var tilesAtOnce = isTurned ? TilesCopiedAtOnce : 1;
        var room = copies ? (_copiedA ??= new()).Of(tilesAtOnce * Tile<TVector>.Tallest * (long)Packing.RowOfCopy(p.Depth)) : null;
        var copiedRows = 0;
        var copy = room;
        for (var i = 0; i < p.Rows;)
        {
            var height = Tile<TVector>.Height(p.Rows - i);
            var tile = p;
            tile.Rows = height;
            tile.Columns = width;
            tile.A += i * p.ARow;
            tile.C += i * p.CRow;
            tile.S = p.S == null ? null : p.S + (i * p.SRow);
            if (isTurned)
            {
                if (i == copiedRows)
                {
                    copiedRows = CopyTurned(in p, i, room);
                    copy = room;
                }
                tile.A = copy;
                tile.AStep = height;
                copy += (nint)height * p.Depth;
            }
            else if (copies)
            {
                tile = Packing.CopyA(in tile, room);
            }
            var j = 0;
            while (j < p.Columns)
            {
                var step = 1;
                if (j + width > p.Columns)
                {
                    MultiplyMargin(in tile, p.Columns - j);
                }
                else if (height == 1 && j + (4 * width) <= p.Columns)
                {
                    step = 4;
                    Tile<TVector>.RunRow(in tile, panelStep);
                }
                else
                {
                    Tile<TVector>.Run(in tile);
                }
                j += step * width;
                tile.B += step * panelStep;
                tile.C += step * width;
                if (tile.S != null)
                    tile.S += step * width;
            }
            i += height;
        }
    }

    // The rows of the next tiles, from a transposed A; returns the first row after them.
    [MethodImpl(Kernel.Options)]
    private static int CopyTurned(in Product p, int from, float* room)
    {
        var end = from;
        for (var k = 0; k < p.Depth; k += StepsCopiedAtOnce)
        {
            var steps = Math.Min(StepsCopiedAtOnce, p.Depth - k);
            var to = room;
            end = from;
            for (var tile = 0; tile < TilesCopiedAtOnce && end < p.Rows; tile++)
            {
                var height = Tile<TVector>.Height(p.Rows - end);
                Packing.CopyLines(p.A + end + (k * p.AStep), p.AStep, steps, height, to + ((nint)k * height));
                to += (nint)height * p.Depth;
                end += height;
            }
        }
        return end;
    }

    // At the right margin a whole tile is computed aside, and as much of it stored as there are columns.
    [MethodImpl(Kernel.Options)]
    private static void MultiplyMargin(in Product p, int columns)
    {
        var width = Tile<TVector>.Width;
        var aside = (_margin ??= new()).Of(2 * Tile<TVector>.Tallest * width);
        var added = aside + (Tile<TVector>.Tallest * width);
        var tile = p;
        tile.Columns = columns;
        tile.C = aside;
        tile.CRow = width;
        if (p.S != null)
        {
            for (var i = 0; i < p.Rows; i++)
                new Span<float>(p.S + (i * p.SRow), columns).CopyTo(new Span<float>(added + (i * width), columns));
            tile.S = added;
            tile.SRow = width;
        }
        Tile<TVector>.Run(in tile);
        for (var i = 0; i < p.Rows; i++)
            new Span<float>(aside + (i * width), columns).CopyTo(new Span<float>(p.C + (i * p.CRow), columns));
    }
}
