using Course.Models;
using Course.NGrams;
using Course.Training;
using FsCheck;
using FsCheck.Fluent;
using static TorchSharp.torch;

namespace Course.Tests.Training;

[Collection(Seeded.Name)]
public sealed class EvaluationTests
{
    private static readonly long[] Ids = [.. Enumerable.Range(0, 1000).Select(i => (long)(i * i % 7))];

    [Fact]
    public void Every_token_but_the_first_is_scored_given_all_before_it()
    {
        using var scope = NewDisposeScope();
        using var model = NewModel();
        model.train();
        var logs = Evaluation.LogProbabilities(model, Ids);
        Assert.Equal(999, logs.Length);
        Assert.True(model.training);

        model.eval();
        using var plain = no_grad();
        var (logits, _) = model.call(tensor(Ids).reshape(1, -1), null);
        var all = logits.log_softmax(-1);
        foreach (var t in new[] { 1, 2, 255, 256, 257, 999 })
        {
            Assert.Equal(all[0, t - 1, Ids[t]].item<float>(), logs[t - 1], 1e-4);
        }

        Assert.Equal(nn.functional.cross_entropy(logits[0, ..^1], tensor(Ids[1..])).item<float>(), Perplexity.CrossEntropy(logs), 1e-5);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(50)]
    public void Rows_side_by_side_score_the_same_tokens_after_a_warm_up(int rows)
    {
        using var model = NewModel();
        var whole = Evaluation.LogProbabilities(model, Ids);
        var inRows = Evaluation.LogProbabilities(model, Ids, rows);
        Assert.Equal(whole.Length, inRows.Length);
        foreach (var (a, b) in whole.Zip(inRows))
        {
            Assert.Equal(a, b, 1e-4);
        }
    }

    // 1,250 numbers in 8 rows: seven of 157 and a last one of 151. With its warm-up it ends at 251, the others at 257, and 256 are read at once.
    [Fact]
    public void The_last_row_may_end_a_piece_before_the_others()
    {
        using CountingModel model = new();
        long[] ids = [.. Enumerable.Range(0, 1251).Select(i => i % 3L == 0 ? 1L : 0)];

        Assert.Equal(Counted(ids, 8), Evaluation.LogProbabilities(model, ids, rows: 8), new Near(1e-5));
    }

    [Fact]
    public void Each_row_begins_a_hundred_ids_before_its_part_whatever_the_length_and_the_rows() =>
        Prop.ForAll(Texts, text =>
        {
            using CountingModel model = new();
            var (ids, rows) = text;
            var expected = Counted(ids, rows);
            var logs = Evaluation.LogProbabilities(model, ids, rows);
            return logs.Length == ids.Length - 1 && logs.SequenceEqual(expected, new Near(1e-5));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_uniform_network_has_a_perplexity_of_V()
    {
        using var model = NewModel();
        using (no_grad())
        {
            foreach (var parameter in model.parameters())
            {
                parameter.zero_();
            }
        }

        Assert.Equal(7, Perplexity.Of(Evaluation.LogProbabilities(model, Ids)), 1e-4);
    }

    [Fact]
    public void Accuracy_is_the_share_of_right_answers()
    {
        using var logits = tensor(new float[,] { { 1, 2 }, { 3, 1 }, { 0, 5 }, { 1, 0 } });
        using var target = tensor(new long[] { 1, 1, 1, 0 });
        Assert.Equal(0.75, Evaluation.Accuracy(logits, target));
    }

    private static Arbitrary<(long[] Ids, int Rows)> Texts { get; } = (
        from length in Gen.Frequency((1, Gen.Choose(2, 300)), (3, Gen.Choose(300, 4000)))
        from rows in Gen.Choose(1, 40)
        from seed in Gen.Choose(0, 1000)
        let random = new System.Random(seed)
        select (Enumerable.Range(0, length).Select(_ => random.NextInt64(2)).ToArray(), rows)).ToArbitrary();

    /// <summary>What <see cref="CountingModel"/> should say of a text cut into rows: a row's first id is the hundredth before its part.</summary>
    private static double[] Counted(long[] ids, int rows)
    {
        var predictions = ids.Length - 1;
        var part = Math.Max(100, (int)Math.Ceiling(predictions / (double)rows));
        return [.. Enumerable.Range(0, predictions).Select(i =>
        {
            var start = rows == 1 || i < part ? 0 : (i / part * part) - 100;
            var score = (i + 1 - start) / 1000.0;
            return (ids[i + 1] == 1 ? score : 0) - Math.Log(1 + Math.Exp(score));
        })];
    }

    private static RecurrentLanguageModel NewModel()
    {
        manual_seed(1);
        return new(RecurrentKind.Lstm, 7, 6, dropout: 0.5);
    }

    private sealed record Near(double Tolerance) : IEqualityComparer<double>
    {
        public bool Equals(double a, double b) => Math.Abs(a - b) <= Tolerance;

        public int GetHashCode(double value) => 0;
    }
}
