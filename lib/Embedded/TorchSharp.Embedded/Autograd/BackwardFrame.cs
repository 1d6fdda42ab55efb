using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// Owns the tensors that backward makes along the way, instead of the user's dispose scope: what a node did not hand over is
/// released as soon as the node is done.
/// </summary>
internal sealed class BackwardFrame(bool disposes, bool addsToLeaves, bool retainsGraph)
{
    /// <summary>
    /// The mark of a tensor that left its frame: a gradient on its way, or kept on a leaf. While it is the current frame,
    /// new tensors belong to nobody.
    /// </summary>
    public static readonly BackwardFrame Kept = new(disposes: false, addsToLeaves: false, retainsGraph: true);

    [ThreadStatic]
    private static BackwardFrame? _current;

    private readonly List<Tensor> _made = [];
    private readonly List<GradientRows> _unfinished = [];

    /// <summary>Whether the pass ends in the leaves' gradients, unrecorded: then a node may add to them itself.</summary>
    public bool AddsToLeaves => addsToLeaves;

    /// <summary>Whether the nodes may run again: else each may spoil what it saved.</summary>
    public bool RetainsGraph => retainsGraph;

    public static BackwardFrame? Current => _current;

    public static BackwardFrame? Swap(BackwardFrame? frame)
    {
        var previous = _current;
        _current = frame;
        return previous;
    }

    public void Add(Tensor tensor)
    {
        tensor.Frame = this;
        if (this != Kept)
            _made.Add(tensor);
    }

    /// <summary>The gradient itself if the frame made it and did not hand it over before, else another handle to it.</summary>
    public Tensor HandOver(Tensor grad)
    {
        var result = grad.Frame == this ? grad : grad.Shared(grad.Autograd?.AddHandle());
        result.Frame = Kept;
        return result;
    }

    /// <summary>Has rows multiplied when the pass ends.</summary>
    public void Finishes(GradientRows rows)
    {
        if (!_unfinished.Contains(rows))
            _unfinished.Add(rows);
    }

    /// <summary>The pass went through: adds the collected rows to the leaves' gradients.</summary>
    public void Finish()
    {
        foreach (var rows in _unfinished)
            rows.Finish();
        _unfinished.Clear();
    }

    /// <summary>The pass failed: what was collected is dropped.</summary>
    public void Abandon()
    {
        foreach (var rows in _unfinished)
            rows.Discard();
        _unfinished.Clear();
    }

    public void Clear()
    {
        if (disposes)
        {
            foreach (var tensor in _made)
            {
                if (tensor.Frame == this)
                    tensor.Dispose();
            }
        }
        _made.Clear();
    }
}
