namespace Course.NGrams;

/// <summary>Draws new text from a model, token by token.</summary>
/// <remarks>Lesson 03.</remarks>
public static class Sampling
{
    /// <summary>
    /// Draws one token: the first whose cumulative probability passes the given share of the whole.
    /// From [0.5 0.25 0.25], 0.6 draws token 1.
    /// </summary>
    /// <param name="probabilities">Probabilities, or weights of any sum: they are divided by it.</param>
    /// <param name="uniform">A random number from 0 up to, not including, 1.</param>
    public static int Draw(ReadOnlySpan<double> probabilities, double uniform)
    {
        if (!(uniform >= 0 && uniform < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(uniform), $"A draw needs a number from 0 up to, not including, 1; got {uniform}.");
        }

        var sum = 0.0;
        foreach (var p in probabilities)
        {
            sum += p;
        }

        if (!(sum > 0))
        {
            throw new InvalidOperationException("There is no token to draw: every one is rejected or impossible.");
        }

        var (left, drawn) = (uniform * sum, -1);
        for (var token = 0; token < probabilities.Length && left >= 0; token++)
        {
            if (probabilities[token] > 0)
            {
                (left, drawn) = (left - probabilities[token], token);
            }
        }

        return drawn;
    }

    /// <summary>Continues a text until the stop token is drawn or the length is reached.</summary>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The text to continue, for example just <c>&lt;bos&gt;</c>; may be empty.</param>
    /// <param name="length">How many tokens to draw at most.</param>
    /// <param name="random">Where chance comes from: the same seed draws the same text.</param>
    /// <param name="stop">The token that ends the text and is not part of what is returned, usually <c>&lt;eos&gt;</c>.</param>
    /// <param name="reject">Tokens never to draw, such as <c>&lt;unk&gt;</c>; the others share their probability.</param>
    /// <returns>The new tokens, without the prompt.</returns>
    public static int[] Continue(
        NGramModel model, ReadOnlySpan<int> prompt, int length, Random random, int? stop = null, params ReadOnlySpan<int> reject)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var text = new List<int>([.. prompt]);
        var probabilities = new double[model.VocabularySize];
        while (text.Count < prompt.Length + length)
        {
            var recent = text[Math.Max(0, text.Count - model.Order + 1)..];
            model.Distribution([.. recent], probabilities);
            foreach (var token in reject)
            {
                NGramCounts.CheckToken(token, model.VocabularySize);
                probabilities[token] = 0;
            }

            var drawn = Draw(probabilities, random.NextDouble());
            if (drawn == stop)
            {
                break;
            }

            text.Add(drawn);
        }

        return [.. text[prompt.Length..]];
    }
}
