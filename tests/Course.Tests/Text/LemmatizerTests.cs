using Course.Text;
using static Course.Text.PartOfSpeech;

namespace Course.Tests.Text;

public class LemmatizerTests
{
    [Theory]
    [InlineData("saw", Verb, "see")]
    [InlineData("saw", Noun, "saw")]
    [InlineData("meeting", Verb, "meet")]
    [InlineData("meeting", Noun, "meeting")]
    [InlineData("leaves", Verb, "leave")]
    [InlineData("leaves", Noun, "leaf")]
    [InlineData("better", Adjective, "good")]
    [InlineData("better", Adverb, "well")]
    [InlineData("better", Other, "better")]
    public void The_base_form_depends_on_the_part_of_speech(string word, PartOfSpeech partOfSpeech, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Lemmatize(word, partOfSpeech));

    [Theory]
    [InlineData("Women children wolves cities days churches boxes houses viruses analyses heroes shoes ties", "woman child wolf city day church box house virus analysis hero shoe tie")]
    [InlineData("glass bus series physics gas movies quizzes cats", "glass bus series physics gas movie quiz cat")]
    public void Nouns_become_singular(string words, string lemmas) => AssertLemmas(Noun, words, lemmas);

    [Theory]
    [InlineData("was went gone written thought ran lying died", "be go go write think run lie die")]
    [InlineData("walked stopped hoping hopping carries carried watches goes", "walk stop hope hop carry carry watch go")]
    [InlineData("visited opening created preparing included danced handled judged argued solving", "visit open create prepare include dance handle judge argue solve")]
    [InlineData("called missing sing bring red need agreed raining", "call miss sing bring red need agree rain")]
    public void Verbs_become_infinitives(string words, string lemmas) => AssertLemmas(Verb, words, lemmas);

    [Theory]
    [InlineData("happier biggest larger nicest simpler slower taller youngest worst", "happy big large nice simple slow tall young bad")]
    [InlineData("clever honest other eager happy", "clever honest other eager happy")]
    public void Adjectives_lose_their_degree(string words, string lemmas) => AssertLemmas(Adjective, words, lemmas);

    [Fact]
    public void Every_token_of_any_script_and_of_any_length_has_a_base_form()
    {
        string[] words = [.. TextSamples.Parts, .. "aesdg".Select(letter => new string(letter, 20_000)), new string('a', 20_000) + "ing"];
        Assert.All(Enum.GetValues<PartOfSpeech>(), pos => Assert.All(words, word => Assert.NotEmpty(Lemmatizer.Lemmatize(word, pos))));
        Assert.Equal("привет", Lemmatizer.Lemmatize("привет", Noun));
    }

    [Fact]
    public void Adverbs_lose_their_degree_and_keep_ly() => AssertLemmas(Adverb, "faster best never quickly", "fast well never quickly");

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("ing")]
    [InlineData("日本")]
    public void What_has_no_ending_stays(string word) =>
        Assert.All(Enum.GetValues<PartOfSpeech>(), partOfSpeech => Assert.Equal(word, Lemmatizer.Lemmatize(word, partOfSpeech)));

    private static void AssertLemmas(PartOfSpeech partOfSpeech, string words, string lemmas) =>
        Assert.Equal(lemmas.Split(' '), words.Split(' ').Select(word => Lemmatizer.Lemmatize(word, partOfSpeech)));
}
