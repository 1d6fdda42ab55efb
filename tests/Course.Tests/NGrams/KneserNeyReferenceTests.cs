using System.Text.Json;
using Course.NGrams;

namespace Course.Tests.NGrams;

/// <summary>
/// Against Golden/kneser_ney.json, which the slow script beside it computed from the equations and KenLM's conventions.
/// The sentences are drawn from a small grammar that was written for this test.
/// </summary>
public class KneserNeyReferenceTests
{
    private const int Unk = 0, Bos = 1, Eos = 2;

    public static TheoryData<int, int> Cases() =>
        [.. from lines in new[] { 15, 90, 420 } from order in Enumerable.Range(1, 5) select (lines, order)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Modified_Kneser_Ney_agrees_with_the_reference(int lines, int order)
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(Golden("kneser_ney.json")));
        var expected = golden.RootElement.GetProperty($"{lines}")[order - 1];
        var ids = new Dictionary<string, int>();
        var train = Read("train.txt").Take(lines).Select(line => Array.ConvertAll(line, Add)).ToArray();
        var test = Read("test.txt").Select(line => Array.ConvertAll(line, word => ids.GetValueOrDefault(word, Unk)));
        var heldOut = Sentences.Join(test, Bos, Eos);

        var model = new ModifiedKneserNey(NGramCounts.Of(Sentences.Join(train, Bos, Eos), 5, ids.Count + 3, Bos), order);
        var scores = model.Score(heldOut);

        foreach (var (discount, d) in model.Discounts.Zip(expected.GetProperty("discounts").EnumerateArray()))
        {
            Assert.Equal(d[0].GetDouble(), discount.One, 1e-9);
            Assert.Equal(d[1].GetDouble(), discount.Two, 1e-9);
            Assert.Equal(d[2].GetDouble(), discount.ThreeOrMore, 1e-9);
            Assert.Equal(d[3].GetBoolean(), discount.IsEstimated);
        }

        Assert.Equal(expected.GetProperty("perplexity").GetDouble(), Perplexity.Of(scores), 1e-6);
        Assert.Equal(expected.GetProperty("perplexityWithoutUnknown").GetDouble(), Perplexity.Of(Known(scores, heldOut)), 1e-6);
        foreach (var (log, p) in scores.Zip(expected.GetProperty("firstLogProbabilities").EnumerateArray()))
        {
            Assert.Equal(p.GetDouble(), log, 1e-9);
        }

        int Add(string word) => ids.TryGetValue(word, out var id) ? id : ids[word] = ids.Count + 3;
    }

    private static double[] Known(double[] scores, int[] tokens) =>
        [.. scores.Zip(tokens.Where(t => t != Bos)).Where(pair => pair.Second != Unk).Select(pair => pair.First)];

    private static IEnumerable<string[]> Read(string name) => File.ReadLines(Golden(name)).Select(line => line.Split(' '));

    private static string Golden(string name) => Path.Combine(AppContext.BaseDirectory, "NGrams", "Golden", name);
}
