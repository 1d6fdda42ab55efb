using Course.Text;

namespace Course.Tests.Text;

public class StemmerTests
{
    private static readonly PorterStemmer Porter = new();
    private static readonly LancasterStemmer Lancaster = new();

    // The examples that Porter 1980 gives with the rules, carried through all five steps.
    [Theory]
    [InlineData("caresses ponies ties caress cats", "caress poni ti caress cat")]
    [InlineData("feed agreed plastered bled motoring sing", "feed agre plaster bled motor sing")]
    [InlineData("conflated troubled sized hopping tanned falling hissing fizzed failing filing", "conflat troubl size hop tan fall hiss fizz fail file")]
    [InlineData("happy sky relational conditional rational valenci digitizer", "happi sky relat condit ration valenc digit")]
    [InlineData("triplicate formative formalize electriciti electrical hopeful goodness", "triplic form formal electr electr hope good")]
    [InlineData("revival allowance inference airliner adjustable replacement adoption effective bowdlerize", "reviv allow infer airlin adjust replac adopt effect bowdler")]
    [InlineData("probate rate cease controll roll generalizations oscillators", "probat rate ceas control roll gener oscil")]
    [InlineData("CONNECTED connecting connection connections", "connect connect connect connect")]
    public void Porter_agrees_with_the_examples_of_the_paper(string words, string stems) =>
        Assert.Equal(stems.Split(' '), words.Split(' ').Select(Porter.Stem));

    [Theory]
    [InlineData("maximum presumably multiply provision owing ear saying crying string meant cement", "maxim presum multiply provid ow ear say cry string meant cem")]
    [InlineData("strings yes", "string yes")]
    public void Lancaster_agrees_with_the_examples_of_the_paper(string words, string stems) =>
        Assert.Equal(stems.Split(' '), words.Split(' ').Select(Lancaster.Stem));

    [Fact]
    public void Both_agree_with_another_implementation()
    {
        foreach (var row in Golden.Rows("stems.tsv"))
        {
            Assert.Equal((row[0], row[1], row[2]), (row[0], Porter.Stem(row[0]), Lancaster.Stem(row[0])));
        }
    }

    [Fact]
    public void A_stem_need_not_be_its_own_stem()
    {
        Assert.Equal("pleas", Porter.Stem("pleasing"));
        Assert.Equal("plea", Porter.Stem("pleas"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("is")]
    [InlineData("42")]
    [InlineData("日本")]
    public void What_has_no_ending_stays(string word) => Assert.Equal((word, word), (Porter.Stem(word), Lancaster.Stem(word)));

    [Theory]
    [InlineData('y')]
    [InlineData('b')]
    [InlineData('a')]
    [InlineData('s')]
    public void A_word_of_ten_thousand_letters_has_a_stem(char letter)
    {
        var word = new string(letter, 10_000) + "ing";

        Assert.NotEmpty(Porter.Stem(word));
        Assert.NotEmpty(Lancaster.Stem(word));
    }
}
