namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// A layer's parameters, or their gradients, as PyTorch lays them out for G gates: W_ih (G·H, I), W_hh (G·H, H), b_ih and b_hh
/// (G·H). Biases may be empty; so may
/// gradients that are not wanted.
/// </summary>
internal readonly ref struct RecurrentWeights(Span<float> input, Span<float> hidden, Span<float> inputBias, Span<float> hiddenBias)
{
    public readonly Span<float> Input = input;
    public readonly Span<float> Hidden = hidden;
    public readonly Span<float> InputBias = inputBias;
    public readonly Span<float> HiddenBias = hiddenBias;

    public void Validate(int gates, in SequenceShape shape)
    {
        Room.Require(Input.Length, (long)gates * shape.Hidden * shape.Input, "W_ih");
        Room.Require(Hidden.Length, (long)gates * shape.Hidden * shape.Hidden, "W_hh");
        ValidateGradients(gates, in shape);
    }

    /// <summary>As gradients, none is needed; each is complete or empty.</summary>
    public void ValidateGradients(int gates, in SequenceShape shape)
    {
        var units = (long)gates * shape.Hidden;
        Room.RequireIfAny(Input.Length, units * shape.Input, "gradient of W_ih");
        Room.RequireIfAny(Hidden.Length, units * shape.Hidden, "gradient of W_hh");
        Room.RequireIfAny(InputBias.Length, units, "b_ih or its gradient");
        Room.RequireIfAny(HiddenBias.Length, units, "b_hh or its gradient");
    }
}
