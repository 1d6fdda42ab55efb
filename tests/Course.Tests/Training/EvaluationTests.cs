using Course.Models;
using Course.NGrams;
using Course.Training;
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

    private static RecurrentLanguageModel NewModel()
    {
        manual_seed(1);
        return new(RecurrentKind.Lstm, 7, 6, dropout: 0.5);
    }
}
