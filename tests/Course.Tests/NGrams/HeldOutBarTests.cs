using Course.Data;
using Course.NGrams;
using Course.Text;

namespace Course.Tests.NGrams;

public class HeldOutBarTests
{
    [Fact]
    public void The_vocabulary_is_that_of_the_training_part_with_unk_first()
    {
        var bar = HeldOutBar.OfCharacters(new("tiny", new string('a', 50) + new string('b', 40) + "abababaaz?"));
        Assert.Equal([Vocabulary.Unk, "a", "b"], bar.Vocabulary.Entries.Select(e => e.Token));
        Assert.Equal(90, bar.Train.Length);
        Assert.Equal([1, 2, 1, 2, 1, 2, 1, 1, 0, 0], bar.HeldOut);
        Assert.Equal(bar.Train[81..], bar.Validation.ToArray());
        Assert.Equal(0.2, bar.UnknownShare);
    }

    [Fact]
    public void Words_that_occur_once_are_unknown_in_the_training_part_too()
    {
        var bar = HeldOutBar.OfWords(new("tiny", string.Concat(Enumerable.Repeat("The cat sat. ", 30)) + "A hapax sat. The dog sat on the cat."));
        Assert.Equal([".", Vocabulary.Unk, "cat", "sat", "the"], bar.Vocabulary.Entries.Select(e => e.Token).Order(StringComparer.Ordinal));
        Assert.Contains(0, HeldOutBar.OfWords(new("tiny", "once " + bar.Corpus.Text)).Train);
    }

    [Fact]
    public void The_figure_is_that_of_the_best_order_on_the_validation_tail_after_the_first_held_out_token()
    {
        var bar = HeldOutBar.OfCharacters(TextCorpus.Prose());
        var train = Array.ConvertAll(bar.Train, id => (int)id);
        var heldOut = Array.ConvertAll(bar.HeldOut, id => (int)id);
        var (fit, tail) = (train[..(train.Length * 9 / 10)], train[(train.Length * 9 / 10)..]);

        double Tail(int order) => Perplexity.Of(new ModifiedKneserNey(NGramCounts.Of(fit, order, bar.Vocabulary.Count)).Score(tail).AsSpan(1));
        Assert.All([bar.Order - 1, bar.Order + 1], order => Assert.True(Tail(order) > Tail(bar.Order), $"order {order}"));

        var model = new ModifiedKneserNey(NGramCounts.Of(train, bar.Order, bar.Vocabulary.Count));
        Assert.Equal(Perplexity.Of(model.Score(heldOut).AsSpan(1)), bar.Perplexity, 1e-9);
        Assert.Equal(heldOut.Length - 1, bar.LogProbabilities.Count);
        Assert.Equal(Math.Log2(bar.Perplexity), bar.BitsPerCharacter, 1e-3);
    }

    [Fact]
    public void The_bars_of_the_prose_stay_where_they_are()
    {
        var characters = HeldOutBar.OfCharacters(TextCorpus.Prose());
        Assert.Equal(7, characters.Order);
        Assert.Equal(3.46234, characters.Perplexity, 1e-5);
        var words = HeldOutBar.OfWords(TextCorpus.Prose());
        Assert.Equal(8, words.Order);
        Assert.Equal(65.18308, words.Perplexity, 1e-5);
        Assert.Equal(1.40382, words.BitsPerCharacter, 1e-5);
        Assert.Equal(0.06068, words.UnknownShare, 1e-5);
    }

    [Fact]
    public void Letters_only_are_27_characters() =>
        Assert.Equal("don t say so he cried ", new TextCorpus("", "Don't say\n\n  so! -- he CRIED.").LettersOnly().Text);

    [Fact]
    public void A_text_too_short_to_split_is_refused() =>
        Assert.Contains("longer text", Assert.Throws<ArgumentException>(() => HeldOutBar.OfCharacters(new("short", "ab"))).Message);
}
