using System.Runtime.CompilerServices;
using TorchSharp.Kernels.Dense;
using TorchSharp.Kernels.Threads;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// W_ih x + b of all steps at once: one product instead of T. A one-hot row's product is a column of W_ih.
/// </summary>
internal static unsafe class InputProjection
{
    // Fewer elements than this are done before another thread has begun.
    private const long WorthSharing = 1 << 20;

    /// <summary><paramref name="units"/> pre-activations a row, <paramref name="step"/> apart.</summary>
    [MethodImpl(Kernel.Options)]
    public static void Forward(
        int rows, int input, int units, float* x, long* indices, float* weights, float* bias, float* to, nint step, AlignedBuffer table)
    {
        if (indices == null)
        {
            Sgemm.Multiply(new Product
            {
                Rows = rows,
                Columns = units,
                Depth = input,
                Alpha = 1,
                A = x,
                ARow = input,
                AStep = 1,
                B = weights,
                BStep = 1,
                BColumn = input,
                C = to,
                CRow = step,
                S = bias,
            });
            return;
        }
        var columns = rows < input ? null : Transposed(input, units, weights, table);
        if (columns != null)
        {
            var job = new RowsJob(rows, units, indices, columns, bias, to, step);
            ForkJoin.Run(job, (long)rows * units < WorthSharing ? 1 : ForkJoin.Threads);
            return;
        }
        for (var row = 0; row < rows; row++)
            AddColumn(weights + indices[row], input, bias, to + (row * step), units);
    }

    private readonly struct RowsJob(int rows, int units, long* indices, float* columns, float* bias, float* to, nint step) : IParallelJob
    {
        [MethodImpl(Kernel.Options)]
        public void Run(int part, int parts)
        {
            var end = Split.Start(rows, 1, part + 1, parts);
            for (var row = Split.Start(rows, 1, part, parts); row < end; row++)
                RowSum.Add(columns + ((nint)indices[row] * units), bias, to + (row * step), units);
        }
    }

    private static float* Transposed(int input, int units, float* weights, AlignedBuffer table)
    {
        var columns = table.Of((long)input * units);
        Packing.PackB(new Product { Columns = units, Depth = input, B = weights, BStep = 1, BColumn = input }, units, columns);
        return columns;
    }

    [MethodImpl(Kernel.Options)]
    private static void AddColumn(float* column, int step, float* bias, float* to, int units)
    {
        for (var unit = 0; unit < units; unit++)
            to[unit] = column[(nint)unit * step] + bias[unit];
    }
}
