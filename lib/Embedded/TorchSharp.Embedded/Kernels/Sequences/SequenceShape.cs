namespace TorchSharp.Kernels.Sequences;

/// <summary>
/// The sizes of a batch of sequences. Steps lie one after another, each with a row per sequence. With
/// <paramref name="batchSizes"/>, never increasing from step to step, only so many first sequences have that step (PyTorch's
/// packed sequence); without, all have all. <paramref name="reverse"/>: the network runs from the last step to the first.
/// </summary>
internal readonly ref struct SequenceShape(
    int steps, int batch, int input, int hidden, bool reverse = false, ReadOnlySpan<long> batchSizes = default)
{
    public readonly int Steps = steps;
    public readonly int Batch = batch;
    public readonly int Input = input;
    public readonly int Hidden = hidden;
    public readonly bool Reverse = reverse;
    public readonly ReadOnlySpan<long> BatchSizes = batchSizes;

    /// <summary>The number of rows of all steps together.</summary>
    public int Rows
    {
        get
        {
            if (BatchSizes.IsEmpty)
                return checked(Steps * Batch);
            long rows = 0;
            foreach (var size in BatchSizes)
                rows += size;
            return checked((int)rows);
        }
    }

    public void Validate()
    {
        if (Steps < 1 || Batch < 0 || Input < 0 || Hidden < 1)
            throw new ArgumentException($"A recurrent layer expects at least one step and one hidden unit, got T {Steps}, B {Batch}, I {Input}, H {Hidden}.");
        if (BatchSizes.IsEmpty)
            return;
        if (BatchSizes.Length != Steps || BatchSizes[0] != Batch)
            throw new ArgumentException($"A packed sequence of {Steps} steps and batch {Batch} expects as many batch sizes, the first {Batch}; got {BatchSizes.Length}, the first {BatchSizes[0]}.");
        for (var t = 1; t < Steps; t++)
        {
            if (BatchSizes[t] > BatchSizes[t - 1] || BatchSizes[t] < 1)
                throw new ArgumentException($"Batch sizes of a packed sequence never increase and are at least 1; step {t} has {BatchSizes[t]} after {BatchSizes[t - 1]}.");
        }
    }
}
