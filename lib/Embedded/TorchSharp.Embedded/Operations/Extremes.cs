using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

// Largest and smallest elements and where they are. The gradient goes to the chosen elements alone.
public static partial class torch
{
    public static Tensor max(Tensor input) => input.max();

    public static Tensor max(Tensor input, Tensor other) => input.maximum(other);

    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) => input.max(dim, keepdim);

    public static Tensor min(Tensor input) => input.min();

    public static Tensor min(Tensor input, Tensor other) => input.minimum(other);

    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) => input.min(dim, keepdim);

    public static Tensor argmax(Tensor input) => input.argmax();

    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);

    public static Tensor argmin(Tensor input) => input.argmin();

    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);

    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amax(dims, keepdim, @out);

    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amin(dims, keepdim, @out);

    public static Tensor amax(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => input.amax(dims, keepdim, @out);

    public static Tensor amin(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => input.amin(dims, keepdim, @out);

    public partial class Tensor
    {
        public Tensor max() => amax(AllDimensions());

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Choose(dim, keepdim, largest: true, nameof(max));

        public Tensor argmax()
        {
            using var flat = detach().reshape(-1);
            return flat.argmax(0);
        }

        public Tensor argmax(long dim, bool keepdim = false)
        {
            using var plain = detach();
            var (values, indexes) = plain.Choose(dim, keepdim, largest: true, nameof(argmax));
            values.Dispose();
            return indexes;
        }

        public Tensor min() => amin(AllDimensions());

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Choose(dim, keepdim, largest: false, nameof(min));

        public Tensor argmin()
        {
            using var flat = detach().reshape(-1);
            return flat.argmin(0);
        }

        public Tensor argmin(long dim, bool keepdim = false)
        {
            using var plain = detach();
            var (values, indexes) = plain.Choose(dim, keepdim, largest: false, nameof(argmin));
            values.Dispose();
            return indexes;
        }

        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => Extreme(dims, keepdim, true, nameof(amax)).Into(@out);

        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) => amax((ReadOnlySpan<long>)dims, keepdim, @out);

        public Tensor amax(params long[] dims) => amax((ReadOnlySpan<long>)dims, false, null);

        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => Extreme(dims, keepdim, false, nameof(amin)).Into(@out);

        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) => amin((ReadOnlySpan<long>)dims, keepdim, @out);

        public Tensor amin(params long[] dims) => amin((ReadOnlySpan<long>)dims, false, null);

        private Tensor Into(Tensor? @out)
        {
            if (@out is null)
                return this;
            using (this)
                return @out.copy_(this);
        }

        private (Tensor, Tensor) Choose(long dim, bool keepdim, bool largest, string name)
        {
            if (name is nameof(argmax) or nameof(argmin))
                RefuseBool(_dtype, name);
            var d = Shapes.Dimension(dim, Rank, name);
            var reduced = ReducedDimensions([d], name);
            var sizes = ReducedSizes(Sizes, reduced, keepdim);
            if (Rank > 0 && Sizes[d] == 0)
                throw new ArgumentException($"{name} expects at least one element along dimension {dim}, the shape is {Shapes.Text(Sizes)}.");
            var values = Empty(_dtype, sizes);
            var indexes = Empty(ScalarType.Int64, sizes);
            var source = AsContiguous();
            Typed.Run(_dtype, new ChooseBody(source, Lanes.Along(Sizes, d), largest, values, indexes));
            source.DoneUnless(this);
            return (Tape.Tracks(this) ? values.Attach(new ChooseBackward(this, indexes, d, reduced)) : values, indexes);
        }

        private readonly struct ChooseBody(Tensor x, Lanes lanes, bool largest, Tensor values, Tensor indexes) : ITyped
        {
            public void Run<T>()
                where T : unmanaged, INumber<T>, IMinMaxValue<T>
            {
                var input = x.Span<T>();
                var best = values.Span<T>();
                var where = indexes.Span<long>();
                for (var lane = 0; lane < lanes.Count; lane++)
                {
                    var at = lanes.Start(lane);
                    var (value, index) = (input[at], 0);
                    for (var i = 1; i < lanes.Length && !T.IsNaN(value); i++)
                    {
                        var next = input[at + (i * lanes.Inner)];
                        // The first of equals is chosen; not a number beats everything.
                        if ((largest ? next > value : next < value) || T.IsNaN(next))
                            (value, index) = (next, i);
                    }
                    (best[lane], where[lane]) = (value, index);
                }
            }
        }

        private sealed class ChooseBackward : Node
        {
            private readonly SavedTensor _indexes;
            private readonly long[] _sizes;
            private readonly int _dim;
            private readonly bool[] _reduced;

            public ChooseBackward(Tensor x, Tensor indexes, int dim, bool[] reduced)
                : base(x) => (_indexes, _sizes, _dim, _reduced) = (Save(indexes), x.Sizes, dim, reduced);

            protected override void Backward(Tensor grad) => Give(0, torch.zeros(_sizes, grad.dtype)
                .scatter_add(_dim, WithReduced(_indexes.Value, _sizes, _reduced), WithReduced(grad, _sizes, _reduced)));
        }

        private Tensor Extreme(ReadOnlySpan<long> dims, bool keepdim, bool largest, string name)
        {
            var reduced = ReducedDimensions(dims.Length == 0 ? AllDimensions() : dims, name);
            if (Count == 0)
                throw new ArgumentException($"{name} expects at least one element, the shape is {Shapes.Text(Sizes)}.");
            var kept = Enumerable.Range(0, Rank).Where(d => !reduced[d]).ToArray();
            var order = kept.Concat(Enumerable.Range(0, Rank).Where(d => reduced[d])).Select(d => (long)d).ToArray();
            Tensor result;
            using (no_grad())
            {
                using var arranged = permute(order);
                using var lanes = arranged.reshape([.. kept.Select(d => Sizes[d]), -1]);
                var (values, indexes) = lanes.Choose(-1, false, largest, name);
                indexes.Dispose();
                using (values)
                    result = values.View(ReducedSizes(Sizes, reduced, keepdim), Shapes.ContiguousStrides(ReducedSizes(Sizes, reduced, keepdim)), 0);
            }
            return Tape.Tracks(this) ? result.Attach(new ExtremeBackward(this, result, reduced)) : result;
        }

        /// <summary>All elements equal to the extreme share its gradient.</summary>
        private sealed class ExtremeBackward : Node
        {
            private readonly SavedTensor _x;
            private readonly SavedTensor _extreme;
            private readonly bool[] _reduced;

            public ExtremeBackward(Tensor x, Tensor extreme, bool[] reduced)
                : base(x) => (_x, _extreme, _reduced) = (Save(x), Save(extreme), reduced);

            protected override void Backward(Tensor grad)
            {
                var x = _x.Value;
                var chosen = x.eq(WithReduced(_extreme.Value, x.Sizes, _reduced)).to_type(grad.dtype);
                var sharers = SumOver(chosen, _reduced, keepdim: true);
                Give(0, WithReduced(grad, x.Sizes, _reduced).div(sharers).mul(chosen));
            }
        }
    }
}
