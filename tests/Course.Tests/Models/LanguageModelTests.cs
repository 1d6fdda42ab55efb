using Course.Data;
using Course.Models;
using static TorchSharp.torch;

namespace Course.Tests.Models;

[Collection(Seeded.Name)]
public sealed class LanguageModelTests
{
    private static readonly long[] Ids = [.. Enumerable.Range(0, 24).Select(i => (long)(i * i % 7))];

    [Fact]
    public void One_hot_rows_and_embeddings_give_scores_for_every_token()
    {
        using var scope = NewDisposeScope();
        var ids = tensor(Ids).reshape(2, 12);
        foreach (var kind in Enum.GetValues<RecurrentKind>())
        {
            using RecurrentLanguageModel oneHot = new(kind, 7, 5, layers: 2);
            using RecurrentLanguageModel embedded = new(kind, 7, 5, embeddingSize: 3);
            Assert.Equal([2, 12, 7], oneHot.call(ids, null).Logits.shape);
            Assert.Equal([2, 12, 7], embedded.call(ids, null).Logits.shape);
        }
    }

    [Fact]
    public void From_scratch_and_the_librarys_layer_are_the_same_model_given_the_same_weights()
    {
        using var scope = NewDisposeScope();
        manual_seed(6);
        var ids = tensor(Ids).reshape(2, 12);
        using RecurrentLanguageModel theirs = new(RecurrentKind.Lstm, 7, 5);
        using RecurrentLanguageModel mine = new(LstmCell.From(((RecurrentLayers)theirs.Layers).Library), 7);
        using (no_grad())
        {
            mine.get_parameter("output.weight")!.copy_(theirs.get_parameter("output.weight")!);
            mine.get_parameter("output.bias")!.copy_(theirs.get_parameter("output.bias")!);
        }

        var (expected, state) = theirs.call(ids, null);
        var (logits, last) = mine.call(ids, null);
        Assert.True(expected.allclose(logits, 1e-5, 1e-5));
        Assert.True(state.H.allclose(last.H, 1e-5, 1e-5));
    }

    [Fact]
    public void A_module_is_counted_with_all_that_it_learns()
    {
        using var linear = nn.Linear(3, 2);
        Assert.Equal(8, linear.CountParameters());
    }

    [Fact]
    public void Tied_weights_are_learned_once()
    {
        using RecurrentLanguageModel tied = new(RecurrentKind.Gru, 7, 5, embeddingSize: 5, tiedWeights: true);
        using RecurrentLanguageModel free = new(RecurrentKind.Gru, 7, 5, embeddingSize: 5);
        Assert.Equal(free.ParameterCount - (7 * 5), tied.ParameterCount);
        Assert.Contains("embeddingSize: 5", Assert.Throws<ArgumentException>(() => new RecurrentLanguageModel(RecurrentKind.Gru, 7, 5, tiedWeights: true)).Message);
    }

    [Fact]
    public void A_model_leaves_no_tensor_behind_but_what_it_returns()
    {
        using RecurrentLanguageModel model = new(RecurrentKind.Lstm, 7, 5, embeddingSize: 4, layers: 2, dropout: 0.5);
        using RecurrentLanguageModel scratch = new(new GruCell(7, 5), 7);
        foreach (LanguageModel each in new LanguageModel[] { model, scratch })
        {
            using var ids = tensor(Ids).reshape(2, 12);
            using var scope = NewDisposeScope();
            var (_, state) = each.call(ids, null);
            Assert.Equal(state.C is null ? 2 : 3, scope.DisposablesCount);
        }
    }

    [Fact]
    public void Ids_of_another_shape_or_type_are_refused()
    {
        using RecurrentLanguageModel model = new(RecurrentKind.Rnn, 7, 5);
        using var flat = tensor(Ids);
        Assert.Contains("reshape(1, T)", Assert.Throws<ArgumentException>(() => model.call(flat, null)).Message);
    }

    [Fact]
    public void A_classifier_reads_to_the_true_end_only()
    {
        using var scope = NewDisposeScope();
        manual_seed(7);
        foreach (var both in new[] { false, true })
        {
            using SequenceClassifier model = new(RecurrentKind.Lstm, 7, 5, classes: 3, bidirectional: both);
            using var batch = PaddedBatch.Of([[1, 2, 3, 4], [5, 6]], [0L, 1L], pad: 3);
            using var alone = PaddedBatch.Of([[5, 6]], [1L]);
            var logits = model.call(batch.Input, batch.Lengths);
            Assert.Equal([2, 3], logits.shape);
            Assert.True(model.call(alone.Input, alone.Lengths)[0].allclose(logits[1], 1e-5, 1e-6));
        }
    }

    [Fact]
    public void A_tagger_answers_at_every_step()
    {
        using var scope = NewDisposeScope();
        using SequenceTagger model = new(RecurrentKind.Gru, 7, 5, classes: 4, embeddingSize: 3);
        using var batch = PaddedBatch.Of([[1, 2, 3], [5]], new long[][] { [0, 1, 2], [3] });
        var logits = model.call(batch.Input, batch.Lengths);
        Assert.Equal([2, 3, 4], logits.shape);
        Assert.Equal([0, 1, 2, 3, PaddedBatch.NoTarget, PaddedBatch.NoTarget], batch.Target.data<long>().ToArray());
        Assert.Equal(4, batch.Tokens);
        Assert.True(nn.functional.cross_entropy(logits.flatten(0, 1), batch.Target.flatten()).item<float>() > 0);
    }
}
