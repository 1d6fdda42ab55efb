using Course.Data;
using Course.NGrams;

namespace Course.Benchmarks.Bar;

/// <summary>A text as lesson 04 splits it, and what counting makes of it.</summary>
/// <param name="Name">What files and tables call it.</param>
/// <param name="VocabularySize">V.</param>
/// <param name="Train">The ids to learn from.</param>
/// <param name="HeldOut">The ids to be judged by.</param>
/// <param name="Counting">ln p of each held-out id but the first, by modified Kneser–Ney.</param>
internal sealed record BarText(string Name, int VocabularySize, long[] Train, long[] HeldOut, double[] Counting)
{
    /// <summary>The last tenth of the training part, to choose by.</summary>
    public long[] Validation => Train[(Train.Length * 9 / 10)..];

    /// <summary>What comes before it.</summary>
    public long[] BeforeValidation => Train[..(Train.Length * 9 / 10)];

    /// <summary>The order of counting that does best on the validation part, and its perplexity there.</summary>
    public (int Order, double Perplexity) BestOrder() => Enumerable.Range(1, HeldOutBar.HighestOrder)
        .Select(order => (order, Perplexity.Of(Score(BeforeValidation, order, Validation)))).MinBy(tried => tried.Item2);

    public static BarText? Find(string name)
    {
        switch (name)
        {
            case "prose":
                return Of(name, HeldOutBar.OfCharacters(TextCorpus.Prose()));
            case "time-machine":
                return TextCorpus.TimeMachine() is { } book ? Of(name, HeldOutBar.OfCharacters(book.LettersOnly())) : null;
            case "time-machine-15k":
                return TextCorpus.TimeMachine() is { } all ? FirstThousands(name, all.LettersOnly()) : null;
            default:
                throw new ArgumentException($"The texts are prose, time-machine and time-machine-15k, got {name}.");
        }
    }

    private static BarText Of(string name, HeldOutBar bar) => new(name, bar.Vocabulary.Count, bar.Train, bar.HeldOut, [.. bar.LogProbabilities]);

    /// <summary>The split of Dive into Deep Learning: 10,000 characters to learn from, the next 5,000 held out.</summary>
    private static BarText FirstThousands(string name, TextCorpus book)
    {
        var bar = HeldOutBar.OfCharacters(book);
        var (train, heldOut) = (bar.Train[..10_000], bar.Train[10_000..15_000]);
        BarText text = new(name, bar.Vocabulary.Count, train, heldOut, []);
        return text with { Counting = text.Score(train, text.BestOrder().Order, heldOut) };
    }

    private double[] Score(long[] seen, int order, long[] text)
    {
        int[] Narrow(long[] wide) => [.. wide.Select(id => (int)id)];
        return new ModifiedKneserNey(NGramCounts.Of(Narrow(seen), order, VocabularySize)).Score(Narrow(text))[1..];
    }
}
