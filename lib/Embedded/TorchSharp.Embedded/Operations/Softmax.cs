using TorchSharp.Autograd;
using TorchSharp.Kernels;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => input.logsumexp(dim, keepdim);

    public static partial class special
    {
        public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

        public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);
    }

    public partial class Tensor
    {
        /// <summary>yᵢ = e^xᵢ / Σⱼ e^xⱼ along a dimension; ∂L/∂x = y (grad − Σ grad y).</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null)
        {
            var y = AlongLast(dim, dtype, SoftmaxKernels.Softmax, nameof(softmax));
            return y.RecordByResult(this, (grad, y) => GradMode.Enabled
                ? y.mul(grad.sub(grad.mul(y).sum(dim, keepdim: true)))
                : GradientAlongLast(grad, y, dim, SoftmaxKernels.SoftmaxGradient));
        }

        /// <summary>yᵢ = xᵢ − ln Σⱼ e^xⱼ along a dimension; ∂L/∂x = grad − eʸ Σ grad.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null)
        {
            var y = AlongLast(dim, dtype, SoftmaxKernels.LogSoftmax, nameof(log_softmax));
            return y.RecordByResult(this, (grad, y) => GradMode.Enabled
                ? grad.sub(y.exp().mul(grad.sum(dim, keepdim: true)))
                : GradientAlongLast(grad, y, dim, SoftmaxKernels.LogSoftmaxGradient));
        }

        /// <summary>ln Σⱼ e^xⱼ, whose derivative is the softmax.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false)
        {
            using var scope = NewDisposeScope();
            var largest = detach().amax([dim], keepdim: true);
            // An infinite largest element would make ∞ − ∞ of itself.
            largest.masked_fill_(largest.abs().eq(double.PositiveInfinity), 0);
            var result = sub(largest).exp().sum(dim, keepdim: true).log().add(largest);
            return (keepdim || Rank == 0 ? result : result.squeeze(dim)).MoveToOuterDisposeScope();
        }

        private Tensor AlongLast(long dim, ScalarType? dtype, Action<Tensor, Tensor> kernel, string name)
        {
            var d = Shapes.Dimension(dim, Rank, name);
            var type = dtype ?? _dtype;
            var converted = As(type);
            if (Rank == 0 || d == Rank - 1)
            {
                var rows = converted.AsContiguous();
                var result = Empty(type, Sizes);
                kernel(Rank == 0 ? AsRow(rows) : rows, Rank == 0 ? AsRow(result) : result);
                rows.DoneUnless(converted);
                converted.DoneUnless(this);
                return result;
            }
            using var scope = NewDisposeScope();
            using var plain = no_grad();
            var turned = converted.transpose(d, -1).contiguous();
            var turnedResult = Empty(type, turned.Sizes);
            kernel(turned, turnedResult);
            converted.DoneUnless(this);
            return turnedResult.transpose(d, -1).contiguous().MoveToOuterDisposeScope();
        }

        private static Tensor GradientAlongLast(Tensor grad, Tensor y, long dim, Action<Tensor, Tensor, Tensor> kernel)
        {
            if (y.Rank == 0)
                return grad.mul(0);
            var last = Shapes.Dimension(dim, y.Rank, "softmax") == y.Rank - 1;
            var g = (last ? grad : grad.transpose(dim, -1)).contiguous();
            var p = (last ? y : y.transpose(dim, -1)).contiguous();
            var result = Empty(y.dtype, p.Sizes);
            kernel(g, p, result);
            return last ? result : result.transpose(dim, -1);
        }

        private static Tensor AsRow(Tensor number) => number.View([1], [1], number.Offset);
    }
}
