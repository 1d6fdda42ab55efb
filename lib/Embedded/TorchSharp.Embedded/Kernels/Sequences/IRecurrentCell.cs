using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// The elementwise part of a recurrent cell, for one sequence at one step. What precedes it, the products with the weights, is
/// the same for all cells (<see cref="RecurrentLayer{TCell}"/>). B batch, T time, I input, H hidden.
/// </summary>
internal interface IRecurrentCell
{
    /// <summary>How many times H rows the weights have: 1, 4 (LSTM) or 3 (GRU).</summary>
    static abstract int Gates { get; }

    /// <summary>How many times H numbers a step keeps for the way back, per sequence.</summary>
    static abstract int Saved { get; }

    /// <summary>How many times H numbers the gradient of a step's pre-activations has.</summary>
    static abstract int Gradients { get; }

    /// <summary>Whether the new candidate's two products are kept apart, because the reset gate comes between them (GRU).</summary>
    static abstract bool SplitsCandidate { get; }

    /// <summary>Whether there is a cell state beside the hidden one (LSTM).</summary>
    static abstract bool HasCellState { get; }

    /// <summary>Turns the pre-activations in <see cref="CellRow.Saved"/> into what the backward step needs; writes the output.</summary>
    static abstract void Forward<TVector>(in CellRow row)
        where TVector : struct, IFloatVector<TVector>;

    /// <summary>
    /// Writes the gradient of the pre-activations, and replaces those of the state after the step by those before it, as far as
    /// they do not pass the recurrent weights.
    /// </summary>
    static abstract void Backward<TVector>(in CellRow row)
        where TVector : struct, IFloatVector<TVector>;
}
