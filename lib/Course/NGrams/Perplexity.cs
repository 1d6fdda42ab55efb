namespace Course.NGrams;

/// <summary>How surprised a model is by a text: measures of ln p of its tokens, lower being better.</summary>
/// <remarks>
/// Lesson 04. The logarithms are averaged, never the probabilities. Any model's log probabilities will do, so that
/// networks and n-grams are measured by the same few lines.
/// </remarks>
public static class Perplexity
{
    /// <summary>Cross-entropy in nats a token: H = −(1/T) Σ ln p(wₜ | w₁ … wₜ₋₁).</summary>
    /// <param name="logProbabilities">ln p of each of the T tokens.</param>
    public static double CrossEntropy(ReadOnlySpan<double> logProbabilities)
    {
        if (logProbabilities.IsEmpty)
        {
            throw new ArgumentException("The average over no tokens is undefined: the text has no token to predict.", nameof(logProbabilities));
        }

        return -Sum(logProbabilities) / logProbabilities.Length;
    }

    /// <summary>
    /// exp(H): among how many equally likely tokens the choice is as hard. For p = ½ and p = ⅛ it is √(2 · 8) = 4.
    /// </summary>
    /// <param name="logProbabilities">ln p of each of the T tokens.</param>
    public static double Of(ReadOnlySpan<double> logProbabilities) => Math.Exp(CrossEntropy(logProbabilities));

    /// <summary>The perplexity of a model on a text.</summary>
    /// <param name="model">The model.</param>
    /// <param name="tokens">The text, which the model should not have been trained on.</param>
    public static double Of(NGramModel model, ReadOnlySpan<int> tokens) => Of(model.Score(tokens));

    /// <summary>
    /// −Σ log₂ p over the number of characters: comparable between models that cut the same text into different tokens.
    /// </summary>
    /// <param name="logProbabilities">ln p of each of the text's tokens.</param>
    /// <param name="characters">How many characters the text has.</param>
    public static double BitsPerCharacter(ReadOnlySpan<double> logProbabilities, int characters)
    {
        if (characters < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(characters), $"Bits are shared among at least one character, got {characters}.");
        }

        return -Sum(logProbabilities) / Math.Log(2) / characters;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
