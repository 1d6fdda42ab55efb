using Course.Data;
using Course.Models;
using Course.NGrams;
using Course.Training;
using static TorchSharp.torch;

namespace Course.Tests.Training;

[Collection(Seeded.Name)]
public sealed class SamplerTests
{
    [Fact]
    public void Temperature_sharpens_and_flattens()
    {
        Assert.Equal([0.64 / 0.68, 0.04 / 0.68], Decoding.Temperature([0.8, 0.2], 0.5), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([2 / 3.0, 1 / 3.0], Decoding.Temperature([0.8, 0.2], 2), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([0, 1, 0], Decoding.Temperature([0.3, 0.4, 0.3], 0));
        Assert.Equal([0, 1, 0], Decoding.Temperature([1e-200, 2e-200, 0], 0.001), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => Decoding.Temperature([1], -1));
    }

    [Fact]
    public void Top_k_and_top_p_keep_the_likeliest()
    {
        Assert.Equal([0.625, 0.375, 0], Decoding.TopK([0.5, 0.3, 0.2], 2), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([0.5, 0.3, 0.2], Decoding.TopK([0.5, 0.3, 0.2], 9), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([0, 0.375, 0.625], Decoding.TopP([0.2, 0.3, 0.5], 0.7), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([0, 0, 1], Decoding.TopP([0.2, 0.3, 0.5], 0.5));
        Assert.Equal([0.2, 0.3, 0.5], Decoding.TopP([0.2, 0.3, 0.5], 1), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => Decoding.TopP([1], 0));
        Assert.Throws<ArgumentException>(() => Decoding.TopK([0, 0], 1));
    }

    [Fact]
    public void Ids_are_drawn_as_the_model_says()
    {
        using var model = NewModel();
        var expected = new Sampler(model).Distribution(1, 2, 3);
        Assert.Equal(1, expected.Sum(), 1e-9);
        var counts = new double[7];
        Random random = new(5);
        Sampler sampler = new(model);
        for (var i = 0; i < 3000; i++)
        {
            counts[sampler.Continue([1, 2, 3], 1, random)[0]]++;
        }

        foreach (var (p, count) in expected.Zip(counts))
        {
            Assert.Equal(p, count / 3000, 4 * Math.Sqrt(p * (1 - p) / 3000));
        }
    }

    [Fact]
    public void The_prefix_warms_the_state_up_and_the_seed_decides()
    {
        using var model = NewModel();
        var drawn = new Sampler(model).Continue([1, 2, 3], 40, new(8));
        Assert.Equal(drawn, new Sampler(model).Continue([1, 2, 3], 40, new(8)));

        // The same, with all that is known read anew for every id.
        List<long> text = [1, 2, 3];
        Random random = new(8);
        while (text.Count < 43)
        {
            text.Add(Draw(new Sampler(model).Distribution([.. text]), random));
        }

        Assert.Equal(text[3..], drawn);
        static long Draw(double[] p, Random random) => Sampling.Draw(p, random.NextDouble());
    }

    [Fact]
    public void A_stop_ends_the_text_and_rejected_ids_never_come()
    {
        using var model = NewModel();
        var text = new Sampler(model) { Reject = [0, 1] }.Continue([2], 200, new(1));
        Assert.Equal(200, text.Length);
        Assert.DoesNotContain(text, id => id is 0 or 1);
        var stopped = new Sampler(model) { Reject = [0, 1], Stop = text[5] }.Continue([2], 200, new(1));
        Assert.Equal(text.TakeWhile(id => id != text[5]), stopped);
        Assert.Contains("at least one id", Assert.Throws<ArgumentException>(() => new Sampler(model).Continue([], 1, new(1))).Message);
    }

    [Fact]
    public void A_beam_as_wide_as_all_beginnings_finds_the_likeliest_continuation()
    {
        using var model = NewModel();
        double Score(long[] ids)
        {
            var logs = Evaluation.LogProbabilities(model, [1, .. ids]);
            return logs.Sum();
        }

        var all = from a in Enumerable.Range(0, 7) from b in Enumerable.Range(0, 7) from c in Enumerable.Range(0, 7) select new long[] { a, b, c };
        var best = all.MaxBy(Score)!;
        var found = BeamSearch.Continue(model, [1], 3, width: 49);
        Assert.Equal(best, found[0].Ids);
        Assert.Equal(Score(best), found[0].LogProbability, 1e-4);

        var greedy = new Sampler(model) { Temperature = 0 }.Continue([1], 12, new(1));
        Assert.Equal(greedy, BeamSearch.Continue(model, [1], 12, width: 1)[0].Ids);
    }

    [Fact]
    public void A_beam_that_stops_is_ranked_with_its_stop()
    {
        using var model = NewModel();
        var found = BeamSearch.Continue(model, [1], 4, width: 30, stop: 2);
        var empty = found.Single(beam => beam.Ids.Length == 0);
        Assert.Equal(Evaluation.LogProbabilities(model, [1, 2])[0], empty.LogProbability, 1e-4);
        Assert.All(found, beam => Assert.DoesNotContain(2L, beam.Ids));
    }

    private static RecurrentLanguageModel NewModel()
    {
        manual_seed(3);
        RecurrentLanguageModel model = new(RecurrentKind.Lstm, 7, 8);
        long[] ids = [.. Enumerable.Range(0, 300).Select(i => (long)(i * i % 7))];
        new Trainer(model, optim.Adam(model.parameters(), lr: 0.02), new() { Epochs = 3, Progress = null }).Fit(model, new SequenceBatches(ids, 4, 8));
        return model;
    }
}
