using Course.Data;
using Course.Models;
using static TorchSharp.torch;

namespace Course.Training;

/// <summary>
/// Truncated backpropagation through time: each piece of a text begins with the state that the piece before it ended with. The
/// numbers are carried over, the gradient is not.
/// </summary>
/// <remarks>Lesson 06. Row i of each batch must go on where row i of the batch before it ended, as <see cref="SequenceBatches.Sequential"/> cuts them.</remarks>
/// <param name="model">The model.</param>
public sealed class CarriedState(LanguageModel model) : IDisposable
{
    private RecurrentState? state;

    /// <summary>Forgets: the next piece is the beginning of a text.</summary>
    public void Reset()
    {
        state?.Dispose();
        state = null;
    }

    /// <summary>The mean cross-entropy of a batch, in nats a token. // ()</summary>
    /// <param name="batch">The pieces that come next.</param>
    public Tensor Loss(SequenceBatch batch)
    {
        using var scope = NewDisposeScope();
        var (logits, after) = model.call(batch.Input.to(model.Device), state); // (B, T, V)
        Reset();
        state = after.Detach().DetachFromDisposeScope();
        var loss = nn.functional.cross_entropy(logits.flatten(0, 1), batch.Target.to(model.Device).flatten());
        return loss.MoveToOuterDisposeScope();
    }

    /// <summary>Frees the state.</summary>
    public void Dispose() => Reset();
}
