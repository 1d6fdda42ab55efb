using Course.Text;

namespace Course.Tests.Text;

public class StopWordsTests
{
    [Fact]
    public void Negations_stay_unless_asked_for()
    {
        string[] tokens = ["This", "is", "not", "a", "good", "film", "don’t", "watch", "it"];

        Assert.Equal(["not", "good", "film", "don’t", "watch"], StopWords.Remove(tokens));
        Assert.Equal(["good", "film", "watch"], StopWords.Remove(tokens, keepNegations: false));
    }

    [Fact]
    public void Negations_are_stop_words_too()
    {
        Assert.ProperSubset(StopWords.English.ToHashSet(), StopWords.Negations.ToHashSet());
        Assert.Contains("never", StopWords.Negations);
        Assert.DoesNotContain("good", StopWords.English);
        Assert.All(StopWords.English, word => Assert.Matches("^[a-z']+$", word));
    }
}
