using System.Numerics;
using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public enum RoundingMode
    {
        None,
        trunc,
        floor,
    }

    public partial class Tensor
    {
        // ---- Sum: z = a + α b.  ∂z/∂a = 1, ∂z/∂b = α ----

        public Tensor add(Tensor target)
        {
            var z = Arithmetic<AddOperator>(this, target, nameof(add));
            return Tape.Tracks(this, target) ? z.Attach(new SumBackward(this, target, 1)) : z;
        }

        public Tensor add(Tensor target, Scalar alpha)
        {
            using var scaled = target.mul(alpha);
            return add(scaled);
        }

        public Tensor add(Scalar scalar) =>
            Arithmetic<AddOperator>(this, scalar).RecordLinear(this, 0, static (grad, _) => grad);

        public Tensor add(Scalar scalar, Scalar alpha) => add(Times(scalar, alpha));

        public Tensor add_(Tensor target) =>
            DirectInPlace<AddOperator>(target, nameof(add_)) ?? InPlace(x => x.add(target), nameof(add_));

        public Tensor add_(Tensor target, Scalar alpha)
        {
            using var scaled = target.mul(alpha);
            return add_(scaled);
        }

        public Tensor add_(Scalar scalar) => DirectInPlace<AddOperator>(scalar, nameof(add_)) ?? InPlace(x => x.add(scalar), nameof(add_));

        public Tensor add_(Scalar scalar, Scalar alpha) => add_(Times(scalar, alpha));

        private sealed class SumBackward(Tensor a, Tensor b, int sign) : Node(a, b)
        {
            protected override void Backward(Tensor grad)
            {
                Give(0, grad);
                if (Needs(1))
                    Give(1, sign > 0 ? grad : grad.neg());
            }
        }

        // ---- Difference: z = a − b ----

        public Tensor sub(Tensor target)
        {
            if (_dtype == ScalarType.Bool || target.dtype == ScalarType.Bool)
                throw new InvalidOperationException($"sub is not defined for bool tensors, got {_dtype} and {target.dtype}. Use logical_xor, or convert them with to_type().");
            var z = Arithmetic<SubtractOperator>(this, target, nameof(sub));
            return Tape.Tracks(this, target) ? z.Attach(new SumBackward(this, target, -1)) : z;
        }

        public Tensor sub(Scalar target) =>
            Arithmetic<SubtractOperator>(NotBool(nameof(sub)), target).RecordLinear(this, 0, static (grad, _) => grad);

        public Tensor subtract(Tensor target) => sub(target);

        public Tensor subtract(Scalar target) => sub(target);

        public Tensor sub_(Tensor target) =>
            DirectInPlace<SubtractOperator>(target, nameof(sub_)) ?? InPlace(x => x.sub(target), nameof(sub_));

        public Tensor sub_(Scalar target) =>
            DirectInPlace<SubtractOperator>(target, nameof(sub_)) ?? InPlace(x => x.sub(target), nameof(sub_));

        public Tensor subtract_(Tensor target) => sub_(target);

        public Tensor subtract_(Scalar target) => sub_(target);

        // ---- Product: z = a b.  ∂z/∂a = b, ∂z/∂b = a ----

        public Tensor mul(Tensor target)
        {
            var z = Arithmetic<MultiplyOperator>(this, target, nameof(mul));
            return Tape.Tracks(this, target) ? z.Attach(new ProductBackward(this, target)) : z;
        }

        public Tensor mul(Scalar target) =>
            Arithmetic<MultiplyOperator>(this, target).RecordLinear(this, target, static (grad, factor) => grad.mul(factor));

        public Tensor multiply(Tensor target) => mul(target);

        public Tensor multiply(Scalar target) => mul(target);

        public Tensor mul_(Tensor target) =>
            DirectInPlace<MultiplyOperator>(target, nameof(mul_)) ?? InPlace(x => x.mul(target), nameof(mul_));

        public Tensor mul_(Scalar target) =>
            DirectInPlace<MultiplyOperator>(target, nameof(mul_)) ?? InPlace(x => x.mul(target), nameof(mul_));

        private sealed class ProductBackward : Node
        {
            private readonly SavedTensor? _a;
            private readonly SavedTensor? _b;

            public ProductBackward(Tensor a, Tensor b)
                : base(a, b)
            {
                _a = Needs(1) ? Save(a) : null;
                _b = Needs(0) ? Save(b) : null;
            }

            protected override void Backward(Tensor grad)
            {
                if (Needs(0))
                    Give(0, grad.mul(_b!.Value));
                if (Needs(1))
                    Give(1, grad.mul(_a!.Value));
            }
        }

        // ---- Quotient: z = a / b.  ∂z/∂a = 1/b, ∂z/∂b = −a/b² ----

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None)
        {
            if (rounding_mode != RoundingMode.None)
                return rounding_mode == RoundingMode.floor
                    ? Whole<FloorDivideOperator>(this, target, nameof(floor_divide))
                    : Whole<TruncateDivideOperator>(this, target, nameof(div));
            var type = TypePromotion.Floating(TypePromotion.Result(this, target));
            var z = Arithmetic<DivideOperator>(this, target, nameof(div), type);
            return Tape.Tracks(this, target) ? z.Attach(new QuotientBackward(this, target)) : z;
        }

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None)
        {
            if (rounding_mode != RoundingMode.None)
                return rounding_mode == RoundingMode.floor
                    ? Whole<FloorDivideOperator>(this, target, nameof(floor_divide))
                    : Whole<TruncateDivideOperator>(this, target, nameof(div));
            return Arithmetic<DivideOperator>(this, target, TypePromotion.Floating(TypePromotion.Result(this, target)))
                .RecordLinear(this, target, static (grad, divisor) => grad.div(divisor));
        }

        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        public Tensor true_divide(Tensor other) => div(other);

        public Tensor true_divide(Scalar other) => div(other);

        public Tensor floor_divide(Tensor other) => div(other, RoundingMode.floor);

        public Tensor floor_divide(Scalar other) => div(other, RoundingMode.floor);

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            (_dtype.IsFloatingPoint() && rounding_mode == RoundingMode.None ? DirectInPlace<DivideOperator>(target, nameof(div_)) : null)
            ?? InPlace(x => x.div(target, rounding_mode), nameof(div_));

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            (_dtype.IsFloatingPoint() && rounding_mode == RoundingMode.None ? DirectInPlace<DivideOperator>(target, nameof(div_)) : null)
            ?? InPlace(x => x.div(target, rounding_mode), nameof(div_));

        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);

        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);

        public Tensor true_divide_(Tensor other) => div_(other);

        public Tensor true_divide_(Scalar other) => div_(other);

        public Tensor floor_divide_(Tensor other) => div_(other, RoundingMode.floor);

        public Tensor floor_divide_(Scalar other) => div_(other, RoundingMode.floor);

        private sealed class QuotientBackward : Node
        {
            private readonly SavedTensor? _a;
            private readonly SavedTensor _b;

            public QuotientBackward(Tensor a, Tensor b)
                : base(a, b)
            {
                _a = Needs(1) ? Save(a) : null;
                _b = Save(b);
            }

            protected override void Backward(Tensor grad)
            {
                var b = _b.Value;
                if (Needs(0))
                    Give(0, grad.div(b));
                if (Needs(1))
                    Give(1, grad.neg().mul(_a!.Value).div(b.mul(b)));
            }
        }

        // ---- Remainder: z = a − ⌊a/b⌋ b has the sign of b; fmod's has the sign of a.  ∂z/∂a = 1, ∂z/∂b = −⌊a/b⌋ ----

        public Tensor remainder(Tensor target)
        {
            var z = Whole<RemainderOperator>(this, target, nameof(remainder));
            return Tape.Tracks(this, target) ? z.Attach(new RemainderBackward(this, target, RoundingMode.floor)) : z;
        }

        public Tensor remainder(Scalar scalar) =>
            Whole<RemainderOperator>(this, scalar, nameof(remainder)).RecordLinear(this, 0, static (grad, _) => grad);

        public Tensor remainder_(Tensor target) => InPlace(x => x.remainder(target), nameof(remainder_));

        public Tensor remainder_(Scalar scalar) => InPlace(x => x.remainder(scalar), nameof(remainder_));

        public Tensor fmod(Tensor target)
        {
            var z = Whole<ModulusOperator>(this, target, nameof(fmod));
            return Tape.Tracks(this, target) ? z.Attach(new RemainderBackward(this, target, RoundingMode.trunc)) : z;
        }

        public Tensor fmod(Scalar scalar) =>
            Whole<ModulusOperator>(this, scalar, nameof(fmod)).RecordLinear(this, 0, static (grad, _) => grad);

        public Tensor fmod_(Tensor target) => InPlace(x => x.fmod(target), nameof(fmod_));

        public Tensor fmod_(Scalar scalar) => InPlace(x => x.fmod(scalar), nameof(fmod_));

        private sealed class RemainderBackward : Node
        {
            private readonly SavedTensor _a;
            private readonly SavedTensor _b;
            private readonly RoundingMode _rounding;

            public RemainderBackward(Tensor a, Tensor b, RoundingMode rounding)
                : base(a, b)
            {
                _a = Save(a);
                _b = Save(b);
                _rounding = rounding;
            }

            protected override void Backward(Tensor grad)
            {
                Give(0, grad);
                if (Needs(1))
                    Give(1, grad.neg().mul(_a.Value.div(_b.Value, _rounding)));
            }
        }

        // ---- Scaled updates: a + v (t₁ t₂) and a + v (t₁ / t₂) ----

        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            using var product = tensor1.mul(tensor2);
            return add(product, value);
        }

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            using var product = tensor1.mul(tensor2);
            return add_(product, value);
        }

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            using var quotient = tensor1.div(tensor2);
            return add(quotient, value);
        }

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => addcdiv(tensor1, tensor2, 1);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            using var quotient = tensor1.div(tensor2);
            return add_(quotient, value);
        }

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => addcdiv_(tensor1, tensor2, 1);

        /// <summary>this + weight (end − this)</summary>
        public Tensor lerp(Tensor end, Tensor weight)
        {
            if (end.dtype != _dtype || weight.dtype != _dtype || !_dtype.IsFloatingPoint())
                throw new ArgumentException($"lerp expects three tensors of one floating-point type, got {_dtype} {Shapes.Text(Sizes)}, {end.dtype} and {weight.dtype}. Convert them with to_type().");
            using var difference = end.sub(this);
            using var step = difference.mul(weight);
            return add(step);
        }

        public Tensor lerp_(Tensor end, Tensor weight) => InPlace(x => x.lerp(end, weight), nameof(lerp_));

        // ---- What all of them share ----

        /// <summary>Division with a whole quotient: of integers by 0 it has no result at all, of bool no meaning.</summary>
        private static Tensor Whole<TOperator>(Tensor a, Tensor b, string name)
            where TOperator : struct, IBinaryOperator
        {
            var type = TypePromotion.Result(a, b);
            if (!type.IsFloatingPoint())
            {
                RefuseBool(type, name);
                using var zero = b.eq(0);
                using var any = zero.any();
                RefuseZero(any.item<bool>(), name);
            }
            return Arithmetic<TOperator>(a, b, name);
        }

        private static Tensor Whole<TOperator>(Tensor a, Scalar number, string name)
            where TOperator : struct, IBinaryOperator
        {
            var type = TypePromotion.Result(a, number);
            RefuseBool(type, name);
            RefuseZero(!type.IsFloatingPoint() && number.ToDouble() == 0, name);
            return Arithmetic<TOperator>(a, number);
        }

        private Tensor NotBool(string name)
        {
            RefuseBool(_dtype, name);
            return this;
        }

        private static void RefuseBool(ScalarType type, string name)
        {
            if (type == ScalarType.Bool)
                throw new InvalidOperationException($"{name} is not defined for bool. Convert with to_type(ScalarType.Int64) first.");
        }

        private static void RefuseZero(bool zero, string name)
        {
            if (zero)
                throw new InvalidOperationException($"{name}: an integer is divided by zero. Convert with to_type(ScalarType.Float32) for infinities.");
        }

        private static Tensor Arithmetic<TOperator>(Tensor a, Tensor b, string name, ScalarType? type = null)
            where TOperator : struct, IBinaryOperator
        {
            var compute = type ?? TypePromotion.Result(a, b);
            var sizes = a.Sizes.AsSpan().SequenceEqual(b.Sizes) ? a.Sizes : Shapes.Broadcast(a.Sizes, b.Sizes, name);
            var left = a.As(compute);
            var right = b.As(compute);
            var result = Empty(compute, sizes);
            BinaryKernels.Apply<TOperator>(left, right, result);
            left.DoneUnless(a);
            right.DoneUnless(b);
            return result;
        }

        private static Tensor Arithmetic<TOperator>(Tensor a, Scalar number, ScalarType? type = null, bool numberFirst = false)
            where TOperator : struct, IBinaryOperator
        {
            var compute = type ?? TypePromotion.Result(a, number);
            var left = a.As(compute);
            var result = Empty(compute, a.Sizes);
            BinaryKernels.Apply<TOperator>(left, number, result, numberFirst);
            left.DoneUnless(a);
            return result;
        }

        /// <summary>Writes straight into the tensor when nothing is recorded and the types agree; null when it cannot.</summary>
        private Tensor? DirectInPlace<TOperator>(Tensor other, string name)
            where TOperator : struct, IBinaryOperator
        {
            if (other.dtype != _dtype || _dtype == ScalarType.Bool || Tape.Tracks(this, other)
                || (ReferenceEquals(other.Storage, Storage) && !ReferenceEquals(other, this)))
                return null;
            if (!other.Sizes.AsSpan().SequenceEqual(Sizes) && !Shapes.Broadcast(Sizes, other.Sizes, name).AsSpan().SequenceEqual(Sizes))
                return null;
            BinaryKernels.ApplyInPlace<TOperator>(this, other);
            Storage.Version++;
            return this;
        }

        private Tensor? DirectInPlace<TOperator>(Scalar number, string name)
            where TOperator : struct, IBinaryOperator
        {
            if (!Contiguous || _dtype == ScalarType.Bool || Tape.Tracks(this) || TypePromotion.Result(this, number) != _dtype)
                return null;
            BinaryKernels.Apply<TOperator>(this, number, this);
            Storage.Version++;
            return this;
        }

        private static Scalar Times(Scalar a, Scalar b) =>
            a.Type.IsFloatingPoint() || b.Type.IsFloatingPoint() ? a.ToDouble() * b.ToDouble() : a.ToInt64() * b.ToInt64();

        private readonly struct AddOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a + b;

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => a + b;
        }

        private readonly struct SubtractOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a - b;

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => a - b;
        }

        private readonly struct MultiplyOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a * b;

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => a * b;
        }

        private readonly struct DivideOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a / b;

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => a / b;
        }

        private readonly struct TruncateDivideOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => Divided(a, b, (a - (a % b)) / b);

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => OneByOne<T, TruncateDivideOperator>(a, b);
        }

        private readonly struct FloorDivideOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => Divided(a, b, (a - RemainderOperator.Invoke(a, b)) / b);

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => OneByOne<T, FloorDivideOperator>(a, b);
        }

        private readonly struct ModulusOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => a % b;

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => OneByOne<T, ModulusOperator>(a, b);
        }

        private readonly struct RemainderOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T>
            {
                var rest = a % b;
                return rest != T.Zero && T.IsNegative(rest) != T.IsNegative(b) ? rest + b : rest;
            }

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => OneByOne<T, RemainderOperator>(a, b);
        }

        // The remainder of an infinite quotient is not a number; the quotient is.
        private static T Divided<T>(T a, T b, T rounded)
            where T : unmanaged, INumber<T> => b == T.Zero ? a / b : rounded;

        private static Vector<T> OneByOne<T, TOperator>(Vector<T> a, Vector<T> b)
            where T : unmanaged, INumber<T>
            where TOperator : struct, IBinaryOperator
        {
            Span<T> values = stackalloc T[Vector<T>.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = TOperator.Invoke(a[i], b[i]);
            return new Vector<T>(values);
        }
    }
}
