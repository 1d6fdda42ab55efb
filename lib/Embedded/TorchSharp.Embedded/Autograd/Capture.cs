using static TorchSharp.torch;

namespace TorchSharp.Autograd;

/// <summary>Catches the gradient of one tensor as it passes, for <c>autograd.grad</c>.</summary>
internal sealed class Capture(Edge edge)
{
    public Tensor? Grad { get; private set; }

    /// <summary>Whether one of the captures took the gradients that arrived at the node.</summary>
    public static bool Take(Capture[] captures, Node node, Tensor?[] grads)
    {
        var taken = false;
        foreach (var capture in captures)
            taken |= capture.TakeFrom(node, grads);
        return taken;
    }

    private bool TakeFrom(Node node, Tensor?[] grads)
    {
        if (!ReferenceEquals(edge.Node, node) || grads[edge.ResultNumber] is not { } grad)
            return false;
        Grad = grad;
        return true;
    }
}
