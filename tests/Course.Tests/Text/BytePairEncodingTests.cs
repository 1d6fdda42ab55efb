using Course.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.Text;

public class BytePairEncodingTests
{
    private static readonly string Toy = string.Concat(
        Enumerable.Repeat("low ", 5).Concat(Enumerable.Repeat("lower ", 2)).Concat(Enumerable.Repeat("newest ", 6)).Concat(Enumerable.Repeat("widest ", 3)));

    [Fact]
    public void The_toy_corpus_of_the_paper_gives_its_merges()
    {
        var encoding = BytePairEncoding.Train(Toy, 5);

        Assert.Equal(
            [("e", "s", 9), ("es", "t", 9), ("est", " ", 9), ("l", "o", 7), ("lo", "w", 7)],
            encoding.Merges.Select(m => (m.Left, m.Right, (int)m.Count)));
        Assert.Equal(["low", "est ", "low"], encoding.Tokenize("lowest low"));
        Assert.Equal(["w", "i", "d", "e", "low", "!"], encoding.Tokenize("widelow!"));
    }

    [Fact]
    public void Equal_counts_are_merged_in_ordinal_order() =>
        Assert.Equal([("a", "b"), ("c", "d")], BytePairEncoding.Train("cd cd ab ab", 9, minimumCount: 2).Merges.Select(m => (m.Left, m.Right)).Take(2));

    [Fact]
    public void Learning_stops_below_the_minimum_count()
    {
        Assert.Equal(["ab"], BytePairEncoding.Train("ab,ab,cd", 9, minimumCount: 2).Merges.Select(m => m.Merged));
        Assert.Empty(BytePairEncoding.Train("", 9).Merges);
        Assert.Empty(BytePairEncoding.Train(Toy, 0).Merges);
    }

    [Fact]
    public void Training_agrees_with_counting_afresh_for_every_merge() =>
        Prop.ForAll(
            Gen.Elements("a", "b", "aa", "ab", "c", " ", ",").ListOf().Select(string.Concat).ToArbitrary(),
            text => BytePairEncoding.Train(text, 20).Merges.SequenceEqual(CountingAfresh(text, 20))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_that_was_never_seen_comes_back() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((corpus, text) =>
        {
            var encoding = BytePairEncoding.Train(corpus.Get + text.Get[..(text.Get.Length / 2)], 30, minimumCount: 1);
            return encoding.Join(encoding.Tokenize(text.Get)) == text.Get;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Saved_merges_make_the_same_encoding_and_none_may_come_twice()
    {
        var encoding = BytePairEncoding.Train(Toy, 20);

        Assert.Equal(encoding.Tokenize(Toy), new BytePairEncoding(encoding.Merges).Tokenize(Toy));
        Assert.Contains("comes twice", Assert.Throws<ArgumentException>(() => new BytePairEncoding([.. encoding.Merges, encoding.Merges[0]])).Message);
    }

    [Fact]
    public void A_word_of_ten_thousand_characters_comes_back()
    {
        var word = string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)('a' + (i * i % 7)))) + "👍";
        var encoding = BytePairEncoding.Train(word, 100);

        Assert.Equal(word, encoding.Join(encoding.Tokenize(word)));
        Assert.NotEmpty(encoding.Merges);
    }

    /// <summary>The definition: count all neighbours in all words, merge the most frequent pair, repeat.</summary>
    private static List<BytePairEncoding.Merge> CountingAfresh(string text, int merges)
    {
        var words = BytePairEncoding.Words(text).Select(BytePairEncoding.Characters).ToList();
        List<BytePairEncoding.Merge> learned = [];
        while (learned.Count < merges)
        {
            var best = words.SelectMany(w => w.Zip(w.Skip(1))).CountBy(pair => pair)
                .OrderByDescending(p => p.Value).ThenBy(p => p.Key.First, StringComparer.Ordinal).ThenBy(p => p.Key.Second, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.Value < 2)
            {
                break;
            }

            if (!learned.Any(m => (m.Left, m.Right) == best.Key))
            {
                learned.Add(new(best.Key.First, best.Key.Second, best.Value));
            }

            words = [.. words.Select(w => BytePairEncoding.Apply(w, best.Key.First, best.Key.Second))];
        }

        return learned;
    }
}
