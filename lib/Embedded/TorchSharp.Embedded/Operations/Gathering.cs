using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

// Reading and writing at computed places. What gathers forward scatters backward, and the other way round.
public static partial class torch
{
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);

    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add(dim, index, source, alpha);

    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add_(dim, index, source, alpha);

    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy_(dim, index, source);

    public static Tensor index_fill(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill(dim, index, value);

    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill_(dim, index, value);

    public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy(dim, index, source);

    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);

    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_(dim, index, src);

    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add(dim, index, src);

    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add_(dim, index, src);

    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim = 0L) => input.take_along_dim(indices, dim);

    public partial class Tensor
    {
        // ---- Whole slices ----

        /// <summary>The slices of a dimension that the index names, in its order.</summary>
        public Tensor index_select(long dim, Tensor index)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(index_select));
            if (Rank == 0)
                return clone();
            using var places = Places(index, Sizes[d], nameof(index_select));
            var sizes = (long[])Sizes.Clone();
            sizes[d] = places.Count;
            var result = Empty(_dtype, sizes);
            var source = AsContiguous();
            var lanes = Lanes.Along(Sizes, d);
            var slice = lanes.Inner * _dtype.Size();
            var from = source.Storage.Span<byte>()[((int)source.Offset * _dtype.Size())..];
            var to = result.Storage.Span<byte>();
            var at = 0;
            for (var outer = 0; outer < lanes.Outer; outer++)
            {
                foreach (var place in places.Span<long>())
                {
                    from.Slice(((outer * lanes.Length) + (int)place) * slice, slice).CopyTo(to.Slice(at, slice));
                    at += slice;
                }
            }
            source.DoneUnless(this);
            return Tape.Tracks(this) ? result.Attach(new IndexSelectBackward(this, d, places)) : result;
        }

        private sealed class IndexSelectBackward : Node
        {
            private readonly SavedTensor _index;
            private readonly int _dim;
            private readonly long[] _sizes;

            public IndexSelectBackward(Tensor x, int dim, Tensor index)
                : base(x) => (_index, _dim, _sizes) = (Save(index), dim, x.Sizes);

            protected override void Backward(Tensor grad) =>
                Give(0, torch.zeros(_sizes, grad.dtype).index_add_(_dim, _index.Value, grad, 1));
        }

        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha)
        {
            using var copy = clone();
            return copy.index_add_(dim, index, source, alpha).alias();
        }

        /// <summary>Adds α times the slices of the source to the slices the index names; a slice named twice gets both.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha)
        {
            CheckInPlace(nameof(index_add_));
            var d = Shapes.Dimension(dim, Rank, nameof(index_add_));
            using var places = Places(index, Sizes[d], nameof(index_add_));
            CheckSlices(source, places, d, nameof(index_add_));
            var factor = alpha.ToDouble();
            if (Tape.Tracks(this, source))
            {
                using var before = CloneContiguous();
                before.Autograd = Autograd?.AddHandle();
                using var after = before.CloneContiguous();
                WriteSlices(after, source, places, d, add: true, factor);
                after.Attach(new IndexAddBackward(before, source, d, places, factor));
                Overwrite(after, nameof(index_add_));
                return this;
            }
            WriteSlices(this, source, places, d, add: true, factor);
            Storage.Version++;
            return this;
        }

        private sealed class IndexAddBackward : Node
        {
            private readonly SavedTensor _index;
            private readonly int _dim;
            private readonly double _factor;

            public IndexAddBackward(Tensor x, Tensor source, int dim, Tensor index, double factor)
                : base(x, source) => (_index, _dim, _factor) = (Save(index), dim, factor);

            protected override void Backward(Tensor grad)
            {
                Give(0, grad);
                if (Needs(1))
                    Give(1, grad.index_select(_dim, _index.Value).mul(_factor));
            }
        }

        public Tensor index_copy(long dim, Tensor index, Tensor source)
        {
            using var copy = clone();
            return copy.index_copy_(dim, index, source).alias();
        }

        public Tensor index_copy_(long dim, Tensor index, Tensor source)
        {
            CheckInPlace(nameof(index_copy_));
            var d = Shapes.Dimension(dim, Rank, nameof(index_copy_));
            using var places = Places(index, Sizes[d], nameof(index_copy_));
            CheckSlices(source, places, d, nameof(index_copy_));
            if (Tape.Tracks(this, source))
            {
                using var before = CloneContiguous();
                before.Autograd = Autograd?.AddHandle();
                using var after = before.CloneContiguous();
                WriteSlices(after, source, places, d, add: false, 1);
                after.Attach(new IndexCopyBackward(before, source, d, places));
                Overwrite(after, nameof(index_copy_));
                return this;
            }
            WriteSlices(this, source, places, d, add: false, 1);
            Storage.Version++;
            return this;
        }

        private sealed class IndexCopyBackward : Node
        {
            private readonly SavedTensor _index;
            private readonly int _dim;

            public IndexCopyBackward(Tensor x, Tensor source, int dim, Tensor index)
                : base(x, source) => (_index, _dim) = (Save(index), dim);

            protected override void Backward(Tensor grad)
            {
                if (Needs(0))
                    Give(0, grad.index_fill(_dim, _index.Value, 0));
                if (Needs(1))
                    Give(1, grad.index_select(_dim, _index.Value));
            }
        }

        public Tensor index_fill(long dim, Tensor index, Scalar value)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(index_fill));
            using var places = Places(index, Sizes[d], nameof(index_fill));
            using var chosen = torch.zeros([Sizes[d]], ScalarType.Bool);
            foreach (var place in places.Span<long>())
                chosen.Span<byte>()[(int)place] = 1;
            using var mask = chosen.view([.. Enumerable.Range(0, Rank).Select(k => k == d ? -1L : 1L)]);
            return masked_fill(mask, value);
        }

        public Tensor index_fill_(long dim, Tensor index, Scalar value) => InPlace(x => x.index_fill(dim, index, value), nameof(index_fill_));

        private static Tensor Places(Tensor index, long size, string name)
        {
            if (index.dtype is not (ScalarType.Int64 or ScalarType.Int32) || index.Rank > 1)
                throw new ArgumentException($"{name} expects a vector of Int64 or Int32 indices, got {index.dtype} of shape {Shapes.Text(index.Sizes)}.");
            using var plain = index.to_type(ScalarType.Int64);
            var places = plain.CloneContiguous();
            foreach (var place in places.Span<long>())
            {
                if (place < 0 || place >= size)
                    throw new ArgumentOutOfRangeException(nameof(index), $"{name}: index {place} is out of range for a dimension of size {size}.");
            }
            return places;
        }

        private void CheckSlices(Tensor source, Tensor places, int dim, string name)
        {
            var expected = (long[])Sizes.Clone();
            expected[dim] = places.Count;
            if (!source.Sizes.AsSpan().SequenceEqual(expected))
                throw new ArgumentException($"{name} expects a source of shape {Shapes.Text(expected)}, got {Shapes.Text(source.Sizes)}.");
            if (source.dtype != _dtype)
                throw new ArgumentException($"{name} expects a source of type {_dtype}, got {source.dtype}.");
        }

        private static void WriteSlices(Tensor target, Tensor source, Tensor places, int dim, bool add, double factor) =>
            Typed.Run(target.dtype, new SliceBody(target, source, places, dim, add, factor));

        private readonly struct SliceBody(Tensor target, Tensor source, Tensor places, int dim, bool add, double factor) : ITyped
        {
            public void Run<T>()
                where T : unmanaged, INumber<T>, IMinMaxValue<T>
            {
                var (into, from) = (target.AsContiguous(), source.AsContiguous());
                var (lanes, count) = (Lanes.Along(target.Sizes, dim), places.Count);
                var scale = T.CreateTruncating(factor);
                for (var outer = 0; outer < lanes.Outer; outer++)
                {
                    for (var i = 0; i < count; i++)
                    {
                        var row = into.Span<T>().Slice(((outer * lanes.Length) + (int)places.Span<long>()[i]) * lanes.Inner, lanes.Inner);
                        var values = from.Span<T>().Slice(((outer * count) + i) * lanes.Inner, lanes.Inner);
                        if (!add)
                            values.CopyTo(row);
                        else if (scale == T.One)
                            TensorPrimitives.Add(row, values, row);
                        else
                            TensorPrimitives.MultiplyAdd(values, scale, row, row);
                    }
                }
                if (!ReferenceEquals(into, target))
                    target.CopyValues(into);
                into.DoneUnless(target);
                from.DoneUnless(source);
            }
        }

        // ---- Single elements ----

        /// <summary>result[i][j] = this[index[i][j]][j] for dim 0, and likewise for others.</summary>
        public Tensor gather(long dim, Tensor index)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(gather));
            var result = Empty(_dtype, index.Sizes);
            Typed.Run(_dtype, new ElementBody(this, result, index, d, ElementAction.Gather, nameof(gather)));
            return Tape.Tracks(this) ? result.Attach(new GatherBackward(this, d, index)) : result;
        }

        public Tensor take_along_dim(Tensor indices, long dim)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(take_along_dim));
            var sizes = (long[])Sizes.Clone();
            sizes[d] = indices.Sizes[d];
            using var spread = indices.expand(sizes);
            return gather(d, spread);
        }

        public Tensor take(Tensor index)
        {
            using var flat = reshape(-1);
            using var places = index.reshape(-1);
            using var picked = flat.index_select(0, places);
            return picked.view(index.Sizes);
        }

        private sealed class GatherBackward : Node
        {
            private readonly SavedTensor _index;
            private readonly int _dim;
            private readonly long[] _sizes;

            public GatherBackward(Tensor x, int dim, Tensor index)
                : base(x) => (_index, _dim, _sizes) = (Save(index), dim, x.Sizes);

            protected override void Backward(Tensor grad) =>
                Give(0, torch.zeros(_sizes, grad.dtype).scatter_add(_dim, _index.Value, grad));
        }

        /// <summary>A copy in which result[index[i][j]][j] = src[i][j] for dim 0, and likewise for others.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Scatter(dim, index, src, ElementAction.Put, nameof(scatter));

        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlace(x => x.scatter(dim, index, src), nameof(scatter_));

        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Scatter(dim, index, src, ElementAction.Add, nameof(scatter_add));

        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => InPlace(x => x.scatter_add(dim, index, src), nameof(scatter_add_));

        private Tensor Scatter(long dim, Tensor index, Tensor src, ElementAction action, string name)
        {
            var d = Shapes.Dimension(dim, Rank, name);
            if (src.dtype != _dtype || src.Rank != Rank)
                throw new ArgumentException($"{name} expects a source of type {_dtype} with {Rank} dimensions, got {src.dtype} {Shapes.Text(src.Sizes)} for {Shapes.Text(Sizes)}.");
            var result = CloneContiguous();
            var source = src.As(_dtype);
            Typed.Run(_dtype, new ElementBody(result, source, index, d, action, name));
            source.DoneUnless(src);
            return Tape.Tracks(this, src) ? result.Attach(new ScatterBackward(this, src, d, index, action)) : result;
        }

        private sealed class ScatterBackward : Node
        {
            private readonly SavedTensor _index;
            private readonly int _dim;
            private readonly ElementAction _action;

            public ScatterBackward(Tensor x, Tensor src, int dim, Tensor index, ElementAction action)
                : base(x, src) => (_index, _dim, _action) = (Save(index), dim, action);

            protected override void Backward(Tensor grad)
            {
                var index = _index.Value;
                if (Needs(0))
                    Give(0, _action == ElementAction.Add ? grad : grad.scatter(_dim, index, torch.zeros(index.Sizes, grad.dtype)));
                if (Needs(1))
                    Give(1, grad.gather(_dim, index));
            }
        }

        private enum ElementAction
        {
            Gather,
            Put,
            Add,
        }

        private readonly struct ElementBody(Tensor whole, Tensor part, Tensor index, int dim, ElementAction action, string name) : ITyped
        {
            public void Run<T>()
                where T : unmanaged, INumber<T>, IMinMaxValue<T>
            {
                if (index.dtype is not (ScalarType.Int64 or ScalarType.Int32) || index.Rank != whole.Rank)
                    throw new ArgumentException(
                        $"{name} expects an index of type Int64 with {whole.Rank} dimensions, got {index.dtype} of shape {Shapes.Text(index.Sizes)} for a tensor of shape {Shapes.Text(whole.Sizes)}.");
                for (var d = 0; d < index.Rank; d++)
                {
                    if ((d != dim && index.Sizes[d] > whole.Sizes[d]) || index.Sizes[d] > part.Sizes[d])
                        throw new ArgumentException($"{name}: the index {Shapes.Text(index.Sizes)} reaches outside {Shapes.Text(whole.Sizes)} or the source {Shapes.Text(part.Sizes)} in dimension {d}.");
                }
                using var plain = index.to_type(ScalarType.Int64);
                var places = plain.AsContiguous();
                var numbers = places.Span<long>();
                var values = whole.StridedSpan<T>();
                var elements = part.StridedSpan<T>();
                Span<long> at = stackalloc long[index.Rank];
                foreach (var place in numbers)
                {
                    var size = index.Rank == 0 ? 1 : whole.Sizes[dim];
                    if (place < 0 || place >= size)
                        throw new ArgumentOutOfRangeException(nameof(index), $"{name}: index {place} is out of range for dimension {dim} of the shape {Shapes.Text(whole.Sizes)}.");
                    var (w, p) = (0L, 0L);
                    for (var d = 0; d < at.Length; d++)
                    {
                        w += (d == dim ? place : at[d]) * whole.Strides[d];
                        p += at[d] * part.Strides[d];
                    }
                    if (action == ElementAction.Gather)
                        elements[(int)p] = values[(int)w];
                    else if (action == ElementAction.Put)
                        values[(int)w] = elements[(int)p];
                    else
                        values[(int)w] += elements[(int)p];
                    for (var d = at.Length - 1; d >= 0 && ++at[d] == index.Sizes[d]; d--)
                        at[d] = 0;
                }
                places.DoneUnless(plain);
            }
        }
    }
}
