using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Data;

public class DataLoaderTests
{
    private sealed class Squares : utils.data.Dataset
    {
        public override long Count => 7;

        public override Dictionary<string, Tensor> GetTensor(long index) => new() { ["x"] = tensor(index), ["y"] = tensor(new[] { index * index }) };
    }

    [Fact]
    public void Batches_come_in_order_and_the_last_is_shorter()
    {
        using var loader = utils.data.DataLoader(new Squares(), 3, disposeBatch: false);
        var batches = loader.ToList();
        Assert.Equal(3, loader.Count);
        Assert.Equal([0L, 1, 2], batches[0]["x"].data<long>().ToArray());
        Assert.Equal([9L, 16, 25], batches[1]["y"].data<long>().ToArray());
        Assert.Equal([1L, 1], batches[2]["y"].shape);
    }

    [Fact]
    public void The_incomplete_batch_can_be_dropped()
    {
        using var loader = utils.data.DataLoader(new Squares(), 3, drop_last: true);
        Assert.Equal(2, loader.Count);
        Assert.Equal(2, loader.ToList().Count);
    }

    [Fact]
    public void Shuffling_visits_every_example_once_and_a_seed_repeats_it()
    {
        long[] Pass(int seed)
        {
            using var loader = utils.data.DataLoader(new Squares(), 2, shuffle: true, seed: seed);
            return [.. loader.SelectMany(batch => batch["x"].data<long>().ToArray())];
        }

        Assert.Equal(Pass(5), Pass(5));
        Assert.Equal([0L, 1, 2, 3, 4, 5, 6], Pass(5).Order());
    }

    [Fact]
    public void A_batch_is_disposed_when_the_next_is_asked_for()
    {
        using var loader = utils.data.DataLoader(new Squares(), 2);
        Tensor? previous = null;
        foreach (var batch in loader)
        {
            Assert.True(previous is null || previous.IsInvalid);
            Assert.False(batch["x"].IsInvalid);
            previous = batch["x"];
        }
        Assert.True(previous!.IsInvalid);
    }

    [Fact]
    public void A_tensor_dataset_gives_rows()
    {
        using var loader = utils.data.DataLoader(utils.data.TensorDataset(arange(4), arange(8).view(4, 2)), 2);
        Assert.Equal([2L, 2], loader.First()[1].shape);
    }
}
