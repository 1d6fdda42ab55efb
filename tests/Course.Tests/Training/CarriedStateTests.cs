using Course.Data;
using Course.Models;
using Course.Training;
using static TorchSharp.torch;

namespace Course.Tests.Training;

[Collection(Seeded.Name)]
public sealed class CarriedStateTests
{
    [Theory]
    [InlineData(RecurrentKind.Rnn)]
    [InlineData(RecurrentKind.Lstm)]
    [InlineData(RecurrentKind.Gru)]
    public void Pieces_read_one_after_the_other_have_the_loss_of_the_whole(RecurrentKind kind)
    {
        using var scope = NewDisposeScope();
        using var model = NewModel(kind);
        using CarriedState carried = new(model);
        var (ids, whole) = Text();
        var expected = Loss(model.call(whole.Input, null).Logits, whole.Target);

        Assert.Equal(expected.item<float>(), Pieces(ids).Average(piece => carried.Loss(piece).item<float>()), 1e-5);
    }

    [Theory]
    [InlineData(RecurrentKind.Rnn)]
    [InlineData(RecurrentKind.Lstm)]
    [InlineData(RecurrentKind.Gru)]
    public void The_gradient_of_a_piece_takes_the_state_it_began_with_as_given(RecurrentKind kind)
    {
        using var scope = NewDisposeScope();
        using var model = NewModel(kind);
        using CarriedState carried = new(model);
        var (first, second) = Pieces(Text().Ids) is [var a, var b, ..] ? (a, b) : default;
        carried.Loss(first).backward();
        model.zero_grad();
        carried.Loss(second).backward();
        var truncated = Gradients(model);

        var state = model.call(first.Input, null).State;
        Assert.Equal(GradientsFrom(state.Detach()), truncated, (x, y) => Math.Abs(x - y) < 1e-6);
        Assert.NotEqual(GradientsFrom(state), truncated, (x, y) => Math.Abs(x - y) < 1e-5);

        double[] GradientsFrom(RecurrentState start)
        {
            model.zero_grad();
            Loss(model.call(second.Input, start).Logits, second.Target).backward();
            return Gradients(model);
        }
    }

    [Fact]
    public void After_a_reset_a_piece_is_read_as_the_beginning_of_a_text()
    {
        using var scope = NewDisposeScope();
        using var model = NewModel(RecurrentKind.Gru);
        using CarriedState carried = new(model);
        var piece = Pieces(Text().Ids)[0];
        var beginning = carried.Loss(piece).item<float>();

        Assert.NotEqual(beginning, carried.Loss(piece).item<float>());
        carried.Reset();
        Assert.Equal(beginning, carried.Loss(piece).item<float>());
    }

    [Fact]
    public void Training_carries_the_state_through_an_epoch_and_forgets_it_before_the_next() =>
        Assert.Equal([0, 5, 10, 15, 0, 5, 10, 15], ReadBefore(carry: true));

    [Fact]
    public void Training_without_carrying_begins_every_batch_at_nothing() =>
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0], ReadBefore(carry: false));

    // 46 ids in 2 rows of 5 steps: 4 batches, whatever the offset.
    private static List<double> ReadBefore(bool carry)
    {
        using CountingModel model = new();
        using var optimizer = optim.SGD(model.parameters(), learningRate: 0.1);
        long[] ids = [.. Enumerable.Range(0, 46).Select(i => i % 2L)];
        new Trainer(model, optimizer, new() { Epochs = 2, Progress = null })
            .Fit(model, new SequenceBatches(ids, 2, 5), carry: carry, cancel: TestContext.Current.CancellationToken);
        return model.ReadBefore;
    }

    private static RecurrentLanguageModel NewModel(RecurrentKind kind)
    {
        manual_seed(1);
        return new(kind, 5, 8, layers: 2);
    }

    private static (Tensor Ids, SequenceBatch Whole) Text()
    {
        manual_seed(2);
        var ids = randint(0, 5, [3, 19]);                                  // (B, T + 1)
        return (ids, new(ids[.., ..^1], ids[.., 1..]));
    }

    private static SequenceBatch[] Pieces(Tensor ids) =>
        [.. Enumerable.Range(0, 3).Select(i => new SequenceBatch(ids.narrow(1, 6 * i, 6), ids.narrow(1, (6 * i) + 1, 6)))];

    private static Tensor Loss(Tensor logits, Tensor target) => nn.functional.cross_entropy(logits.flatten(0, 1), target.flatten());

    private static double[] Gradients(nn.Module model) =>
        [.. model.parameters().SelectMany(parameter => parameter.grad!.data<float>().ToArray().Select(value => (double)value))];
}
