using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using TorchSharp.Kernels.VectorMath;

namespace TorchSharp;

// The nonlinearities of neural networks. Forward and backward stand side by side: y is the result, x the input, and
// "grad" the derivative of the loss by y. Where a derivative is computed in one sweep, the operator below it says how;
// the same formula in tensor operations serves when the derivative itself must be differentiable.
public static partial class torch
{
    public static Tensor tanh(Tensor input) => input.tanh();

    public static Tensor tanh_(Tensor input) => input.tanh_();

    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

    public partial class Tensor
    {
        /// <summary>y = tanh x, dy/dx = 1 − y².</summary>
        public Tensor tanh() =>
            UnaryKernels.Floating<TanhFunction>(this, nameof(tanh)).RecordByResult(this, static (grad, y) =>
                Fused<TanhGradient>(grad, y) ?? grad.mul(y.mul(y).neg().add(1)));

        public Tensor tanh_() => InPlace(static x => x.tanh(), nameof(tanh_));

        private readonly struct TanhFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T>
            {
                if (typeof(T) == typeof(float))
                    Activation.Tanh(MemoryMarshal.Cast<T, float>(x), MemoryMarshal.Cast<T, float>(y));
                else
                    TensorPrimitives.Tanh(x, y);
            }
        }

        private readonly struct TanhGradient : IBinaryOperator
        {
            public static T Invoke<T>(T grad, T y)
                where T : unmanaged, INumber<T> => grad * (T.One - (y * y));

            public static Vector<T> Invoke<T>(Vector<T> grad, Vector<T> y)
                where T : unmanaged, INumber<T> => grad * (Vector<T>.One - (y * y));
        }

        /// <summary>y = σ(x) = 1/(1 + e⁻ˣ), dy/dx = y (1 − y).</summary>
        public Tensor sigmoid() =>
            UnaryKernels.Floating<SigmoidFunction>(this, nameof(sigmoid)).RecordByResult(this, static (grad, y) =>
                Fused<SigmoidGradient>(grad, y) ?? grad.mul(y.mul(y.neg().add(1))));

        public Tensor sigmoid_() => InPlace(static x => x.sigmoid(), nameof(sigmoid_));

        private readonly struct SigmoidFunction : IFunction
        {
            public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, IFloatingPointIeee754<T>
            {
                if (typeof(T) == typeof(float))
                    Activation.Sigmoid(MemoryMarshal.Cast<T, float>(x), MemoryMarshal.Cast<T, float>(y));
                else
                    TensorPrimitives.Sigmoid(x, y);
            }
        }

        private readonly struct SigmoidGradient : IBinaryOperator
        {
            public static T Invoke<T>(T grad, T y)
                where T : unmanaged, INumber<T> => grad * y * (T.One - y);

            public static Vector<T> Invoke<T>(Vector<T> grad, Vector<T> y)
                where T : unmanaged, INumber<T> => grad * y * (Vector<T>.One - y);
        }

        /// <summary>y = max(x, 0), dy/dx = 1 where y > 0.</summary>
        public Tensor relu() =>
            Arithmetic<MaximumOperator>(NotBool(nameof(relu)), 0).RecordByResult(this, static (grad, y) =>
                Fused<ReluGradient>(grad, y) ?? grad.mul(y.gt(0)));

        public Tensor relu_() => InPlace(static x => x.relu(), nameof(relu_));

        private readonly struct ReluGradient : IBinaryOperator
        {
            public static T Invoke<T>(T grad, T y)
                where T : unmanaged, INumber<T> => y > T.Zero ? grad : T.Zero;

            public static Vector<T> Invoke<T>(Vector<T> grad, Vector<T> y)
                where T : unmanaged, INumber<T> =>
                Vector.ConditionalSelect(Vector.GreaterThan(y, Vector<T>.Zero), grad, Vector<T>.Zero);
        }

        public Tensor relu6() => clamp(0, 6);

        public Tensor relu6_() => InPlace(static x => x.relu6(), nameof(relu6_));

        public Tensor hardtanh(Scalar min, Scalar max) => clamp(min, max);

        /// <summary>y = x where x > 0, else αx.</summary>
        public Tensor leaky_relu(Scalar negative_slope)
        {
            var slope = negative_slope.ToDouble();
            using var plain = detach();
            using var positive = plain.gt(0);
            using var factor = torch.where(positive, FromNumber(1.0, _dtype, false), FromNumber(slope, _dtype, false));
            return mul(factor);
        }

        public Tensor leaky_relu_(Scalar negative_slope) => InPlace(x => x.leaky_relu(negative_slope), nameof(leaky_relu_));

        /// <summary>y = scale·x where x > 0, else scale·α (e^(input_scale·x) − 1).</summary>
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale)
        {
            var (a, s, i) = (alpha.ToDouble(), scale.ToDouble(), input_scale.ToDouble());
            using var scope = NewDisposeScope();
            var negative = clamp_max(0).mul(i).expm1().mul(a * s);
            return torch.where(gt(0), mul(s), negative).MoveToOuterDisposeScope();
        }

        public Tensor elu(double alpha = 1) => elu(alpha, 1.0, 1.0);

        public Tensor elu_(double alpha = 1) => InPlace(x => x.elu(alpha), nameof(elu_));

        public Tensor celu(Scalar alpha) => elu(alpha, 1.0, 1 / alpha.ToDouble());

        public Tensor celu() => celu(1.0);

        /// <summary>Klambauer et al. 2017.</summary>
        public Tensor selu() => elu(1.6732632423543772, 1.0507009873554805, 1.0);

        /// <summary>y = x Φ(x), Φ the normal distribution. Hendrycks and Gimpel 2016.</summary>
        public Tensor gelu()
        {
            using var scope = NewDisposeScope();
            return mul(div(Math.Sqrt(2)).erf().add(1).mul(0.5)).MoveToOuterDisposeScope();
        }

        /// <summary>y = x σ(x).</summary>
        public Tensor silu()
        {
            using var gate = sigmoid();
            return mul(gate);
        }

        public Tensor silu_() => InPlace(static x => x.silu(), nameof(silu_));

        /// <summary>The first half of a dimension times the sigmoid of the second. Dauphin et al. 2017.</summary>
        public Tensor glu(long dim = -1)
        {
            using var scope = NewDisposeScope();
            var halves = chunk(2, dim);
            return halves[0].mul(halves[1].sigmoid()).MoveToOuterDisposeScope();
        }

        /// <summary>y = ln σ(x) = −ln(1 + e⁻ˣ), dy/dx = σ(−x); written so that nothing overflows.</summary>
        public Tensor log_sigmoid()
        {
            Tensor y;
            using (no_grad())
            {
                using var scope = NewDisposeScope();
                y = clamp_max(0).sub(abs().neg().exp().log1p()).MoveToOuterDisposeScope();
            }
            return y.RecordByInput(this, static (grad, x) => grad.mul(x.neg().sigmoid()));
        }

        /// <summary>y = ln(1 + e^(βx))/β, and x itself where βx exceeds the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20)
        {
            using var scope = NewDisposeScope();
            var scaled = mul(beta);
            var soft = scaled.clamp_max(threshold).exp().log1p().div(beta);
            return torch.where(scaled.gt(threshold), this, soft).MoveToOuterDisposeScope();
        }

        public Tensor hardsigmoid()
        {
            using var shifted = div(6).add(0.5);
            return shifted.clamp(0, 1);
        }

        public Tensor hardswish()
        {
            using var gate = hardsigmoid();
            return mul(gate);
        }

        /// <summary>The one-sweep form of a derivative, when no graph of gradients is asked for.</summary>
        private static Tensor? Fused<TGradient>(Tensor grad, Tensor saved)
            where TGradient : struct, IBinaryOperator =>
            GradMode.Enabled ? null : Arithmetic<TGradient>(grad, saved, "backward");
    }
}
