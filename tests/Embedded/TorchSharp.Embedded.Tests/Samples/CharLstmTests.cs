using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Samples;

public class CharLstmTests
{
    private static readonly string Text = string.Concat(Enumerable.Repeat("the rain in spain stays mainly in the plain. ", 8));
    private static readonly char[] Vocabulary = [.. Text.Distinct().Order()];

    [Fact]
    public void The_model_learns_is_saved_and_the_loaded_one_writes_the_same()
    {
        manual_seed(1);
        using var text = tensor(Text.Select(c => (long)Array.IndexOf(Vocabulary, c)).ToArray());
        using var model = new CharLstm(Vocabulary.Length, 32);
        var losses = CharLstm.Train(model, text, 60);
        Assert.True(losses[^1] < losses[0] / 2, $"from {losses[0]} to {losses[^1]}");

        using var file = new MemoryStream();
        model.save(file);
        file.Position = 0;
        manual_seed(2);
        using var other = new CharLstm(Vocabulary.Length, 32);
        other.load(file);

        manual_seed(3);
        var mine = CharLstm.Sample(model, 0, 50);
        manual_seed(3);
        Assert.Equal(mine, CharLstm.Sample(other, 0, 50));
        Assert.All(mine, c => Assert.InRange(c, 0, Vocabulary.Length - 1));
    }

    [Fact]
    public void Two_models_trained_on_two_threads_at_once_learn_what_each_learns_alone()
    {
        var alone = new[] { Trained(4), Trained(5) };
        var together = new float[2][];
        var threads = Enumerable.Range(0, 2).Select(i => new Thread(() => together[i] = Trained(4 + i))).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(alone, together);
    }

    /// <summary>The weights after some steps. The random numbers of all threads come from one generator, so that none are drawn while training.</summary>
    private static float[] Trained(int seed)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator();
        generator.manual_seed(seed);
        var model = nn.LSTM(6, 16, 2);
        using (no_grad())
        {
            foreach (var parameter in model.parameters())
                parameter.copy_(randn(parameter.shape, generator: generator) * 0.3);
        }
        var (x, y) = (randn([9, 4, 6], generator: generator), randn([9, 4, 16], generator: generator));
        var optimizer = optim.Adam(model.parameters(), 0.01);
        for (var i = 0; i < 20; i++)
        {
            using var step = NewDisposeScope();
            optimizer.zero_grad();
            var (output, _, _) = model.call(x);
            nn.functional.mse_loss(output, y).backward();
            optimizer.step();
        }
        return [.. model.parameters().SelectMany(parameter => parameter.detach().data<float>().ToArray())];
    }

    [Fact]
    public void The_working_set_of_a_long_loop_is_flat()
    {
        using var text = tensor(Text.Select(c => (long)Array.IndexOf(Vocabulary, c)).ToArray());
        using var model = new CharLstm(Vocabulary.Length, 32);
        CharLstm.Train(model, text, 30);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        CharLstm.Train(model, text, 300);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        // One step works on some 300 kB; three hundred must not leave even one of them behind.
        Assert.True(grown < 200_000, $"{grown} bytes more after 300 steps");
    }
}
