using Course.Text;
using FsCheck;
using FsCheck.Fluent;
using static Course.Tests.Text.TextSamples;

namespace Course.Tests.Text;

public class TokenizerTests
{
    private static readonly ITokenizer[] All =
        [new WordTokenizer(), new CharacterTokenizer(), new SentenceTokenizer(), BytePairEncoding.Train(string.Concat(Parts), 50)];

    [Theory]
    [InlineData("Don’t pay $1,250.50 for well-known tricks...", "Don’t|pay|$|1,250.50|for|well-known|tricks|...")]
    [InlineData("“Why?!” he said (at 10:30).", "“|Why|?|!|”|he|said|(|at|10:30|)|.")]
    [InlineData("<bos> x<y > z <num>", "<bos>|x|<|y|>|z|<num>")]
    [InlineData("'tis the boys' snake_case -5 a-", "'|tis|the|boys|'|snake|_|case|-|5|a|-")]
    [InlineData("e\u0301te\u0301 𐐀𐐁 привет שָׁלוֹם مرحبا", "e\u0301te\u0301|𐐀𐐁|привет|שָׁלוֹם|مرحبا")]
    [InlineData("hi👩‍👩‍👧🇫🇷👍🏽!", "hi|👩‍👩‍👧|🇫🇷|👍🏽|!")]
    [InlineData("a\r\n\tb", "a|b")]
    public void Words_are_told_from_punctuation_and_symbols(string text, string expected) =>
        Assert.Equal(expected.Split('|'), new WordTokenizer().Tokenize(text));

    [Fact]
    public void Half_a_surrogate_pair_is_a_symbol() => Assert.Equal(["a", "\uD83D", "b"], new WordTokenizer().Tokenize("a\uD83Db"));

    [Fact]
    public void Punctuation_and_hyphens_can_be_left_out_of_words()
    {
        Assert.Equal(["It's", "5", "$", "<num>", "👍"], new WordTokenizer { KeepPunctuation = false }.Tokenize("“It's”, (5) $ <num>... 👍!"));
        Assert.Equal(["well", "-", "known", "don't"], new WordTokenizer { SplitHyphens = true }.Tokenize("well-known don't"));
    }

    [Theory]
    [InlineData("He said: \"Wait, don't go (yet)!\" She left for $5...")]
    [InlineData("“Why?” he asked. 50% of [them] knew; others didn’t.")]
    public void Ordinary_prose_survives_cutting_into_words_and_joining(string text)
    {
        WordTokenizer words = new();
        Assert.Equal(text, words.Join(words.Tokenize(text)));
    }

    [Fact]
    public void A_character_is_what_a_reader_sees() =>
        Assert.Equal(["n", "e\u0301", "👩‍👩‍👧", "🇫🇷", "\r\n", "कि", "\uD83D"], new CharacterTokenizer().Tokenize("ne\u0301👩‍👩‍👧🇫🇷\r\nकि\uD83D"));

    [Theory]
    [InlineData("Dr. Lee paid $3.50.|“Why?” she asked.|He smiled.")]
    [InlineData("I met J. S. Bach, i.e. the composer, e.g. Bach & Sons.|So did I.|Then we left.")]
    [InlineData("He waited... and waited…|Nobody came!|“Go.”|“Now?!”|(Really.)|It is 5 p.m. now.")]
    [InlineData("See example.org for v. 2.0 of it.|3 dogs ran.|Привет!|Как дела?|日本。|語！")]
    [InlineData("No full stop at all")]
    [InlineData("It cost 5 dollars vs. 6 at St. Mary’s, Fig. 3, et al. 1999.|Done.")]
    public void Sentences_end_where_a_reader_stops(string sentences)
    {
        var expected = sentences.Split('|');
        var text = sentences.Replace("日本。|", "日本。").Replace('|', ' ');

        Assert.Equal(expected, new SentenceTokenizer().Tokenize(text));
        Assert.Equal(expected.Select(s => s.Replace(" ", "\r\n")), new SentenceTokenizer().Tokenize(text.Replace(" ", "\r\n")));
    }

    [Theory]
    [InlineData("A title\n\nThe text", "A title|The text")]
    [InlineData("A title\r\n \r\nThe text", "A title|The text")]
    [InlineData("One line\r\nof two", "One line\r\nof two")]
    [InlineData("a.\r\n\r\n\r\n\r\nb.", "a.|b.")]
    public void An_empty_line_ends_a_sentence_and_a_line_end_does_not(string text, string expected) =>
        Assert.Equal(expected.Split('|'), new SentenceTokenizer().Tokenize(text));

    [Fact]
    public void The_empty_text_has_no_tokens() => Assert.All(All, tokenizer =>
    {
        Assert.Empty(tokenizer.Tokenize(""));
        Assert.Equal("", tokenizer.Join([]));
    });

    [Fact]
    public void No_tokenizer_loses_or_moves_anything_but_white_space() =>
        Prop.ForAll(Arbitrary, text => All.All(tokenizer =>
            WithoutWhiteSpace(string.Concat(tokenizer.Tokenize(text))) == WithoutWhiteSpace(text)
            && WithoutWhiteSpace(tokenizer.Join(tokenizer.Tokenize(text))) == WithoutWhiteSpace(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void Characters_and_byte_pairs_lose_nothing() =>
        Prop.ForAll(Arbitrary, text => All.Where(t => t is CharacterTokenizer or BytePairEncoding).All(tokenizer =>
            tokenizer.Join(tokenizer.Tokenize(text)) == text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a")]
    [InlineData("e\u0301")]
    [InlineData("1,")]
    [InlineData(".")]
    [InlineData("a'")]
    [InlineData("\uD83D")]
    [InlineData("\u0301")]
    public void A_megabyte_of_one_line_is_cut_and_normalized(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)) + "x";

        Assert.All(All, tokenizer => Assert.Equal(text, string.Concat(tokenizer.Tokenize(text))));
        Assert.EndsWith("x", Normalizer.Default.Normalize(text), StringComparison.Ordinal);
    }
}
