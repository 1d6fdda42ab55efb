using static TorchSharp.torch;

namespace Course.Models;

/// <summary>A cell, run over all steps of a sequence: one set of weights, used T times.</summary>
/// <remarks>Lesson 05. Unlike <see cref="RecurrentLayers"/>, it takes one step at a time through operations that you can look into.</remarks>
public sealed class Unrolled : nn.Module<Tensor, RecurrentState?, (Tensor Output, RecurrentState State)>
{
    private readonly RecurrentCell cell;

    /// <summary>Says what to run.</summary>
    /// <param name="cell">The cell, whose weights become those of this module.</param>
    public Unrolled(RecurrentCell cell)
        : base(nameof(Unrolled))
    {
        this.cell = cell;
        RegisterComponents();
    }

    /// <summary>The cell.</summary>
    public RecurrentCell Cell => cell;

    /// <summary>Reads sequences.</summary>
    /// <param name="x">The inputs of all steps. // (B, T, I)</param>
    /// <param name="state">The state before the first step, // (1, B, H), or null for zeros.</param>
    /// <returns>h of every step, // (B, T, H), and the state after the last. // (1, B, H)</returns>
    public override (Tensor Output, RecurrentState State) forward(Tensor x, RecurrentState? state)
    {
        if (x.shape is not [var batch, var steps and > 0, _])
        {
            throw new ArgumentException($"A sequence has the shape (B, T, {cell.InputSize}), T at least 1; got ({string.Join(", ", x.shape)}).", nameof(x));
        }

        using var scope = NewDisposeScope();
        var now = state is null ? cell.ZeroState(batch) : new(state.H[0], state.C?[0]); // (B, H)
        var outputs = new List<Tensor>();
        for (var t = 0L; t < steps; t++)
        {
            now = cell.call(x.select(1, t), now);
            outputs.Add(now.H);
        }

        var output = stack(outputs, dim: 1).MoveToOuterDisposeScope(); // (B, T, H)
        return (output, new RecurrentState(now.H.unsqueeze(0), now.C?.unsqueeze(0)).MoveToOuterDisposeScope());
    }
}
