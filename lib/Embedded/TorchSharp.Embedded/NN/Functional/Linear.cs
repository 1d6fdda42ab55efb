using TorchSharp.Autograd;
using TorchSharp.Kernels;
using TorchSharp.Kernels.Dense;
using TorchSharp.Kernels.Sequences;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>y = x Wᵀ + b.  ∂L/∂x = grad W, ∂L/∂W = gradᵀ x, ∂L/∂b = Σ grad over all rows.</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null)
            {
                if (weights.Rank != 2 || input.Rank == 0 || input.Sizes[^1] != weights.Sizes[1])
                    throw new ArgumentException(
                        $"linear expects (…,in)·(out,in)ᵀ, got {Shapes.Text(input.Sizes)} and weights {Shapes.Text(weights.Sizes)}: "
                        + $"the last size of the input must be {weights.Sizes[^1]}.");
                if (input.Rank == 2)
                    return LinearRows(input, weights, bias);
                using var rows = input.reshape(-1, input.Sizes[^1]);
                using var y = LinearRows(rows, weights, bias);
                return y.view([.. input.Sizes[..^1], weights.Sizes[0]]);
            }

            private static Tensor LinearRows(Tensor x, Tensor w, Tensor? b)
            {
                var y = IsPlain(x, w, b) ? Affine(x, w, b) : AffineByOperations(x, w, b);
                return Tape.Tracks(x, w, b) ? y.Attach(new LinearBackward(x, w, b)) : y;
            }

            private static bool IsPlain(Tensor x, Tensor w, Tensor? b) =>
                x.dtype == ScalarType.Float32 && w.dtype == ScalarType.Float32
                && (b is null || (b.dtype == ScalarType.Float32 && b.Rank == 1 && b.Sizes[0] == w.Sizes[0] && b.Contiguous));

            private static Tensor AffineByOperations(Tensor x, Tensor w, Tensor? b)
            {
                using var unrecorded = no_grad();
                using var turned = w.t();
                var product = x.mm(turned);
                return b is null ? product : product.add_(b);
            }

            // The bias is added before a sum leaves its register, so it costs no pass of its own.
            private static Tensor Affine(Tensor x, Tensor w, Tensor? b)
            {
                var (rows, columns, depth) = ((int)x.Sizes[0], (int)w.Sizes[0], (int)x.Sizes[1]);
                var y = Tensor.Empty(ScalarType.Float32, [rows, columns]);
                var left = new Matrix<float>(x.StridedSpan<float>(), (int)x.Strides[0], (int)x.Strides[1]);
                var right = new Matrix<float>(w.StridedSpan<float>(), (int)w.Strides[1], (int)w.Strides[0]);
                if (b is null)
                    Sgemm.Multiply(rows, columns, depth, 1, left, right, y.Span<float>(), columns, accumulate: false);
                else
                    Sgemm.Affine(rows, columns, depth, left, right, b.Span<float>(), y.Span<float>(), columns);
                return y;
            }

            private sealed class LinearBackward : Node
            {
                private readonly SavedTensor? _x;
                private readonly SavedTensor? _w;
                private readonly bool _isPlain;

                public LinearBackward(Tensor x, Tensor w, Tensor? b)
                    : base(x, w, b)
                {
                    _x = Needs(1) ? Save(x) : null;
                    _w = Needs(0) ? Save(w) : null;
                    _isPlain = IsPlain(x, w, b);
                }

                protected override void Backward(Tensor grad)
                {
                    if (_isPlain && !GradMode.Enabled && grad.Contiguous)
                    {
                        BackwardPlain(grad);
                        return;
                    }
                    if (Needs(0))
                        Give(0, grad.mm(_w!.Value));
                    if (Needs(1))
                        Give(1, grad.t().mm(_x!.Value));
                    if (Needs(2))
                        Give(2, grad.sum([0]));
                }

                private void BackwardPlain(Tensor grad)
                {
                    var (rows, units) = ((int)grad.Sizes[0], (int)grad.Sizes[1]);
                    var dy = grad.Span<float>();
                    if (Needs(0))
                    {
                        var width = (int)_w!.Sizes[1];
                        var dx = Tensor.Empty(ScalarType.Float32, [rows, width]);
                        Sgemm.Multiply(rows, width, units, 1, new Matrix<float>(dy, units, 1), _w.Matrix, dx.Span<float>(), width, accumulate: false);
                        Give(0, dx);
                    }
                    if (RowsOf(1, rows) is { } collected)
                    {
                        collected.Add(rows, new Matrix<float>(dy, units, 1), _x!.Matrix);
                    }
                    else if (Needs(1))
                    {
                        var (width, sum) = ((int)_x!.Sizes[1], SumOf(1));
                        var dw = sum ?? Tensor.Empty(ScalarType.Float32, [units, width]);
                        Sgemm.Multiply(units, width, rows, 1, new Matrix<float>(dy, 1, units), _x.Matrix, dw.Span<float>(), width, accumulate: sum is not null);
                        GiveUnlessAdded(1, dw, sum);
                    }
                    if (Needs(2))
                    {
                        var sum = SumOf(2);
                        var db = sum ?? zeros(units, ScalarType.Float32);
                        ColumnSums.Add(rows, units, dy, db.Span<float>());
                        GiveUnlessAdded(2, db, sum);
                    }
                }
            }
        }
    }
}
