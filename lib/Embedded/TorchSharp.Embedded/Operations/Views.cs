using TorchSharp.Autograd;

namespace TorchSharp;

// Views: other sizes and strides over the same memory. Nothing is copied, and what is written through a view is seen by all.
public static partial class torch
{
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    public static Tensor t(Tensor input) => input.t();

    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);

    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);

    public static Tensor movedim(Tensor input, long source, long destination) => input.movedim([source], [destination]);

    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);

    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);

    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);

    public static Tensor ravel(Tensor input) => input.ravel();

    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors)
    {
        var shape = broadcast_shapes([.. tensors.Select(tensor => tensor.Sizes)]).Shape;
        return [.. tensors.Select(tensor => tensor.expand(shape))];
    }

    public static Size broadcast_shapes(params long[][] shapes) =>
        shapes.Aggregate(Array.Empty<long>(), (a, b) => Shapes.Broadcast(a, b, nameof(broadcast_shapes)));

    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);

    public static Tensor diagonal(Tensor input, long offset = 0L, long dim1 = 0L, long dim2 = 1L) => input.diagonal(offset, dim1, dim2);

    public static Tensor[] unbind(Tensor input, long dim = 0L) => input.unbind(dim);

    public partial class Tensor
    {
        /// <summary>A recorded view: the rule turns the gradient of the view into that of this tensor.</summary>
        private Tensor RecordedView<TState>(long[] sizes, long[] strides, long offset, TState state, Func<Tensor, TState, Tensor> rule)
        {
            var view = View(sizes, strides, offset);
            ViewHistory.Track(view, this);
            return view.RecordLinear(this, state, rule);
        }

        /// <summary>Zeros of the given shape but for a window, into which the gradient is written.</summary>
        private static Tensor InWindow(Tensor grad, long[] sizes, Func<Tensor, Tensor> window)
        {
            var whole = torch.zeros(sizes, grad.dtype);
            using var part = window(whole);
            return GradMode.Enabled ? CopyRecorded() : CopyDirectly();

            Tensor CopyRecorded()
            {
                part.copy_(grad);
                return whole;
            }

            Tensor CopyDirectly()
            {
                part.CopyValues(grad);
                return whole;
            }
        }

        // ---- Shape ----

        public Tensor view(params long[] shape)
        {
            var sizes = Shapes.Infer(shape, NumberOfElements, nameof(view));
            var strides = ViewStrides(sizes) ?? throw new InvalidOperationException(
                $"view cannot give the shape {Shapes.Text(sizes)} to a tensor of shape {Shapes.Text(Sizes)} and strides {Shapes.Text(Strides)} without copying. Use reshape.");
            return RecordedView(sizes, strides, Offset, Sizes, static (grad, old) => grad.reshape(old));
        }

        public Tensor view_as(Tensor other) => view(other.Sizes);

        public Tensor reshape(params long[] shape)
        {
            var sizes = Shapes.Infer(shape, NumberOfElements, nameof(reshape));
            if (ViewStrides(sizes) is { } strides)
                return RecordedView(sizes, strides, Offset, Sizes, static (grad, old) => grad.reshape(old));
            using var copy = clone();
            return copy.view(sizes);
        }

        public Tensor flatten(long start_dim = 0, long end_dim = -1)
        {
            var (first, last) = (Shapes.Dimension(start_dim, Rank, nameof(flatten)), Shapes.Dimension(end_dim, Rank, nameof(flatten)));
            if (first > last)
                throw new ArgumentException($"flatten expects start_dim not after end_dim, got {start_dim} and {end_dim}.");
            if (Rank == 0)
                return reshape(1);
            return reshape([.. Sizes[..first], Shapes.Count(Sizes.AsSpan(first..(last + 1))), .. Sizes[(last + 1)..]]);
        }

        public Tensor ravel() => reshape(-1);

        public Tensor unflatten(long dim, params long[] sizes)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(unflatten));
            return reshape([.. Sizes[..d], .. Shapes.Infer(sizes, Sizes[d], nameof(unflatten)), .. Sizes[(d + 1)..]]);
        }

        public Tensor unflatten(long dim, Size sizes) => unflatten(dim, sizes.Shape);

        public Tensor unsqueeze(long dim)
        {
            var d = Shapes.Dimension(dim, Rank + 1, nameof(unsqueeze));
            var stride = d < Rank ? Sizes[d] * Strides[d] : 1;
            return RecordedView([.. Sizes[..d], 1, .. Sizes[d..]], [.. Strides[..d], stride, .. Strides[d..]], Offset, d, static (grad, d) => grad.squeeze(d));
        }

        public Tensor unsqueeze_(long dim)
        {
            var d = Shapes.Dimension(dim, Rank + 1, nameof(unsqueeze_));
            return Reshaped(unsqueeze(d));
        }

        /// <summary>Without dimensions of size 1: all of them, or the given one if its size is 1.</summary>
        public Tensor squeeze(long? dim = null)
        {
            var only = dim is null ? -1 : Shapes.Dimension(dim.Value, Rank, nameof(squeeze));
            var kept = Enumerable.Range(0, Rank).Where(d => Sizes[d] != 1 || (dim is not null && d != only)).ToArray();
            return RecordedView([.. kept.Select(d => Sizes[d])], [.. kept.Select(d => Strides[d])], Offset, Sizes, static (grad, old) => grad.view(old));
        }

        public Tensor squeeze_(long? dim = null) => Reshaped(squeeze(dim));

        // In-place forms of shape operations: this handle takes over what the view looks like and its history.
        private Tensor Reshaped(Tensor view)
        {
            (Sizes, Strides, Offset) = (view.Sizes, view.Strides, view.Offset);
            if (Tape.Tracks(this))
            {
                var edge = Tape.EdgeTo(view);
                this.Attach(edge.Node!, edge.ResultNumber);
            }
            view.Dispose();
            return this;
        }

        // ---- Order of dimensions ----

        public Tensor transpose(long dim0, long dim1)
        {
            var (a, b) = (Shapes.Dimension(dim0, Rank, nameof(transpose)), Shapes.Dimension(dim1, Rank, nameof(transpose)));
            var (sizes, strides) = ((long[])Sizes.Clone(), (long[])Strides.Clone());
            if (Rank > 0)
            {
                (sizes[a], sizes[b]) = (sizes[b], sizes[a]);
                (strides[a], strides[b]) = (strides[b], strides[a]);
            }
            return RecordedView(sizes, strides, Offset, (a, b), static (grad, dims) => grad.transpose(dims.a, dims.b));
        }

        public Tensor transpose_(long dim0, long dim1) => Reshaped(transpose(dim0, dim1));

        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        public Tensor t() => Rank switch
        {
            < 2 => alias(),
            2 => transpose(0, 1),
            _ => throw new ArgumentException($"t() expects at most two dimensions, got the shape {Shapes.Text(Sizes)}. Use transpose or mT."),
        };

        /// <summary>All dimensions in reverse order.</summary>
        public Tensor T => permute([.. Enumerable.Range(0, Rank).Reverse().Select(d => (long)d)]);

        /// <summary>The last two dimensions swapped.</summary>
        public Tensor mT => transpose(-2, -1);

        public Tensor permute(params long[] permutation)
        {
            if (permutation.Length != Rank)
                throw new ArgumentException($"permute expects {Rank} dimensions for the shape {Shapes.Text(Sizes)}, got {Shapes.Text(permutation)}.");
            var order = permutation.Select(d => Shapes.Dimension(d, Rank, nameof(permute))).ToArray();
            if (order.Distinct().Count() != Rank)
                throw new ArgumentException($"permute expects every dimension once, got {Shapes.Text(permutation)}.");
            return RecordedView([.. order.Select(d => Sizes[d])], [.. order.Select(d => Strides[d])], Offset, order, static (grad, order) =>
            {
                var inverse = new long[order.Length];
                for (var d = 0; d < order.Length; d++)
                    inverse[order[d]] = d;
                return grad.permute(inverse);
            });
        }

        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        public Tensor movedim(long[] source, long[] destination)
        {
            var from = source.Select(d => Shapes.Dimension(d, Rank, nameof(movedim))).ToArray();
            var to = destination.Select(d => Shapes.Dimension(d, Rank, nameof(movedim))).ToArray();
            var rest = new Queue<int>(Enumerable.Range(0, Rank).Except(from));
            return permute([.. Enumerable.Range(0, Rank).Select(d => (long)(Array.IndexOf(to, d) is >= 0 and var at ? from[at] : rest.Dequeue()))]);
        }

        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        // ---- Repetition without copying ----

        public Tensor expand(params long[] sizes) => expand((ReadOnlySpan<long>)sizes);

        public Tensor expand(long[] sizes, bool isImplicit = false) => expand((ReadOnlySpan<long>)sizes, isImplicit);

        public Tensor expand(Size sizes, bool isImplicit = false) => expand((ReadOnlySpan<long>)sizes.Shape, isImplicit);

        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false)
        {
            var target = sizes.ToArray();
            var added = target.Length - Rank;
            if (added < 0)
                throw new ArgumentException($"expand cannot take dimensions away: the shape is {Shapes.Text(Sizes)}, wanted is {Shapes.Text(sizes)}. Select or squeeze first.");
            for (var d = 0; d < target.Length; d++)
            {
                var own = d < added ? 1 : Sizes[d - added];
                if (target[d] == -1 && d >= added)
                    target[d] = own;
                if (target[d] < 0 || (own != 1 && own != target[d]))
                    throw new ArgumentException($"expand cannot repeat the shape {Shapes.Text(Sizes)} to {Shapes.Text(sizes)}: only dimensions of size 1, and new leading ones, can grow.");
            }
            return RecordedView(target, Shapes.BroadcastStrides(Sizes, Strides, target), Offset, Sizes, static (grad, old) => grad.SumTo(old));
        }

        public Tensor expand_as(Tensor other) => expand(other.Sizes);

        public Tensor broadcast_to(params long[] shape) => expand(shape);

        // ---- Parts ----

        public Tensor select(long dim, long index) => Select(dim, index);

        internal Tensor Select(long dim, long index)
        {
            if (Rank == 0)
                throw new ArgumentException("A tensor without dimensions holds a single number and cannot be indexed. Use item().");
            var d = Shapes.Dimension(dim, Rank, nameof(select));
            var size = Sizes[d];
            if (index < -size || index >= size)
                throw new ArgumentOutOfRangeException(nameof(index), $"Index {index} is out of range for dimension {d} of the shape {Shapes.Text(Sizes)}; use {-size} to {size - 1}.");
            var at = index < 0 ? index + size : index;
            return RecordedView(
                [.. Sizes.AsSpan(..d), .. Sizes.AsSpan((d + 1)..)], [.. Strides.AsSpan(..d), .. Strides.AsSpan((d + 1)..)], Offset + (at * Strides[d]),
                (Sizes, d, at), static (grad, s) => InWindow(grad, s.Sizes, whole => whole.Select(s.d, s.at)));
        }

        public Tensor slice(long dim, long start, long finish, long step)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(slice));
            if (step <= 0)
                throw new ArgumentException($"slice expects a positive step, got {step}. Use flip to reverse.");
            var size = Sizes[d];
            var first = Math.Clamp(start < 0 ? start + size : start, 0, size);
            var last = Math.Clamp(finish < 0 ? finish + size : finish, first, size);
            var (sizes, strides) = ((long[])Sizes.Clone(), (long[])Strides.Clone());
            sizes[d] = (last - first + step - 1) / step;
            strides[d] *= step;
            return RecordedView(sizes, strides, Offset + (first * Strides[d]), (Sizes, d, first, last, step), static (grad, s) =>
                InWindow(grad, s.Sizes, whole => whole.slice(s.d, s.first, s.last, s.step)));
        }

        private void RefuseNumber(string name)
        {
            if (Rank == 0)
                throw new ArgumentException($"{name} expects a tensor of at least one dimension, got () with 0. Add one with unsqueeze(0).");
        }

        public Tensor narrow(long dim, long start, long length)
        {
            RefuseNumber(nameof(narrow));
            var d = Shapes.Dimension(dim, Rank, nameof(narrow));
            var first = start < 0 ? start + Sizes[d] : start;
            if (first < 0 || length < 0 || first + length > Sizes[d])
                throw new ArgumentOutOfRangeException(nameof(length), $"narrow got {length} elements from {start} on, but dimension {d} of {Shapes.Text(Sizes)} has {Sizes[d]}.");
            return slice(d, first, first + length, 1);
        }

        public Tensor[] unbind(long dimension = 0L)
        {
            var d = Shapes.Dimension(dimension, Rank, nameof(unbind));
            var parts = new Tensor[Sizes[d]];
            for (var i = 0; i < parts.Length; i++)
                parts[i] = Select(d, i);
            return parts;
        }

        public Tensor diagonal(long offset = 0L, long dim1 = 0L, long dim2 = 1L)
        {
            var (a, b) = (Shapes.Dimension(dim1, Rank, nameof(diagonal)), Shapes.Dimension(dim2, Rank, nameof(diagonal)));
            if (a == b)
                throw new ArgumentException($"diagonal expects two different dimensions, got {dim1} and {dim2} for the shape {Shapes.Text(Sizes)}.");
            var length = Math.Max(0, offset >= 0 ? Math.Min(Sizes[a], Sizes[b] - offset) : Math.Min(Sizes[a] + offset, Sizes[b]));
            var start = length == 0 ? 0 : offset >= 0 ? offset * Strides[b] : -offset * Strides[a];
            var kept = Enumerable.Range(0, Rank).Where(d => d != a && d != b).ToArray();
            return RecordedView(
                [.. kept.Select(d => Sizes[d]), length], [.. kept.Select(d => Strides[d]), Strides[a] + Strides[b]], Offset + start,
                (Sizes, offset, a, b), static (grad, s) => InWindow(grad, s.Sizes, whole => whole.diagonal(s.offset, s.a, s.b)));
        }

        /// <summary>Any sizes and strides over this tensor's memory.</summary>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0L)
        {
            if (size.Length != strides.Length)
                throw new ArgumentException($"as_strided expects as many strides as sizes, got {Shapes.Text(size)} and {Shapes.Text(strides)}.");
            var last = storageOffset;
            for (var d = 0; d < size.Length; d++)
                last += Math.Max(size[d] - 1, 0) * strides[d];
            if (storageOffset < 0 || strides.Any(step => step < 0) || (Shapes.Count(size) > 0 && last >= Storage.ByteLength / _dtype.Size()))
                throw new ArgumentException($"as_strided: sizes {Shapes.Text(size)}, strides {Shapes.Text(strides)} and offset {storageOffset} reach outside the storage.");
            if (Tape.Tracks(this))
                throw new NotSupportedException("as_strided of a tensor that requires grad is not supported by the embedded edition. Use slice, select or unfold.");
            return View((long[])size.Clone(), (long[])strides.Clone(), storageOffset);
        }

        /// <summary>Windows of a dimension as a new last dimension; windows may overlap.</summary>
        public Tensor unfold(long dimension, long size, long step)
        {
            var d = Shapes.Dimension(dimension, Rank, nameof(unfold));
            if (size < 0 || step <= 0 || size > Sizes[d])
                throw new ArgumentException($"unfold got size {size} and step {step} for a dimension of {Sizes[d]}.");
            var (sizes, strides) = (new List<long>(Sizes) { size }, new List<long>(Strides) { Strides[d] });
            sizes[d] = ((Sizes[d] - size) / step) + 1;
            strides[d] *= step;
            return RecordedView([.. sizes], [.. strides], Offset, (Sizes, d, step), static (grad, s) =>
            {
                var whole = torch.zeros(s.Sizes, grad.dtype);
                for (var w = 0L; w < grad.Sizes[s.d]; w++)
                    whole.narrow(s.d, w * s.step, grad.Sizes[^1]).add_(grad.Select(s.d, w).movedim([-1], [s.d]));
                return whole;
            });
        }

        // The strides of a view with other sizes, if the layout allows one: every group of dimensions that is split or merged
        // must lie in memory without a gap.
        private long[]? ViewStrides(long[] sizes)
        {
            if (Contiguous || NumberOfElements == 0)
                return Shapes.ContiguousStrides(sizes);
            var strides = new long[sizes.Length];
            if (Rank == 0)
            {
                Array.Fill(strides, 1);
                return strides;
            }
            var target = sizes.Length - 1;
            var (step, count, given) = (Strides[^1], 1L, 1L);
            for (var d = Rank - 1; d >= 0; d--)
            {
                count *= Sizes[d];
                if (d > 0 && (Sizes[d - 1] == 1 || Strides[d - 1] == count * step))
                    continue;
                for (; target >= 0 && (given < count || sizes[target] == 1); target--)
                {
                    strides[target] = given * step;
                    given *= sizes[target];
                }
                if (given != count)
                    return null;
                if (d > 0)
                    (step, count, given) = (Strides[d - 1], 1, 1);
            }
            return target < 0 ? strides : null;
        }
    }
}
