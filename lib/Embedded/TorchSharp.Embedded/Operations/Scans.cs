using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

// Running totals along a dimension.
public static partial class torch
{
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);

    public static Tensor cumprod(Tensor input, long dim, ScalarType? dtype = null) => input.cumprod(dim, dtype);

    public static Tensor diff(Tensor input, long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => input.diff(n, dim, prepend, append);

    public partial class Tensor
    {
        /// <summary>yᵢ = x₀ + … + xᵢ; the gradient of xᵢ is the sum of the gradients from i on.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(cumsum));
            return Scan<SumStep>(d, type).RecordLinear(this, d, static (grad, d) =>
                grad.Rank == 0 ? grad : grad.flip(d).cumsum(d).flip(d));
        }

        /// <summary>yᵢ = x₀ ⋯ xᵢ.</summary>
        public Tensor cumprod(long dim, ScalarType? type = null)
        {
            var d = Shapes.Dimension(dim, Rank, nameof(cumprod));
            // Valid where no element is 0, as everywhere in this library's own use; a 0 gives its own position no gradient.
            return Scan<ProductStep>(d, type).RecordByInput(this, (grad, x) =>
            {
                var y = x.cumprod(d);
                return grad.mul(y).flip(d).cumsum(d).flip(d).div(x);
            });
        }

        /// <summary>The differences of neighbours, n times over.</summary>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null)
        {
            using var scope = NewDisposeScope();
            var d = Shapes.Dimension(dim, Rank, nameof(diff));
            var result = prepend is null && append is null ? alias() : cat([.. new[] { prepend, this, append }.OfType<Tensor>()], d);
            for (var i = 0; i < n; i++)
                result = result.narrow(d, 1, result.Sizes[d] - 1).sub(result.narrow(d, 0, result.Sizes[d] - 1));
            return result.MoveToOuterDisposeScope();
        }

        private Tensor Scan<TStep>(int dim, ScalarType? type)
            where TStep : struct, IScanStep
        {
            var result = Empty(type ?? (_dtype.IsFloatingPoint() ? _dtype : ScalarType.Int64), Sizes);
            result.CopyValues(this);
            Typed.Run(result.dtype, new ScanBody<TStep>(result, Lanes.Along(Sizes, dim)));
            return result;
        }

        private interface IScanStep
        {
            static abstract T Invoke<T>(T total, T next)
                where T : unmanaged, INumber<T>;
        }

        private readonly struct SumStep : IScanStep
        {
            public static T Invoke<T>(T total, T next)
                where T : unmanaged, INumber<T> => total + next;
        }

        private readonly struct ProductStep : IScanStep
        {
            public static T Invoke<T>(T total, T next)
                where T : unmanaged, INumber<T> => total * next;
        }

        private readonly struct ScanBody<TStep>(Tensor values, Lanes lanes) : ITyped
            where TStep : struct, IScanStep
        {
            public void Run<T>()
                where T : unmanaged, INumber<T>, IMinMaxValue<T>
            {
                var numbers = values.Span<T>();
                for (var lane = 0; lane < lanes.Count; lane++)
                {
                    for (int i = 1, at = lanes.Start(lane) + lanes.Inner; i < lanes.Length; i++, at += lanes.Inner)
                        numbers[at] = TStep.Invoke(numbers[at - lanes.Inner], numbers[at]);
                }
            }
        }
    }
}
