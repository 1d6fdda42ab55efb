using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The tensor this one is a view of, while operations are recorded; null for a tensor of its own.</summary>
        internal Tensor? ViewedTensor;

        internal int ViewedRebases;

        /// <summary>
        /// The general form of an in-place operation: <paramref name="operation"/> computes the new value from the old one, and
        /// the tensor takes over the value with its history. When nothing is recorded, operations write directly instead.
        /// </summary>
        internal Tensor InPlace(Func<Tensor, Tensor> operation, string name)
        {
            CheckInPlace(name);
            Tensor value;
            if (GradMode.Enabled)
            {
                // The operation may save its input for backward: let it save what was there before the change.
                ViewHistory.Refresh(this);
                using var before = CloneContiguous();
                before.Autograd = Autograd?.AddHandle();
                value = operation(before);
            }
            else
            {
                value = operation(this);
            }
            using (value)
                Overwrite(value, name);
            return this;
        }

        /// <summary>Writes the value into this tensor's memory and takes over its history.</summary>
        internal void Overwrite(Tensor value, string name)
        {
            if (value.dtype.IsFloatingPoint() && !_dtype.IsFloatingPoint())
                throw new InvalidOperationException(
                    $"{name}: the result is {value.dtype} but the tensor it would be written into is {_dtype}. Convert the tensor with to_type() first.");
            if (!value.Sizes.AsSpan().SequenceEqual(Sizes) && !Shapes.Broadcast(value.Sizes, Sizes, name).AsSpan().SequenceEqual(Sizes))
                throw new ArgumentException(
                    $"{name}: the result has the shape {Shapes.Text(value.Sizes)} but the tensor {Shapes.Text(Sizes)}; an in-place operation cannot change the shape.");
            CopyValues(value);
            Storage.Version++;
            if (!GradMode.Enabled || (!requires_grad && !value.requires_grad))
                return;
            var sameShape = value.Sizes.AsSpan().SequenceEqual(Sizes) ? value : value.expand(Sizes);
            ViewHistory.Rebase(this, sameShape.dtype == _dtype ? sameShape : sameShape.to_type(_dtype));
        }

        internal void CheckInPlace(string name)
        {
            if (GradMode.Enabled && requires_grad && (is_leaf || ViewedTensor is { IsInvalid: false, requires_grad: true, is_leaf: true }))
                throw new InvalidOperationException(
                    $"{name}: a leaf that requires grad cannot be changed in place while operations are recorded. Wrap the change in using (torch.no_grad()).");
        }
    }
}
