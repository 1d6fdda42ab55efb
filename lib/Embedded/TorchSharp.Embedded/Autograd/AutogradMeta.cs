using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>What the tape knows of a tensor. All handles to the same tensor share it.</summary>
internal sealed class AutogradMeta
{
    private int _handles = 1;

    /// <summary>Set on leaves whose gradient is asked for.</summary>
    public bool RequiresGrad { get; set; }

    public bool RetainsGrad { get; set; }

    public Tensor? Grad { get; set; }

    /// <summary>The operation that made the tensor, and which of its results it is.</summary>
    public Node? GradFn { get; private set; }

    public int ResultNumber { get; private set; }

    /// <summary>Stays true when the last handle is gone and <see cref="GradFn"/> with it.</summary>
    public bool HadHistory { get; private set; }

    /// <summary>Counts how often an in-place change gave the tensor a new history; its views compare it with theirs.</summary>
    public int Rebases { get; set; }

    private AccumulateGrad? _accumulator;

    public void ForgetAccumulator() => _accumulator = null;

    public AccumulateGrad Accumulator(Tensor leaf) => _accumulator ??= new AccumulateGrad(this, leaf.Sizes, leaf.dtype);

    public void SetHistory(Node? node, int resultNumber)
    {
        node?.AddReference();
        GradFn?.Release();
        (GradFn, ResultNumber, HadHistory) = (node, resultNumber, node is not null);
    }

    public AutogradMeta AddHandle()
    {
        Interlocked.Increment(ref _handles);
        return this;
    }

    /// <summary>With the last handle goes the right to call backward, and with it what backward would need.</summary>
    public void ReleaseGraph()
    {
        if (Interlocked.Decrement(ref _handles) > 0)
            return;
        GradFn?.Release();
        GradFn = null;
    }
}
