namespace Course.NGrams;

/// <summary>
/// A language model that looks back at most n − 1 tokens: p(w | h), a distribution over the vocabulary for every context h.
/// </summary>
/// <remarks>
/// Lesson 03. The probabilities of the tokens sum to one for every context, seen or not; <c>&lt;bos&gt;</c> has probability 0.
/// A longer context is cut to its last n − 1 tokens, and to what follows the last <c>&lt;bos&gt;</c>, that one included.
/// </remarks>
public abstract class NGramModel
{
    /// <summary>Tells what the model is of.</summary>
    /// <param name="order">n: the model sees n − 1 tokens of context.</param>
    /// <param name="vocabularySize">V: token ids are 0 to V − 1.</param>
    /// <param name="bos">The id that begins a sentence, never predicted; or null.</param>
    protected NGramModel(int order, int vocabularySize, int? bos = null)
    {
        Order = order;
        VocabularySize = vocabularySize;
        Bos = bos;
    }

    /// <summary>n: the model sees n − 1 tokens of context.</summary>
    public int Order { get; }

    /// <summary>V: token ids are 0 to V − 1.</summary>
    public int VocabularySize { get; }

    /// <summary>The id that begins a sentence, never predicted; or null for continuous text.</summary>
    public int? Bos { get; }

    /// <summary>ln p(token | context); −∞ for what the model holds impossible.</summary>
    /// <param name="context">The tokens before, oldest first; may be empty or longer than the model can use.</param>
    /// <param name="token">The token whose probability is asked.</param>
    public double LogProbability(ReadOnlySpan<int> context, int token)
    {
        NGramCounts.CheckToken(token, VocabularySize);
        return token == Bos ? double.NegativeInfinity : Math.Log(Probability(Cut(context), token));
    }

    /// <summary>p(w | context) for every token w.</summary>
    /// <param name="context">The tokens before, oldest first.</param>
    /// <param name="probabilities">Room for V probabilities. // (V)</param>
    public void Distribution(ReadOnlySpan<int> context, Span<double> probabilities)
    {
        if (probabilities.Length != VocabularySize)
        {
            throw new ArgumentException($"A distribution over {VocabularySize} tokens needs room for as many numbers, got {probabilities.Length}.", nameof(probabilities));
        }

        Fill(Cut(context), probabilities);
        if (Bos is { } bos)
        {
            probabilities[bos] = 0;
        }
    }

    /// <summary>p(w | context) for every token w, in a new array of V numbers.</summary>
    /// <param name="context">The tokens before, oldest first.</param>
    public double[] Distribution(params ReadOnlySpan<int> context)
    {
        var probabilities = new double[VocabularySize];
        Distribution(context, probabilities);
        return probabilities;
    }

    /// <summary>
    /// ln p of every token of a text given those before it, by the chain rule: their sum is the logarithm of the text's
    /// probability. <c>&lt;bos&gt;</c> is given, not predicted, and has no number of its own.
    /// </summary>
    /// <param name="tokens">The text.</param>
    public virtual double[] Score(ReadOnlySpan<int> tokens)
    {
        var scores = new List<double>(tokens.Length);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] != Bos)
            {
                scores.Add(LogProbability(tokens[..i], tokens[i]));
            }
        }

        return [.. scores];
    }

    /// <summary>p(token | context).</summary>
    /// <param name="context">At most n − 1 tokens, none but the first of them <c>&lt;bos&gt;</c>.</param>
    /// <param name="token">A token of the vocabulary other than <c>&lt;bos&gt;</c>.</param>
    protected abstract double Probability(ReadOnlySpan<int> context, int token);

    /// <summary>p(w | context) for every token w; what is written for <c>&lt;bos&gt;</c> is overwritten with 0.</summary>
    /// <param name="context">At most n − 1 tokens, none but the first of them <c>&lt;bos&gt;</c>.</param>
    /// <param name="probabilities">Room for V probabilities.</param>
    protected virtual void Fill(ReadOnlySpan<int> context, Span<double> probabilities)
    {
        for (var token = 0; token < probabilities.Length; token++)
        {
            probabilities[token] = token == Bos ? 0 : Probability(context, token);
        }
    }

    private protected static int CheckOrder(NGramCounts counts, int? order) =>
        order is null or >= 1 && (order ?? 1) <= counts.Order
            ? order ?? counts.Order
            : throw new ArgumentOutOfRangeException(nameof(order), $"These counts serve models of order 1 to {counts.Order}, got {order}.");

    internal static ReadOnlySpan<int> Cut(ReadOnlySpan<int> context, int order, int vocabularySize, int? bos)
    {
        context = context[Math.Max(0, context.Length - (order - 1))..];
        foreach (var token in context)
        {
            NGramCounts.CheckToken(token, vocabularySize);
        }

        return bos is not null && context.LastIndexOf(bos.Value) is var start and > 0 ? context[start..] : context;
    }

    private ReadOnlySpan<int> Cut(ReadOnlySpan<int> context) => Cut(context, Order, VocabularySize, Bos);
}
