using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>Recording: which tensors are tracked and how a result is tied to the operation that made it.</summary>
internal static class Tape
{
    public static bool Tracks(Tensor a) => GradMode.Enabled && a.requires_grad;

    public static bool Tracks(Tensor a, Tensor b) => GradMode.Enabled && (a.requires_grad || b.requires_grad);

    public static bool Tracks(Tensor a, Tensor b, Tensor? c) =>
        GradMode.Enabled && (a.requires_grad || b.requires_grad || c?.requires_grad == true);

    public static bool Tracks(ReadOnlySpan<Tensor?> tensors)
    {
        if (!GradMode.Enabled)
            return false;
        foreach (var tensor in tensors)
        {
            if (tensor?.requires_grad == true)
                return true;
        }
        return false;
    }

    public static Tensor Attach(this Tensor result, Node node, int resultNumber = 0)
    {
        result.Autograd ??= new AutogradMeta();
        result.Autograd.SetHistory(node, resultNumber);
        return result;
    }

    public static Edge EdgeTo(Tensor tensor)
    {
        ViewHistory.Refresh(tensor);
        var autograd = tensor.Autograd!;
        return autograd.GradFn is { } node
            ? new Edge(node, autograd.ResultNumber, tensor.Sizes, tensor.dtype)
            : new Edge(autograd.Accumulator(tensor), 0, tensor.Sizes, tensor.dtype);
    }

    /// <summary>y = f(x) whose derivative is a function of y: <c>rule(grad, y)</c> is x's gradient.</summary>
    public static Tensor RecordByResult(this Tensor y, Tensor x, Func<Tensor, Tensor, Tensor> rule) =>
        Tracks(x) ? y.Attach(new PointwiseBackward(x, y, rule)) : y;

    /// <summary>y = f(x) whose derivative is a function of x: <c>rule(grad, x)</c> is x's gradient.</summary>
    public static Tensor RecordByInput(this Tensor y, Tensor x, Func<Tensor, Tensor, Tensor> rule) =>
        Tracks(x) ? y.Attach(new PointwiseBackward(x, x, rule)) : y;

    /// <summary>A linear y = f(x): <c>rule(grad, state)</c> is x's gradient and needs no value of either.</summary>
    public static Tensor RecordLinear<TState>(this Tensor y, Tensor x, TState state, Func<Tensor, TState, Tensor> rule) =>
        Tracks(x) ? y.Attach(new LinearMapBackward<TState>(x, state, rule)) : y;

    private sealed class PointwiseBackward : Node
    {
        private readonly SavedTensor _saved;
        private readonly Func<Tensor, Tensor, Tensor> _rule;

        public PointwiseBackward(Tensor x, Tensor saved, Func<Tensor, Tensor, Tensor> rule)
            : base(x)
        {
            _saved = Save(saved);
            _rule = rule;
        }

        protected override void Backward(Tensor grad) => Give(0, _rule(grad, _saved.Value));
    }

    private sealed class LinearMapBackward<TState>(Tensor x, TState state, Func<Tensor, TState, Tensor> rule) : Node(x)
    {
        protected override void Backward(Tensor grad) => Give(0, rule(grad, state));
    }
}
