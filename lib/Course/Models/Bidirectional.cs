using static TorchSharp.torch;

namespace Course.Models;

/// <summary>Two cells, one that reads from the first step to the last and one from the last to the first; each step gets both states.</summary>
/// <remarks>
/// Lesson 10. Source: Schuster &amp; Paliwal (1997), Bidirectional recurrent neural networks. For tasks where the whole sequence is there
/// before the answer: a language model, which predicts what comes next, must not look ahead. All sequences have the full length T;
/// for padded batches take <see cref="RecurrentLayers"/> with lengths.
/// </remarks>
public sealed class Bidirectional : nn.Module<Tensor, Tensor>
{
    private readonly Unrolled forwards;
    private readonly Unrolled backwards;

    /// <summary>Says what to read with.</summary>
    /// <param name="forwards">Reads from the left.</param>
    /// <param name="backwards">Reads from the right: another cell, with weights of its own.</param>
    public Bidirectional(RecurrentCell forwards, RecurrentCell backwards)
        : base(nameof(Bidirectional))
    {
        if (ReferenceEquals(forwards, backwards) || forwards.InputSize != backwards.InputSize)
        {
            throw new ArgumentException(
                $"Reading both ways takes two cells for the same input, got sizes {forwards.InputSize} and {backwards.InputSize}{(ReferenceEquals(forwards, backwards) ? ", the same cell twice" : "")}.", nameof(backwards));
        }

        (this.forwards, this.backwards) = (new(forwards), new(backwards));
        RegisterComponents();
    }

    /// <summary>Reads sequences both ways.</summary>
    /// <param name="x">The inputs of all steps. // (B, T, I)</param>
    /// <returns>Of every step the forward state, which knows the past, then the backward state, which knows the future. // (B, T, 2H)</returns>
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var (past, _) = forwards.call(x, null);                  // (B, T, H)
        var (reversed, _) = backwards.call(x.flip(1), null);     // (B, T, H), last step first
        return cat([past, reversed.flip(1)], dim: 2).MoveToOuterDisposeScope();
    }
}
