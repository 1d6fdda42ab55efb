using Course.NGrams;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.NGrams;

public class NGramCountsTests
{
    [Fact]
    public void Every_n_gram_is_counted_as_a_dictionary_counts_it() =>
        Prop.ForAll(Corpus.Any, corpus =>
        {
            var expected = Slowly(corpus);
            var counts = corpus.Count();
            return expected.All(gram => counts.Count([.. gram.Key.Split(' ').Select(int.Parse)]) == gram.Value)
                && Enumerable.Range(1, corpus.Order).All(n => counts.Types(n) == expected.Keys.Count(key => key.Split(' ').Length == n))
                && counts.Continuations().Sum(next => next.Count) == corpus.Tokens.Count(t => t != corpus.Bos);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Saved_counts_come_back_the_same() =>
        Prop.ForAll(Corpus.Any, corpus =>
        {
            using var folder = new TemporaryFile();
            var counts = corpus.Count();
            counts.Save(folder.Path);
            var loaded = NGramCounts.Load(folder.Path);
            return loaded.Order == counts.Order && loaded.VocabularySize == counts.VocabularySize && loaded.Bos == counts.Bos
                && counts.Levels.Zip(loaded.Levels).All(pair =>
                    pair.First.Tokens.SequenceEqual(pair.Second.Tokens) && pair.First.Counts.SequenceEqual(pair.Second.Counts)
                    && pair.First.FirstChild.SequenceEqual(pair.Second.FirstChild) && pair.First.Suffix.SequenceEqual(pair.Second.Suffix))
                && new ModifiedKneserNey(loaded).Distribution(corpus.Context).SequenceEqual(new ModifiedKneserNey(counts).Distribution(corpus.Context));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_file_cut_short_or_changed_anywhere_is_refused()
    {
        using var file = new TemporaryFile();
        NGramCounts.Of([0, 1, 2, 0, 1], 3, 3).Save(file.Path);
        var whole = File.ReadAllBytes(file.Path);
        for (var i = 0; i < whole.Length; i++)
        {
            File.WriteAllBytes(file.Path, whole[..i]);
            Assert.Throws<InvalidDataException>(() => NGramCounts.Load(file.Path));
            File.WriteAllBytes(file.Path, [.. whole[..i], (byte)(whole[i] ^ 4), .. whole[(i + 1)..]]);
            Assert.Throws<InvalidDataException>(() => NGramCounts.Load(file.Path));
        }

        File.WriteAllText(file.Path, "Once upon a time there was a text that was not a file of counts.");
        Assert.Contains("NGramCounts.Save", Assert.Throws<InvalidDataException>(() => NGramCounts.Load(file.Path)).Message);
    }

    [Fact]
    public void A_file_of_a_later_version_is_refused_by_its_version_whatever_its_checksum_is()
    {
        using var file = new TemporaryFile();
        NGramCounts.Of([0, 1, 2, 0, 1], 3, 3).Save(file.Path);
        var bytes = File.ReadAllBytes(file.Path);
        bytes[4]++;
        File.WriteAllBytes(file.Path, bytes);
        Assert.Contains("version 2, this library reads version 1", Assert.Throws<InvalidDataException>(() => NGramCounts.Load(file.Path)).Message);
    }

    [Fact]
    public void One_line_of_ten_million_characters_is_counted()
    {
        var text = new int[10_000_000];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = i % 7;
        }

        var counts = NGramCounts.Of(text, 5, 8);
        Assert.Equal(1_428_571, counts.Count(0, 1, 2, 3, 4));
        Assert.Equal(1_428_570, counts.Count(6, 0, 1, 2, 3));
        Assert.Equal(7, counts.Types(5));
        Assert.Equal(1, Perplexity.Of(new ModifiedKneserNey(counts), text.AsSpan(0, 10_000)), 1e-3);
    }

    [Fact]
    public void A_text_that_memory_cannot_hold_is_refused_before_it_is_counted()
    {
        CountingMemory.Demand(1, 1, 5);
        var refused = Assert.Throws<InsufficientMemoryException>(() => CountingMemory.Demand(long.MaxValue, 2_000_000_000, 5));
        Assert.Contains("lower order", refused.Message);
    }

    [Fact]
    public void A_save_leaves_nothing_but_the_file()
    {
        var folder = Directory.CreateTempSubdirectory();
        var counts = NGramCounts.Of([0, 1], 1, 2);
        counts.Save(Path.Combine(folder.FullName, "counts"));
        counts.Save(Path.Combine(folder.FullName, "counts"));
        Assert.Equal("counts", Assert.Single(folder.GetFiles()).Name);
        Assert.Throws<DirectoryNotFoundException>(() => counts.Save(Path.Combine(folder.FullName, "missing", "counts")));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void One_token_can_be_counted()
    {
        var counts = NGramCounts.Of([1], 5, 2);
        Assert.Equal(1, counts.Count(1));
        Assert.Equal(0, counts.Types(5));
        Assert.Equal(1, new ModifiedKneserNey(counts).Distribution(1, 1, 1, 1).Sum(), 1e-9);
    }

    [Fact]
    public void Texts_and_orders_that_cannot_be_counted_are_refused()
    {
        Assert.Contains("empty", Assert.Throws<ArgumentException>(() => NGramCounts.Of([], 2, 3)).Message);
        Assert.Contains("<bos> only", Assert.Throws<ArgumentException>(() => NGramCounts.Of([0, 0], 2, 3, bos: 0)).Message);
        Assert.Contains("got 0", Assert.Throws<ArgumentOutOfRangeException>(() => NGramCounts.Of([1], 0, 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => NGramCounts.Of([1], 256, 3));
        Assert.Contains("got 3", Assert.Throws<ArgumentOutOfRangeException>(() => NGramCounts.Of([1, 3], 2, 3)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => NGramCounts.Of([-1], 2, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => NGramCounts.Of([1], 2, 3, bos: 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => NGramCounts.Of([], 2, 0));
    }

    [Fact]
    public void Questions_about_longer_n_grams_than_were_counted_are_refused()
    {
        var counts = NGramCounts.Of([0, 1, 0], 2, 2);
        Assert.Throws<ArgumentException>(() => counts.Count(0, 1, 0));
        Assert.Throws<ArgumentException>(() => counts.Count());
        Assert.Throws<ArgumentException>(() => counts.Continuations(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => counts.Types(3));
        Assert.Equal([(0, 1)], counts.Continuations(1));
    }

    [Fact]
    public void Sentences_are_joined_each_between_begin_and_end()
    {
        Assert.Equal([1, 7, 8, 2, 1, 9, 2, 1, 2], Sentences.Join([[7, 8], [9], []], bos: 1, eos: 2));
        Assert.Throws<ArgumentException>(() => Sentences.Join([[7, 2]], 1, 2));
        Assert.Throws<ArgumentException>(() => Sentences.Join([[7]], 1, 1));
    }

    private static Dictionary<string, int> Slowly(Corpus corpus)
    {
        var counts = new Dictionary<string, int>();
        for (var start = 0; start < corpus.Tokens.Length; start++)
        {
            for (var n = 1; n <= corpus.Order && start + n <= corpus.Tokens.Length; n++)
            {
                var gram = corpus.Tokens[start..(start + n)];
                if (gram.Skip(1).All(t => t != corpus.Bos))
                {
                    var key = string.Join(' ', gram);
                    counts[key] = counts.GetValueOrDefault(key) + 1;
                }
            }
        }

        return counts;
    }

    private sealed class TemporaryFile : IDisposable
    {
        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
