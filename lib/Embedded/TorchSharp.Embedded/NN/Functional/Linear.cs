using TorchSharp.Autograd;

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
                Tensor y;
                var rows = input.Rank == 2 ? input : input.reshape(-1, input.Sizes[^1]);
                using (no_grad())
                {
                    y = rows.mm(weights.t());
                    if (bias is not null)
                        y.add_(bias);
                }
                if (Tape.Tracks(rows, weights, bias))
                    y.Attach(new LinearBackward(rows, weights, bias));
                return (input.Rank == 2 ? y : y.view([.. input.Sizes[..^1], weights.Sizes[0]])).MoveToOuterDisposeScope();
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
