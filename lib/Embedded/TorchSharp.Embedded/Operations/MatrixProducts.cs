using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp.Autograd;
using TorchSharp.Kernels;
using TorchSharp.Kernels.Dense;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);

    public static Tensor vdot(Tensor input, Tensor target) => input.vdot(target);

    public static Tensor inner(Tensor input, Tensor vec2) => input.inner(vec2);

    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);

    public static Tensor ger(Tensor input, Tensor vec2) => input.ger(vec2);

    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm(mat1, mat2, beta, alpha);

    public static Tensor addmv(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmv(mat1, mat2, beta, alpha);

    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => input.baddbmm(batch1, batch2, beta, alpha);

    public partial class Tensor
    {
        // ---- C = A B.  ∂L/∂A = grad Bᵀ, ∂L/∂B = Aᵀ grad ----

        public Tensor mm(Tensor target)
        {
            if (Rank != 2 || target.Rank != 2 || Sizes[1] != target.Sizes[0])
                throw new ArgumentException(
                    $"mm expects (n,k)·(k,m), got {Shapes.Text(Sizes)}·{Shapes.Text(target.Sizes)}: "
                    + (Rank == 2 && target.Rank == 2
                        ? $"the inner sizes {Sizes[1]} and {target.Sizes[0]} must be equal. Transpose one of them with t()."
                        : "both must have two dimensions. Use matmul for others, or unsqueeze."));
            RefuseBool(_dtype, nameof(mm));
            CheckSameType(target, nameof(mm));
            var c = Empty(_dtype, [Sizes[0], target.Sizes[1]]);
            Typed.Run(_dtype, new ProductBodyOfMatrices(this, target, c));
            return Tape.Tracks(this, target) ? c.Attach(new MatrixProductBackward(this, target)) : c;
        }

        private sealed class MatrixProductBackward : Node
        {
            private readonly SavedTensor? _a;
            private readonly SavedTensor? _b;

            public MatrixProductBackward(Tensor a, Tensor b)
                : base(a, b)
            {
                _a = Needs(1) ? Save(a) : null;
                _b = Needs(0) ? Save(b) : null;
            }

            protected override void Backward(Tensor grad)
            {
                if (Needs(0))
                    Give(0, grad.mm(_b!.Value.t()));
                if (!GradMode.Enabled && grad.Contiguous && RowsOf(1, (int)grad.Sizes[0]) is { } collected)
                    collected.Add((int)grad.Sizes[0], _a!.Matrix, new Matrix<float>(grad.Span<float>(), (int)grad.Sizes[1], 1));
                else if (Needs(1))
                    Give(1, _a!.Value.t().mm(grad));
            }
        }

        // ---- The same for every matrix of a batch ----

        public Tensor bmm(Tensor batch2)
        {
            if (Rank != 3 || batch2.Rank != 3 || Sizes[0] != batch2.Sizes[0] || Sizes[2] != batch2.Sizes[1])
                throw new ArgumentException(
                    $"bmm expects (b,n,k)·(b,k,m), got {Shapes.Text(Sizes)}·{Shapes.Text(batch2.Sizes)}. "
                    + "The batches must be equal and the inner sizes too; transpose(1, 2) turns the matrices of a batch.");
            CheckSameType(batch2, nameof(bmm));
            var c = Empty(_dtype, [Sizes[0], Sizes[1], batch2.Sizes[2]]);
            Typed.Run(_dtype, new ProductBodyOfMatrices(this, batch2, c));
            return Tape.Tracks(this, batch2) ? c.Attach(new BatchProductBackward(this, batch2)) : c;
        }

        private sealed class BatchProductBackward : Node
        {
            private readonly SavedTensor _a;
            private readonly SavedTensor _b;

            public BatchProductBackward(Tensor a, Tensor b)
                : base(a, b) => (_a, _b) = (Save(a), Save(b));

            protected override void Backward(Tensor grad)
            {
                if (Needs(0))
                    Give(0, grad.bmm(_b.Value.transpose(1, 2)));
                if (Needs(1))
                    Give(1, _a.Value.transpose(1, 2).bmm(grad));
            }
        }

        private readonly struct ProductBodyOfMatrices(Tensor a, Tensor b, Tensor c) : ITyped
        {
            public void Run<T>()
                where T : unmanaged, INumber<T>, IMinMaxValue<T>
            {
                var (rows, depth, columns) = ((int)a.Sizes[^2], (int)a.Sizes[^1], (int)b.Sizes[^1]);
                if (c.Count == 0)
                    return;
                var left = a.StridedSpan<T>();
                var right = b.StridedSpan<T>();
                var result = c.Span<T>();
                for (var batch = 0; batch < (c.Rank == 3 ? c.Sizes[0] : 1); batch++)
                {
                    var (atA, atB) = c.Rank == 3 ? (batch * (int)a.Strides[0], batch * (int)b.Strides[0]) : (0, 0);
                    Multiply(
                        rows, columns, depth,
                        new Matrix<T>(left[atA..], (int)a.Strides[^2], (int)a.Strides[^1]),
                        new Matrix<T>(right[atB..], (int)b.Strides[^2], (int)b.Strides[^1]),
                        result.Slice(batch * rows * columns, rows * columns));
                }
            }

            private static void Multiply<T>(int rows, int columns, int depth, Matrix<T> a, Matrix<T> b, Span<T> c)
                where T : unmanaged, INumber<T>
            {
                if (typeof(T) != typeof(float))
                {
                    MatrixProduct.Multiply(rows, columns, depth, a, b, c);
                    return;
                }
                var left = new Matrix<float>(MemoryMarshal.Cast<T, float>(a.Values), a.RowStep, a.ColumnStep);
                var right = new Matrix<float>(MemoryMarshal.Cast<T, float>(b.Values), b.RowStep, b.ColumnStep);
                Sgemm.Multiply(rows, columns, depth, 1, left, right, MemoryMarshal.Cast<T, float>(c), columns, accumulate: false);
            }
        }

        /// <summary>The product of the last two dimensions, the others broadcast; vectors count as a row or a column.</summary>
        public Tensor matmul(Tensor target)
        {
            if (Rank == 2 && target.Rank == 2)
                return mm(target);
            if (Rank == 0 || target.Rank == 0)
                throw new ArgumentException($"matmul expects tensors of at least one dimension, got {Shapes.Text(Sizes)}·{Shapes.Text(target.Sizes)}. Use * for numbers.");
            if (Rank == 1 && target.Rank == 1)
                return dot(target);
            var inner = target.Rank == 1 ? target.Sizes[0] : target.Sizes[^2];
            if (Sizes[^1] != inner)
                throw new ArgumentException(
                    $"matmul expects (…,n,k)·(…,k,m), got {Shapes.Text(Sizes)}·{Shapes.Text(target.Sizes)}: the inner sizes {Sizes[^1]} and {inner} must be equal.");
            using var scope = NewDisposeScope();
            if (Rank == 1)
                return unsqueeze(0).matmul(target).squeeze(-2).MoveToOuterDisposeScope();
            if (target.Rank == 1)
                return matmul(target.unsqueeze(1)).squeeze(-1).MoveToOuterDisposeScope();
            if (target.Rank == 2)
                return reshape(-1, Sizes[^1]).mm(target).view([.. Sizes[..^1], target.Sizes[1]]).MoveToOuterDisposeScope();
            var batch = Shapes.Broadcast(Sizes.AsSpan(..^2), target.Sizes.AsSpan(..^2), nameof(matmul));
            var left = expand([.. batch, Sizes[^2], Sizes[^1]]).reshape(-1, Sizes[^2], Sizes[^1]);
            var right = target.expand([.. batch, target.Sizes[^2], target.Sizes[^1]]).reshape(-1, target.Sizes[^2], target.Sizes[^1]);
            return left.bmm(right).view([.. batch, Sizes[^2], target.Sizes[^1]]).MoveToOuterDisposeScope();
        }

        public Tensor mv(Tensor target)
        {
            if (Rank != 2 || target.Rank != 1 || Sizes[1] != target.Sizes[0])
                throw new ArgumentException($"mv expects (n,k)·(k), got {Shapes.Text(Sizes)}·{Shapes.Text(target.Sizes)}.");
            return matmul(target);
        }

        public Tensor dot(Tensor target)
        {
            if (Rank != 1 || target.Rank != 1 || Sizes[0] != target.Sizes[0])
                throw new ArgumentException($"dot expects two vectors of one length, got {Shapes.Text(Sizes)} and {Shapes.Text(target.Sizes)}. Use matmul for matrices.");
            using var scope = NewDisposeScope();
            return unsqueeze(0).mm(target.unsqueeze(1)).view([]).MoveToOuterDisposeScope();
        }

        public Tensor vdot(Tensor target) => dot(target);

        /// <summary>Sums of products along the last dimension of both.</summary>
        public Tensor inner(Tensor vec2)
        {
            if (Rank == 0 || vec2.Rank == 0)
                return mul(vec2);
            using var scope = NewDisposeScope();
            var product = reshape(-1, Sizes[^1]).mm(vec2.reshape(-1, vec2.Sizes[^1]).t());
            return product.view([.. Sizes[..^1], .. vec2.Sizes[..^1]]).MoveToOuterDisposeScope();
        }

        public Tensor outer(Tensor vec2)
        {
            if (Rank != 1 || vec2.Rank != 1)
                throw new ArgumentException($"outer expects two vectors, got {Shapes.Text(Sizes)} and {Shapes.Text(vec2.Sizes)}.");
            using var scope = NewDisposeScope();
            return unsqueeze(1).mul(vec2.unsqueeze(0)).MoveToOuterDisposeScope();
        }

        public Tensor ger(Tensor vec2) => outer(vec2);

        /// <summary>β this + α mat1 mat2</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => AddProduct(mat1.mm(mat2), beta, alpha);

        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1.0f, float alpha = 1.0f) => AddProduct(mat.mv(vec), beta, alpha);

        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1.0f, float alpha = 1.0f) => AddProduct(vec1.outer(vec2), beta, alpha);

        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => AddProduct(batch1.bmm(batch2), beta, alpha);

        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => InPlace(x => x.addmm(mat1, mat2, beta, alpha), nameof(addmm_));

        public Tensor addmv_(Tensor mat, Tensor vec, float beta = 1.0f, float alpha = 1.0f) => InPlace(x => x.addmv(mat, vec, beta, alpha), nameof(addmv_));

        private Tensor AddProduct(Tensor product, float beta, float alpha)
        {
            using (product)
            {
                using var scaled = alpha == 1 ? product.alias() : product.mul(alpha);
                if (beta == 0)
                    return scaled.alias();
                using var own = beta == 1 ? alias() : mul(beta);
                return own.add(scaled);
            }
        }

        private void CheckSameType(Tensor other, string name)
        {
            if (_dtype != other.dtype)
                throw new ArgumentException($"{name} expects tensors of one type, got {_dtype} and {other.dtype}. Convert one of them with to_type().");
        }
    }
}
