using Course.NGrams;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.NGrams;

public class DistributionTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void Every_model_sums_to_one_after_every_context() =>
        Prop.ForAll(Corpus.Any, corpus => corpus.Models().All(model =>
            Enumerable.Range(0, corpus.Context.Length + 1).All(length =>
                Math.Abs(model.Distribution(corpus.Context.AsSpan(0, length)).Sum() - 1) < 1e-9))).Check(Many);

    [Fact]
    public void The_distribution_holds_the_probability_of_each_token() =>
        Prop.ForAll(Corpus.Any, corpus => corpus.Models().All(model =>
        {
            var all = model.Distribution(corpus.Context);
            return Enumerable.Range(0, Corpus.VocabularySize).All(token =>
                Math.Abs(all[token] - Math.Exp(model.LogProbability(corpus.Context, token))) < 1e-12);
        })).Check(Many);

    [Fact]
    public void A_score_is_the_log_probability_after_all_tokens_before() =>
        Prop.ForAll(Corpus.Any, corpus => corpus.Models().All(model =>
        {
            var text = corpus.Context;
            var expected = Enumerable.Range(0, text.Length).Where(i => text[i] != corpus.Bos)
                .Select(i => model.LogProbability(text.AsSpan(0, i), text[i]));
            return model.Score(text).Zip(expected).All(pair => pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) < 1e-9);
        })).Check(Many);

    [Fact]
    public void What_lies_before_the_last_n_minus_one_tokens_changes_nothing() =>
        Prop.ForAll(Corpus.Any, corpus => corpus.Models().All(model =>
            model.Distribution([3, .. Recent(corpus, model)]).SequenceEqual(model.Distribution(Recent(corpus, model))))).Check(Many);

    [Fact]
    public void What_lies_before_a_sentence_begins_changes_nothing() =>
        Prop.ForAll(Corpus.Any, corpus => corpus.Bos is null || corpus.Models().All(model =>
            model.Distribution([.. corpus.Context, 0, 1]).SequenceEqual(model.Distribution(0, 1)))).Check(Many);

    [Fact]
    public void Kneser_Ney_holds_nothing_impossible_but_bos() =>
        Prop.ForAll(Corpus.Any, corpus => new ModifiedKneserNey(corpus.Count()) is var model
            && Enumerable.Range(0, Corpus.VocabularySize).All(token =>
                token == corpus.Bos || double.IsFinite(model.LogProbability(corpus.Context, token)))).Check(Many);

    [Fact]
    public void A_text_of_one_repeated_token_is_no_trouble()
    {
        var counts = NGramCounts.Of(Enumerable.Repeat(2, 100).ToArray(), 4, 3);
        foreach (var model in new NGramModel[] { new Laplace(counts), new KneserNey(counts), new ModifiedKneserNey(counts) })
        {
            var after = model.Distribution(2, 2, 2);
            Assert.Equal(1, after.Sum(), 1e-9);
            Assert.True(after[2] > 0.9);
            Assert.True(after[0] > 0);
        }
    }

    [Fact]
    public void An_order_of_fifty_agrees_with_what_a_shorter_one_says_where_nothing_longer_was_seen()
    {
        var counts = NGramCounts.Of([0, 1, 2, 0, 1, 3, 2, 1, 0, 2], 50, 4);
        var model = new ModifiedKneserNey(counts);
        Assert.Equal(50, model.Order);
        Assert.Equal(1, model.Distribution(0, 1, 2, 0, 1, 3, 2).Sum(), 1e-9);
        Assert.Equal(model.Distribution(3), model.Distribution(3, 3));
    }

    [Fact]
    public void Wrong_ids_orders_and_rooms_are_refused()
    {
        var counts = NGramCounts.Of([0, 1, 0], 2, 3);
        var model = new KneserNey(counts);
        Assert.Contains("0 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => model.LogProbability([], 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => model.LogProbability([-1], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => model.Score([0, 7]));
        Assert.Throws<ArgumentException>(() => model.Distribution([], new double[2]));
        Assert.Contains("order 1 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => new KneserNey(counts, 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Laplace(counts, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AddK(counts, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StupidBackoff(counts, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StupidBackoff(counts).LogScore([0], 3));
    }

    private static int[] Recent(Corpus corpus, NGramModel model) =>
        [.. Enumerable.Repeat(1, model.Order).Concat(corpus.Context).TakeLast(model.Order - 1)];
}
