using Course.Data;
using Course.Text;

namespace Course.NGrams;

/// <summary>
/// The bar of lesson 04: how well counting alone predicts the held-out end of a text. A network that does worse on the same
/// split, with the same ids, has not earned its lesson.
/// </summary>
/// <remarks>
/// <para>The model is <see cref="ModifiedKneserNey"/>. Its order is the best on <see cref="Validation"/> of the models that saw
/// only what comes before that; then it is counted anew over all of <see cref="Train"/>. The held-out part takes part in no
/// choice, not even that of the vocabulary.</para>
/// <para>The first held-out token is given, not predicted, because a network needs an input before its first prediction:
/// T tokens are T − 1 predictions, and the state starts empty. Average a network over the same T − 1.</para>
/// </remarks>
public sealed class HeldOutBar
{
    /// <summary>The highest order tried.</summary>
    public const int HighestOrder = 10;

    private HeldOutBar(TextCorpus corpus, Func<string, IReadOnlyList<string>> tokenize, int minimumCount)
    {
        Corpus = corpus;
        var train = tokenize(corpus.Train);
        Vocabulary = Vocabulary.Build(train, minimumCount: minimumCount, special: SpecialTokens.Unk);
        Train = Vocabulary.Encode(train);
        HeldOut = Vocabulary.Encode(tokenize(corpus.HeldOut));
        if (HeldOut.Length < 2 || Train.Length < 20)
        {
            throw new ArgumentException(
                $"A bar needs at least 20 tokens to train on and 2 held out; {corpus.Name} gives {Train.Length} and {HeldOut.Length}. Give a longer text.", nameof(corpus));
        }

        Order = BestOrder();
        Model = new ModifiedKneserNey(Count(Train, Order));
        LogProbabilities = Predictions(Model, HeldOut);
    }

    /// <summary>The text.</summary>
    public TextCorpus Corpus { get; }

    /// <summary><c>&lt;unk&gt;</c> with id 0, then the tokens of the training part, most frequent first.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The ids of <see cref="TextCorpus.Train"/>.</summary>
    public long[] Train { get; }

    /// <summary>The last tenth of <see cref="Train"/>: choose by it, and then train on the whole.</summary>
    public ReadOnlySpan<long> Validation => Train.AsSpan(Train.Length * 9 / 10);

    /// <summary>The ids of <see cref="TextCorpus.HeldOut"/>.</summary>
    public long[] HeldOut { get; }

    /// <summary>n, chosen on <see cref="Validation"/>.</summary>
    public int Order { get; }

    /// <summary>The model, counted over <see cref="Train"/>.</summary>
    public NGramModel Model { get; }

    /// <summary>ln p of each held-out token but the first.</summary>
    public IReadOnlyList<double> LogProbabilities { get; }

    /// <summary>The figure to beat: the perplexity of the held-out tokens.</summary>
    public double Perplexity => NGrams.Perplexity.Of([.. LogProbabilities]);

    /// <summary>
    /// Bits for each character of the held-out text. Of words it is less than a full account, as neither the spelling of
    /// an <c>&lt;unk&gt;</c> nor the white space is paid for: see <see cref="UnknownShare"/> before you compare.
    /// </summary>
    public double BitsPerCharacter => NGrams.Perplexity.BitsPerCharacter([.. LogProbabilities], Corpus.HeldOut.Length);

    /// <summary>Which share of the held-out tokens is <c>&lt;unk&gt;</c>.</summary>
    public double UnknownShare => HeldOut.Count(id => Vocabulary[id] == Vocabulary.Unk) / (double)HeldOut.Length;

    /// <summary>Every character is a token, as <see cref="CharacterTokenizer"/> cuts them.</summary>
    /// <param name="corpus">The text, such as <see cref="TextCorpus.Prose"/>.</param>
    /// <exception cref="ArgumentException">The text is too short.</exception>
    public static HeldOutBar OfCharacters(TextCorpus corpus) => new(corpus, new CharacterTokenizer().Tokenize, minimumCount: 1);

    /// <summary>
    /// Words and punctuation marks in lower case, as <see cref="WordTokenizer"/> cuts them. Those that the training part
    /// holds once are <c>&lt;unk&gt;</c> there as well, or nothing could be learnt about unknown words.
    /// </summary>
    /// <param name="corpus">The text.</param>
    /// <exception cref="ArgumentException">The text is too short.</exception>
    public static HeldOutBar OfWords(TextCorpus corpus) =>
        new(corpus, text => new WordTokenizer().Tokenize(text.ToLowerInvariant()), minimumCount: 2);

    private int BestOrder()
    {
        var counts = Count(Train.AsSpan(0, Train.Length - Validation.Length), HighestOrder);
        var validation = Validation.ToArray();
        return Enumerable.Range(1, HighestOrder).MinBy(n => NGrams.Perplexity.Of(Predictions(new ModifiedKneserNey(counts, n), validation)));
    }

    private NGramCounts Count(ReadOnlySpan<long> ids, int order) => NGramCounts.Of(Narrow(ids), order, Vocabulary.Count);

    private static double[] Predictions(NGramModel model, ReadOnlySpan<long> ids) => model.Score(Narrow(ids))[1..];

    private static int[] Narrow(ReadOnlySpan<long> ids)
    {
        var narrow = new int[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            narrow[i] = (int)ids[i];
        }

        return narrow;
    }
}
