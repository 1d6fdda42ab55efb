using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Puts tensors one after another along a dimension; the gradient is cut at the same places.</summary>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0)
    {
        if (tensors.Length == 0)
            throw new ArgumentException("cat expects at least one tensor.");
        // An empty vector joins anything, as it always did.
        if (tensors.Length > 1 && HasEmptyVector(tensors))
        {
            var rest = new List<Tensor>();
            foreach (var tensor in tensors)
            {
                if (tensor.Rank != 1 || tensor.Sizes[0] != 0)
                    rest.Add(tensor);
            }
            if (rest.Count > 0 && rest.Count < tensors.Length)
                return cat(rest.ToArray(), dim);
        }
        var first = tensors[0];
        if (first.Rank == 0)
            throw new ArgumentException($"cat expects tensors of at least one dimension, got {tensors.Length} of which the first has the shape (). Use stack for numbers.");
        var d = Shapes.Dimension(dim, first.Rank, nameof(cat));
        var (sizes, type) = ((long[])first.Sizes.Clone(), first.dtype);
        for (var i = 1; i < tensors.Length; i++)
        {
            var next = tensors[i];
            for (var k = 0; k < Math.Max(next.Rank, first.Rank); k++)
            {
                if (next.Rank != first.Rank || (k != d && next.Sizes[k] != first.Sizes[k]))
                    throw new ArgumentException(
                        $"cat along dimension {d}: tensor {i} has the shape {Shapes.Text(next.Sizes)}, the first {Shapes.Text(first.Sizes)}; all other sizes must agree.");
            }
            sizes[d] += next.Sizes[d];
            type = TypePromotion.Promote(type, next.dtype);
        }
        var result = Tensor.Empty(type, sizes);
        var offset = 0L;
        foreach (var tensor in tensors)
        {
            result.CopyInto(tensor, offset, d);
            offset += tensor.Sizes[d] * result.Strides[d];
        }
        return Tape.Tracks(tensors) ? result.Attach(new CatBackward(tensors, d)) : result;
    }

    private static bool HasEmptyVector(ReadOnlySpan<Tensor> tensors)
    {
        foreach (var tensor in tensors)
        {
            if (tensor.Rank == 1 && tensor.Sizes[0] == 0)
                return true;
        }
        return false;
    }

    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => cat((ReadOnlySpan<Tensor>)tensors.ToArray(), dim);

    public static Tensor cat(Tensor[] tensors, long dim = 0) => cat((ReadOnlySpan<Tensor>)tensors, dim);

    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    public static Tensor concat(Tensor[] tensors, long dim = 0) => cat(tensors, dim);

    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => cat(tensors, axis);

    private sealed class CatBackward : Node
    {
        private readonly int _dim;
        private readonly long[] _lengths;

        public CatBackward(ReadOnlySpan<Tensor> tensors, int dim)
            : base(tensors!)
        {
            _dim = dim;
            _lengths = new long[tensors.Length];
            for (var i = 0; i < tensors.Length; i++)
                _lengths[i] = tensors[i].Sizes[dim];
        }

        protected override void Backward(Tensor grad)
        {
            var start = 0L;
            for (var i = 0; i < _lengths.Length; i++)
            {
                if (Needs(i))
                    Give(i, grad.narrow(_dim, start, _lengths[i]));
                start += _lengths[i];
            }
        }
    }

    /// <summary>Puts tensors of one shape along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0)
    {
        var items = tensors.ToArray();
        if (items.Length == 0)
            throw new ArgumentException("stack expects at least one tensor.");
        foreach (var item in items)
        {
            if (!item.Sizes.AsSpan().SequenceEqual(items[0].Sizes))
                throw new ArgumentException($"stack expects tensors of one shape, got {Shapes.Text(items[0].Sizes)} and {Shapes.Text(item.Sizes)}. Use cat for different lengths.");
        }
        using var scope = NewDisposeScope();
        return cat(items.Select(item => item.unsqueeze(dim)).ToArray(), Shapes.Dimension(dim, items[0].Rank + 1, nameof(stack))).MoveToOuterDisposeScope();
    }

    public static Tensor hstack(params Tensor[] tensors)
    {
        using var scope = NewDisposeScope();
        var rows = tensors.Select(tensor => tensor.Rank == 0 ? tensor.reshape(1) : tensor).ToArray();
        return cat(rows, rows is [{ Rank: > 1 }, ..] ? 1 : 0).MoveToOuterDisposeScope();
    }

    public static Tensor hstack(IList<Tensor> tensors) => hstack(tensors.ToArray());

    public static Tensor vstack(Tensor[] tensors)
    {
        using var scope = NewDisposeScope();
        return cat(tensors.Select(tensor => tensor.Rank < 2 ? tensor.reshape(1, -1) : tensor).ToArray()).MoveToOuterDisposeScope();
    }

    public static Tensor vstack(IList<Tensor> tensors) => vstack(tensors.ToArray());

    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0L) => tensor.split(split_size_or_sections, dim);

    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);

    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => input.roll(shifts, dims);

    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    public static Tensor fliplr(Tensor input) => input.fliplr();

    public static Tensor flipud(Tensor input) => input.flipud();

    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);

    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);

    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij")
    {
        var axes = tensors.ToArray();
        if (indexing is not ("ij" or "xy"))
            throw new ArgumentException($"meshgrid expects the indexing 'ij' or 'xy', got '{indexing}'.");
        var swapped = indexing == "xy" && axes.Length > 1;
        if (swapped)
            (axes[0], axes[1]) = (axes[1], axes[0]);
        var shape = axes.Select(axis => axis.NumberOfElements).ToArray();
        var grids = axes.Select((axis, i) => axis.reshape([.. axes.Select((_, k) => k == i ? -1L : 1L)]).expand(shape)).ToArray();
        return swapped ? [grids[1], grids[0], .. grids[2..]] : grids;
    }

    public partial class Tensor
    {
        internal void CopyInto(Tensor source, long offset, int dim)
        {
            var sizes = (long[])Sizes.Clone();
            sizes[dim] = source.Sizes[dim];
            var previous = BackwardFrame.Swap(BackwardFrame.Kept);
            using var window = View(sizes, Strides, Offset + offset);
            BackwardFrame.Swap(previous);
            Copying.Copy(window, source);
        }

        public Tensor[] split(long size, int dim = 0)
        {
            RefuseNumber(nameof(split));
            if (size <= 0)
                throw new ArgumentException($"split expects a positive size, got {size}.");
            var d = Shapes.Dimension(dim, Rank, nameof(split));
            var sizes = new List<long>();
            for (var rest = Sizes[d]; rest > 0; rest -= size)
                sizes.Add(Math.Min(size, rest));
            return split(sizes.Count == 0 ? [0] : [.. sizes], d);
        }

        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0)
        {
            RefuseNumber(nameof(split));
            var d = Shapes.Dimension(dim, Rank, nameof(split));
            var total = 0L;
            foreach (var size in sizes)
                total += size;
            if (total != Sizes[d])
                throw new ArgumentException($"split: the sizes {Shapes.Text(sizes)} add up to {total}, but dimension {d} of {Shapes.Text(Sizes)} has {Sizes[d]}.");
            var parts = new Tensor[sizes.Length];
            var start = 0L;
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = narrow(d, start, sizes[i]);
                start += sizes[i];
            }
            return parts;
        }

        public Tensor[] split(long[] sizes, long dim = 0) => split((ReadOnlySpan<long>)sizes, dim);

        public Tensor[] split(params long[] sizes) => split((ReadOnlySpan<long>)sizes, 0);

        public Tensor[] chunk(long chunks, long dim = 0L)
        {
            if (chunks <= 0)
                throw new ArgumentException($"chunk expects a positive number of chunks, got {chunks}.");
            var d = Shapes.Dimension(dim, Rank, nameof(chunk));
            return split(Math.Max(1, (Sizes[d] + chunks - 1) / chunks), d);
        }

        /// <summary>Copies of the tensor next to each other, as many along each dimension as told.</summary>
        public Tensor repeat(params long[] sizes)
        {
            if (sizes.Length < Rank || sizes.Any(times => times < 0))
                throw new ArgumentException($"repeat expects at least {Rank} numbers for the shape {Shapes.Text(Sizes)}, got {Shapes.Text(sizes)}.");
            using var scope = NewDisposeScope();
            var own = Enumerable.Repeat(1L, sizes.Length - Rank).Concat(Sizes).ToArray();
            var interleaved = view([.. own.SelectMany(size => new[] { 1, size })], reshaped: true);
            var target = sizes.Zip(own, (times, size) => new[] { times, size }).SelectMany(pair => pair).ToArray();
            return interleaved.expand(target).reshape([.. sizes.Zip(own, (times, size) => times * size)]).MoveToOuterDisposeScope();
        }

        private Tensor view(long[] sizes, bool reshaped) => reshaped ? reshape(sizes) : view(sizes);

        public Tensor tile(long[] reps) => repeat([.. Enumerable.Repeat(1L, Math.Max(0, Rank - reps.Length)), .. reps]);

        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null)
        {
            if (repeats < 0)
                throw new ArgumentException($"repeat_interleave cannot repeat {repeats} times the shape {Shapes.Text(Sizes)}.");
            using var scope = NewDisposeScope();
            var source = dim is null ? reshape(-1) : this;
            var d = Shapes.Dimension(dim ?? 0, source.Rank, nameof(repeat_interleave));
            var spread = source.unsqueeze(d + 1);
            var sizes = (long[])spread.Sizes.Clone();
            sizes[d + 1] = repeats;
            return spread.expand(sizes).flatten(d, d + 1).MoveToOuterDisposeScope();
        }

        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null)
        {
            using var scope = NewDisposeScope();
            var source = dim is null ? reshape(-1) : this;
            var counts = repeats.to_type(ScalarType.Int64).data<long>().ToArray();
            var index = counts.SelectMany((count, i) => Enumerable.Repeat((long)i, (int)count)).ToArray();
            return source.index_select(dim ?? 0, tensor(index)).MoveToOuterDisposeScope();
        }

        /// <summary>The order along the given dimensions reversed.</summary>
        public Tensor flip(params long[] dims)
        {
            using var scope = NewDisposeScope();
            var result = this;
            foreach (var dim in dims)
            {
                var d = Shapes.Dimension(dim, Rank, nameof(flip));
                result = result.index_select(d, torch.arange(Sizes[d] - 1, -1, -1));
            }
            return (ReferenceEquals(result, this) ? clone() : result).MoveToOuterDisposeScope();
        }

        public Tensor fliplr() => flip(1);

        public Tensor flipud() => flip(0);

        /// <summary>Shifts elements along a dimension; what leaves at the end comes back at the start.</summary>
        public Tensor roll(long shifts, long? dims = null)
        {
            using var scope = NewDisposeScope();
            if (dims is null)
                return reshape(-1).roll(shifts, 0).view(Sizes).MoveToOuterDisposeScope();
            var d = Shapes.Dimension(dims.Value, Rank, nameof(roll));
            if (Sizes[d] == 0)
                return clone().MoveToOuterDisposeScope();
            var cut = (((-shifts % Sizes[d]) + Sizes[d]) % Sizes[d]);
            return cat([narrow(d, cut, Sizes[d] - cut), narrow(d, 0, cut)], d).MoveToOuterDisposeScope();
        }

        public Tensor roll((long, long) shifts, (long, long) dims) => roll([shifts.Item1, shifts.Item2], [dims.Item1, dims.Item2]);

        public Tensor roll(long[] shifts, long[] dims)
        {
            if (shifts.Length != dims.Length)
                throw new ArgumentException($"roll expects a shift for each dimension, got shifts {Shapes.Text(shifts)} for dimensions {Shapes.Text(dims)}.");
            using var scope = NewDisposeScope();
            var result = this;
            for (var i = 0; i < shifts.Length; i++)
                result = result.roll(shifts[i], dims[i]);
            return (ReferenceEquals(result, this) ? clone() : result).MoveToOuterDisposeScope();
        }
    }
}
