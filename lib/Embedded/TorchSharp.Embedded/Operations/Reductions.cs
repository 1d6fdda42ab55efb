using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);

    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);

    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);

    public static Tensor mean(Tensor input) => input.mean();

    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) => input.mean(dimensions, keepdim, type);

    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);

    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);

    public static Tensor var(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);

    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);

    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);

    public static Tensor std(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);

    public static (Tensor @var, Tensor mean) var_mean(Tensor input, bool unbiased = true) => input.var_mean(unbiased);

    public static (Tensor std, Tensor mean) std_mean(Tensor input, bool unbiased = true) => input.std_mean(unbiased);

    public static Tensor var(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);

    public static Tensor var(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var(dimensions, unbiased, keepdim, type);

    public static Tensor std(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);

    public static Tensor std(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std(dimensions, unbiased, keepdim, type);

    public static (Tensor @var, Tensor mean) var_mean(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var_mean(dimensions, unbiased, keepdim, type);

    public static (Tensor @var, Tensor mean) var_mean(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.var_mean(dimensions, unbiased, keepdim, type);

    public static (Tensor std, Tensor mean) std_mean(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std_mean(dimensions, unbiased, keepdim, type);

    public static (Tensor std, Tensor mean) std_mean(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => input.std_mean(dimensions, unbiased, keepdim, type);

    public static Tensor prod(Tensor input, ScalarType? type = null) => input.prod(type);

    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.prod(dim, keepdim, type);

    public static Tensor norm(Tensor input) => input.norm();

    public static Tensor norm(Tensor input, float p = 2.0f) => input.norm(p);

    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2.0f) => input.norm(dimension, keepdim, p);

    public static Tensor dist(Tensor input, Tensor other, float p = 2.0f) => input.dist(other, p);

    public static Tensor all(Tensor input) => input.all();

    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);

    public static Tensor any(Tensor input) => input.any();

    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);

    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => input.count_nonzero(dims);

    public static Tensor nansum(Tensor input) => input.nansum();

    public partial class Tensor
    {
        // ---- Sum: the gradient of every element is the gradient of its sum ----

        public Tensor sum(ScalarType? type = null) => Sum(AllDimensions(), false, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Sum(dim, keepdim, type);

        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => Sum(dim, keepdim, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Sum([dim], keepdim, type);

        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => Sum([dim0, dim1], keepdim, type);

        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => Sum([dim0, dim1, dim2], keepdim, type);

        private Tensor Sum(ReadOnlySpan<long> dims, bool keepdim, ScalarType? type)
        {
            var compute = type ?? (_dtype.IsFloatingPoint() ? _dtype : ScalarType.Int64);
            var reduced = ReducedDimensions(dims.Length == 0 ? AllDimensions() : dims, nameof(sum));
            var source = As(compute);
            var result = SumOver(source, reduced, keepdim);
            source.DoneUnless(this);
            return Tape.Tracks(this) ? result.Attach(new SumOverBackward(this, reduced)) : result;
        }

        private static Tensor SumOver(Tensor x, bool[] reduced, bool keepdim)
        {
            var result = Empty(x.dtype, ReducedSizes(x.Sizes, reduced, keepdim));
            var first = Array.IndexOf(reduced, true);
            var count = first < 0 ? 0 : Array.LastIndexOf(reduced, true) - first + 1;
            if (first < 0)
            {
                result.CopyValues(x);
            }
            else if (x.Contiguous && !reduced.AsSpan(first, count).Contains(false))
            {
                SumKernels.Sum(x, Lanes.Along(x.Sizes, first, count), result);
            }
            else
            {
                // Bring the summed dimensions to the end and lay the values out that way.
                var kept = Enumerable.Range(0, x.Rank).Where(d => !reduced[d]).ToArray();
                var order = kept.Concat(Enumerable.Range(0, x.Rank).Where(d => reduced[d])).ToArray();
                using var arranged = Empty(x.dtype, [.. order.Select(d => x.Sizes[d])]);
                using var view = x.View([.. order.Select(d => x.Sizes[d])], [.. order.Select(d => x.Strides[d])], x.Offset);
                arranged.CopyValues(view);
                SumKernels.Sum(arranged, Lanes.Along(arranged.Sizes, kept.Length, x.Rank - kept.Length), result);
            }
            return result;
        }

        private sealed class SumOverBackward(Tensor x, bool[] reduced) : Node(x)
        {
            private readonly long[] _sizes = x.Sizes;

            protected override void Backward(Tensor grad) => Give(0, WithReduced(grad, _sizes, reduced).expand(_sizes));
        }

        /// <summary>Undoes broadcasting: sums over the dimensions that were added or repeated.</summary>
        internal Tensor SumTo(long[] sizes)
        {
            var added = Rank - sizes.Length;
            var reduced = new bool[Rank];
            for (var d = 0; d < Rank; d++)
                reduced[d] = d < added || (sizes[d - added] == 1 && Sizes[d] != 1);
            var result = SumOver(this, reduced, keepdim: true);
            if (Tape.Tracks(this))
                result.Attach(new SumOverBackward(this, reduced));
            return result.Sizes.AsSpan().SequenceEqual(sizes) ? result : result.view(sizes);
        }

        // ---- Mean ----

        public Tensor mean() => Mean(AllDimensions(), false, null);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Mean(dimensions, keepdim, type);

        private Tensor Mean(ReadOnlySpan<long> dims, bool keepdim, ScalarType? type)
        {
            if (!(type ?? _dtype).IsFloatingPoint())
                throw new InvalidOperationException($"mean is defined for floating-point tensors, this one is {_dtype}. Convert it with to_type(ScalarType.Float32), or pass type.");
            using var sum = Sum(dims, keepdim, type);
            return sum.div((double)Count / Math.Max(sum.Count, 1));
        }

        // ---- Variance and standard deviation; unbiased divides by n − 1 (Bessel) ----

        public Tensor var(bool unbiased = true) => VarianceAndMean(AllDimensions(), unbiased, false, null).Variance;

        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => VarianceAndMean([dim], unbiased, keepdim, type).Variance;

        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => VarianceAndMean(dimensions, unbiased, keepdim, type).Variance;

        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => VarianceAndMean(dimensions, unbiased, keepdim, type).Variance;

        public Tensor std(bool unbiased = true) => Deviation(VarianceAndMean(AllDimensions(), unbiased, false, null).Variance);

        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Deviation(VarianceAndMean([dim], unbiased, keepdim, type).Variance);

        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Deviation(VarianceAndMean(dimensions, unbiased, keepdim, type).Variance);

        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Deviation(VarianceAndMean(dimensions, unbiased, keepdim, type).Variance);

        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var([dim.Item1, dim.Item2], unbiased, keepdim, type);

        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std([dim.Item1, dim.Item2], unbiased, keepdim, type);

        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        public (Tensor @var, Tensor mean) var_mean(bool unbiased = true) => VarianceAndMean(AllDimensions(), unbiased, false, null);

        public (Tensor @var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => VarianceAndMean([dim], unbiased, keepdim, type);

        /// <summary>The variance, which the package calls <c>std</c> in this one overload, and the mean.</summary>
        public (Tensor std, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => VarianceAndMean(dimensions, unbiased, keepdim, type);

        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            var (variance, mean) = VarianceAndMean(dimensions, unbiased, keepdim, type);
            return (Deviation(variance), mean);
        }

        public (Tensor std, Tensor mean) std_mean(bool unbiased = true)
        {
            var (variance, mean) = VarianceAndMean(AllDimensions(), unbiased, false, null);
            return (Deviation(variance), mean);
        }

        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null)
        {
            var (variance, mean) = VarianceAndMean([dim], unbiased, keepdim, type);
            return (Deviation(variance), mean);
        }

        private static Tensor Deviation(Tensor variance)
        {
            using (variance)
                return variance.sqrt();
        }

        private (Tensor Variance, Tensor Mean) VarianceAndMean(ReadOnlySpan<long> dims, bool unbiased, bool keepdim, ScalarType? type)
        {
            using var scope = NewDisposeScope();
            var x = type is null ? this : to_type(type.Value);
            var reduced = ReducedDimensions(dims, nameof(var));
            var mean = x.Mean(dims, true, null);
            var centred = x.sub(mean);
            var n = (double)Count / Math.Max(mean.Count, 1);
            var variance = centred.mul(centred).Sum(dims, true, null).div(Math.Max(n - (unbiased ? 1 : 0), 0));
            if (keepdim)
                return scope.MoveToOuter(variance, mean);
            var sizes = ReducedSizes(Sizes, reduced, false);
            return scope.MoveToOuter(variance.view(sizes), mean.view(sizes));
        }

        // ---- Norms: ‖x‖ₚ = (Σ|x|ᵖ)^(1/p) ----

        public Tensor norm(float p = 2.0f) => Norm(AllDimensions(), false, p);

        public Tensor norm(int dim, bool keepdim = false, float p = 2.0f) => Norm([dim], keepdim, p);

        public Tensor dist(Tensor other, float p = 2.0f)
        {
            using var difference = sub(other);
            return difference.norm(p);
        }

        private Tensor Norm(ReadOnlySpan<long> dims, bool keepdim, float p)
        {
            if (!_dtype.IsFloatingPoint())
                throw new InvalidOperationException($"norm is defined for floating-point tensors, got {_dtype} {Shapes.Text(Sizes)}. Convert with to_type(ScalarType.Float32) first.");
            if (float.IsPositiveInfinity(p))
            {
                using var magnitudes = abs();
                return magnitudes.amax(dims, keepdim);
            }
            var reduced = ReducedDimensions(dims, nameof(norm));
            Tensor result;
            using (no_grad())
            {
                using var scope = NewDisposeScope();
                result = (p switch
                {
                    2 => mul(this).Sum(dims, keepdim, null).sqrt(),
                    1 => abs().Sum(dims, keepdim, null),
                    0 => ne(0).to_type(_dtype).Sum(dims, keepdim, null),
                    _ => abs().pow(p).Sum(dims, keepdim, null).pow(1 / p),
                }).MoveToOuterDisposeScope();
            }
            return Tape.Tracks(this) ? result.Attach(new NormBackward(this, result, reduced, p)) : result;
        }

        /// <summary>∂‖x‖ₚ/∂x = x |x|ᵖ⁻² / ‖x‖ₚᵖ⁻¹, and 0 at x = 0.</summary>
        private sealed class NormBackward : Node
        {
            private readonly SavedTensor _x;
            private readonly SavedTensor _norm;
            private readonly bool[] _reduced;
            private readonly float _p;

            public NormBackward(Tensor x, Tensor norm, bool[] reduced, float p)
                : base(x) => (_x, _norm, _reduced, _p) = (Save(x), Save(norm), reduced, p);

            protected override void Backward(Tensor grad)
            {
                var x = _x.Value;
                var norm = WithReduced(_norm.Value, x.Sizes, _reduced);
                var direction = _p switch
                {
                    2 => x.div(norm),
                    1 => x.sign(),
                    _ => x.mul(x.abs().pow(_p - 2)).div(norm.pow(_p - 1)),
                };
                Give(0, WithReduced(grad, x.Sizes, _reduced).mul(direction.masked_fill(norm.eq(0), 0)));
            }
        }

        // ---- Questions ----

        public Tensor all() => LogicalReduction(AllDimensions(), false, all: true);

        public Tensor all(long dim, bool keepdim = false) => LogicalReduction([dim], keepdim, all: true);

        public Tensor any() => LogicalReduction(AllDimensions(), false, all: false);

        public Tensor any(long dim, bool keepdim = false) => LogicalReduction([dim], keepdim, all: false);

        private Tensor LogicalReduction(ReadOnlySpan<long> dims, bool keepdim, bool all)
        {
            using var truth = ne(0);
            using var count = truth.Sum(dims, keepdim, null);
            return all ? count.eq((long)Count / Math.Max(count.Count, 1)) : count.gt(0);
        }

        public Tensor count_nonzero(long[]? dims = null)
        {
            using var truth = ne(0);
            return truth.Sum(dims ?? AllDimensions(), false, null);
        }

        public Tensor nansum()
        {
            using var plain = detach();
            using var missing = plain.isnan();
            using var filled = masked_fill(missing, 0);
            return filled.sum();
        }

        // ---- Product: ∂∏x/∂xᵢ is the product of the others, found without dividing by a zero ----

        public Tensor prod(ScalarType? type = null)
        {
            using var flat = reshape(-1);
            return flat.prod(0, false, type);
        }

        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(prod));
            var compute = type ?? (_dtype.IsFloatingPoint() ? _dtype : ScalarType.Int64);
            var reduced = ReducedDimensions([d], nameof(prod));
            using var converted = to_type(compute);
            var source = converted.AsContiguous();
            var result = Empty(compute, ReducedSizes(Sizes, reduced, keepdim));
            Typed.Run(compute, new ProductBody(source, Lanes.Along(Sizes, Rank == 0 ? 0 : d), result));
            source.DoneUnless(converted);
            return Tape.Tracks(this) ? result.Attach(new ProductOverBackward(this, d, reduced)) : result;
        }

        private readonly struct ProductBody(Tensor x, Lanes lanes, Tensor result) : ITyped
        {
            public void Run<T>()
                where T : unmanaged, INumber<T>, IMinMaxValue<T>
            {
                var input = x.Span<T>();
                var output = result.Span<T>();
                for (var lane = 0; lane < lanes.Count; lane++)
                {
                    var product = T.One;
                    for (int i = 0, at = lanes.Start(lane); i < lanes.Length; i++, at += lanes.Inner)
                        product *= input[at];
                    output[lane] = product;
                }
            }
        }

        private sealed class ProductOverBackward : Node
        {
            private readonly SavedTensor _x;
            private readonly int _dim;
            private readonly bool[] _reduced;

            public ProductOverBackward(Tensor x, int dim, bool[] reduced)
                : base(x) => (_x, _dim, _reduced) = (Save(x), dim, reduced);

            protected override void Backward(Tensor grad)
            {
                var x = _x.Value;
                if (x.Rank == 0)
                {
                    Give(0, grad);
                    return;
                }
                var one = torch.ones_like(x.narrow(_dim, 0, 1));
                var n = x.Sizes[_dim];
                var before = cat([one, x.narrow(_dim, 0, n - 1)], _dim).cumprod(_dim);
                var after = cat([one, x.narrow(_dim, 1, n - 1).flip(_dim)], _dim).cumprod(_dim).flip(_dim);
                Give(0, WithReduced(grad, x.Sizes, _reduced).mul(before).mul(after));
            }
        }

        // ---- Dimensions ----

        private ReadOnlySpan<long> AllDimensions() => DimensionNumbers.AsSpan(0, Rank);

        private static readonly long[] DimensionNumbers = [.. Enumerable.Range(0, Shapes.MaxRank).Select(d => (long)d)];

        private bool[] ReducedDimensions(ReadOnlySpan<long> dims, string name)
        {
            var reduced = new bool[Rank];
            foreach (var dim in dims)
            {
                var d = Shapes.Dimension(dim, Rank, name);
                if (Rank > 0 && reduced[d])
                    throw new ArgumentException($"{name} got dimension {dim} twice.");
                if (Rank > 0)
                    reduced[d] = true;
            }
            return reduced;
        }

        private static long[] ReducedSizes(long[] sizes, bool[] reduced, bool keepdim)
        {
            var result = new List<long>(sizes.Length);
            for (var d = 0; d < sizes.Length; d++)
            {
                if (!reduced[d])
                    result.Add(sizes[d]);
                else if (keepdim)
                    result.Add(1);
            }
            return [.. result];
        }

        /// <summary>Puts the reduced dimensions back with size 1, whether they were kept or not.</summary>
        private static Tensor WithReduced(Tensor value, long[] sizes, bool[] reduced) =>
            value.Rank == sizes.Length ? value : value.view(ReducedSizes(sizes, reduced, keepdim: true));
    }
}
