using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Course.Text;

namespace Course.Tests.Data;

/// <summary>The corpus in <c>data/prose</c> is what <c>data/README.md</c> says it is.</summary>
public partial class ProseTests
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \n.,;:!?'\"-()";

    private static readonly string[] Files = [.. Directory.GetFiles(Path.Combine(DataFolder(), "prose")).Order(StringComparer.Ordinal)];
    private static readonly string[] Chapters = [.. Files.Select(file => File.ReadAllText(file, Encoding.UTF8))];
    private static readonly string Corpus = string.Join('\n', Chapters);
    private static readonly string Readme = File.ReadAllText(Path.Combine(DataFolder(), "README.md"));

    [Fact]
    public void Every_chapter_has_the_size_and_checksum_of_the_readme() =>
        Assert.All(Files, file => Assert.Contains(
            $"| `{Path.GetFileName(file)}` | {Number(new FileInfo(file).Length)} | `{Sha256(File.ReadAllBytes(file))}` |", Readme, StringComparison.Ordinal));

    [Fact]
    public void The_files_are_the_24_chapters_in_order() =>
        Assert.Equal(Enumerable.Range(1, 24).Select(n => $"{n:00}.txt"), Files.Select(Path.GetFileName));

    [Fact]
    public void The_corpus_has_the_checksum_and_the_counts_of_the_readme()
    {
        var words = Words(Corpus);
        var once = words.CountBy(w => w).Count(w => w.Value == 1);
        var training = Corpus.Length * 9 / 10;

        Assert.Equal(Sha256(Encoding.UTF8.GetBytes(Corpus)), Stated("SHA-256, joined").Trim('`'));
        Assert.Equal(Number(Corpus.Length), Stated("characters (and bytes), joined"));
        Assert.Equal(Number(training), Stated("of these for training"));
        Assert.Equal(Number(Corpus.Length - training), Stated("of these held out"));
        Assert.Equal(Number(Corpus.Distinct().Count()), Stated("distinct characters"));
        Assert.Equal(Number(words.Length), Stated("words"));
        Assert.Equal(Number(words.Distinct().Count()), Stated("distinct words, in lower case"));
        Assert.Equal(Number(once), Stated("of these, words that occur once"));
    }

    [Fact]
    public void The_corpus_is_as_large_as_the_lessons_need() => Assert.InRange(Corpus.Length, 205_000, 260_000);

    [Fact]
    public void Only_the_characters_of_the_alphabet_occur() => Assert.Empty(Corpus.Except(Alphabet));

    [Fact]
    public void A_chapter_is_a_title_and_paragraphs_of_one_line_with_an_empty_line_between() =>
        Assert.All(Chapters, chapter =>
        {
            Assert.EndsWith("\n", chapter, StringComparison.Ordinal);
            var blocks = chapter[..^1].Split("\n\n");
            Assert.InRange(blocks[0].Length, 1, 60);
            Assert.All(blocks, block => Assert.Matches(@"\A\S(.*\S)?\z", block));
        });

    [Fact]
    public void Quotation_marks_close_unless_the_next_paragraph_goes_on_speaking() =>
        Assert.All(Chapters, chapter => Assert.All(chapter.Split("\n\n").Zip(chapter.Split("\n\n").Skip(1)), pair =>
            Assert.True(pair.First.Count(c => c == '"') % 2 == 0 || pair.Second.StartsWith('"'), pair.First)));

    [Fact]
    public void No_sentence_of_more_than_8_words_occurs_twice()
    {
        var sentences = Corpus.Split('\n').SelectMany(new SentenceTokenizer().Tokenize).Select(Words).Where(s => s.Length > 8);
        Assert.All(sentences.CountBy(s => string.Join(' ', s)), sentence => Assert.True(sentence.Value == 1, sentence.Key));
    }

    [Fact]
    public void The_ten_most_frequent_words_are_function_words()
    {
        var frequent = Words(Corpus).CountBy(w => w).OrderByDescending(w => w.Value).Take(10).Select(w => w.Key);
        Assert.All(frequent, word => Assert.Contains(word, StopWords.English));
    }

    private static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];

    /// <summary>What the table of measures in the README gives for one of them.</summary>
    private static string Stated(string measure)
    {
        var row = Readme.Split('\n').Single(line => line.StartsWith($"| {measure} | ", StringComparison.Ordinal));
        return row.Split('|')[2].Trim();
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string DataFolder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "data");

    [GeneratedRegex("[a-z]+(?:'[a-z]+)*")]
    private static partial Regex Word();
}
