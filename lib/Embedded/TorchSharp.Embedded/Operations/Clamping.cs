using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp_(min, max);

    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);

    public static Tensor clamp_max_(Tensor input, Scalar max) => input.clamp_max_(max);

    public static Tensor clamp_min_(Tensor input, Scalar min) => input.clamp_min_(min);

    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);

    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);

    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    public partial class Tensor
    {
        /// <summary>y = min(max(x, min), max), dy/dx = 1 inside the bounds (bounds included), else 0.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null)
        {
            if (min is null && max is null)
                throw new ArgumentException("clamp expects at least one of min and max.");
            var y = min is null ? Arithmetic<MinimumOperator>(this, max!) : Arithmetic<MaximumOperator>(this, min);
            if (min is not null && max is not null)
            {
                using var lower = y;
                y = Arithmetic<MinimumOperator>(lower, max);
            }
            return Tape.Tracks(this) ? y.RecordByInput(this, (grad, x) => grad.mul(Inside(x, min, max))) : y;
        }

        private static Tensor Inside(Tensor x, Scalar? min, Scalar? max) =>
            min is null ? x.le(max!) : max is null ? x.ge(min) : x.ge(min).logical_and(x.le(max));

        public Tensor clamp(Tensor? min = null, Tensor? max = null)
        {
            if (min is null && max is null)
                throw new ArgumentException("clamp expects at least one of min and max.");
            if (min is null)
                return minimum(max!);
            if (max is null)
                return maximum(min);
            using var lower = maximum(min);
            return lower.minimum(max);
        }

        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => InPlace(x => x.clamp(min, max), nameof(clamp_));

        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => InPlace(x => x.clamp(min, max), nameof(clamp_));

        public Tensor clamp_max(Scalar max) => clamp(null, max);

        public Tensor clamp_min(Scalar min) => clamp(min, null);

        public Tensor clamp_max_(Scalar max) => clamp_(null, max);

        public Tensor clamp_min_(Scalar min) => clamp_(min, null);

        public Tensor maximum(Tensor other) => Extremum<MaximumOperator>(other, nameof(maximum), static (a, b) => a.gt(b));

        public Tensor minimum(Tensor other) => Extremum<MinimumOperator>(other, nameof(minimum), static (a, b) => a.lt(b));

        public Tensor max(Tensor other) => maximum(other);

        public Tensor min(Tensor other) => minimum(other);

        private Tensor Extremum<TOperator>(Tensor other, string name, Func<Tensor, Tensor, Tensor> wins)
            where TOperator : struct, IBinaryOperator
        {
            var z = Arithmetic<TOperator>(this, other, name);
            return Tape.Tracks(this, other) ? z.Attach(new ExtremumBackward(this, other, wins)) : z;
        }

        /// <summary>The gradient goes to the winner; a tie shares it.</summary>
        private sealed class ExtremumBackward : Node
        {
            private readonly SavedTensor _a;
            private readonly SavedTensor _b;
            private readonly Func<Tensor, Tensor, Tensor> _wins;

            public ExtremumBackward(Tensor a, Tensor b, Func<Tensor, Tensor, Tensor> wins)
                : base(a, b) => (_a, _b, _wins) = (Save(a), Save(b), wins);

            protected override void Backward(Tensor grad)
            {
                var (a, b) = (_a.Value, _b.Value);
                var tie = a.eq(b).to_type(grad.dtype).mul(0.5);
                if (Needs(0))
                    Give(0, grad.mul(_wins(a, b).to_type(grad.dtype).add(tie)));
                if (Needs(1))
                    Give(1, grad.mul(_wins(b, a).to_type(grad.dtype).add(tie)));
            }
        }

        private readonly struct MaximumOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => T.Max(a, b);

            // Not a number wins, as it does in T.Max.
            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> =>
                Vector.ConditionalSelect(Vector.Equals(a, a), Vector.ConditionalSelect(Vector.GreaterThan(a, b), a, b), a);
        }

        private readonly struct MinimumOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => T.Min(a, b);

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> =>
                Vector.ConditionalSelect(Vector.Equals(a, a), Vector.ConditionalSelect(Vector.LessThan(a, b), a, b), a);
        }
    }
}
