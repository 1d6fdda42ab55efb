using Course.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.Text;

public sealed class VocabularyTests : IDisposable
{
    private static readonly string[] Corpus = "b a c a b a d <unk>".Split(' ');

    private readonly string _folder = Directory.CreateTempSubdirectory("vocabulary").FullName;

    private string Path => System.IO.Path.Combine(_folder, "vocabulary.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Special_tokens_come_first_then_counts_then_ordinal_order()
    {
        var vocabulary = Vocabulary.Build(Corpus);

        Assert.Equal(["<pad>", "<unk>", "<bos>", "<eos>", "a", "b", "c", "d"], vocabulary.Entries.Select(e => e.Token));
        Assert.Equal([0L, 1, 0, 0, 3, 2, 1, 1], vocabulary.Entries.Select(e => e.Count));
        Assert.Equal([4L, 7, 1, 1], vocabulary.Encode(["a", "d", "zebra", "<unk>"]));
        Assert.Equal(["b", "<eos>"], vocabulary.Decode([5, 3]));
        Assert.Equal(3, vocabulary.CountOf("a"));
        Assert.Equal(0, vocabulary.CountOf("zebra"));
    }

    [Fact]
    public void Special_tokens_can_be_left_out_and_the_others_move_up()
    {
        var vocabulary = Vocabulary.Build(["x"], special: SpecialTokens.Unk | SpecialTokens.Eos);

        Assert.Equal(["<unk>", "<eos>", "x"], vocabulary.Decode([0, 1, 2]));
        Assert.Equal(["<unk>", "a"], Vocabulary.Build(["<unk>", "a", "<unk>"], special: SpecialTokens.None).Decode([0, 1]));
    }

    [Fact]
    public void Top_and_minimum_count_drop_rare_tokens()
    {
        Assert.Equal(["a", "b"], Vocabulary.Build(Corpus, top: 2, special: SpecialTokens.None).Entries.Select(e => e.Token));
        Assert.Equal(["a", "b"], Vocabulary.Build(Corpus, minimumCount: 2, special: SpecialTokens.None).Entries.Select(e => e.Token));
        Assert.Equal(4, Vocabulary.Build(Corpus, top: 0).Count);
        Assert.Equal(4, Vocabulary.Build([]).Count);
    }

    [Fact]
    public void The_unknown_share_counts_what_is_not_listed()
    {
        var vocabulary = Vocabulary.Build(Corpus, minimumCount: 2);

        Assert.Equal(2 / 7.0, vocabulary.UnknownShare(Corpus[..^1]), 12);
        Assert.Equal(0, vocabulary.UnknownShare([]));
    }

    [Fact]
    public void What_cannot_be_encoded_or_decoded_is_said()
    {
        var vocabulary = Vocabulary.Build(["a"], special: SpecialTokens.None);

        Assert.Contains("'b'", Assert.Throws<KeyNotFoundException>(() => vocabulary.Encode(["b"])).Message);
        Assert.Contains("0 to 0, got 1", Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary[1]).Message);
        Assert.Contains("0 to 0, got -1", Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary[-1]).Message);
        Assert.Contains("'a' comes more than once", Assert.Throws<ArgumentException>(() => new Vocabulary([("a", 1), ("a", 2)])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Vocabulary.Build([], top: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Vocabulary.Build([], minimumCount: 0));
    }

    [Fact]
    public void Decoding_gives_back_every_known_token_and_unk_for_the_others() =>
        Prop.ForAll<string[], string[]>((corpus, text) =>
        {
            var vocabulary = Vocabulary.Build(corpus.Select(t => t ?? ""));
            var tokens = text.Concat(corpus).Select(t => t ?? "").ToArray();
            return vocabulary.Decode(vocabulary.Encode(tokens)).SequenceEqual(tokens.Select(t => vocabulary.Contains(t) ? t : Vocabulary.Unk));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_saved_vocabulary_comes_back_whatever_its_tokens_are()
    {
        Save_and_load(Vocabulary.Build(TextSamples.Parts.Append("").Append("\\u0041").Append("\u2028\u0085\uFEFF")));
        Save_and_load(new([]));
        Prop.ForAll(TextSamples.Arbitrary, token => Save_and_load(new([(token, long.MaxValue)]))).QuickCheckThrowOnFailure();
        Assert.Equal([Path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void The_file_can_be_read()
    {
        Vocabulary.Build(["é", "\n", "é"], special: SpecialTokens.Unk).Save(Path);

        Assert.Equal("vocabulary of 3 tokens: count, tab, token; the first has the id 0\n0\t<unk>\n2\té\n1\t\\u000A\n", File.ReadAllText(Path));
    }

    [Theory]
    [InlineData("", "not a vocabulary")]
    [InlineData("hello\n1\ta\n", "not a vocabulary")]
    [InlineData("vocabulary of 2 tokens: count, tab, token; the first has the id 0\n1\ta\n", "or a part of one")]
    [InlineData("vocabulary of 1 tokens: count, tab, token; the first has the id 0\n1 a\n", "line 2")]
    [InlineData("vocabulary of 1 tokens: count, tab, token; the first has the id 0\n-1\ta\n", "line 2")]
    [InlineData("vocabulary of 1 tokens: count, tab, token; the first has the id 0\n1\t\\n\n", "line 2")]
    [InlineData("vocabulary of 2 tokens: count, tab, token; the first has the id 0\n1\ta\n1\ta\n", "more than once")]
    public void A_damaged_file_is_refused(string content, string message)
    {
        File.WriteAllText(Path, content);

        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => VocabularyFile.Load(Path)).Message);
    }

    private bool Save_and_load(Vocabulary vocabulary)
    {
        vocabulary.Save(Path);
        Assert.Equal(vocabulary.Entries, VocabularyFile.Load(Path).Entries);
        return true;
    }
}
