namespace TorchSharp.Kernels.Sequences;

/// <summary>A state (B, H), or its gradient: h, and for an LSTM c. Empty as input: zeros; empty as output: not wanted.</summary>
internal readonly ref struct RecurrentState(Span<float> hidden, Span<float> cell = default)
{
    public readonly Span<float> Hidden = hidden;
    public readonly Span<float> Cell = cell;

    public void Validate(in SequenceShape shape)
    {
        Room.RequireIfAny(Hidden.Length, (long)shape.Batch * shape.Hidden, "hidden state or its gradient");
        Room.RequireIfAny(Cell.Length, (long)shape.Batch * shape.Hidden, "cell state or its gradient");
    }
}
