using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);

    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);

    public static Tensor pow_(Tensor left, Tensor exponent) => left.pow_(exponent);

    public static Tensor pow_(Tensor left, Scalar exponent) => left.pow_(exponent);

    public partial class Tensor
    {
        /// <summary>z = xᵖ, ∂z/∂x = p xᵖ⁻¹.</summary>
        public Tensor pow(Scalar exponent)
        {
            var p = exponent.ToDouble();
            var z = p switch
            {
                2 => Arithmetic<MultiplyOperator>(this, this, nameof(pow), TypePromotion.Result(this, exponent)),
                0.5 when _dtype.IsFloatingPoint() => UnaryKernels.Floating<SqrtFunction>(this, nameof(pow)),
                _ => Arithmetic<PowerOperator>(this, exponent),
            };
            if (!Tape.Tracks(this))
                return z;
            return p switch
            {
                0 => z.RecordLinear(this, 0, static (grad, _) => grad.mul(0)),
                2 => z.RecordByInput(this, static (grad, x) => grad.mul(x).mul(2)),
                _ => z.RecordByInput(this, (grad, x) => grad.mul(x.pow(p - 1).mul(p))),
            };
        }

        /// <summary>z = aᵇ, ∂z/∂a = b aᵇ⁻¹, ∂z/∂b = aᵇ ln a (0 where a and b are 0).</summary>
        public Tensor pow(Tensor exponent)
        {
            var z = Arithmetic<PowerOperator>(this, exponent, nameof(pow));
            return Tape.Tracks(this, exponent) ? z.Attach(new PowerBackward(this, exponent, z)) : z;
        }

        public Tensor pow_(Scalar exponent) => InPlace(x => x.pow(exponent), nameof(pow_));

        public Tensor pow_(Tensor exponent) => InPlace(x => x.pow(exponent), nameof(pow_));

        private sealed class PowerBackward : Node
        {
            private readonly SavedTensor _a;
            private readonly SavedTensor _b;
            private readonly SavedTensor _z;

            public PowerBackward(Tensor a, Tensor b, Tensor z)
                : base(a, b) => (_a, _b, _z) = (Save(a), Save(b), Save(z));

            protected override void Backward(Tensor grad)
            {
                var (a, b) = (_a.Value, _b.Value);
                if (Needs(0))
                    Give(0, grad.mul(torch.where(b.eq(0), torch.zeros_like(a), b.mul(a.pow(b.sub(1))))));
                if (Needs(1))
                    Give(1, grad.mul(torch.where(a.eq(0).logical_and(b.ge(0)), torch.zeros_like(a), _z.Value.mul(a.log()))));
            }
        }

        private readonly struct PowerOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T>
            {
                if (typeof(T) == typeof(float))
                    return T.CreateTruncating(MathF.Pow(float.CreateTruncating(a), float.CreateTruncating(b)));
                if (typeof(T) == typeof(double))
                    return T.CreateTruncating(Math.Pow(double.CreateTruncating(a), double.CreateTruncating(b)));
                if (T.IsNegative(b))
                    throw new InvalidOperationException("pow: integers to negative powers are not integers. Convert the tensor to a floating type first.");
                var result = T.One;
                for (var rest = long.CreateTruncating(b); rest > 0; rest >>= 1, a *= a)
                    result = (rest & 1) == 1 ? result * a : result;
                return result;
            }

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => OneByOne<T, PowerOperator>(a, b);
        }
    }
}
