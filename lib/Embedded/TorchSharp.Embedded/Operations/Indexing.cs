using System.Runtime.CompilerServices;
using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => Select(0, i1);
            set
            {
                using var place = Select(0, i1);
                place.copy_(value);
            }
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => At([i1, i2]);
            set => PutAt([i1, i2], value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => At([i1, i2, i3]);
            set => PutAt([i1, i2, i3], value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => At([i1, i2, i3, i4]);
            set => PutAt([i1, i2, i3, i4], value);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => At(indices);
            set => PutAt(indices, value);
        }

        private Tensor At(ReadOnlySpan<long> indices)
        {
            var result = Select(0, indices[0]);
            for (var i = 1; i < indices.Length; i++)
            {
                using var outer = result;
                result = outer.Select(0, indices[i]);
            }
            return result;
        }

        private void PutAt(ReadOnlySpan<long> indices, Tensor value)
        {
            using var place = At(indices);
            place.copy_(value);
        }

        /// <summary>
        /// Numbers, slices, new dimensions and the ellipsis give a view; masks and index tensors gather a copy, whose gradient
        /// is added back to the places it came from.
        /// </summary>
        public Tensor index(params TensorIndex[] indices)
        {
            var (view, advanced) = Basic(indices);
            if (advanced.All(place => place is null))
                return view;
            using (view)
                return view.Gathered(advanced);
        }

        public Tensor index(params Tensor[] indices) => index(indices.Select(TensorIndex.Tensor).ToArray());

        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, accumulate: false);

        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            var (view, advanced) = Basic(indices);
            using (view)
            {
                if (advanced.All(place => place is null))
                {
                    if (accumulate)
                        throw new ArgumentException("index_put_ accumulates at index tensors only. Use add_ on the slice.");
                    view.copy_(value);
                    return this;
                }
                view.Put(advanced, value, accumulate);
            }
            return this;
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices.Select(TensorIndex.Tensor).ToArray());

        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            index_put_(value, indices.Select(TensorIndex.Tensor).ToArray(), accumulate);

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var number = FromNumber(value, _dtype, requires_grad: false);
            return index_put_(number, indices);
        }

        public Tensor index_put_(Scalar value, params Tensor[] indices) => index_put_(value, indices.Select(TensorIndex.Tensor).ToArray());

        /// <summary>Applies everything but index tensors as views, and lists the index tensor of each remaining dimension.</summary>
        private (Tensor View, List<Tensor?> Advanced) Basic(TensorIndex[] indices)
        {
            var used = indices.Sum(index => index.kind switch
            {
                TensorIndex.Kind.Single or TensorIndex.Kind.Slice => 1,
                TensorIndex.Kind.Tensor => index.tensor!.dtype is ScalarType.Bool or ScalarType.Byte ? index.tensor.Rank : 1,
                _ => 0,
            });
            if (used > Rank)
                throw new ArgumentException($"Too many indices: {used} for a tensor of shape {Shapes.Text(Sizes)}.");
            var result = alias();
            var advanced = new List<Tensor?>();
            var d = 0;
            foreach (var index in indices)
            {
                var before = result;
                switch (index.kind)
                {
                    case TensorIndex.Kind.Single:
                        result = before.Select(d, index.startIndexOrBoolOrSingle ?? 0);
                        break;
                    case TensorIndex.Kind.Slice:
                        result = before.slice(d, index.startIndexOrBoolOrSingle ?? 0, index.stopIndex ?? long.MaxValue / 2, index.step ?? 1);
                        advanced.Add(null);
                        d++;
                        break;
                    case TensorIndex.Kind.None or TensorIndex.Kind.Null:
                        result = before.unsqueeze(d);
                        advanced.Add(null);
                        d++;
                        break;
                    case TensorIndex.Kind.Ellipsis:
                        for (var skipped = Rank - used; skipped > 0; skipped--, d++)
                            advanced.Add(null);
                        break;
                    case TensorIndex.Kind.Bool:
                        result = before.unsqueeze(d);
                        advanced.Add(torch.zeros([index.startIndexOrBoolOrSingle ?? 0], ScalarType.Int64));
                        d++;
                        break;
                    default:
                        d += AddPlaces(index.tensor!, before, d, advanced);
                        break;
                }
                if (!ReferenceEquals(before, result))
                    before.Dispose();
            }
            return (result, advanced);
        }

        // A mask stands for the positions where it is true, one index tensor for each of its dimensions.
        private static int AddPlaces(Tensor index, Tensor indexed, int d, List<Tensor?> advanced)
        {
            if (index.dtype is not (ScalarType.Bool or ScalarType.Byte))
            {
                if (index.dtype.IsFloatingPoint())
                    throw new ArgumentException($"Index tensors hold integers or bool, got {index.dtype}. Convert with to_type(ScalarType.Int64).");
                advanced.Add(index.to_type(ScalarType.Int64));
                return 1;
            }
            if (!index.Sizes.AsSpan().SequenceEqual(indexed.Sizes.AsSpan(d, index.Rank)))
                throw new ArgumentException($"The mask has the shape {Shapes.Text(index.Sizes)}, but masks the dimensions from {d} on of {Shapes.Text(indexed.Sizes)}.");
            advanced.AddRange(index.nonzero_as_list());
            return index.Rank;
        }

        private Tensor Gathered(List<Tensor?> advanced)
        {
            var plan = new IndexPlan(this, advanced);
            using var scope = NewDisposeScope();
            var rows = permute(plan.Order).reshape([plan.Positions, .. plan.RestSizes]);
            var picked = rows.index_select(0, plan.Flat).view([.. plan.IndexSizes, .. plan.RestSizes]);
            return picked.permute(plan.ResultOrder).contiguous().MoveToOuterDisposeScope();
        }

        private void Put(List<Tensor?> advanced, Tensor value, bool accumulate)
        {
            CheckInPlace(nameof(index_put_));
            using var scope = NewDisposeScope();
            var plan = new IndexPlan(this, advanced);
            var restCount = Shapes.Count(plan.RestSizes);
            var inverse = new long[Rank];
            for (var d = 0; d < Rank; d++)
                inverse[plan.Order[d]] = d;
            var resultSizes = plan.ResultOrder.Select(d => plan.IndexSizes.Concat(plan.RestSizes).ElementAt((int)d)).ToArray();
            var placed = new long[plan.ResultOrder.Length];
            for (var d = 0; d < placed.Length; d++)
                placed[plan.ResultOrder[d]] = d;
            var source = value.to_type(_dtype).expand(resultSizes).permute(placed).reshape(-1, restCount);
            var old = Tape.Tracks(this, value) ? clone() : this;
            var rows = old.permute(plan.Order).reshape(plan.Positions, restCount);
            var written = accumulate ? rows.index_add(0, plan.Flat, source, 1) : rows.index_copy(0, plan.Flat, source);
            var updated = written.view([.. plan.Order.Select(d => Sizes[d])]).permute(inverse);
            Overwrite(updated, nameof(index_put_));
        }

        /// <summary>How index tensors address a tensor: their dimensions moved to the front, and one number for each position.</summary>
        private sealed class IndexPlan
        {
            public IndexPlan(Tensor source, List<Tensor?> advanced)
            {
                var dims = Enumerable.Range(0, advanced.Count).Where(d => advanced[d] is not null).ToArray();
                var rest = Enumerable.Range(0, source.Rank).Except(dims).ToArray();
                Order = [.. dims.Concat(rest).Select(d => (long)d)];
                RestSizes = [.. rest.Select(d => source.Sizes[d])];
                Positions = Shapes.Count(dims.Select(d => source.Sizes[d]).ToArray());
                IndexSizes = dims.Select(d => advanced[d]!.Sizes).Aggregate((a, b) => Shapes.Broadcast(a, b, "indexing"));
                Flat = Flatten(source, advanced, dims);

                // Index tensors next to each other leave their dimensions in place; otherwise these come first.
                var adjacent = dims[^1] - dims[0] == dims.Length - 1;
                var before = adjacent ? dims[0] : 0;
                var indexRank = IndexSizes.Length;
                ResultOrder =
                [
                    .. Enumerable.Range(indexRank, before).Select(d => (long)d),
                    .. Enumerable.Range(0, indexRank).Select(d => (long)d),
                    .. Enumerable.Range(indexRank + before, rest.Length - before).Select(d => (long)d),
                ];
            }

            public long[] Order { get; }

            public long[] RestSizes { get; }

            public long Positions { get; }

            public long[] IndexSizes { get; }

            public Tensor Flat { get; }

            public long[] ResultOrder { get; }

            private Tensor Flatten(Tensor source, List<Tensor?> advanced, int[] dims)
            {
                var flat = torch.zeros(IndexSizes, ScalarType.Int64);
                foreach (var d in dims)
                {
                    var size = source.Sizes[d];
                    using var spread = advanced[d]!.expand(IndexSizes);
                    using var indices = spread.CloneContiguous();
                    var numbers = indices.Span<long>();
                    var sum = flat.Span<long>();
                    for (var i = 0; i < numbers.Length; i++)
                    {
                        if (numbers[i] < -size || numbers[i] >= size)
                            throw new ArgumentOutOfRangeException(nameof(advanced), $"Index {numbers[i]} is out of range for dimension {d} of the shape {Shapes.Text(source.Sizes)}.");
                        sum[i] = (sum[i] * size) + (numbers[i] < 0 ? numbers[i] + size : numbers[i]);
                    }
                }
                return flat.view(-1);
            }
        }
    }
}
