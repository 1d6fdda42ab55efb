using System.Numerics;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);

    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);

    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);

    public static Tensor logical_not(Tensor input) => input.logical_not();

    public static Tensor bitwise_and(Tensor left, Tensor right) => left.bitwise_and(right);

    public static Tensor bitwise_or(Tensor left, Tensor right) => left.bitwise_or(right);

    public static Tensor bitwise_xor(Tensor left, Tensor right) => left.bitwise_xor(right);

    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();

    public static Tensor logical_and_(Tensor left, Tensor right) => left.logical_and_(right);

    public static Tensor logical_or_(Tensor left, Tensor right) => left.logical_or_(right);

    public static Tensor logical_xor_(Tensor left, Tensor right) => left.logical_xor_(right);

    public static Tensor bitwise_and_(Tensor left, Tensor right) => left.bitwise_and_(right);

    public static Tensor bitwise_or_(Tensor left, Tensor right) => left.bitwise_or_(right);

    public static Tensor bitwise_xor_(Tensor left, Tensor right) => left.bitwise_xor_(right);

    public static Tensor bitwise_not_(Tensor input) => input.bitwise_not_();

    public partial class Tensor
    {
        public Tensor logical_and(Tensor other) => Logical(other, static (a, b) => a.mul(b));

        public Tensor logical_or(Tensor other) => Logical(other, static (a, b) => a.add(b));

        public Tensor logical_xor(Tensor other) => Logical(other, static (a, b) => a.ne(b));

        public Tensor logical_not() => eq(0);

        public Tensor logical_and_(Tensor other) => InPlace(x => x.logical_and(other), nameof(logical_and_));

        public Tensor logical_or_(Tensor other) => InPlace(x => x.logical_or(other), nameof(logical_or_));

        public Tensor logical_xor_(Tensor other) => InPlace(x => x.logical_xor(other), nameof(logical_xor_));

        public Tensor logical_not_() => InPlace(x => x.logical_not(), nameof(logical_not_));

        public Tensor bitwise_and(Tensor other) => Bitwise<AndOperator>(this, other, nameof(bitwise_and));

        public Tensor bitwise_or(Tensor other) => Bitwise<OrOperator>(this, other, nameof(bitwise_or));

        public Tensor bitwise_xor(Tensor other) => Bitwise<XorOperator>(this, other, nameof(bitwise_xor));

        public Tensor bitwise_not()
        {
            if (_dtype == ScalarType.Bool)
                return logical_not();
            using var ones = FromNumber(-1, _dtype, requires_grad: false);
            return bitwise_xor(ones);
        }

        public Tensor bitwise_and_(Tensor other) => InPlace(x => x.bitwise_and(other), nameof(bitwise_and_));

        public Tensor bitwise_or_(Tensor other) => InPlace(x => x.bitwise_or(other), nameof(bitwise_or_));

        public Tensor bitwise_xor_(Tensor other) => InPlace(x => x.bitwise_xor(other), nameof(bitwise_xor_));

        public Tensor bitwise_not_() => InPlace(x => x.bitwise_not(), nameof(bitwise_not_));

        private Tensor Logical(Tensor other, Func<Tensor, Tensor, Tensor> operation)
        {
            var (a, b) = (As(ScalarType.Bool), other.As(ScalarType.Bool));
            var result = operation(a, b);
            a.DoneUnless(this);
            b.DoneUnless(other);
            return result;
        }

        private static Tensor Bitwise<TOperator>(Tensor a, Tensor b, string name)
            where TOperator : struct, IBinaryOperator
        {
            if (a.dtype.IsFloatingPoint() || b.dtype.IsFloatingPoint())
                throw new InvalidOperationException($"{name} is defined for integers and bool, got {a.dtype} and {b.dtype}.");
            return Arithmetic<TOperator>(a, b, name);
        }

        private readonly struct AndOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => T.CreateTruncating(long.CreateTruncating(a) & long.CreateTruncating(b));

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => a & b;
        }

        private readonly struct OrOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => T.CreateTruncating(long.CreateTruncating(a) | long.CreateTruncating(b));

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => a | b;
        }

        private readonly struct XorOperator : IBinaryOperator
        {
            public static T Invoke<T>(T a, T b)
                where T : unmanaged, INumber<T> => T.CreateTruncating(long.CreateTruncating(a) ^ long.CreateTruncating(b));

            public static Vector<T> Invoke<T>(Vector<T> a, Vector<T> b)
                where T : unmanaged, INumber<T> => a ^ b;
        }
    }
}
