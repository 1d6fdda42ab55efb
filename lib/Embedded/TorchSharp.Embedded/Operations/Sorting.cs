using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) => input.sort(dim, descending, stable);

    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);

    public static Tensor msort(Tensor tensor) => tensor.msort();

    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) => tensor.topk(k, dim, largest, sorted);

    public static Tensor median(Tensor input) => input.median();

    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) => input.bincount(weights, minlength);

    public partial class Tensor
    {
        /// <summary>Sorted values and where they were. Equal elements keep their order; not a number counts as the largest.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(sort));
            var values = CloneContiguous();
            var indices = Empty(ScalarType.Int64, Sizes);
            Typed.Run(_dtype, new SortBody(values, indices, Lanes.Along(Sizes, d), descending));
            return (Tape.Tracks(this) ? values.Attach(new GatherBackward(this, d, indices)) : values, indices);
        }

        public Tensor argsort(long dim = -1, bool descending = false)
        {
            using var plain = detach();
            var (values, indices) = plain.sort(dim, descending);
            values.Dispose();
            return indices;
        }

        public Tensor msort()
        {
            var (values, indices) = sort(0);
            indices.Dispose();
            return values;
        }

        /// <summary>The k largest (or smallest) elements along a dimension, in order, and where they are.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(topk));
            if (k < 0 || k > (Rank == 0 ? 1 : Sizes[d]))
                throw new ArgumentOutOfRangeException(nameof(k), $"topk got k = {k}, but dimension {d} of {Shapes.Text(Sizes)} has {(Rank == 0 ? 1 : Sizes[d])} elements.");
            if (Rank == 0)
                return (clone(), torch.zeros([], ScalarType.Int64));
            using var scope = NewDisposeScope();
            var order = argsort(d, largest).narrow(d, 0, k).contiguous();
            return scope.MoveToOuter(gather(d, order), order);
        }

        /// <summary>The lower of the two middle elements when their number is even.</summary>
        public Tensor median()
        {
            using var scope = NewDisposeScope();
            return reshape(-1).sort(0).Values.Select(0, (NumberOfElements - 1) / 2).MoveToOuterDisposeScope();
        }

        public Tensor bincount(Tensor? weights, long minlength = 0)
        {
            using var scope = NewDisposeScope();
            using var plain = no_grad();
            if (Rank != 1 || !torch.is_integral(_dtype))
                throw new ArgumentException($"bincount expects a vector of integers, got {_dtype} of shape {Shapes.Text(Sizes)}.");
            var places = to_type(ScalarType.Int64);
            var length = Count == 0 ? minlength : Math.Max(minlength, places.max().ToInt64() + 1);
            var amounts = weights is null ? torch.ones([Count], ScalarType.Int64) : weights;
            return torch.zeros([length], amounts.dtype).index_add_(0, places, amounts, 1).MoveToOuterDisposeScope();
        }

        private readonly struct SortBody(Tensor values, Tensor indices, Lanes lanes, bool descending) : ITyped
        {
            public void Run<T>()
                where T : unmanaged, INumber<T>, IMinMaxValue<T>
            {
                var numbers = values.Span<T>();
                var places = indices.Span<long>();
                var lane = new T[lanes.Length];
                var order = new int[lanes.Length];
                var sign = descending ? -1 : 1;
                for (var l = 0; l < lanes.Count; l++)
                {
                    var start = lanes.Start(l);
                    for (var i = 0; i < lane.Length; i++)
                    {
                        lane[i] = numbers[start + (i * lanes.Inner)];
                        order[i] = i;
                    }
                    Array.Sort(order, (i, k) => Compare(lane[i], lane[k]) is var c and not 0 ? sign * c : i.CompareTo(k));
                    for (var i = 0; i < lane.Length; i++)
                    {
                        numbers[start + (i * lanes.Inner)] = lane[order[i]];
                        places[start + (i * lanes.Inner)] = order[i];
                    }
                }

                // .NET's own order has not-a-number smallest.
                static int Compare(T a, T b) => T.IsNaN(a) || T.IsNaN(b) ? T.IsNaN(a).CompareTo(T.IsNaN(b)) : a.CompareTo(b);
            }
        }
    }
}
