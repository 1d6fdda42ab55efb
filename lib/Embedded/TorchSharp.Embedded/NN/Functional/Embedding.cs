using TorchSharp.Autograd;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The rows of the weights that the indices name; a row named twice gets both gradients.</summary>
            internal static Tensor embedding(Tensor indices, Tensor weight, long? padding_idx)
            {
                if (indices.dtype is not (ScalarType.Int64 or ScalarType.Int32))
                    throw new ArgumentException($"Embedding expects indices of type Int64, got {indices.dtype}. Convert them with to_type(ScalarType.Int64).");
                using var flat = indices.reshape(-1);
                using var rows = RowsOf(weight, flat);
                if (padding_idx is { } padding && rows.requires_grad)
                {
                    // The padding row is read but not learned: its gradient is cut off.
                    using var learned = flat.ne(padding);
                    using var mask = learned.unsqueeze(1);
                    using var fixedRows = rows.detach();
                    using var mixed = where(mask, rows, fixedRows);
                    return mixed.view([.. indices.Sizes, weight.Sizes[1]]);
                }
                return rows.view([.. indices.Sizes, weight.Sizes[1]]);
            }

            private static Tensor RowsOf(Tensor weight, Tensor places)
            {
                if (!Tape.Tracks(weight) || weight.dtype != ScalarType.Float32 || places.dtype != ScalarType.Int64)
                    return weight.index_select(0, places);
                using var unrecorded = no_grad();
                return weight.index_select(0, places).Attach(new EmbeddingBackward(weight, places));
            }

            /// <summary>Adds each row's gradient to the row it was read from; where that is already there, in place.</summary>
            private sealed class EmbeddingBackward : Node
            {
                private readonly SavedTensor _places;
                private readonly long[] _sizes;

                public EmbeddingBackward(Tensor weight, Tensor places)
                    : base(weight)
                {
                    using var own = places.CloneContiguous();
                    (_places, _sizes) = (Save(own), weight.Sizes);
                }

                protected override void Backward(Tensor grad)
                {
                    if (GradMode.Enabled || !grad.Contiguous)
                    {
                        Give(0, zeros(_sizes, grad.dtype).index_add(0, _places.Value, grad, 1));
                        return;
                    }
                    var sum = SumOf(0);
                    var rows = sum ?? zeros(_sizes, ScalarType.Float32);
                    RowSum.AddTo(grad.Span<float>(), _places.Numbers<long>(), (int)_sizes[1], rows.Span<float>());
                    GiveUnlessAdded(0, rows, sum);
                }
            }

            /// <summary>A 1 at the place that each index names, in a new last dimension.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                if (x.dtype != ScalarType.Int64)
                    throw new ArgumentException($"one_hot expects indices of type Int64, got {x.dtype}. Convert them with to_type(ScalarType.Int64).");
                using var places = x.CloneContiguous();
                var classes = num_classes;
                foreach (var place in places.Span<long>())
                {
                    if (place < 0 || (num_classes >= 0 && place >= num_classes))
                        throw new ArgumentException($"one_hot: index {place} is not between 0 and {num_classes - 1}.");
                    if (num_classes < 0)
                        classes = Math.Max(classes, place + 1);
                }
                if (classes <= 0)
                    throw new ArgumentException("one_hot of no indices needs num_classes.");
                var result = zeros([.. x.Sizes, classes], ScalarType.Int64);
                var (numbers, row) = (result, 0);
                foreach (var place in places.Span<long>())
                    numbers.Span<long>()[(row++ * (int)classes) + (int)place] = 1;
                return result;
            }
        }
    }
}
