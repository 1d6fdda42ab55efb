using System.Text.Json;
using System.Text.RegularExpressions;
using Course.Data;
using Course.NGrams;

namespace Course.Tests.NGrams;

/// <summary>
/// Against Golden/kenlm.json, which KenLM's lmplz and query wrote by the script beside it; that tells how tokens are made
/// and how the conventions of the two are matched, and why characters agree to four digits and words to six.
/// </summary>
public partial class KenLmTests
{
    private const int Unk = 0, Bos = 1, Eos = 2;

    [Theory]
    [InlineData("prose, words", 3)]
    [InlineData("prose, words", 5)]
    [InlineData("The Time Machine, words", 3)]
    [InlineData("The Time Machine, words", 5)]
    [InlineData("The Time Machine, characters", 3)]
    [InlineData("The Time Machine, characters", 5)]
    public void Modified_Kneser_Ney_is_that_of_KenLM(string name, int order)
    {
        var corpus = name.StartsWith("prose", StringComparison.Ordinal) ? TextCorpus.Prose() : TextCorpus.TimeMachine();
        Assert.SkipWhen(corpus is null, "The Time Machine is not there; `course data fetch` brings it.");
        using var golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "NGrams", "Golden", "kenlm.json")));
        var expected = golden.RootElement.GetProperty(name).EnumerateArray().Single(c => c.GetProperty("order").GetInt32() == order);

        var lines = corpus!.Text.ToLowerInvariant().Split('\n').Where(line => line.Any(char.IsAsciiLetter)).ToArray();
        Converter<string, string[]> tokenize = name.EndsWith("words", StringComparison.Ordinal) ? Words : Characters;
        var sentences = Array.ConvertAll(lines, tokenize);
        var cut = sentences.Length * 9 / 10;
        var ids = sentences[..cut].SelectMany(s => s).Distinct().Select((token, i) => (token, i + 3)).ToDictionary();
        int[] Join(IEnumerable<string[]> part) => Sentences.Join(part.Select(s => Array.ConvertAll(s, t => ids.GetValueOrDefault(t, Unk))), Bos, Eos);

        var counts = NGramCounts.Of(Join(sentences[..cut]), order, ids.Count + 3, Bos);
        var model = new ModifiedKneserNey(counts);
        var heldOut = Join(sentences[cut..]);
        var scores = model.Score(heldOut);
        var known = scores.Zip(heldOut.Where(t => t != Bos)).Where(pair => pair.Second != Unk).Select(pair => pair.First).ToArray();

        // KenLM lists <unk> among the single tokens.
        Assert.Equal(expected.GetProperty("grams").Deserialize<int[]>(), Enumerable.Range(1, order).Select(n => counts.Types(n) + (n == 1 ? 1 : 0)));
        Assert.Equal(expected.GetProperty("fallback").Deserialize<int[]>(), Enumerable.Range(1, order).Where(n => !model.Discounts[n - 1].IsEstimated));
        Assert.Equal(expected.GetProperty("tokens").GetInt32(), scores.Length);
        Assert.Equal(expected.GetProperty("unknown").GetInt32(), scores.Length - known.Length);
        Agree(expected.GetProperty("perplexity").GetDouble(), Perplexity.Of(scores));
        Agree(expected.GetProperty("perplexityOfKnown").GetDouble(), Perplexity.Of(known));

        void Agree(double kenLm, double ours) => Assert.Equal(kenLm, ours, (name.EndsWith("words", StringComparison.Ordinal) ? 5e-6 : 5e-5) * kenLm);
    }

    private static string[] Words(string line) => [.. Word().Matches(line).Select(match => match.Value)];

    private static string[] Characters(string line) => [.. NotLetters().Replace(line, "_").Select(c => c.ToString())];

    [GeneratedRegex("[a-z]+(?:'[a-z]+)*")]
    private static partial Regex Word();

    [GeneratedRegex("[^a-z]+")]
    private static partial Regex NotLetters();
}
