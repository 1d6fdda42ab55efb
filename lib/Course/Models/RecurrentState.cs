using static TorchSharp.torch;

namespace Course.Models;

/// <summary>What a recurrent network knows of the sequence so far, and hands from one step to the next.</summary>
/// <param name="H">The hidden state: // (B, H) of a cell, (L·D, B, H) of L layers that read in D directions</param>
/// <param name="C">The cell state of an LSTM, of the same shape; null for the other kinds.</param>
public sealed record RecurrentState(Tensor H, Tensor? C = null) : IDisposable
{
    /// <summary>
    /// The same numbers without their history: backpropagation stops here. What truncated backpropagation through time does
    /// between one piece of a text and the next, lesson 06.
    /// </summary>
    public RecurrentState Detach() => new(H.detach(), C?.detach());

    /// <summary>Keeps the state when the innermost dispose scope ends; the scope around it owns it then.</summary>
    public RecurrentState MoveToOuterDisposeScope()
    {
        H.MoveToOuterDisposeScope();
        C?.MoveToOuterDisposeScope();
        return this;
    }

    /// <summary>Keeps the state whatever scope ends: dispose it yourself.</summary>
    public RecurrentState DetachFromDisposeScope()
    {
        H.DetachFromDisposeScope();
        C?.DetachFromDisposeScope();
        return this;
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        H.Dispose();
        C?.Dispose();
    }
}
