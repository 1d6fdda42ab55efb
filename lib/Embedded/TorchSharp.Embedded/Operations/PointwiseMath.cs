using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

// Functions of one number. Each stands with its derivative, written in terms of its input x or its result y, whichever is
// cheaper to keep.
public static partial class torch
{
    public static Tensor exp(Tensor input) => input.exp();

    public static Tensor exp_(Tensor input) => input.exp_();

    public static Tensor exp2(Tensor input) => input.exp2();

    public static Tensor expm1(Tensor input) => input.expm1();

    public static Tensor expm1_(Tensor input) => input.expm1_();

    public static Tensor log(Tensor input) => input.log();

    public static Tensor log_(Tensor input) => input.log_();

    public static Tensor log2(Tensor input) => input.log2();

    public static Tensor log2_(Tensor input) => input.log2_();

    public static Tensor log10(Tensor input) => input.log10();

    public static Tensor log10_(Tensor input) => input.log10_();

    public static Tensor log1p(Tensor input) => input.log1p();

    public static Tensor log1p_(Tensor input) => input.log1p_();

    public static Tensor sqrt(Tensor input) => input.sqrt();

    public static Tensor sqrt_(Tensor input) => input.sqrt_();

    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();

    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();

    public static Tensor sin(Tensor input) => input.sin();

    public static Tensor sin_(Tensor input) => input.sin_();

    public static Tensor cos(Tensor input) => input.cos();

    public static Tensor cos_(Tensor input) => input.cos_();

    public static Tensor tan(Tensor input) => input.tan();

    public static Tensor tan_(Tensor input) => input.tan_();

    public static Tensor asin(Tensor input) => input.asin();

    public static Tensor asin_(Tensor input) => input.asin_();

    public static Tensor arcsin(Tensor input) => input.arcsin();

    public static Tensor arcsin_(Tensor input) => input.arcsin_();

    public static Tensor acos(Tensor input) => input.acos();

    public static Tensor acos_(Tensor input) => input.acos_();

    public static Tensor arccos(Tensor input) => input.arccos();

    public static Tensor arccos_(Tensor input) => input.arccos_();

    public static Tensor atan(Tensor input) => input.atan();

    public static Tensor atan_(Tensor input) => input.atan_();

    public static Tensor arctan(Tensor input) => input.arctan();

    public static Tensor arctan_(Tensor input) => input.arctan_();

    public static Tensor sinh(Tensor input) => input.sinh();

    public static Tensor sinh_(Tensor input) => input.sinh_();

    public static Tensor cosh(Tensor input) => input.cosh();

    public static Tensor cosh_(Tensor input) => input.cosh_();

    public static Tensor asinh(Tensor input) => input.asinh();

    public static Tensor asinh_(Tensor input) => input.asinh_();

    public static Tensor arcsinh(Tensor input) => input.arcsinh();

    public static Tensor arcsinh_(Tensor input) => input.arcsinh_();

    public static Tensor acosh(Tensor input) => input.acosh();

    public static Tensor acosh_(Tensor input) => input.acosh_();

    public static Tensor arccosh(Tensor input) => input.arccosh();

    public static Tensor arccosh_(Tensor input) => input.arccosh_();

    public static Tensor atanh(Tensor input) => input.atanh();

    public static Tensor atanh_(Tensor input) => input.atanh_();

    public static Tensor arctanh(Tensor input) => input.arctanh();

    public static Tensor arctanh_(Tensor input) => input.arctanh_();

    public static Tensor abs(Tensor input) => input.abs();

    public static Tensor abs_(Tensor input) => input.abs_();

    public static Tensor absolute(Tensor input) => input.absolute();

    public static Tensor absolute_(Tensor input) => input.absolute_();

    public static Tensor neg(Tensor input) => input.neg();

    public static Tensor neg_(Tensor input) => input.neg_();

    public static Tensor negative(Tensor input) => input.negative();

    public static Tensor negative_(Tensor input) => input.neg_();

    public static Tensor sign_(Tensor input) => input.sign_();

    public static Tensor sign(Tensor input) => input.sign();

    public static Tensor sgn(Tensor input) => input.sgn();

    public static Tensor sgn_(Tensor input) => input.sgn_();

    public static Tensor ceil(Tensor input) => input.ceil();

    public static Tensor ceil_(Tensor input) => input.ceil_();

    public static Tensor floor(Tensor input) => input.floor();

    public static Tensor floor_(Tensor input) => input.floor_();

    public static Tensor trunc(Tensor input) => input.trunc();

    public static Tensor trunc_(Tensor input) => input.trunc_();

    public static Tensor square(Tensor input) => input.square();

    public static Tensor round(Tensor input, long decimals = 0L) => input.round(decimals);

    public static Tensor round_(Tensor input, long decimals = 0L) => input.round_(decimals);

    public static Tensor frac(Tensor input) => input.frac();

    public static Tensor positive(Tensor input) => input.positive();

    public static Tensor erf(Tensor input) => input.erf();

    public static Tensor erf_(Tensor input) => input.erf_();

    public static Tensor erfc(Tensor input) => input.erfc();

    public static Tensor deg2rad(Tensor input) => input.deg2rad();

    public static Tensor rad2deg(Tensor input) => input.rad2deg();

    public partial class Tensor
    {
        /// <summary>eˣ, derivative eˣ.</summary>
        public Tensor exp() =>
            UnaryKernels.Floating<ExpFunction>(this, nameof(exp)).RecordByResult(this, static (grad, y) => grad.mul(y));

        public Tensor exp_() => InPlace(static x => x.exp(), nameof(exp_));

        /// <summary>2ˣ, derivative 2ˣ ln 2.</summary>
        public Tensor exp2() =>
            UnaryKernels.Floating<Exp2Function>(this, nameof(exp2)).RecordByResult(this, static (grad, y) => grad.mul(y).mul(Math.Log(2)));

        /// <summary>eˣ − 1, derivative eˣ.</summary>
        public Tensor expm1() =>
            UnaryKernels.Floating<Expm1Function>(this, nameof(expm1)).RecordByResult(this, static (grad, y) => grad.mul(y.add(1)));

        public Tensor expm1_() => InPlace(static x => x.expm1(), nameof(expm1_));

        /// <summary>ln x, derivative 1/x.</summary>
        public Tensor log() =>
            UnaryKernels.Floating<LogFunction>(this, nameof(log)).RecordByInput(this, static (grad, x) => grad.div(x));

        public Tensor log_() => InPlace(static x => x.log(), nameof(log_));

        /// <summary>log₂ x, derivative 1/(x ln 2).</summary>
        public Tensor log2() =>
            UnaryKernels.Floating<Log2Function>(this, nameof(log2)).RecordByInput(this, static (grad, x) => grad.div(x.mul(Math.Log(2))));

        public Tensor log2_() => InPlace(static x => x.log2(), nameof(log2_));

        /// <summary>log₁₀ x, derivative 1/(x ln 10).</summary>
        public Tensor log10() =>
            UnaryKernels.Floating<Log10Function>(this, nameof(log10)).RecordByInput(this, static (grad, x) => grad.div(x.mul(Math.Log(10))));

        public Tensor log10_() => InPlace(static x => x.log10(), nameof(log10_));

        /// <summary>ln(1 + x), derivative 1/(1 + x).</summary>
        public Tensor log1p() =>
            UnaryKernels.Floating<Log1pFunction>(this, nameof(log1p)).RecordByInput(this, static (grad, x) => grad.div(x.add(1)));

        public Tensor log1p_() => InPlace(static x => x.log1p(), nameof(log1p_));

        /// <summary>√x, derivative 1/(2√x).</summary>
        public Tensor sqrt() =>
            UnaryKernels.Floating<SqrtFunction>(this, nameof(sqrt)).RecordByResult(this, static (grad, y) => grad.div(y.mul(2)));

        public Tensor sqrt_() => InPlace(static x => x.sqrt(), nameof(sqrt_));

        /// <summary>1/√x, derivative −½ x^(−3/2).</summary>
        public Tensor rsqrt() =>
            UnaryKernels.Floating<RsqrtFunction>(this, nameof(rsqrt)).RecordByResult(this, static (grad, y) => grad.mul(y.pow(3)).mul(-0.5));

        public Tensor rsqrt_() => InPlace(static x => x.rsqrt(), nameof(rsqrt_));

        /// <summary>1/x, derivative −1/x².</summary>
        public Tensor reciprocal() =>
            UnaryKernels.Floating<ReciprocalFunction>(this, nameof(reciprocal)).RecordByResult(this, static (grad, y) => grad.neg().mul(y.mul(y)));

        public Tensor reciprocal_() => InPlace(static x => x.reciprocal(), nameof(reciprocal_));

        /// <summary>sin x, derivative cos x.</summary>
        public Tensor sin() =>
            UnaryKernels.Floating<SinFunction>(this, nameof(sin)).RecordByInput(this, static (grad, x) => grad.mul(x.cos()));

        public Tensor sin_() => InPlace(static x => x.sin(), nameof(sin_));

        /// <summary>cos x, derivative −sin x.</summary>
        public Tensor cos() =>
            UnaryKernels.Floating<CosFunction>(this, nameof(cos)).RecordByInput(this, static (grad, x) => grad.neg().mul(x.sin()));

        public Tensor cos_() => InPlace(static x => x.cos(), nameof(cos_));

        /// <summary>tan x, derivative 1 + tan² x.</summary>
        public Tensor tan() =>
            UnaryKernels.Floating<TanFunction>(this, nameof(tan)).RecordByResult(this, static (grad, y) => grad.mul(y.mul(y).add(1)));

        public Tensor tan_() => InPlace(static x => x.tan(), nameof(tan_));

        /// <summary>arcsin x, derivative 1/√(1 − x²).</summary>
        public Tensor asin() =>
            UnaryKernels.Floating<AsinFunction>(this, nameof(asin)).RecordByInput(this, static (grad, x) => grad.mul(x.mul(x).neg().add(1).rsqrt()));

        public Tensor asin_() => InPlace(static x => x.asin(), nameof(asin_));

        public Tensor arcsin() => asin();

        public Tensor arcsin_() => asin_();

        /// <summary>arccos x, derivative −1/√(1 − x²).</summary>
        public Tensor acos() =>
            UnaryKernels.Floating<AcosFunction>(this, nameof(acos)).RecordByInput(this, static (grad, x) => grad.neg().mul(x.mul(x).neg().add(1).rsqrt()));

        public Tensor acos_() => InPlace(static x => x.acos(), nameof(acos_));

        public Tensor arccos() => acos();

        public Tensor arccos_() => acos_();

        /// <summary>arctan x, derivative 1/(1 + x²).</summary>
        public Tensor atan() =>
            UnaryKernels.Floating<AtanFunction>(this, nameof(atan)).RecordByInput(this, static (grad, x) => grad.div(x.mul(x).add(1)));

        public Tensor atan_() => InPlace(static x => x.atan(), nameof(atan_));

        public Tensor arctan() => atan();

        public Tensor arctan_() => atan_();

        /// <summary>sinh x, derivative cosh x.</summary>
        public Tensor sinh() =>
            UnaryKernels.Floating<SinhFunction>(this, nameof(sinh)).RecordByInput(this, static (grad, x) => grad.mul(x.cosh()));

        public Tensor sinh_() => InPlace(static x => x.sinh(), nameof(sinh_));

        /// <summary>cosh x, derivative sinh x.</summary>
        public Tensor cosh() =>
            UnaryKernels.Floating<CoshFunction>(this, nameof(cosh)).RecordByInput(this, static (grad, x) => grad.mul(x.sinh()));

        public Tensor cosh_() => InPlace(static x => x.cosh(), nameof(cosh_));

        /// <summary>arsinh x, derivative 1/√(x² + 1).</summary>
        public Tensor asinh() =>
            UnaryKernels.Floating<AsinhFunction>(this, nameof(asinh)).RecordByInput(this, static (grad, x) => grad.mul(x.mul(x).add(1).rsqrt()));

        public Tensor asinh_() => InPlace(static x => x.asinh(), nameof(asinh_));

        public Tensor arcsinh() => asinh();

        public Tensor arcsinh_() => asinh_();

        /// <summary>arcosh x, derivative 1/√(x² − 1).</summary>
        public Tensor acosh() =>
            UnaryKernels.Floating<AcoshFunction>(this, nameof(acosh)).RecordByInput(this, static (grad, x) => grad.mul(x.mul(x).sub(1).rsqrt()));

        public Tensor acosh_() => InPlace(static x => x.acosh(), nameof(acosh_));

        public Tensor arccosh() => acosh();

        public Tensor arccosh_() => acosh_();

        /// <summary>artanh x, derivative 1/(1 − x²).</summary>
        public Tensor atanh() =>
            UnaryKernels.Floating<AtanhFunction>(this, nameof(atanh)).RecordByInput(this, static (grad, x) => grad.div(x.mul(x).neg().add(1)));

        public Tensor atanh_() => InPlace(static x => x.atanh(), nameof(atanh_));

        public Tensor arctanh() => atanh();

        public Tensor arctanh_() => atanh_();

        /// <summary>|x|, derivative sign x.</summary>
        public Tensor abs() =>
            UnaryKernels.Number<AbsFunction>(NotBool(nameof(abs))).RecordByInput(this, static (grad, x) => grad.mul(x.sign()));

        public Tensor abs_() => InPlace(static x => x.abs(), nameof(abs_));

        public Tensor absolute() => abs();

        public Tensor absolute_() => abs_();

        /// <summary>−x.</summary>
        public Tensor neg() =>
            UnaryKernels.Number<NegativeFunction>(this).RecordLinear(this, 0, static (grad, _) => grad.neg());

        public Tensor neg_() => InPlace(static x => x.neg(), nameof(neg_));

        public Tensor negative() => neg();

        /// <summary>the sign of x: −1, 0 or 1; derivative 0.</summary>
        public Tensor sign() =>
            UnaryKernels.Number<SignFunction>(this).RecordLinear(this, 0, static (grad, _) => grad.mul(0));

        public Tensor sign_() => InPlace(static x => x.sign(), nameof(sign_));

        public Tensor sgn() => sign();

        public Tensor sgn_() => sign_();

        /// <summary>x rounded up; derivative 0.</summary>
        public Tensor ceil() => Rounded<CeilFunction>(nameof(ceil));

        public Tensor ceil_() => InPlace(static x => x.ceil(), nameof(ceil_));

        /// <summary>x rounded down; derivative 0.</summary>
        public Tensor floor() => Rounded<FloorFunction>(nameof(floor));

        public Tensor floor_() => InPlace(static x => x.floor(), nameof(floor_));

        /// <summary>x without its fraction; derivative 0.</summary>
        public Tensor trunc() => Rounded<TruncateFunction>(nameof(trunc));

        public Tensor trunc_() => InPlace(static x => x.trunc(), nameof(trunc_));

        /// <summary>x², derivative 2x.</summary>
        public Tensor square() => pow(2);

        public Tensor positive() => alias();

        public Tensor frac()
        {
            using var whole = trunc();
            return sub(whole);
        }

        /// <summary>x rounded to the nearest, a tie to the even neighbour; derivative 0.</summary>
        public Tensor round(long decimals = 0L)
        {
            if (decimals == 0)
                return NotBool(nameof(round)).Rounded<RoundFunction>(nameof(round));
            using var scaled = mul(Math.Pow(10, decimals));
            using var rounded = scaled.round();
            return rounded.div(Math.Pow(10, decimals));
        }

        public Tensor round_(long decimals = 0L) => InPlace(x => x.round(decimals), nameof(round_));

        /// <summary>erf x, derivative 2/√π e^(−x²).</summary>
        public Tensor erf() =>
            UnaryKernels.Floating<ErfFunction>(this, nameof(erf))
                .RecordByInput(this, static (grad, x) => grad.mul(x.mul(x).neg().exp()).mul(2 / Math.Sqrt(Math.PI)));

        public Tensor erf_() => InPlace(static x => x.erf(), nameof(erf_));

        public Tensor erfc()
        {
            using var complement = erf();
            return 1 - complement;
        }

        public Tensor deg2rad() => mul(Math.PI / 180);

        public Tensor rad2deg() => mul(180 / Math.PI);

        private Tensor Rounded<TFunction>(string name)
            where TFunction : struct, IFunction =>
            _dtype.IsFloatingPoint()
                ? UnaryKernels.Floating<TFunction>(this, name).RecordLinear(this, 0, static (grad, _) => grad.mul(0))
                : clone();

        private readonly struct ExpFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Exp(x, y);
        }

        private readonly struct Exp2Function : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Exp2(x, y);
        }

        private readonly struct Expm1Function : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.ExpM1(x, y);
        }

        private readonly struct LogFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log(x, y);
        }

        private readonly struct Log2Function : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log2(x, y);
        }

        private readonly struct Log10Function : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Log10(x, y);
        }

        private readonly struct Log1pFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.LogP1(x, y);
        }

        private readonly struct SqrtFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sqrt(x, y);
        }

        private readonly struct RsqrtFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.ReciprocalSqrt(x, y);
        }

        private readonly struct ReciprocalFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Reciprocal(x, y);
        }

        private readonly struct SinFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sin(x, y);
        }

        private readonly struct CosFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Cos(x, y);
        }

        private readonly struct TanFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Tan(x, y);
        }

        private readonly struct AsinFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Asin(x, y);
        }

        private readonly struct AcosFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Acos(x, y);
        }

        private readonly struct AtanFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Atan(x, y);
        }

        private readonly struct SinhFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Sinh(x, y);
        }

        private readonly struct CoshFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Cosh(x, y);
        }

        private readonly struct AsinhFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Asinh(x, y);
        }

        private readonly struct AcoshFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Acosh(x, y);
        }

        private readonly struct AtanhFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Atanh(x, y);
        }

        private readonly struct AbsFunction : INumberFunction
        {
            public static T Invoke<T>(T x)
                where T : unmanaged, INumber<T> => T.Abs(x);
        }

        private readonly struct NegativeFunction : INumberFunction
        {
            public static T Invoke<T>(T x)
                where T : unmanaged, INumber<T> => -x;
        }

        private readonly struct SignFunction : INumberFunction
        {
            public static T Invoke<T>(T x)
                where T : unmanaged, INumber<T> => x == T.Zero || T.IsNaN(x) ? T.Zero : T.IsNegative(x) ? -T.One : T.One;
        }

        private readonly struct CeilFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Ceiling(x, y);
        }

        private readonly struct FloorFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Floor(x, y);
        }

        private readonly struct TruncateFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Truncate(x, y);
        }

        private readonly struct RoundFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T> => TensorPrimitives.Round(x, y);
        }

        private readonly struct ErfFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T>
            {
                for (var i = 0; i < x.Length; i++)
                    y[i] = T.CreateTruncating(ErrorFunction.Erf(double.CreateTruncating(x[i])));
            }
        }
    }
}
