using TorchSharp.Kernels.Dense;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// W_ih x + b of all steps at once: one product instead of T. A one-hot row's product is a column of W_ih.
/// </summary>
internal static unsafe class InputProjection
{
    /// <summary><paramref name="units"/> pre-activations a row, <paramref name="step"/> apart.</summary>
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
        for (var row = 0; row < rows; row++)
        {
            var target = new Span<float>(to + (row * step), units);
            if (columns != null)
                TensorPrimitives.Add(new ReadOnlySpan<float>(columns + ((nint)indices[row] * units), units), new ReadOnlySpan<float>(bias, units), target);
            else
                AddColumn(weights + indices[row], input, bias, target);
        }
    }

    private static float* Transposed(int input, int units, float* weights, AlignedBuffer table)
    {
        var columns = table.Of((long)input * units);
        Packing.PackB(new Product { Columns = units, Depth = input, B = weights, BStep = 1, BColumn = input }, units, columns);
        return columns;
    }

    private static void AddColumn(float* column, int step, float* bias, Span<float> to)
    {
        for (var unit = 0; unit < to.Length; unit++)
            to[unit] = column[(nint)unit * step] + bias[unit];
    }
}
