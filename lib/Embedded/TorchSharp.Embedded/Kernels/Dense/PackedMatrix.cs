using System.Runtime.Intrinsics;
using TorchSharp.Kernels.Threads;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Dense;

/// <summary>
/// A right-hand factor in the order in which the product reads it, packed once and used many times: a recurrent network's
/// weights over the steps of a sequence. Packing again reuses the memory.
/// </summary>
internal sealed unsafe class PackedMatrix
{
    // Fewer elements than this are done before another thread has begun.
    private const long WorthSharing = 1 << 18;

    private readonly AlignedBuffer _buffer = new();

    /// <summary>The number of rows.</summary>
    public int Depth { get; private set; }

    public int Columns { get; private set; }

    internal float* Panels { get; private set; }

    internal int PaddedColumns { get; private set; }

    public void Pack(int depth, int columns, Matrix<float> matrix)
    {
        MatrixBounds.Require(matrix, depth, columns, "packed");
        fixed (float* values = matrix.Values)
            Pack(depth, columns, values, matrix.RowStep, matrix.ColumnStep);
    }

    internal void Pack(int depth, int columns, float* values, nint rowStep, nint columnStep)
    {
        (Depth, Columns) = (depth, columns);
        if (Vector512.IsHardwareAccelerated)
            Pack<FloatVector512>(values, rowStep, columnStep);
        else if (Vector256.IsHardwareAccelerated)
            Pack<FloatVector256>(values, rowStep, columnStep);
        else
            Pack<FloatVector128>(values, rowStep, columnStep);
    }

    private void Pack<TVector>(float* values, nint rowStep, nint columnStep)
        where TVector : struct, IFloatVector<TVector>
    {
        var width = Tile<TVector>.Width;
        PaddedColumns = (Columns + width - 1) / width * width;
        Panels = _buffer.Of((long)PaddedColumns * Depth);
        for (var k = 0; k < Depth; k += BlockedProduct<TVector>.BlockDepth)
        {
            var block = new Product
            {
                Columns = Columns,
                Depth = Math.Min(BlockedProduct<TVector>.BlockDepth, Depth - k),
                B = values + (k * rowStep),
                BStep = rowStep,
                BColumn = columnStep,
            };
            var job = new PanelsJob(block, width, Panels + ((nint)k * PaddedColumns));
            ForkJoin.Run(job, (long)Columns * block.Depth < WorthSharing ? 1 : ForkJoin.Threads);
        }
        GC.KeepAlive(this);
    }

    // Threads share the panels.
    private readonly struct PanelsJob(Product block, int width, float* panels) : IParallelJob
    {
        public void Run(int part, int parts)
        {
            var begin = Split.Start(block.Columns, width, part, parts);
            var own = block;
            own.B += begin * block.BColumn;
            own.Columns = Split.Start(block.Columns, width, part + 1, parts) - begin;
            Packing.PackB(in own, width, panels + ((nint)begin * block.Depth));
        }
    }
}
