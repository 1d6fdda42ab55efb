using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using TorchSharp.Kernels.Threads;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Dense;

/// <summary>
/// The matrix product in single precision, named after its routine in the BLAS. Which way a product is computed depends on its
/// shape alone; threads then share its rows or columns, so their number has no influence on a result.
/// </summary>
internal static unsafe class Sgemm
{
    // Below so many multiply-adds one thread is done before the factors have reached another core's cache. With few rows the
    // time goes into reading B.
    private const long WorthSharing = 1 << 23;
    private const int RowsThatReadForFree = 32;

    // With so few rows, packing B costs more than reading it where it lies.
    private const int FewRows = 8;

    /// <summary>C = α A B, or C += α A B. The columns of C are adjacent, its rows <paramref name="rowStepC"/> apart.</summary>
    public static void Multiply(
        int rows, int columns, int depth, float alpha, Matrix<float> a, Matrix<float> b, Span<float> c, int rowStepC, bool accumulate)
    {
        MatrixBounds.Require(a, rows, depth, "left");
        MatrixBounds.Require(b, depth, columns, "right");
        MatrixBounds.Require(c.Length, rows, columns, rowStepC, 1, "resulting");
        fixed (float* pa = a.Values, pb = b.Values, pc = c)
        {
            Multiply(new Product
            {
                Rows = rows,
                Columns = columns,
                Depth = depth,
                Alpha = alpha,
                A = pa,
                ARow = a.RowStep,
                AStep = a.ColumnStep,
                B = pb,
                BStep = b.RowStep,
                BColumn = b.ColumnStep,
                C = pc,
                CRow = rowStepC,
                S = accumulate ? pc : null,
                SRow = rowStepC,
            });
        }
    }

    /// <summary>C = A B + 1 bᵀ: a linear layer, whose bias is added to each row.</summary>
    public static void Affine(
        int rows, int columns, int depth, Matrix<float> a, Matrix<float> b, ReadOnlySpan<float> bias, Span<float> c, int rowStepC)
    {
        MatrixBounds.Require(a, rows, depth, "left");
        MatrixBounds.Require(b, depth, columns, "right");
        MatrixBounds.Require(bias.Length, 1, columns, 0, 1, "bias");
        MatrixBounds.Require(c.Length, rows, columns, rowStepC, 1, "resulting");
        fixed (float* pa = a.Values, pb = b.Values, pc = c, ps = bias)
        {
            Multiply(new Product
            {
                Rows = rows,
                Columns = columns,
                Depth = depth,
                Alpha = 1,
                A = pa,
                ARow = a.RowStep,
                AStep = a.ColumnStep,
                B = pb,
                BStep = b.RowStep,
                BColumn = b.ColumnStep,
                C = pc,
                CRow = rowStepC,
                S = ps,
            });
        }
    }

    /// <summary>C = α A B, or C += α A B, with B packed before.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Multiply(int rows, float alpha, Matrix<float> a, PackedMatrix b, Span<float> c, int rowStepC, bool accumulate)
    {
        MatrixBounds.Require(a, rows, b.Depth, "left");
        MatrixBounds.Require(c.Length, rows, b.Columns, rowStepC, 1, "resulting");
        fixed (float* pa = a.Values, pc = c)
        {
            Multiply(
                new Product
                {
                    Rows = rows,
                    Alpha = alpha,
                    A = pa,
                    ARow = a.RowStep,
                    AStep = a.ColumnStep,
                    C = pc,
                    CRow = rowStepC,
                    S = accumulate ? pc : null,
                    SRow = rowStepC,
                },
                b);
        }
    }

    [MethodImpl(Kernel.Options)]
    internal static void Multiply(in Product product)
    {
        var p = product.Columns == 1 && product.Rows > 1 ? SingleColumn(in product) : product;
        if (p.Rows == 0 || p.Columns == 0)
            return;
        var way = p.Depth == 1 && p.BColumn == 1 ? Way.Outer
            : p.AStep == 1 && p.BStep == 1 && DotsPay(p.Rows, p.Depth) ? Way.Dots
            : p.Rows <= FewRows && p.BColumn == 1 ? Way.InPlace
            : Way.Blocked;
        Share(new Job(p, way));
    }

    // Packing costs a column about as much time as 8.5 multiply-adds for each of its elements; every dot product costs about
    // 200 for adding its lanes, and its multiply-adds twice those of a tile.
    private static bool DotsPay(int rows, int depth) => rows * (200L + depth) <= 8.5 * depth;

    // Computed as a single row, Cᵀ = Bᵀ Aᵀ, where C's elements are adjacent.
    private static Product SingleColumn(in Product p)
    {
        if (p.CRow != 1 || (p.S != null && p.SRow != 1))
            return p;
        var row = p;
        (row.Rows, row.Columns) = (1, p.Rows);
        row.A = p.B;
        (row.ARow, row.AStep) = (p.BColumn, p.BStep);
        row.B = p.A;
        (row.BColumn, row.BStep) = (p.ARow, p.AStep);
        return row;
    }

    /// <summary>The columns and depth of the product are B's; Product.B is ignored.</summary>
    [MethodImpl(Kernel.Options)]
    internal static void Multiply(in Product product, PackedMatrix b)
    {
        var p = product;
        (p.Columns, p.Depth) = (b.Columns, b.Depth);
        p.B = b.Panels;
        if (p.Rows > 0 && p.Columns > 0)
            Share(new Job(p, Way.Packed, b.PaddedColumns));
        // The job knows its panels by address only.
        GC.KeepAlive(b);
    }

    private static void Share(Job job)
    {
        var work = (long)Math.Max(job.Product.Rows, RowsThatReadForFree) * job.Product.Columns * job.Product.Depth;
        if (work < WorthSharing || ForkJoin.Threads == 1)
            job.Run(0, 1);
        else
            ForkJoin.Run(job, ForkJoin.Threads);
    }

    private enum Way
    {
        /// <summary>B is packed block by block.</summary>
        Blocked,

        /// <summary>B was packed before.</summary>
        Packed,

        /// <summary>B is read where it lies, row by row.</summary>
        InPlace,

        /// <summary>B is read where it lies, column by column.</summary>
        Dots,

        /// <summary>B is a single row.</summary>
        Outer,
    }

    private struct Job(Product product, Way way, int packedColumns = 0) : IParallelJob
    {
        public Product Product = product;

        [MethodImpl(Kernel.Options)]
        public readonly void Run(int part, int parts)
        {
            if (Product.Depth == 0)
                Clear(part, parts);
            else if (Vector512.IsHardwareAccelerated)
                Run<FloatVector512>(part, parts);
            else if (Vector256.IsHardwareAccelerated)
                Run<FloatVector256>(part, parts);
            else
                Run<FloatVector128>(part, parts);
        }

        [MethodImpl(Kernel.Options)]
        private readonly void Run<TVector>(int part, int parts)
            where TVector : struct, IFloatVector<TVector>
        {
            var width = Tile<TVector>.Width;
            var (row, rows, column, columns) = (0, Product.Rows, 0, Product.Columns);
            // Columns are shared where there are enough of them, for then no part of B is packed twice.
            if (Product.Columns >= 3 * width * parts || Product.Rows < Tile<TVector>.Tallest * parts)
            {
                column = Split.Start(Product.Columns, width, part, parts);
                columns = Split.Start(Product.Columns, width, part + 1, parts) - column;
            }
            else
            {
                row = Split.Start(Product.Rows, 4, part, parts);
                rows = Split.Start(Product.Rows, 4, part + 1, parts) - row;
            }
            if (rows == 0 || columns == 0)
                return;
            var p = Product.Part(row, rows, column, columns);
            if (way == Way.Blocked)
                BlockedProduct<TVector>.Multiply(in p);
            else if (way == Way.InPlace)
                BlockedProduct<TVector>.MultiplyInPlace(in p);
            else if (way == Way.Outer)
                OuterProduct<TVector>.Multiply(in p);
            else if (way == Way.Dots)
                DotProducts<TVector>.Multiply(in p);
            else
                BlockedProduct<TVector>.MultiplyPacked(in p, packedColumns, column);
        }

        // An empty sum leaves S.
        private readonly void Clear(int part, int parts)
        {
            for (var i = part; i < Product.Rows; i += parts)
            {
                var c = new Span<float>(Product.C + (i * Product.CRow), Product.Columns);
                if (Product.S == null)
                    c.Clear();
                else
                    new Span<float>(Product.S + (i * Product.SRow), Product.Columns).CopyTo(c);
            }
        }
    }
}
