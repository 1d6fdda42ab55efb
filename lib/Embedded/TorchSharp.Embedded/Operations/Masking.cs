using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>x where the condition is true, y elsewhere; each gets the gradient of its own elements.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y)
    {
        if (condition.dtype is not (ScalarType.Bool or ScalarType.Byte))
            throw new ArgumentException($"where expects a condition of type Bool, got {condition.dtype}. Compare first, for instance with gt(0).");
        var sizes = Shapes.Broadcast(Shapes.Broadcast(x.Sizes, y.Sizes, nameof(where)), condition.Sizes, nameof(where));
        var type = TypePromotion.Result(x, y);
        var (a, b) = (x.As(type), y.As(type));
        var result = Tensor.Empty(type, sizes);
        result.CopyValues(b);
        Typed.Run(type, new WhereBody(condition, a, result));
        a.DoneUnless(x);
        b.DoneUnless(y);
        return Tape.Tracks(x, y) ? result.Attach(new WhereBackward(condition, x, y)) : result;
    }

    private readonly struct WhereBody(Tensor condition, Tensor x, Tensor result) : ITyped
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var chosen = condition.StridedSpan<byte>();
            var values = x.StridedSpan<T>();
            var output = result.Span<T>();
            var loop = new StridedLoop(
                result.Sizes,
                Shapes.BroadcastStrides(condition.Sizes, condition.Strides, result.Sizes),
                Shapes.BroadcastStrides(x.Sizes, x.Strides, result.Sizes),
                result.Strides);
            while (loop.Next())
            {
                for (int i = 0, c = loop.A, v = loop.B, o = loop.C; i < loop.RunLength; i++, c += loop.StepA, v += loop.StepB, o += loop.StepC)
                {
                    if (chosen[c] != 0)
                        output[o] = values[v];
                }
            }
        }
    }

    private sealed class WhereBackward : Node
    {
        private readonly SavedTensor _condition;

        public WhereBackward(Tensor condition, Tensor x, Tensor y)
            : base(x, y) => _condition = Save(condition);

        protected override void Backward(Tensor grad)
        {
            var condition = _condition.Value;
            using var zero = torch.zeros([], grad.dtype);
            if (Needs(0))
                Give(0, where(condition, grad, zero));
            if (Needs(1))
                Give(1, where(condition, zero, grad));
        }
    }

    /// <summary>The positions where the condition is true, one vector of indices for each dimension.</summary>
    public static Tensor[] where(Tensor condition) => [.. condition.nonzero_as_list()];

    public static Tensor nonzero(Tensor input) => input.nonzero();

    public static Tensor argwhere(Tensor input) => input.nonzero();

    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);

    public static Tensor tril_(Tensor input, long diagonal = 0) => input.tril_(diagonal);

    public static Tensor triu_(Tensor input, long diagonal = 0L) => input.triu_(diagonal);

    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    public static Tensor triu(Tensor input, long diagonal = 0L) => input.triu(diagonal);

    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);

    public static Tensor trace(Tensor input) => input.trace();

    public partial class Tensor
    {
        public Tensor where(Tensor condition, Tensor y) => torch.where(condition, this, y);

        public Tensor masked_fill(Tensor mask, Scalar value)
        {
            using var number = FromNumber(value, _dtype, requires_grad: false);
            if (mask.dtype != ScalarType.Bool)
                throw new ArgumentException($"masked_fill expects a mask of type Bool, got {mask.dtype}. Convert it with to_type(ScalarType.Bool).");
            return torch.where(mask, number, this);
        }

        public Tensor masked_fill_(Tensor mask, Scalar value) => InPlace(x => x.masked_fill(mask, value), nameof(masked_fill_));

        /// <summary>The elements where the mask is true, as a vector.</summary>
        public Tensor masked_select(Tensor mask)
        {
            if (mask.dtype is not (ScalarType.Bool or ScalarType.Byte))
                throw new ArgumentException($"masked_select expects a mask of type Bool, got {mask.dtype} {Shapes.Text(mask.Sizes)}. Compare first, for instance with gt(0).");
            using var scope = NewDisposeScope();
            var sizes = Shapes.Broadcast(Sizes, mask.Sizes, nameof(masked_select));
            return expand(sizes).index(TensorIndex.Tensor(mask.expand(sizes))).reshape(-1).MoveToOuterDisposeScope();
        }

        public Tensor nonzero()
        {
            using var truth = detach().ne(0);
            var flat = truth.Span<byte>();
            var found = new List<long>();
            for (var i = 0; i < flat.Length; i++)
            {
                if (flat[i] != 0)
                    found.Add(i);
            }
            var result = Empty(ScalarType.Int64, [found.Count, Rank]);
            var positions = result.Span<long>();
            for (var i = 0; i < found.Count; i++)
            {
                var rest = found[i];
                for (var d = Rank - 1; d >= 0; d--)
                {
                    positions[(i * Rank) + d] = rest % Sizes[d];
                    rest /= Sizes[d];
                }
            }
            return result;
        }

        public IList<Tensor> nonzero_as_list()
        {
            using var positions = nonzero();
            return positions.unbind(1);
        }

        public Tensor argwhere() => nonzero();

        /// <summary>The lower triangle: what lies above the given diagonal becomes 0.</summary>
        public Tensor tril(long diagonal = 0) => Triangle(diagonal, lower: true, nameof(tril));

        public Tensor triu(long diagonal = 0) => Triangle(diagonal, lower: false, nameof(triu));

        public Tensor tril_(long diagonal = 0) => InPlace(x => x.tril(diagonal), nameof(tril_));

        public Tensor triu_(long diagonal = 0) => InPlace(x => x.triu(diagonal), nameof(triu_));

        private Tensor Triangle(long diagonal, bool lower, string name)
        {
            if (Rank < 2)
                throw new ArgumentException($"{name} expects at least two dimensions, got the shape {Shapes.Text(Sizes)}.");
            using var mask = torch.zeros([Sizes[^2], Sizes[^1]], ScalarType.Bool);
            var kept = mask.Span<byte>();
            var columns = (int)Sizes[^1];
            for (var i = 0; i < kept.Length; i++)
            {
                var offset = (i % columns) - (i / columns);
                kept[i] = (byte)((lower ? offset <= diagonal : offset >= diagonal) ? 1 : 0);
            }
            using var zero = FromNumber(0, _dtype, requires_grad: false);
            return torch.where(mask, this, zero);
        }

        /// <summary>A vector becomes a diagonal matrix, a matrix gives its diagonal.</summary>
        public Tensor diag(long diagonal = 0)
        {
            if (Rank == 2)
                return this.diagonal(diagonal).clone();
            if (Rank != 1)
                throw new ArgumentException($"diag expects a vector or a matrix, got the shape {Shapes.Text(Sizes)}.");
            var size = Sizes[0] + Math.Abs(diagonal);
            var result = torch.zeros([size, size], _dtype);
            using var place = result.diagonal(diagonal);
            place.copy_(this);
            return result;
        }

        public Tensor trace()
        {
            if (Rank != 2)
                throw new ArgumentException($"trace expects a matrix, got the shape {Shapes.Text(Sizes)}.");
            using var diagonal = this.diagonal();
            return diagonal.sum();
        }
    }
}
