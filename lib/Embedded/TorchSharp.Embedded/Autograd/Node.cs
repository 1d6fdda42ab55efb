using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>Where a gradient goes next: an operation (or a leaf) and which of its results it is the gradient of.</summary>
internal readonly record struct Edge(Node? Node, int ResultNumber, long[] Sizes, ScalarType Type);

/// <summary>
/// One recorded operation. It knows the operations that made its inputs and the values it needs, and turns the gradient of its
/// result into gradients of its inputs. The tape is the graph of these nodes.
/// </summary>
internal abstract class Node
{
    private static long _lastSequenceNumber;

    private readonly Edge[] _inputs;
    private SavedTensor? _saved;
    private int _references;
    private BackwardFrame? _frame;
    private Node? _afterRelease;
    private List<(AutogradMeta Tensor, int ResultNumber)>? _retained;

    protected Node(params ReadOnlySpan<Tensor?> inputs)
    {
        SequenceNumber = Interlocked.Increment(ref _lastSequenceNumber);
        _inputs = new Edge[inputs.Length];
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is not { } input || !input.requires_grad)
                continue;
            _inputs[i] = Tape.EdgeTo(input);
            _inputs[i].Node!.AddReference();
        }
    }

    /// <summary>Later operations run earlier in backward: the order, and so the rounding, never varies.</summary>
    public long SequenceNumber { get; }

    public string Name => GetType().Name;

    public ReadOnlySpan<Edge> Inputs => _inputs;

    public virtual int ResultCount => 1;

    // The engine's notes for the pass under way.
    public long Pass { get; set; }

    public int Pending { get; set; }

    public Tensor?[]? Received { get; set; }

    /// <summary>Computes the inputs' gradients; called with the gradient of each result, null where none arrived.</summary>
    public void Run(ReadOnlySpan<Tensor?> grads, BackwardFrame frame)
    {
        _frame = frame;
        BackwardAll(grads);
        _frame = null;
    }

    /// <summary>For operations of several results.</summary>
    protected virtual void BackwardAll(ReadOnlySpan<Tensor?> grads)
    {
        if (grads[0] is { } grad)
            Backward(grad);
    }

    protected virtual void Backward(Tensor grad) => throw new NotSupportedException($"{Name} has no backward.");

    /// <summary>Whether backward may be asked for again, so that the saved values have to stay as they are.</summary>
    protected bool MayRunAgain => _frame!.RetainsGraph;

    protected bool Needs(int input) => _inputs[input].Node is not null;

    /// <summary>Sends a gradient to an input. It may still have the broadcast shape or type: both are undone here.</summary>
    protected void Give(int input, Tensor grad)
    {
        var edge = _inputs[input];
        if (edge.Node is null)
            return;
        if (grad.dtype != edge.Type)
            grad = grad.to_type(edge.Type);
        if (!grad.Sizes.AsSpan().SequenceEqual(edge.Sizes))
            grad = grad.SumTo(edge.Sizes);
        Engine.Deliver(edge, _frame!.HandOver(grad));
    }

    /// <summary>
    /// The gradient that an input has accumulated so far, for operations that can add to it without making their part a tensor
    /// first; they end with <see cref="GiveUnlessAdded"/>. Null where the input has none yet or is not a leaf.
    /// </summary>
    protected Tensor? SumOf(int input) => _frame!.AddsToLeaves && _inputs[input].Node is AccumulateGrad leaf ? leaf.Sum : null;

    /// <summary>Sends a gradient, or tells that it was added to <see cref="SumOf"/>.</summary>
    protected void GiveUnlessAdded(int input, Tensor gradient, Tensor? sum)
    {
        if (sum is null)
            Give(input, gradient);
        else
            sum.Storage.Version++;
    }

    /// <summary>
    /// Where to add a few rows' product for the gradient of a matrix, which the network may use again at the next step; null where
    /// that gradient is needed at once, or is of another kind.
    /// </summary>
    protected GradientRows? RowsOf(int input, int count) =>
        count <= GradientRows.Few && _frame!.AddsToLeaves && _inputs[input] is { Node: AccumulateGrad leaf, Type: ScalarType.Float32, Sizes.Length: 2 }
            ? leaf.Rows(_frame)
            : null;

    protected SavedTensor Save(Tensor tensor) => _saved = new SavedTensor(tensor, this, _saved);

    /// <summary>Asks for the gradient of a result to be kept on its tensor, as <c>retain_grad()</c> does.</summary>
    public void RetainFor(AutogradMeta tensor, int resultNumber) => (_retained ??= []).Add((tensor, resultNumber));

    public void Retain(ReadOnlySpan<Tensor?> grads)
    {
        if (_retained is null)
            return;
        foreach (var (tensor, resultNumber) in _retained)
        {
            if (grads[resultNumber] is { } grad)
                AccumulateGrad.Add(tensor, grad.CloneContiguous());
        }
    }

    public void ReleaseSaved()
    {
        for (var saved = _saved; saved is not null; saved = saved.Next)
            saved.Release();
    }

    public void AddReference() => Interlocked.Increment(ref _references);

    /// <summary>When nothing can call this node's backward any more, its saved values go, and so on up the graph.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _references) > 0)
            return;
        ReleaseSaved();
        // Nodes whose inputs are still to be released, each with the one after it: a graph may be deeper than a stack.
        var pending = this;
        while (pending is { } node)
        {
            pending = node._afterRelease;
            node._afterRelease = null;
            foreach (ref readonly var edge in node.Inputs)
            {
                if (edge.Node is { } next && Interlocked.Decrement(ref next._references) == 0)
                {
                    next.ReleaseSaved();
                    next._afterRelease = pending;
                    pending = next;
                }
            }
        }
    }
}
