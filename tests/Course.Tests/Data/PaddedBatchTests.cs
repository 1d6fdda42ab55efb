using Course.Data;

namespace Course.Tests.Data;

public sealed class PaddedBatchTests
{
    [Fact]
    public void Short_sequences_are_filled_up_at_their_ends()
    {
        using var batch = PaddedBatch.Of([[5, 6, 7], [8]], [2L, 4L]);
        Assert.Equal([5, 6, 7, 8, 0, 0], batch.Input.data<long>().ToArray());
        Assert.Equal([2, 3], batch.Input.shape);
        Assert.Equal([3, 1], batch.Lengths.data<long>().ToArray());
        Assert.Equal([2, 4], batch.Target.data<long>().ToArray());
        Assert.Equal(4, batch.Tokens);
    }

    [Fact]
    public void Misuse_is_explained()
    {
        Assert.Contains("sequence 1 has none", Assert.Throws<ArgumentException>(() => PaddedBatch.Of([[1], []], [0L, 0L])).Message);
        Assert.Contains("2 sequences and 1 targets", Assert.Throws<ArgumentException>(() => PaddedBatch.Of([[1], [2]], [0L])).Message);
        Assert.Contains("2 ids and 1 tags", Assert.Throws<ArgumentException>(() => PaddedBatch.Of([[1, 2]], new long[][] { [0] })).Message);
    }
}
