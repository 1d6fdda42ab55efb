namespace TorchSharp.Kernels.Sequences;

/// <summary>What a layer reads, a row per step and sequence: I numbers, or the index of the one that is 1 (one-hot rows).</summary>
internal readonly ref struct SequenceInput
{
    public readonly ReadOnlySpan<float> Values;
    public readonly ReadOnlySpan<long> Indices;
    public readonly bool IsOneHot;

    public SequenceInput(ReadOnlySpan<float> values) => Values = values;

    private SequenceInput(ReadOnlySpan<long> indices)
    {
        Indices = indices;
        IsOneHot = true;
    }

    public static SequenceInput OneHot(ReadOnlySpan<long> indices) => new(indices);

    public void Validate(int rows, int input)
    {
        if (!IsOneHot)
        {
            Room.Require(Values.Length, (long)rows * input, "input");
            return;
        }
        Room.Require(Indices.Length, rows, "input's indices");
        foreach (var index in Indices[..rows])
        {
            if (index < 0 || index >= input)
                throw new ArgumentException($"An index of a layer with {input} inputs lies between 0 and {input - 1}, got {index}.");
        }
    }
}
