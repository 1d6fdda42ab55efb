using static TorchSharp.torch;

namespace Course.Data;

/// <summary>Cuts one long sequence of ids into minibatches of subsequences, each with its targets. See lesson 04.</summary>
/// <remarks>
/// <para>After the first d ids are dropped, of T ids T − d remain. Subsequences of n ids that do not overlap would be
/// ⌊(T − d) / n⌋; but the last id of each needs a target, the id behind it, so there are m = ⌊(T − d − 1) / n⌋. The two differ
/// only where n divides T − d. With another d in each epoch the cuts fall elsewhere, so that in time every id is seen in every place.</para>
/// <para>Example: ids 0 … 9, n = 3, d = 1 give m = 2: inputs 1 2 3 and 4 5 6 with targets 2 3 4 and 5 6 7;
/// d = 0 gives m = 3. Source: Dive into Deep Learning, "Language Models".</para>
/// </remarks>
public sealed class SequenceBatches
{
    private readonly long[] _ids;

    /// <summary>Says what to cut.</summary>
    /// <param name="ids">The T ids of the text, as <see cref="Text.Vocabulary.Encode"/> gives them.</param>
    /// <param name="batchSize">B: how many subsequences a batch has.</param>
    /// <param name="steps">n: how many ids a subsequence has.</param>
    /// <exception cref="ArgumentException">The text is too short for a batch at every offset.</exception>
    public SequenceBatches(long[] ids, int batchSize, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        var needed = ((long)batchSize * steps) + steps;
        if (ids.Length < needed)
        {
            throw new ArgumentException(
                $"A batch of {batchSize} subsequences of {steps} ids needs at least {needed} ids at every offset, got {ids.Length}. Give a longer text, or ask for fewer or shorter subsequences.",
                nameof(ids));
        }

        (_ids, BatchSize, Steps) = (ids, batchSize, steps);
    }

    /// <summary>B: how many subsequences a batch has.</summary>
    public int BatchSize { get; }

    /// <summary>n: how many ids a subsequence has.</summary>
    public int Steps { get; }

    /// <summary>m = ⌊(T − d − 1) / n⌋: how many subsequences there are behind an offset.</summary>
    /// <param name="offset">d: how many ids are dropped first.</param>
    /// <returns>Their number.</returns>
    public int SubsequenceCount(int offset) => (_ids.Length - offset - 1) / Steps;

    /// <summary>
    /// One epoch in random order: draws d from 0 … n − 1, cuts, shuffles. Every subsequence comes once; the last batch
    /// holds those that remain and may be smaller. Successive batches have nothing to do with each other.
    /// </summary>
    /// <param name="seed">The same seed gives the same epoch: take another one for each.</param>
    /// <returns>The batches; dispose each after use.</returns>
    public IEnumerable<SequenceBatch> Random(int seed)
    {
        Random random = new(seed);
        var offset = random.Next(Steps);
        var starts = Enumerable.Range(0, SubsequenceCount(offset)).Select(i => offset + (i * Steps)).ToArray();
        random.Shuffle(starts);
        return starts.Chunk(BatchSize).Select(BatchAt);
    }

    /// <summary>
    /// One epoch in the order of the text: draws d, then cuts the rest into B equal rows. Row i of each batch goes on where
    /// row i of the batch before it ended, so a model may carry its state over. All batches are full; what does
    /// not fill one at the ends of the rows, fewer than B · n ids, is left out.
    /// </summary>
    /// <param name="seed">Draws d; null drops nothing.</param>
    /// <returns>The batches; dispose each after use.</returns>
    public IEnumerable<SequenceBatch> Sequential(int? seed = null)
    {
        var offset = seed is { } s ? new Random(s).Next(Steps) : 0;
        var rowLength = (_ids.Length - offset - 1) / BatchSize;
        return Enumerable.Range(0, rowLength / Steps).Select(batch =>
            BatchAt([.. Enumerable.Range(0, BatchSize).Select(row => offset + (row * rowLength) + (batch * Steps))]));
    }

    private SequenceBatch BatchAt(int[] starts) => new(Cut(starts, 0), Cut(starts, 1));

    private Tensor Cut(int[] starts, int shift)
    {
        var ids = starts.SelectMany(start => _ids.AsSpan(start + shift, Steps).ToArray()).ToArray();
        using var flat = tensor(ids);
        return flat.reshape(starts.Length, Steps);
    }
}
