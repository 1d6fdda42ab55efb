using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    public static Tensor equal(Tensor tensor, Tensor target) => tensor.eq(target);

    public static Tensor not_equal(Tensor tensor, Tensor target) => tensor.ne(target);

    public static Tensor less(Tensor tensor, Tensor target) => tensor.lt(target);

    public static Tensor less_equal(Tensor tensor, Tensor target) => tensor.le(target);

    public static Tensor greater(Tensor tensor, Tensor target) => tensor.gt(target);

    public static Tensor greater_equal(Tensor tensor, Tensor target) => tensor.ge(target);

    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
        tensor.allclose(target, rtol, atol, equal_nan);

    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
        tensor.isclose(other, rtol, atol, nanEqual);

    public static Tensor isnan(Tensor input) => input.isnan();

    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    public static Tensor isposinf(Tensor tensor) => tensor.isposinf();

    public static Tensor isneginf(Tensor tensor) => tensor.isneginf();

    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Compare<EqualComparison>(this, target, nameof(eq));

        public Tensor eq(Scalar target) => Compare<EqualComparison>(this, target);

        public Tensor equal(Tensor target) => eq(target);

        public Tensor ne(Tensor target) => Compare<NotEqualComparison>(this, target, nameof(ne));

        public Tensor ne(Scalar target) => Compare<NotEqualComparison>(this, target);

        public Tensor not_equal(Tensor target) => ne(target);

        public Tensor lt(Tensor target) => Compare<LessComparison>(this, target, nameof(lt));

        public Tensor lt(Scalar target) => Compare<LessComparison>(this, target);

        public Tensor less(Tensor target) => lt(target);

        public Tensor le(Tensor target) => Compare<LessOrEqualComparison>(this, target, nameof(le));

        public Tensor le(Scalar target) => Compare<LessOrEqualComparison>(this, target);

        public Tensor less_equal(Tensor target) => le(target);

        public Tensor gt(Tensor target) => Compare<GreaterComparison>(this, target, nameof(gt));

        public Tensor gt(Scalar target) => Compare<GreaterComparison>(this, target);

        public Tensor greater(Tensor target) => gt(target);

        public Tensor ge(Tensor target) => Compare<GreaterOrEqualComparison>(this, target, nameof(ge));

        public Tensor ge(Scalar target) => Compare<GreaterOrEqualComparison>(this, target);

        public Tensor greater_equal(Tensor target) => ge(target);

        public Tensor eq_(Tensor target) => InPlace(x => x.eq(target), nameof(eq_));

        public Tensor eq_(Scalar target) => InPlace(x => x.eq(target), nameof(eq_));

        public Tensor ne_(Tensor target) => InPlace(x => x.ne(target), nameof(ne_));

        public Tensor ne_(Scalar target) => InPlace(x => x.ne(target), nameof(ne_));

        public Tensor lt_(Tensor target) => InPlace(x => x.lt(target), nameof(lt_));

        public Tensor lt_(Scalar target) => InPlace(x => x.lt(target), nameof(lt_));

        public Tensor le_(Tensor target) => InPlace(x => x.le(target), nameof(le_));

        public Tensor le_(Scalar target) => InPlace(x => x.le(target), nameof(le_));

        public Tensor gt_(Tensor target) => InPlace(x => x.gt(target), nameof(gt_));

        public Tensor gt_(Scalar target) => InPlace(x => x.gt(target), nameof(gt_));

        public Tensor ge_(Tensor target) => InPlace(x => x.ge(target), nameof(ge_));

        public Tensor ge_(Scalar target) => InPlace(x => x.ge(target), nameof(ge_));

        /// <summary>Whether shape and every element are equal.</summary>
        public bool Equals(Tensor target)
        {
            if (target is null || !target.Sizes.AsSpan().SequenceEqual(Sizes) || target.dtype != _dtype)
                return false;
            using var same = eq(target);
            return !same.Span<byte>().Contains((byte)0);
        }

        /// <summary>|this − other| ≤ atol + rtol |other|</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false)
        {
            using var scope = NewDisposeScope();
            using var noGrad = no_grad();
            var (a, b) = (to_type(ScalarType.Float64), other.to_type(ScalarType.Float64));
            var close = a.eq(b).logical_or(a.sub(b).abs().le(b.abs().mul(rtol).add(atol)).logical_and(b.isfinite()));
            if (nanEqual)
                close = close.logical_or(a.isnan().logical_and(b.isnan()));
            return close.MoveToOuterDisposeScope();
        }

        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false)
        {
            using var close = isclose(target, rtol, atol, equal_nan);
            return !close.Span<byte>().Contains((byte)0);
        }

        public Tensor isnan() => ne(this);

        public Tensor isinf()
        {
            using var magnitude = detach().abs();
            return magnitude.eq(double.PositiveInfinity);
        }

        public Tensor isposinf() => eq(double.PositiveInfinity);

        public Tensor isneginf() => eq(double.NegativeInfinity);

        public Tensor isfinite()
        {
            using var plain = detach();
            using var magnitude = plain.abs();
            return magnitude.lt(double.PositiveInfinity);
        }

        private static Tensor Compare<TComparison>(Tensor a, Tensor b, string name)
            where TComparison : struct, IComparison
        {
            var compute = TypePromotion.Result(a, b);
            var sizes = a.Sizes.AsSpan().SequenceEqual(b.Sizes) ? a.Sizes : Shapes.Broadcast(a.Sizes, b.Sizes, name);
            var left = a.As(compute);
            var right = b.As(compute);
            var result = Empty(ScalarType.Bool, sizes);
            BinaryKernels.Compare<TComparison>(left, right, result);
            left.DoneUnless(a);
            right.DoneUnless(b);
            return result;
        }

        private static Tensor Compare<TComparison>(Tensor a, Scalar number)
            where TComparison : struct, IComparison
        {
            using var b = FromNumber(number, TypePromotion.Result(a, number), requires_grad: false);
            return Compare<TComparison>(a, b, "comparison");
        }

        private readonly struct EqualComparison : IComparison
        {
            public static bool Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a == b;
        }

        private readonly struct NotEqualComparison : IComparison
        {
            public static bool Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a != b;
        }

        private readonly struct LessComparison : IComparison
        {
            public static bool Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a < b;
        }

        private readonly struct LessOrEqualComparison : IComparison
        {
            public static bool Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a <= b;
        }

        private readonly struct GreaterComparison : IComparison
        {
            public static bool Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a > b;
        }

        private readonly struct GreaterOrEqualComparison : IComparison
        {
            public static bool Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a >= b;
        }
    }
}
