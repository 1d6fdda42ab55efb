using Course.Data;

namespace Course.Tests.Data;

public class LengthBucketsTests
{
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 1003).Select(i => 1 + (i * 7919 % 17))];

    [Fact]
    public void Every_sequence_comes_once_an_epoch()
    {
        var batches = LengthBuckets.Of(Lengths, 32, seed: 1).ToArray();
        Assert.Equal(Enumerable.Range(0, Lengths.Length), batches.SelectMany(b => b).Order());
        Assert.Equal(1003 % 32, Assert.Single(batches, b => b.Length != 32).Length);
    }

    [Fact]
    public void Batches_have_like_lengths()
    {
        var filledUp = LengthBuckets.Of(Lengths, 32, seed: 1).Sum(b => b.Sum(i => b.Max(j => Lengths[j]) - Lengths[i]));
        Assert.InRange(filledUp / (double)Lengths.Sum(), 0, 0.06);
    }

    [Fact]
    public void The_seed_decides_the_epoch()
    {
        Assert.Equal(LengthBuckets.Of(Lengths, 32, 5), LengthBuckets.Of(Lengths, 32, 5));
        Assert.NotEqual(LengthBuckets.Of(Lengths, 32, 5), LengthBuckets.Of(Lengths, 32, 6));
        Assert.Equal(["0 2", "1 3"], LengthBuckets.Of([2, 9, 3, 8], 2, 1).Select(b => string.Join(' ', b.Order())).Order());
    }
}
