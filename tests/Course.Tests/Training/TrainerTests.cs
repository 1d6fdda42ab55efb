using Course.Data;
using Course.Models;
using Course.Training;
using static TorchSharp.torch;

namespace Course.Tests.Training;

[Collection(Seeded.Name)]
public sealed class TrainerTests : IDisposable
{
    private static readonly long[] Ids = [.. Enumerable.Range(0, 400).Select(i => (long)"abcabdabe"[i % 9] - 'a')];

    private readonly string folder = Directory.CreateTempSubdirectory("course-training-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_network_learns_a_text_that_repeats_itself()
    {
        using var model = NewModel();
        var log = Fit(model, new() { Epochs = 30, ClipNorm = 1 });
        Assert.Equal(30, log.Epochs.Count);
        Assert.Equal(StopReason.Finished, log.Stopped);
        Assert.True(log.Epochs[0].Loss > 1 && log.Best!.Validation < 0.1, $"{log.Epochs[0].Loss}, {log.Best.Validation}");
        Assert.Equal(30 * new SequenceBatches(Ids, 4, 8).Sequential(1).Count(), log.BatchLosses.Count);
    }

    [Theory]
    [InlineData(RecurrentKind.Rnn)]
    [InlineData(RecurrentKind.Lstm)]
    [InlineData(RecurrentKind.Gru)]
    public void Training_that_was_interrupted_ends_with_the_same_bits(RecurrentKind kind)
    {
        TrainerOptions options = new() { Epochs = 6, ClipNorm = 1, Accumulate = 2, Schedule = Schedules.OnPlateau(0.5, patience: 0) };
        using var whole = NewModel(kind);
        var log = Fit(whole, options);

        var file = Path.Combine(folder, "training.zip");
        using var first = NewModel(kind);
        Fit(first, options with { Epochs = 3, Checkpoint = file });
        using var second = NewModel(kind, seed: 99); // other weights, other random numbers: all must come from the file
        var resumed = Fit(second, options with { Checkpoint = file });

        Assert.Equal(log.Epochs, resumed.Epochs);
        Assert.Equal(log.BatchLosses, resumed.BatchLosses);
        Assert.Equal(Bits(whole), Bits(second));
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public void Training_cancelled_within_an_epoch_leaves_the_checkpoint_before_and_goes_on_from_it()
    {
        TrainerOptions options = new() { Epochs = 4, ClipNorm = 1, Checkpoint = Path.Combine(folder, "training.zip") };
        using var whole = NewModel();
        var log = Fit(whole, options with { Checkpoint = null });

        using CancellationTokenSource source = new();
        using var first = NewModel();
        Interruption interruption = new(source, options.Checkpoint);
        var cancelled = new Trainer(first, optim.Adam(first.parameters(), lr: 0.01), options with { Progress = interruption })
            .Fit(first, new SequenceBatches(Ids, 4, 8), Ids[..60], cancel: source.Token);
        Assert.Equal((StopReason.Cancelled, 2), (cancelled.Stopped, cancelled.Epochs.Count));
        Assert.Equal(interruption.AfterSecondEpoch, File.ReadAllBytes(options.Checkpoint));
        Assert.Single(Directory.GetFiles(folder));

        using var second = NewModel(seed: 99);
        var resumed = Fit(second, options);
        Assert.Equal(log.Epochs, resumed.Epochs);
        Assert.Equal(Bits(whole), Bits(second));
    }

    [Fact]
    public void The_best_weights_outlive_an_interruption()
    {
        List<double[]> weights = [];
        TrainingLog Run(LanguageModel model, int epochs) =>
            Trainer(model, new() { Epochs = epochs, Checkpoint = Path.Combine(folder, "training.zip") }).Fit(
                epoch => new SequenceBatches(Ids, 4, 8).Random(epoch),
                batch => Loss(model, batch),
                () =>
                {
                    weights.Add(Bits(model));
                    return weights.Count; // every epoch is worse than the one before
                }, TestContext.Current.CancellationToken);

        using var first = NewModel();
        Run(first, 2);
        using var second = NewModel(seed: 99);
        var log = Run(second, 4);
        Assert.Equal((4, 1), (log.Epochs.Count, log.Best!.Epoch));
        Assert.Equal(weights[0], Bits(second));
        Assert.NotEqual(weights[3], Bits(second));
    }

    [Fact]
    public void A_checkpoint_of_something_else_is_refused()
    {
        var file = Path.Combine(folder, "training.zip");
        File.WriteAllText(file, "no zip");
        using var model = NewModel();
        Assert.Contains("no checkpoint", Assert.Throws<InvalidDataException>(() => Fit(model, new() { Checkpoint = file })).Message);
        File.Delete(file);
        Fit(model, new() { Epochs = 1, Checkpoint = file });
        using RecurrentLanguageModel larger = new(RecurrentKind.Gru, 5, 17);
        Assert.Contains("no checkpoint", Assert.Throws<InvalidDataException>(() => Fit(larger, new() { Checkpoint = file })).Message);
    }

    [Fact]
    public void Early_stopping_gives_the_best_weights_back()
    {
        using var model = NewModel();
        double[] losses = [3, 2, 2.5, 2.6, 1];
        List<double[]> weights = [];
        var log = Trainer(model, new() { Epochs = 5, Patience = 2 }).Fit(
            epoch => new SequenceBatches(Ids, 4, 8).Random(epoch),
            batch => Loss(model, batch),
            () =>
            {
                weights.Add(Bits(model));
                return losses[weights.Count - 1];
            }, TestContext.Current.CancellationToken);
        Assert.Equal((StopReason.EarlyStopping, 4, 2), (log.Stopped, log.Epochs.Count, log.Best!.Epoch));
        Assert.Equal(weights[1], Bits(model));
        Assert.NotEqual(weights[3], Bits(model));
    }

    [Fact]
    public void Accumulating_over_M_batches_is_a_step_over_one_batch_M_times_as_large()
    {
        using var scope = NewDisposeScope();
        using var small = NewModel(dropout: 0);
        using var large = NewModel(dropout: 0);
        var batches = new SequenceBatches(Ids, 4, 8).Random(1).Take(4).ToArray();
        SequenceBatch Join(int i) => new(cat([batches[i].Input, batches[i + 1].Input]), cat([batches[i].Target, batches[i + 1].Target]));
        var joined = new[] { Join(0), Join(2) };
        Trainer(small, new() { Epochs = 1, Accumulate = 2 }).Fit(_ => batches, batch => Loss(small, batch), cancel: TestContext.Current.CancellationToken);
        Trainer(large, new() { Epochs = 1 }).Fit(_ => joined, batch => Loss(large, batch), cancel: TestContext.Current.CancellationToken);
        foreach (var (a, b) in Bits(small).Zip(Bits(large)))
        {
            Assert.Equal(a, b, 1e-5);
        }
    }

    [Fact]
    public void The_last_step_of_an_epoch_is_over_the_batches_that_are_left()
    {
        using var scope = NewDisposeScope();
        using var three = NewModel(dropout: 0);
        using var two = NewModel(dropout: 0);
        var batches = new SequenceBatches(Ids, 4, 8).Random(1).Take(3).ToArray();
        SequenceBatch joined = new(cat([batches[0].Input, batches[1].Input]), cat([batches[0].Target, batches[1].Target]));
        SequenceBatch last = new(batches[2].Input.clone(), batches[2].Target.clone());
        using var oneRate = optim.SGD(three.parameters(), learningRate: 1);
        using var sameRate = optim.SGD(two.parameters(), learningRate: 1);
        new Trainer(three, oneRate, new() { Epochs = 1, Accumulate = 2, Progress = null }).Fit(_ => batches, batch => Loss(three, batch), cancel: TestContext.Current.CancellationToken);
        new Trainer(two, sameRate, new() { Epochs = 1, Progress = null }).Fit(_ => new[] { joined, last }, batch => Loss(two, batch), cancel: TestContext.Current.CancellationToken);
        foreach (var (a, b) in Bits(three).Zip(Bits(two)))
        {
            Assert.Equal(a, b, 1e-5);
        }
    }

    [Fact]
    public void Gradients_are_clipped_all_together_and_the_norm_before_is_logged()
    {
        using var model = NewModel(dropout: 0);
        var before = Bits(model);
        using var optimizer = optim.SGD(model.parameters(), learningRate: 1);
        var log = new Trainer(model, optimizer, new() { Epochs = 1, ClipNorm = 1e-3, Progress = null }).Fit(
            _ => new SequenceBatches(Ids, 4, 8).Random(1).Take(1), batch => Loss(model, batch) * 100, cancel: TestContext.Current.CancellationToken);
        var moved = Math.Sqrt(Bits(model).Zip(before).Sum(pair => Math.Pow(pair.First - pair.Second, 2)));
        Assert.Equal(1e-3, moved, 1e-5);
        Assert.True(log.Epochs[0].GradientNorm > 1);
    }

    [Fact]
    public void A_loss_that_is_no_number_ends_training_and_says_so()
    {
        using var model = NewModel();
        var error = Assert.Throws<DivergedException>(() => Trainer(model, new() { Epochs = 3 }).Fit(
            epoch => new SequenceBatches(Ids, 4, 8).Random(epoch), batch => Loss(model, batch) * (batch.Input.shape[0] == 4 ? double.NaN : 1), cancel: TestContext.Current.CancellationToken));
        Assert.Contains("epoch 1, batch 1 is NaN", error.Message);
        Assert.Empty(error.Log.Epochs);
        Assert.All(Bits(model), weight => Assert.True(double.IsFinite(weight)));
    }

    [Fact]
    public void A_gradient_that_is_no_number_ends_training_before_the_step_and_leaves_the_checkpoint()
    {
        var file = Path.Combine(folder, "training.zip");
        using var model = NewModel();
        var (seen, saved) = (0, Array.Empty<byte>());
        var error = Assert.Throws<DivergedException>(() => Trainer(model, new() { Epochs = 2, Checkpoint = file }).Fit(
            epoch => new SequenceBatches(Ids, 4, 8).Random(1).Take(3),
            batch =>
            {
                // The root of zero is zero, its slope is not finite.
                var root = (model.parameters().First() * 0).sqrt().sum();
                saved = ++seen == 4 ? File.ReadAllBytes(file) : saved;
                return seen == 5 ? Loss(model, batch) + root : Loss(model, batch);
            }, cancel: TestContext.Current.CancellationToken));
        Assert.Contains("gradient's norm of epoch 2, batch 2 is NaN", error.Message);
        Assert.Single(error.Log.Epochs);
        Assert.All(Bits(model), weight => Assert.True(double.IsFinite(weight)));
        Assert.Equal(saved, File.ReadAllBytes(file));
    }

    [Fact]
    public void Cancelling_ends_training_before_the_next_batch_and_keeps_the_best_weights()
    {
        using CancellationTokenSource source = new();
        using var model = NewModel();
        var (seen, weights) = (0, Array.Empty<double>());
        var log = Trainer(model, new() { Epochs = 9 }).Fit(
            epoch => new SequenceBatches(Ids, 4, 8).Random(epoch),
            batch =>
            {
                if (++seen == 20)
                {
                    source.Cancel();
                }

                return Loss(model, batch);
            },
            () =>
            {
                weights = Bits(model);
                return 1;
            }, source.Token);
        Assert.Equal((StopReason.Cancelled, 1, 20), (log.Stopped, log.Epochs.Count, seen));
        Assert.Equal(weights, Bits(model));
    }

    [Fact]
    public void Nothing_is_left_in_the_dispose_scope_by_training()
    {
        using var model = NewModel();
        using var scope = NewDisposeScope();
        using var optimizer = optim.Adam(model.parameters(), lr: 0.01);
        Trainer trainer = new(model, optimizer, new() { Epochs = 2, ClipNorm = 1, Progress = null });
        trainer.Fit(model, new SequenceBatches(Ids, 4, 8), Ids[..60], cancel: TestContext.Current.CancellationToken);
        var once = scope.DisposablesCount;
        new Trainer(model, optimizer, new() { Epochs = 4, ClipNorm = 1, Progress = null }).Fit(
            model, new SequenceBatches(Ids, 4, 8), Ids[..60], cancel: TestContext.Current.CancellationToken);
        Assert.Equal(once, scope.DisposablesCount);
    }

    [Fact]
    public void Early_stopping_needs_something_to_watch()
    {
        using var model = NewModel();
        Assert.Contains("Give validate", Assert.Throws<ArgumentException>(() => Trainer(model, new() { Patience = 1 }).Fit(
            epoch => new SequenceBatches(Ids, 4, 8).Random(epoch), batch => Loss(model, batch), cancel: TestContext.Current.CancellationToken)).Message);
    }

    [Fact]
    public void Schedules_follow_from_the_epochs_so_far()
    {
        static TrainingLog Log(params double[] validation)
        {
            TrainingLog log = new();
            log.Add(validation.Select((loss, i) => new EpochResult(i + 1, loss, loss, 1, 1)), []);
            return log;
        }

        Assert.Equal(0.81, Schedules.Exponential(0.9)(Log(3, 2)), 1e-12);
        Assert.Equal(1, Schedules.Cosine(5, 0.1)(Log()), 1e-12);
        Assert.Equal(0.55, Schedules.Cosine(5, 0.1)(Log(3, 2)), 1e-12);
        Assert.Equal(0.1, Schedules.Cosine(5, 0.1)(Log(3, 2, 2, 2)), 1e-12);
        Assert.Equal(1, Schedules.OnPlateau(0.5, patience: 1)(Log(3, 2, 2.1)));
        Assert.Equal(0.5, Schedules.OnPlateau(0.5, patience: 1)(Log(3, 2, 2.1, 2.2)));
        Assert.Equal(0.25, Schedules.OnPlateau(0.5, patience: 1)(Log(3, 2, 2.1, 2.2, 2.2, 2.2)));
    }

    [Fact]
    public void Progress_lines_are_the_same_in_every_run()
    {
        string Run()
        {
            var old = Console.Out;
            using StringWriter text = new();
            Console.SetOut(text);
            try
            {
                using var model = NewModel();
                Fit(model, new() { Epochs = 30, Progress = new ProgressLines() });
                return text.ToString();
            }
            finally
            {
                Console.SetOut(old);
            }
        }

        var lines = Run();
        Assert.Equal(lines, Run());
        Assert.StartsWith("epoch  1 of 30   loss ", lines);
        Assert.InRange(lines.Split('\n').Length, 5, 13);
    }

    [Fact]
    public void A_bar_shows_loss_speed_and_time_left_in_one_line()
    {
        using var model = NewModel();
        using StringWriter text = new();
        new Trainer(model, optim.Adam(model.parameters(), lr: 0.01), new() { Epochs = 2, Progress = new ProgressBar(text) })
            .Fit(model, new SequenceBatches(Ids, 4, 8), Ids[..60], cancel: TestContext.Current.CancellationToken);
        Assert.Matches(@"\repoch 1 of 2   loss \d\.\d{4}   validation \d\.\d{4}   [\d,]+ tokens/s   0:\d\d:\d\d left", text.ToString());
        Assert.Single(text.ToString().Split('\n')[..^1]);
    }

    private static RecurrentLanguageModel NewModel(RecurrentKind kind = RecurrentKind.Gru, int seed = 1, double dropout = 0.2)
    {
        manual_seed(seed);
        return new(kind, 5, 16, embeddingSize: 8, layers: 2, dropout: dropout);
    }

    private static Trainer Trainer(nn.Module model, TrainerOptions options) =>
        new(model, optim.Adam(model.parameters(), lr: 0.01), options with { Progress = null });

    private static TrainingLog Fit(LanguageModel model, TrainerOptions options) =>
        new Trainer(model, optim.Adam(model.parameters(), lr: 0.01), options with { Progress = options.Progress is ProgressLines lines ? lines : null })
            .Fit(model, new SequenceBatches(Ids, 4, 8), Ids[..60], cancel: TestContext.Current.CancellationToken);

    private static Tensor Loss(LanguageModel model, SequenceBatch batch) =>
        nn.functional.cross_entropy(model.call(batch.Input, null).Logits.flatten(0, 1), batch.Target.flatten());

    private static double[] Bits(nn.Module model) =>
        [.. model.parameters().SelectMany(parameter => parameter.detach().cpu().data<float>().ToArray().Select(value => (double)value))];

    /// <summary>Cancels in the middle of the third epoch, and keeps what the checkpoint was before it.</summary>
    private sealed class Interruption(CancellationTokenSource source, string checkpoint) : TrainingProgress
    {
        private int epoch;
        private int batches;

        public byte[] AfterSecondEpoch { get; private set; } = [];

        public override void EpochBegins(int epoch, int epochs) => this.epoch = epoch;

        public override void EpochDone(TrainingLog log, int epochs) =>
            (AfterSecondEpoch, batches) = (File.ReadAllBytes(checkpoint), 0);

        public override void BatchDone(double loss, long tokens)
        {
            if (++batches == 5 && epoch == 3)
            {
                source.Cancel();
            }
        }
    }
}
