using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>
/// Backward: visits the recorded operations from the result to the leaves, each once, after all gradients that flow into it
/// have arrived. The walk keeps its own stack and queue, so a graph may be as deep as memory allows.
/// </summary>
internal static class Engine
{
    private static long _lastPass;

    // Kept between passes, each taken by the pass that uses it: backward may run within backward.
    [ThreadStatic]
    private static PriorityQueue<Node, long>? _ready;

    [ThreadStatic]
    private static Stack<Node>? _unmarked;

    /// <summary>Runs backward; with captures, gradients are caught there instead of being accumulated in the leaves.</summary>
    public static void Run(ReadOnlySpan<Edge> roots, ReadOnlySpan<Tensor> seeds, bool retainGraph, bool createGraph, Capture[]? captures)
    {
        var pass = Interlocked.Increment(ref _lastPass);
        CountPending(roots, pass);

        var previousMode = GradMode.Swap(createGraph);
        var frame = new BackwardFrame(disposes: !createGraph, addsToLeaves: !createGraph && captures is null, retainGraph);
        var previousFrame = BackwardFrame.Swap(frame);
        var ready = _ready ?? new PriorityQueue<Node, long>();
        _ready = null;
        try
        {
            for (var i = 0; i < roots.Length; i++)
            {
                Deliver(roots[i], frame.HandOver(seeds[i]));
                if (--roots[i].Node!.Pending == 0)
                    ready.Enqueue(roots[i].Node!, -roots[i].Node!.SequenceNumber);
            }
            while (ready.TryDequeue(out var node, out _))
            {
                Visit(node, frame, retainGraph, createGraph, captures);
                foreach (var edge in node.Inputs)
                {
                    if (edge.Node is { } next && --next.Pending == 0)
                        ready.Enqueue(next, -next.SequenceNumber);
                }
            }
            frame.Finish();
        }
        finally
        {
            frame.Abandon();
            ready.Clear();
            _ready = ready;
            frame.Clear();
            BackwardFrame.Swap(previousFrame);
            GradMode.Swap(previousMode);
        }
    }

    /// <summary>Adds a gradient, which the caller gives away, to what its destination has received.</summary>
    public static void Deliver(Edge edge, Tensor grad)
    {
        var received = edge.Node!.Received ??= new Tensor?[edge.Node.ResultCount];
        ref var slot = ref received[edge.ResultNumber];
        if (slot is null)
        {
            slot = grad;
            return;
        }
        if (!GradMode.Enabled && !slot.Storage.IsShared && slot.Contiguous)
        {
            slot.add_(grad);
            grad.Dispose();
            return;
        }
        var sum = slot + grad;
        sum.Frame = BackwardFrame.Kept;
        if (!GradMode.Enabled)
        {
            slot.Dispose();
            grad.Dispose();
        }
        slot = sum;
    }

    private static void Visit(Node node, BackwardFrame frame, bool retainGraph, bool createGraph, Capture[]? captures)
    {
        var grads = node.Received;
        node.Received = null;
        if (grads is null)
            return;
        var captured = captures is not null && Capture.Take(captures, node, grads);
        if (node is not AccumulateGrad || captures is null)
        {
            node.Retain(grads);
            node.Run(grads, frame);
        }
        if (!createGraph)
        {
            foreach (var grad in grads)
            {
                // A leaf may have kept the very tensor as its gradient.
                if (grad is not null && !captured && !(node is AccumulateGrad leaf && leaf.Holds(grad)))
                    grad.Dispose();
            }
        }
        if (!retainGraph)
            node.ReleaseSaved();
        frame.Clear();
    }

    private static void CountPending(ReadOnlySpan<Edge> roots, long pass)
    {
        var stack = _unmarked ?? new Stack<Node>();
        _unmarked = null;
        foreach (var root in roots)
            Mark(root.Node!);
        while (stack.TryPop(out var node))
        {
            foreach (var edge in node.Inputs)
            {
                if (edge.Node is not null)
                    Mark(edge.Node);
            }
        }

        _unmarked = stack;

        void Mark(Node node)
        {
            if (node.Pass == pass)
            {
                node.Pending++;
                return;
            }
            (node.Pass, node.Pending, node.Received) = (pass, 1, null);
            stack.Push(node);
        }
    }
}
