using TorchSharp.Autograd;
using TorchSharp.Kernels;
using TorchSharp.Kernels.Dense;

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
                using var scope = NewDisposeScope();
                var rows = input.Rank == 2 ? input : input.reshape(-1, input.Sizes[^1]);
                var y = Affine(rows, weights, bias);
                if (Tape.Tracks(rows, weights, bias))
                    y.Attach(new LinearBackward(rows, weights, bias));
                return (input.Rank == 2 ? y : y.view([.. input.Sizes[..^1], weights.Sizes[0]])).MoveToOuterDisposeScope();
            }

            private static Tensor Affine(Tensor x, Tensor w, Tensor? b)
            {
                using var unrecorded = no_grad();
                var columns = w.Sizes[0];
                var isPlain = x.dtype == ScalarType.Float32 && w.dtype == ScalarType.Float32 && b?.dtype == ScalarType.Float32
                    && b.Contiguous && b.Sizes.AsSpan().SequenceEqual([columns]);
                if (!isPlain)
                {
                    var product = x.mm(w.t());
                    return b is null ? product : product.add_(b);
                }
                // The bias is added before a sum leaves its register, so it costs no pass of its own.
                var y = Tensor.Empty(ScalarType.Float32, [x.Sizes[0], columns]);
                Sgemm.Affine(
                    (int)x.Sizes[0], (int)columns, (int)x.Sizes[1],
                    new Matrix<float>(x.StridedSpan<float>(), (int)x.Strides[0], (int)x.Strides[1]),
                    new Matrix<float>(w.StridedSpan<float>(), (int)w.Strides[1], (int)w.Strides[0]),
                    b!.Span<float>(), y.Span<float>(), (int)columns);
                return y;
            }

            private sealed class LinearBackward : Node
            {
                private readonly SavedTensor? _x;
                private readonly SavedTensor? _w;

                public LinearBackward(Tensor x, Tensor w, Tensor? b)
                    : base(x, w, b)
                {
                    _x = Needs(1) ? Save(x) : null;
                    _w = Needs(0) ? Save(w) : null;
                }

                protected override void Backward(Tensor grad)
                {
                    if (Needs(0))
                        Give(0, grad.mm(_w!.Value));
                    if (Needs(1))
                        Give(1, grad.t().mm(_x!.Value));
                    if (Needs(2))
                        Give(2, grad.sum([0]));
                }
            }
        }
    }
}
