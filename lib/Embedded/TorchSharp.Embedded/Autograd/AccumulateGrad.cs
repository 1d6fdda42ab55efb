using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>The end of the tape: adds what arrives to a leaf's <c>grad</c>.</summary>
internal sealed class AccumulateGrad(AutogradMeta leaf, long[] sizes, ScalarType type) : Node
{
    private GradientRows? _rows;

    public Edge Edge => new(this, 0, sizes, type);

    /// <summary>The gradient so far, if what comes may be added to its memory directly; else null.</summary>
    public Tensor? Sum => leaf.Grad is { Autograd: null, Contiguous: true } sum ? sum : null;

    /// <summary>The rows that backward has collected for this leaf, a matrix; the frame adds them when the pass ends.</summary>
    public GradientRows Rows(BackwardFrame frame)
    {
        var rows = _rows ??= new GradientRows(this, (int)sizes[0], (int)sizes[1]);
        frame.Finishes(rows);
        return rows;
    }

    public bool Holds(Tensor grad) => ReferenceEquals(leaf.Grad, grad);

    protected override void Backward(Tensor grad) => Add(grad);

    public void Add(Tensor grad) => Add(leaf, grad);

    public static void Add(AutogradMeta target, Tensor grad)
    {
        if (target.Grad is not { } sum)
            // A gradient that nobody else holds is kept as it is; one that is shared, or a view, is copied.
            target.Grad = GradMode.Enabled || (!grad.Storage.IsShared && grad.Contiguous && grad.Autograd is null)
                ? grad
                : grad.CloneContiguous();
        else if (GradMode.Enabled)
            target.Grad = sum + grad;
        else
            sum.add_(grad);
        target.Grad.Frame = BackwardFrame.Kept;
    }
}
