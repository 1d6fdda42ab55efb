using System.Runtime.CompilerServices;
using TorchSharp.Kernels.Dense;
using TorchSharp.Kernels.Threads;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// The gradients on the input's side of a layer, from those of the pre-activations, dz: of all steps at once, one product each.
/// What is null is not wanted.
/// </summary>
internal unsafe struct InputGradients
{
    // Fewer elements than this are done before another thread has begun.
    private const long WorthSharing = 1 << 20;

    public int Rows;
    public int Input;

    /// <summary>The input: numbers or, where not null, the indices of one-hot rows.</summary>
    public float* X;
    public long* Indices;
    public float* Weights;
    public float* GateGradients;
    public nint GradientStep;
    public float* WeightGradient;
    public float* InputGradient;

    /// <summary>The sums of dz over the rows, one beside the other as dz lies: what the biases are given.</summary>
    public float* Sums;

    /// <summary>
    /// For <paramref name="units"/> rows of W_ih from <paramref name="unit"/> on, whose gradients lie from
    /// <paramref name="column"/> on: dW_ih += dzᵀ x, dx = dz W_ih or added to dx, and the sums of dz.
    /// </summary>
    public readonly void Compute(int unit, int units, int column, bool accumulateInput, AlignedBuffer table)
    {
        var dz = GateGradients + column;
        var weight = (nint)unit * Input;
        if (WeightGradient != null && Indices == null)
            AddOuterProducts(Rows, units, Input, dz, GradientStep, X, Input, WeightGradient + weight);
        else if (WeightGradient != null)
            AddColumns(units, dz, WeightGradient + weight, table);
        // Every one-hot row was added to one of the table's, so that their sums are those of all rows.
        if (Sums != null && UsesTable)
            ColumnSums.Of(Input, units, table.Of((long)Input * units), units, Sums + column);
        else if (Sums != null)
            ColumnSums.Of(Rows, units, dz, GradientStep, Sums + column);
        if (InputGradient == null)
            return;
        Sgemm.Multiply(new Product
        {
            Rows = Rows,
            Columns = Input,
            Depth = units,
            Alpha = 1,
            A = dz,
            ARow = GradientStep,
            AStep = 1,
            B = Weights + weight,
            BStep = Input,
            BColumn = 1,
            C = InputGradient,
            CRow = Input,
            S = accumulateInput ? InputGradient : null,
            SRow = Input,
        });
    }

    /// <summary>gradient += dzᵀ x, a product over all rows; x and the gradient have <paramref name="width"/> columns.</summary>
    public static void AddOuterProducts(int rows, int units, int width, float* dz, nint step, float* x, nint xStep, float* gradient) =>
        Sgemm.Multiply(new Product
        {
            Rows = units,
            Columns = width,
            Depth = rows,
            Alpha = 1,
            A = dz,
            ARow = 1,
            AStep = step,
            B = x,
            BStep = xStep,
            BColumn = 1,
            C = gradient,
            CRow = width,
            S = gradient,
            SRow = width,
        });

    // Of one-hot rows that are many: dz is added up by index first.
    private readonly bool UsesTable => WeightGradient != null && Indices != null && OneHotProjection.PaysToTurn(Rows, Input);

    // A one-hot row adds its dz to one column.
    [MethodImpl(Kernel.Options)]
    private readonly void AddColumns(int units, float* dz, float* gradient, AlignedBuffer table)
    {
        if (!UsesTable)
        {
            for (var row = 0; row < Rows; row++)
            {
                for (var unit = 0; unit < units; unit++)
                    gradient[((nint)unit * Input) + Indices[row]] += dz[(row * GradientStep) + unit];
            }
            return;
        }
        // Summed with the columns as rows, then turned.
        var columns = table.Of(2L * Input * units);
        var job = new ColumnsJob(Rows, Input, units, Indices, dz, GradientStep, columns, columns + ((nint)Input * units), gradient);
        ForkJoin.Run(job, (long)Rows * units < WorthSharing ? 1 : ForkJoin.Threads);
    }

    // Threads share the units.
    private readonly struct ColumnsJob(
        int rows, int input, int units, long* indices, float* dz, nint step, float* columns, float* turned, float* gradient) : IParallelJob
    {
        [MethodImpl(Kernel.Options)]
        public void Run(int part, int parts)
        {
            var begin = Split.Start(units, 16, part, parts);
            var end = Split.Start(units, 16, part + 1, parts);
            for (var i = 0; i < input; i++)
                new Span<float>(columns + ((nint)i * units) + begin, end - begin).Clear();
            for (var row = 0; row < rows; row++)
            {
                var column = columns + ((nint)indices[row] * units) + begin;
                RowSum.Add(column, dz + (row * step) + begin, column, end - begin);
            }
            var own = (nint)begin * input;
            Packing.PackB(
                new Product { Columns = input, Depth = end - begin, B = columns + begin, BStep = 1, BColumn = units }, input, turned + own);
            RowSum.Add(gradient + own, turned + own, gradient + own, (end - begin) * input);
        }
    }
}
