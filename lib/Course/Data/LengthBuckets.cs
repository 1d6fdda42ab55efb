namespace Course.Data;

/// <summary>Puts sequences of like lengths into the same batch, so that little is filled up.</summary>
/// <remarks>
/// <para>Lesson 10. All sequences are shuffled, cut into pools of 50 batches, each pool is sorted by length and cut into
/// batches, and the batches are shuffled again: a batch has like lengths, yet another epoch has other batches.</para>
/// <para>Example: lengths 2 9 3 8 in batches of two give {0, 2} and {1, 3}, in some order.</para>
/// </remarks>
public static class LengthBuckets
{
    private const int BatchesInPool = 50;

    /// <summary>One epoch: every sequence comes once; the last batch of the last pool may be smaller.</summary>
    /// <param name="lengths">How long each sequence is.</param>
    /// <param name="batchSize">B: how many sequences a batch has.</param>
    /// <param name="seed">The same seed gives the same epoch: take another one for each.</param>
    /// <returns>The places of the sequences of each batch.</returns>
    public static IEnumerable<int[]> Of(IReadOnlyList<int> lengths, int batchSize, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        Random random = new(seed);
        var places = Enumerable.Range(0, lengths.Count).ToArray();
        random.Shuffle(places);
        var batches = places.Chunk(batchSize * BatchesInPool)
            .SelectMany(pool => pool.OrderBy(place => lengths[place]).Chunk(batchSize))
            .ToArray();
        random.Shuffle(batches);
        return batches;
    }
}
