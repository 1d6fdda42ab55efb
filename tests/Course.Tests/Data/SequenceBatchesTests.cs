using Course.Data;
using FsCheck;
using FsCheck.Fluent;
using static TorchSharp.torch;

namespace Course.Tests.Data;

public class SequenceBatchesTests
{
    [Fact]
    public void Batches_are_int64_of_shape_B_T_and_the_target_is_one_further()
    {
        SequenceBatches batches = new(Ids(100), batchSize: 4, steps: 5);
        foreach (var batch in batches.Random(1).Take(4).Concat(batches.Sequential(1)))
        {
            using (batch)
            {
                Assert.Equal([4L, 5], batch.Input.shape);
                Assert.Equal([4L, 5], batch.Target.shape);
                Assert.Equal((ScalarType.Int64, ScalarType.Int64), (batch.Input.dtype, batch.Target.dtype));
                Assert.Equal(Values(batch.Input).Select(id => id + 1), Values(batch.Target));
            }
        }
    }

    // Ids 0 … 9 behind offset 1 are nine; three times three fit as inputs, but the last would have no target.
    [Fact]
    public void The_last_id_is_a_target_only()
    {
        SequenceBatches batches = new(Ids(10), batchSize: 2, steps: 3);

        Assert.Equal([3, 2, 2], Enumerable.Range(0, 3).Select(batches.SubsequenceCount));
    }

    [Fact]
    public void An_epoch_in_random_order_holds_every_subsequence_behind_its_offset_once() =>
        Prop.ForAll(Sizes, size =>
        {
            var (length, batchSize, steps, seed) = size;
            SequenceBatches batches = new(Ids(length), batchSize, steps);
            var rows = Rows(batches.Random(seed));
            var offset = (int)rows.Min(row => row[0]);
            var starts = Enumerable.Range(0, batches.SubsequenceCount(offset)).Select(i => (long)offset + (i * steps));
            return offset < steps
                && rows.Select(row => row[0]).Order().SequenceEqual(starts)
                && rows.All(row => row.SequenceEqual(Enumerable.Range((int)row[0], steps).Select(i => (long)i)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_epoch_in_order_carries_each_row_on_and_leaves_less_than_a_batch() =>
        Prop.ForAll(Sizes, size =>
        {
            var (length, batchSize, steps, seed) = size;
            var rows = Rows(new SequenceBatches(Ids(length), batchSize, steps).Sequential(seed));
            var offset = rows.Min(row => row[0]);
            var goesOn = rows.Skip(batchSize).Zip(rows, (next, row) => next[0] == row[^1] + 1).All(b => b);
            var ids = rows.SelectMany(row => row).ToArray();
            return goesOn && offset < steps && ids.Distinct().Count() == ids.Length && length - offset - 1 - ids.Length < batchSize * steps;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_seed_decides_the_epoch()
    {
        SequenceBatches batches = new(Ids(1000), batchSize: 8, steps: 10);

        Assert.Equal(Rows(batches.Random(3)), Rows(batches.Random(3)));
        Assert.NotEqual(Rows(batches.Random(3)), Rows(batches.Random(4)));
        Assert.Equal(10, Enumerable.Range(0, 200).Select(seed => Rows(batches.Random(seed)).Min(row => row[0])).Distinct().Count());
        Assert.Equal(0, Rows(batches.Sequential())[0][0]);
    }

    [Fact]
    public void A_text_too_short_for_a_batch_is_refused()
    {
        var message = Assert.Throws<ArgumentException>(() => new SequenceBatches(Ids(14), batchSize: 2, steps: 5)).Message;

        Assert.Contains("at least 15 ids at every offset, got 14", message);
        Assert.Single(new SequenceBatches(Ids(15), batchSize: 2, steps: 5).Sequential(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SequenceBatches(Ids(9), batchSize: 0, steps: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SequenceBatches(Ids(9), batchSize: 1, steps: 0));
    }

    private static Arbitrary<(int Length, int BatchSize, int Steps, int Seed)> Sizes { get; } = (
        from batchSize in Gen.Choose(1, 5)
        from steps in Gen.Choose(1, 7)
        from more in Gen.Choose(0, 60)
        from seed in Gen.Choose(0, 1000)
        select ((batchSize * steps) + steps + more, batchSize, steps, seed)).ToArbitrary();

    private static long[] Ids(int length) => [.. Enumerable.Range(0, length)];

    private static List<long[]> Rows(IEnumerable<SequenceBatch> batches)
    {
        List<long[]> rows = [];
        foreach (var batch in batches)
        {
            using (batch)
            {
                rows.AddRange(Values(batch.Input).Chunk((int)batch.Input.shape[1]));
            }
        }

        return rows;
    }

    private static long[] Values(Tensor tensor) => tensor.data<long>().ToArray();
}
