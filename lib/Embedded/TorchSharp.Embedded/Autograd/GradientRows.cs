using TorchSharp.Kernels;
using TorchSharp.Kernels.Dense;
using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// The gradient AᵀB of a weight matrix that a network uses at every step, A and B being a few rows each time. The rows are
/// collected and multiplied together: the matrix is then read and written once, not once a step.
/// </summary>
internal sealed class GradientRows
{
    /// <summary>So many rows are worth a product of their own.</summary>
    public const int Few = 16;

    private const int Capacity = 64;

    private readonly AccumulateGrad _leaf;
    private readonly int _rows;
    private readonly int _columns;
    private Tensor? _left;
    private Tensor? _right;
    private int _count;

    /// <summary>For the gradient of a leaf of the given size, of type Float32.</summary>
    public GradientRows(AccumulateGrad leaf, int rows, int columns) => (_leaf, _rows, _columns) = (leaf, rows, columns);

    /// <summary>Adds leftᵀ right, now or later.</summary>
    /// <param name="count">How many rows; at most <see cref="Few"/>.</param>
    /// <param name="left">(count, rows of the gradient).</param>
    /// <param name="right">(count, columns of the gradient).</param>
    public void Add(int count, Matrix<float> left, Matrix<float> right)
    {
        if (_count + count > Capacity)
            Multiply();
        Copy(count, left, (_left ??= Room(_rows)).Span<float>()[(_count * _rows)..], _rows);
        Copy(count, right, (_right ??= Room(_columns)).Span<float>()[(_count * _columns)..], _columns);
        _count += count;
    }

    /// <summary>Adds what was collected to the leaf's gradient and lets go of the rows.</summary>
    public void Finish()
    {
        Multiply();
        Discard();
    }

    public void Discard()
    {
        _left?.Dispose();
        _right?.Dispose();
        (_left, _right, _count) = (null, null, 0);
    }

    private void Multiply()
    {
        if (_count == 0)
            return;
        var sum = _leaf.Sum;
        var gradient = sum ?? Tensor.Empty(ScalarType.Float32, [_rows, _columns]);
        Sgemm.Multiply(
            _rows, _columns, _count, 1, new Matrix<float>(_left!.Span<float>(), 1, _rows), new Matrix<float>(_right!.Span<float>(), _columns, 1),
            gradient.Span<float>(), _columns, accumulate: sum is not null);
        if (sum is null)
            _leaf.Add(gradient);
        else
            sum.Storage.Version++;
        _count = 0;
    }

    // The rows outlive the step of backward that brings them.
    private static Tensor Room(int width)
    {
        var room = Tensor.Empty(ScalarType.Float32, [Capacity, width]);
        room.Frame = BackwardFrame.Kept;
        return room;
    }

    private static void Copy(int count, Matrix<float> from, Span<float> to, int width)
    {
        for (var i = 0; i < count; i++)
        {
            var row = from.Values[(i * from.RowStep)..];
            if (from.ColumnStep == 1)
                row[..width].CopyTo(to[(i * width)..]);
            else
                Copying.Strided(to[(i * width)..], 1, row, from.ColumnStep, width);
        }
    }
}
