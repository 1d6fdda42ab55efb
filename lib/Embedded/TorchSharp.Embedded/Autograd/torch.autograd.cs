using TorchSharp.Autograd;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            var captures = new Capture[inputs.Count];
            for (var i = 0; i < captures.Length; i++)
            {
                if (!inputs[i].requires_grad)
                    throw new ArgumentException($"autograd.grad: input {i} does not require grad. Create it with requires_grad: true.");
                captures[i] = new Capture(Tape.EdgeTo(inputs[i]));
            }
            Backward(outputs, grad_outputs, retain_graph || create_graph, create_graph, captures);
            var grads = new List<Tensor>(captures.Length);
            for (var i = 0; i < captures.Length; i++)
            {
                if (captures[i].Grad is null && !allow_unused)
                    throw new InvalidOperationException(
                        $"autograd.grad: input {i} was not used to compute the outputs. Pass allow_unused: true to get null for it.");
                // A fresh handle belongs to the caller's dispose scope, as every result does.
                grads.Add(captures[i].Grad is { } found ? found.Shared(found.Autograd?.AddHandle()) : null!);
                if (!create_graph)
                    captures[i].Grad?.Dispose();
            }
            return grads;
        }

        public static void backward(IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            if (inputs is null)
            {
                Backward(tensors, grad_tensors, retain_graph ?? create_graph, create_graph, null);
                return;
            }
            var grads = grad(tensors, inputs, grad_tensors, retain_graph ?? create_graph, create_graph, allow_unused: true);
            for (var i = 0; i < inputs.Count; i++)
            {
                if (grads[i] is not null)
                    AccumulateGrad.Add(inputs[i].Autograd!, grads[i].CloneContiguous().DetachFromDisposeScope());
            }
        }

        public static void backward(Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        public static void backward(Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        private static void Backward(IList<Tensor> tensors, IList<Tensor>? grads, bool retainGraph, bool createGraph, Capture[]? captures)
        {
            var roots = new Edge[tensors.Count];
            var seeds = new Tensor[tensors.Count];
            for (var i = 0; i < roots.Length; i++)
            {
                var tensor = tensors[i];
                if (!tensor.requires_grad)
                    throw new InvalidOperationException(
                        "backward: the tensor does not require grad and no operation on it was recorded. "
                        + "Set requires_grad on what it is computed from, and compute it outside no_grad().");
                roots[i] = Tape.EdgeTo(tensor);
                seeds[i] = grads is { } given && i < given.Count && given[i] is not null ? Seed(tensor, given[i]) : One(tensor);
            }
            Engine.Run(roots, seeds, retainGraph, createGraph, captures);
        }

        private static Tensor Seed(Tensor tensor, Tensor grad) => grad.Sizes.AsSpan().SequenceEqual(tensor.Sizes)
            ? grad
            : throw new ArgumentException($"backward: the gradient has the shape {Shapes.Text(grad.Sizes)}, the tensor {Shapes.Text(tensor.Sizes)}; they must be equal.");

        private static Tensor One(Tensor tensor)
        {
            if (tensor.numel() != 1)
                throw new InvalidOperationException(
                    $"backward: a gradient can only be started from a single number, got the shape {Shapes.Text(tensor.Sizes)}. "
                    + "Reduce with sum() or mean(), or pass the gradient.");
            var previous = BackwardFrame.Swap(BackwardFrame.Kept);
            var one = Tensor.Empty(tensor.dtype, tensor.Sizes);
            BackwardFrame.Swap(previous);
            one.FillValues(1);
            return one;
        }
    }

    public partial class Tensor
    {
        public bool requires_grad
        {
            get => Autograd is { } autograd
                && (autograd.RequiresGrad || autograd.GradFn is not null || (ViewedTensor is { } viewed && viewed.Autograd?.Rebases > ViewedRebases && viewed.requires_grad))
                || (Autograd is null && ViewedTensor is { Autograd: { } other } && other.Rebases != ViewedRebases && other.GradFn is not null);
            set
            {
                if (!is_leaf)
                {
                    if (!value)
                        throw new InvalidOperationException("requires_grad can be switched off on leaves only. Use detach().");
                    return;
                }
                if (value && !_dtype.IsFloatingPoint())
                    throw new InvalidOperationException($"Only floating-point tensors can require grad, this one is {_dtype}.");
                if (value || Autograd is not null)
                    (Autograd ??= new AutogradMeta()).RequiresGrad = value;
            }
        }

        public bool is_leaf
        {
            get
            {
                _ = Storage;
                return Autograd?.GradFn is null;
            }
        }

        /// <summary>The accumulated gradient, as a new handle to it; null before the first backward.</summary>
        public Tensor? grad
        {
            get
            {
                _ = Storage;
                return Autograd?.Grad is { } grad ? grad.Shared(grad.Autograd?.AddHandle()) : null;
            }

            set
            {
                if (value is not null && !value.Sizes.AsSpan().SequenceEqual(Sizes))
                    throw new ArgumentException($"grad must have the tensor's shape {Shapes.Text(Sizes)}, got {Shapes.Text(value.Sizes)}.");
                if (value is null && Autograd is null)
                    return;
                Autograd ??= new AutogradMeta();
                var kept = value;
                if (value is not null)
                {
                    var previous = BackwardFrame.Swap(BackwardFrame.Kept);
                    kept = value.Shared(value.Autograd?.AddHandle());
                    BackwardFrame.Swap(previous);
                }
                Autograd.Grad?.Dispose();
                Autograd.Grad = kept;
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public void retain_grad()
        {
            if (is_leaf || Autograd!.RetainsGrad)
                return;
            Autograd.RetainsGrad = true;
            Autograd.GradFn!.RetainFor(Autograd, Autograd.ResultNumber);
        }

        public void backward() => autograd.backward([this]);

        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        /// <summary>The same values, cut off from the tape.</summary>
        public Tensor detach() => View(Sizes, Strides, Offset);

        public Tensor detach_()
        {
            Autograd?.SetHistory(null, 0);
            if (Autograd is not null)
                Autograd.RequiresGrad = false;
            return this;
        }

        public Tensor alias() => RecordedView(Sizes, Strides, Offset, 0, static (grad, _) => grad);
    }
}
