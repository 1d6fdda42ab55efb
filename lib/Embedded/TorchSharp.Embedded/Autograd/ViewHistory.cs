using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// Keeps views and the tensors they were taken from telling the same story: after <c>output[t] = h</c> the whole output
/// depends on h, and so do the views taken of it before.
/// </summary>
internal static class ViewHistory
{
    public static void Track(Tensor view, Tensor of)
    {
        if (!GradMode.Enabled)
            return;
        view.ViewedTensor = of.ViewedTensor ?? of;
        view.ViewedRebases = view.ViewedTensor.Autograd?.Rebases ?? 0;
    }

    /// <summary>Gives a view of a tensor that was changed in place a history that goes through the changed tensor.</summary>
    public static void Refresh(Tensor view)
    {
        if (view.ViewedTensor is not { Autograd: { } autograd } viewed || autograd.Rebases == view.ViewedRebases || !viewed.requires_grad)
            return;
        view.Attach(new WindowBackward(viewed, view));
        view.ViewedRebases = autograd.Rebases;
    }

    /// <summary>Ties a tensor that was overwritten in place with <paramref name="value"/> to the operation that made the value.</summary>
    public static void Rebase(Tensor tensor, Tensor value)
    {
        if (tensor.ViewedTensor is { IsInvalid: false } viewed)
        {
            viewed.Attach(new WindowReplacedBackward(viewed, tensor, value));
            viewed.Autograd!.Rebases++;
            tensor.Attach(new WindowBackward(viewed, tensor));
            tensor.ViewedRebases = viewed.Autograd.Rebases;
            return;
        }
        if (value.requires_grad)
        {
            var edge = Tape.EdgeTo(value);
            tensor.Attach(edge.Node!, edge.ResultNumber);
        }
        else
        {
            tensor.Autograd?.SetHistory(null, 0);
        }
        (tensor.Autograd ??= new AutogradMeta()).Rebases++;
    }

    private static Tensor Window(Tensor whole, long[] sizes, long[] strides, long offset) =>
        whole.View(sizes, strides, whole.Offset + offset);

    /// <summary>The gradient of a window is the whole's gradient, zero outside the window.</summary>
    private sealed class WindowBackward(Tensor whole, Tensor window) : Node(whole)
    {
        private readonly long[] _wholeSizes = whole.Sizes;
        private readonly long[] _wholeStrides = whole.Strides;
        private readonly long[] _sizes = window.Sizes;
        private readonly long[] _strides = window.Strides;
        private readonly long _offset = window.Offset - whole.Offset;

        protected override void Backward(Tensor grad)
        {
            var result = LikeWhole(_wholeSizes, _wholeStrides, grad.dtype);
            Window(result, _sizes, _strides, _offset).CopyValues(grad);
            Give(0, result);
        }
    }

    /// <summary>Where the window was overwritten, the gradient belongs to the new value; elsewhere to the old whole.</summary>
    private sealed class WindowReplacedBackward(Tensor whole, Tensor window, Tensor value) : Node(whole, value)
    {
        private readonly long[] _wholeSizes = whole.Sizes;
        private readonly long[] _wholeStrides = whole.Strides;
        private readonly long[] _sizes = window.Sizes;
        private readonly long[] _strides = window.Strides;
        private readonly long _offset = window.Offset - whole.Offset;

        protected override void Backward(Tensor grad)
        {
            var rest = LikeWhole(_wholeSizes, _wholeStrides, grad.dtype);
            rest.CopyValues(grad);
            var window = Window(rest, _sizes, _strides, _offset);
            if (Needs(1))
                Give(1, window.CloneContiguous());
            if (Needs(0))
            {
                window.FillValues(0);
                Give(0, rest);
            }
        }
    }

    /// <summary>Zeros with the very strides of the viewed tensor, so that the window's own strides fit it.</summary>
    private static Tensor LikeWhole(long[] sizes, long[] strides, ScalarType type)
    {
        var extent = 1L;
        for (var d = 0; d < sizes.Length; d++)
            extent += (sizes[d] - 1) * strides[d];
        var storage = TensorStorage.Allocate(extent * type.Size());
        storage.Span<byte>().Clear();
        return new Tensor(storage, type, sizes, strides, 0);
    }
}
