using TorchSharp.Autograd;
using TorchSharp.Kernels;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// The cross-entropy of what every training step has: rows of scores in single precision, and a class for each. One
            /// operation, without the probabilities in between.
            /// </summary>
            private static class CrossEntropy
            {
                public static bool Takes(Tensor input, Tensor target) =>
                    input is { dtype: ScalarType.Float32, Rank: 2, Contiguous: true } && input.Sizes[1] > 0
                    && target is { dtype: ScalarType.Int64, Rank: 1 } && target.Sizes[0] == input.Sizes[0];

                /// <summary>Σ over the rows of ln Σⱼ e^xⱼ − x[class], or the mean over those that are not ignored.</summary>
                public static Tensor Of(Tensor input, Tensor target, long ignored, Reduction reduction)
                {
                    var (rows, classes) = (input.Sizes[0], (int)input.Sizes[1]);
                    using var places = target.CloneContiguous();
                    Check(places.Span<long>(), classes, ignored);
                    using var losses = Tensor.Empty(ScalarType.Float32, [rows]);
                    using var logSums = Tensor.Empty(ScalarType.Float32, [rows]);
                    var counted = SoftmaxCrossEntropy.Forward(
                        input.Span<float>(), places.Span<long>(), classes, ignored, losses.Span<float>(), logSums.Span<float>());
                    var share = reduction == Reduction.Mean ? 1f / counted : 1;
                    var loss = Tensor.Empty(ScalarType.Float32, []);
                    var sum = SumKernels.Sum<float>(losses.Span<float>());
                    loss.Span<float>()[0] = reduction == Reduction.Mean ? sum / counted : sum;
                    return Tape.Tracks(input) ? loss.Attach(new CrossEntropyBackward(input, places, logSums, ignored, share)) : loss;
                }

                private static void Check(ReadOnlySpan<long> places, int classes, long ignored)
                {
                    for (var i = 0; i < places.Length; i++)
                    {
                        if (places[i] != ignored && (ulong)places[i] >= (ulong)classes)
                            throw new ArgumentOutOfRangeException(nameof(places), $"Class {places[i]} of example {i} is not between 0 and {classes - 1}.");
                    }
                }
            }

            /// <summary>∂L/∂x = (softmax x − 1[class]) · share in every row that is not ignored.</summary>
            private sealed class CrossEntropyBackward : Node
            {
                private readonly SavedTensor _input;
                private readonly SavedTensor _places;
                private readonly SavedTensor _logSums;
                private readonly long _ignored;
                private readonly float _share;

                public CrossEntropyBackward(Tensor input, Tensor places, Tensor logSums, long ignored, float share)
                    : base(input) => (_input, _places, _logSums, _ignored, _share) = (Save(input), Save(places), Save(logSums), ignored, share);

                protected override void Backward(Tensor grad)
                {
                    if (GradMode.Enabled)
                    {
                        BackwardRecorded(grad);
                        return;
                    }
                    var dx = Tensor.Empty(ScalarType.Float32, _input.Sizes);
                    SoftmaxCrossEntropy.Backward(
                        _input.Numbers<float>(), _places.Numbers<long>(), (int)_input.Sizes[1], _ignored, _logSums.Numbers<float>(),
                        grad.Span<float>()[0] * _share, dx.Span<float>());
                    Give(0, dx);
                }

                private void BackwardRecorded(Tensor grad)
                {
                    var (places, counted) = (_places.Value, _places.Value.ne(_ignored));
                    var targets = one_hot(places.mul(counted), _input.Sizes[1]);
                    Give(0, _input.Value.softmax(1).sub(targets).mul(counted.unsqueeze(1)).mul(grad.mul(_share)));
                }
            }
        }
    }
}
