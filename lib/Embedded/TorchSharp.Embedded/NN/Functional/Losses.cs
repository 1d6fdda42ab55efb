using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public enum Reduction : long
        {
            None = 0,
            Mean = 1,
            Sum = 2,
        }

        public static partial class functional
        {
            /// <summary>
            /// −ln of the probability that softmax(input) gives the target class. The classes are dimension 1 (0 for a single
            /// example); the target holds their numbers, or a probability for each.
            /// </summary>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0.0)
            {
                if (weight is null && label_smoothing == 0 && reduction != Reduction.None && CrossEntropy.Takes(input, target))
                    return CrossEntropy.Of(input, target, ignore_index, reduction);
                using var scope = NewDisposeScope();
                var dim = input.Rank == 1 ? 0 : 1;
                var logs = input.log_softmax(dim);
                if (target.is_floating_point())
                    return WithProbabilities(logs, target, weight, reduction, label_smoothing, dim).MoveToOuterDisposeScope();
                var loss = nll_loss(logs, target, weight, ignore_index, reduction);
                if (label_smoothing == 0)
                    return loss.MoveToOuterDisposeScope();
                var classes = input.Sizes[dim];
                var smooth = Smoothing(logs, target, weight, ignore_index, reduction, dim);
                return loss.mul(1 - label_smoothing).add(smooth.mul(label_smoothing / classes)).MoveToOuterDisposeScope();
            }

            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                nll_loss(input, target, weight, -100, reduction);

            /// <summary>−input[target], weighted by class; examples of the ignored class count for nothing.</summary>
            internal static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight, long ignore_index, Reduction reduction)
            {
                if (!input.is_floating_point())
                    throw new ArgumentException($"cross_entropy and nll_loss expect floating-point scores, got {input.dtype} {Shapes.Text(input.Sizes)}. Convert them with to_type(ScalarType.Float32).");
                var expected = input.Rank == 1 ? [] : input.Sizes.Where((_, d) => d != 1).ToArray();
                if (input.Rank == 0 || target.dtype != ScalarType.Int64 || !target.Sizes.AsSpan().SequenceEqual(expected))
                    throw new ArgumentException(
                        $"cross_entropy and nll_loss expect (N, C, …) scores and Int64 classes (N, …), got {Shapes.Text(input.Sizes)} and {target.dtype} {Shapes.Text(target.Sizes)}. "
                        + "For sequences (N, T, C) transpose(1, 2), or view(-1, C) with view(-1).");
                using var scope = NewDisposeScope();
                var classes = input.Rank == 1 ? input.Sizes[0] : input.Sizes[1];
                var rows = (input.Rank > 2 ? input.movedim([1], [input.Rank - 1]) : input).reshape(-1, classes);
                var places = target.reshape(-1).contiguous();
                var losses = PickLosses(rows, places, weight, ignore_index, out var factors);
                return (reduction switch
                {
                    Reduction.None => losses.reshape(expected),
                    Reduction.Sum => losses.sum(),
                    _ => losses.sum().div(factors.sum()),
                }).MoveToOuterDisposeScope();
            }

            // factors: the weight of each example's class, 0 if it is ignored.
            private static Tensor PickLosses(Tensor rows, Tensor places, Tensor? weight, long ignore, out Tensor factors)
            {
                var losses = Tensor.Empty(rows.dtype, [rows.Sizes[0]]);
                factors = Tensor.Empty(rows.dtype, [rows.Sizes[0]]);
                var plain = weight?.to_type(rows.dtype).contiguous();
                Typed.Run(rows.dtype, new PickBody(rows, places, plain, ignore, losses, factors));
                return Tape.Tracks(rows) ? losses.Attach(new PickBackward(rows, places, factors, ignore)) : losses;
            }

            private readonly struct PickBody(Tensor rows, Tensor places, Tensor? weight, long ignore, Tensor losses, Tensor factors) : ITyped
            {
                public void Run<T>()
                    where T : unmanaged, INumber<T>, IMinMaxValue<T>
                {
                    var numbers = rows.StridedSpan<T>();
                    var classes = places.Span<long>();
                    var loss = losses.Span<T>();
                    var factor = factors.Span<T>();
                    for (var i = 0; i < classes.Length; i++)
                    {
                        var place = classes[i];
                        if (place == ignore)
                        {
                            (loss[i], factor[i]) = (T.Zero, T.Zero);
                            continue;
                        }
                        if (place < 0 || place >= rows.Sizes[1])
                            throw new ArgumentOutOfRangeException(nameof(places), $"Class {place} of example {i} is not between 0 and {rows.Sizes[1] - 1}.");
                        factor[i] = weight is null ? T.One : weight.Span<T>()[(int)place];
                        loss[i] = -factor[i] * numbers[(int)((i * rows.Strides[0]) + (place * rows.Strides[1]))];
                    }
                }
            }

            private sealed class PickBackward : Node
            {
                private readonly SavedTensor _places;
                private readonly SavedTensor _factors;
                private readonly long[] _sizes;
                private readonly long _ignore;

                public PickBackward(Tensor rows, Tensor places, Tensor factors, long ignore)
                    : base(rows) => (_places, _factors, _sizes, _ignore) = (Save(places), Save(factors), rows.Sizes, ignore);

                protected override void Backward(Tensor grad)
                {
                    var places = _places.Value;
                    var inside = places.masked_fill(places.eq(_ignore), 0).unsqueeze(1);
                    Give(0, zeros(_sizes, grad.dtype).scatter(1, inside, grad.mul(_factors.Value).neg().unsqueeze(1)));
                }
            }

            private static Tensor WithProbabilities(Tensor logs, Tensor target, Tensor? weight, Reduction reduction, double smoothing, int dim)
            {
                if (!target.Sizes.AsSpan().SequenceEqual(logs.Sizes))
                    throw new ArgumentException($"cross_entropy with probabilities expects a target of the input's shape {Shapes.Text(logs.Sizes)}, got {Shapes.Text(target.Sizes)}.");
                var classes = logs.Sizes[dim];
                var wanted = smoothing == 0 ? target : target.mul(1 - smoothing).add(smoothing / classes);
                var products = logs.mul(wanted);
                if (weight is not null)
                    products = products.mul(weight.view([.. Enumerable.Range(0, logs.Rank).Select(d => d == dim ? -1L : 1L)]));
                var losses = products.sum([dim]).neg();
                return reduction == Reduction.Mean ? losses.sum().div((double)logs.numel() / classes) : Reduced(losses, reduction);
            }

            private static Tensor Smoothing(Tensor logs, Tensor target, Tensor? weight, long ignore, Reduction reduction, int dim)
            {
                var weighted = weight is null ? logs : logs.mul(weight.view([.. Enumerable.Range(0, logs.Rank).Select(d => d == dim ? -1L : 1L)]));
                var ignored = target.eq(ignore);
                var losses = weighted.sum([dim]).neg().masked_fill(ignored, 0);
                if (reduction != Reduction.Mean)
                    return Reduced(losses, reduction);
                var counted = ignored.logical_not().to_type(logs.dtype);
                if (weight is not null)
                    counted = counted.mul(weight.index_select(0, target.masked_fill(ignored, 0).reshape(-1)).view(target.Sizes));
                return losses.sum().div(counted.sum());
            }

            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                return Reduced(input.sub(target).pow(2), reduction).MoveToOuterDisposeScope();
            }

            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                return Reduced(input.sub(target).abs(), reduction).MoveToOuterDisposeScope();
            }

            /// <summary>½d²/β where |d| &lt; β, else |d| − β/2.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1.0)
            {
                if (beta == 0)
                    return l1_loss(input, target, reduction);
                using var scope = NewDisposeScope();
                var distance = input.sub(target).abs();
                var losses = where(distance.lt(beta), distance.pow(2).mul(0.5 / beta), distance.sub(0.5 * beta));
                return Reduced(losses, reduction).MoveToOuterDisposeScope();
            }

            /// <summary>½d² where |d| ≤ δ, else δ (|d| − δ/2).</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                var distance = input.sub(target).abs();
                var losses = where(distance.le(delta), distance.pow(2).mul(0.5), distance.sub(0.5 * delta).mul(delta));
                return Reduced(losses, reduction).MoveToOuterDisposeScope();
            }

            /// <summary>−(t ln p + (1 − t) ln(1 − p)), the logarithms bounded below by −100.</summary>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean)
            {
                if (!input.Sizes.AsSpan().SequenceEqual(target.Sizes) || !input.is_floating_point() || input.dtype != target.dtype)
                    throw new ArgumentException(
                        $"binary_cross_entropy expects probabilities and targets of one shape and floating-point type, got {input.dtype} {Shapes.Text(input.Sizes)} and {target.dtype} {Shapes.Text(target.Sizes)}.");
                using var scope = NewDisposeScope();
                var losses = target.mul(input.log().clamp_min(-100)).add((1 - target).mul((1 - input).log().clamp_min(-100))).neg();
                return Reduced(weight is null ? losses : losses.mul(weight), reduction).MoveToOuterDisposeScope();
            }

            /// <summary>The same from scores: (1 − t) x + (1 + (w₊ − 1) t) ln(1 + e⁻ˣ), where nothing overflows.</summary>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null)
            {
                using var scope = NewDisposeScope();
                var logs = input.log_sigmoid();
                var positive = pos_weights is null ? logs : logs.mul(pos_weights.sub(1).mul(target).add(1));
                var losses = (1 - target).mul(input).sub(positive);
                return Reduced(weight is null ? losses : losses.mul(weight), reduction).MoveToOuterDisposeScope();
            }

            /// <summary>t (ln t − x), the input holding logarithms; with log_target, e^t (t − x).</summary>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean)
            {
                if (!input.is_floating_point() || !target.is_floating_point())
                    throw new ArgumentException($"kl_div expects floating-point logs and targets, got {input.dtype} {Shapes.Text(input.Sizes)} and {target.dtype} {Shapes.Text(target.Sizes)}.");
                using var scope = NewDisposeScope();
                var losses = log_target
                    ? target.exp().mul(target.sub(input))
                    : target.mul(target.masked_fill(target.eq(0), 1).log()).sub(target.mul(input));
                return Reduced(losses, reduction).MoveToOuterDisposeScope();
            }

            public static Tensor soft_margin_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                return Reduced(target.neg().mul(input).exp().log1p(), reduction).MoveToOuterDisposeScope();
            }

            public static Tensor margin_ranking_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean)
            {
                using var scope = NewDisposeScope();
                return Reduced(target.neg().mul(input1.sub(input2)).add(margin).clamp_min(0), reduction).MoveToOuterDisposeScope();
            }

            private static Tensor Reduced(Tensor losses, Reduction reduction) => reduction switch
            {
                Reduction.None => losses,
                Reduction.Sum => losses.sum(),
                _ => losses.mean(),
            };
        }
    }
}
