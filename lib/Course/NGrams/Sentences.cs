namespace Course.NGrams;

/// <summary>Sentences laid end to end as one array of token ids, each between a begin and an end token.</summary>
/// <remarks>Lesson 03.</remarks>
public static class Sentences
{
    /// <summary>
    /// Joins sentences. With <c>&lt;bos&gt;</c> = 1 and <c>&lt;eos&gt;</c> = 2, the sentences [7 8] and [9]
    /// become [1 7 8 2 1 9 2].
    /// </summary>
    /// <param name="sentences">Token ids, one array a sentence.</param>
    /// <param name="bos">The id put before each sentence: context only, never predicted.</param>
    /// <param name="eos">The id put after each sentence: predicted like any other token.</param>
    public static int[] Join(IEnumerable<int[]> sentences, int bos, int eos)
    {
        if (bos == eos)
        {
            throw new ArgumentException($"The begin and the end of a sentence need two ids, got {bos} for both.", nameof(eos));
        }

        var tokens = new List<int>();
        foreach (var sentence in sentences)
        {
            if (sentence.AsSpan().ContainsAny(bos, eos))
            {
                throw new ArgumentException($"A sentence already holds <bos> ({bos}) or <eos> ({eos}). Pass sentences without them.", nameof(sentences));
            }

            tokens.Add(bos);
            tokens.AddRange(sentence);
            tokens.Add(eos);
        }

        return [.. tokens];
    }
}
