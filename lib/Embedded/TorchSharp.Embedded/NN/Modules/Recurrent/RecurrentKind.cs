using TorchSharp.Kernels.Sequences;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// What tells the recurrent networks apart: how many times H rows their weights have, how many tensors their state, and how
/// they compute, step by step in recorded operations or a whole sequence in one.
/// </summary>
internal sealed record RecurrentKind(int Gates, int StateCount, RecurrentCells.Step Step, FusedLayer.Runner RunFused)
{
    public static readonly RecurrentKind Tanh = new(1, 1, RecurrentCells.Tanh, FusedLayer.Run<RnnCell<TanhNonlinearity>>);

    public static readonly RecurrentKind Relu = new(1, 1, RecurrentCells.Relu, FusedLayer.Run<RnnCell<ReluNonlinearity>>);

    public static readonly RecurrentKind Lstm = new(4, 2, RecurrentCells.Lstm, FusedLayer.Run<LstmCell>);

    public static readonly RecurrentKind Gru = new(3, 1, RecurrentCells.Gru, FusedLayer.Run<GruCell>);
}

/// <summary>The parameters of a layer in one direction: (G·H, I), (G·H, H) and twice (G·H).</summary>
internal readonly record struct LayerWeights(Parameter Input, Parameter Hidden, Parameter? InputBias, Parameter? HiddenBias)
{
    public bool AreAll(ScalarType type) =>
        Input.dtype == type && Hidden.dtype == type && (InputBias?.dtype ?? type) == type && (HiddenBias?.dtype ?? type) == type;
}
