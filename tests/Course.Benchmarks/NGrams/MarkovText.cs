namespace Course.Benchmarks.NGrams;

/// <summary>
/// Text to count when none is given: words by Zipf's law, half of them chosen among the followers that the word before
/// has, so that longer n-grams recur as they do in language. No words of any language; the same seed gives the same text.
/// </summary>
internal static class MarkovText
{
    private const int Vocabulary = 60_000;

    /// <summary>Sentences of about 20 words.</summary>
    public static IEnumerable<string[]> Sentences(int tokens, int seed = 1)
    {
        var random = new Random(seed);
        for (var made = 0; made < tokens;)
        {
            var sentence = new string[random.Next(5, 36)];
            var word = 0;
            for (var i = 0; i < sentence.Length; i++)
            {
                word = random.NextDouble() < 0.5 ? Follower(word, Zipf(random, 200)) : Zipf(random, Vocabulary);
                sentence[i] = $"w{word}";
            }

            made += sentence.Length;
            yield return sentence;
        }
    }

    // Rank r with a probability of about 1 / r: the logarithm of the rank is uniform.
    private static int Zipf(Random random, int ranks) => (int)Math.Exp(random.NextDouble() * Math.Log(ranks));

    // The r-th follower of a word: itself a word of Zipf's law, by a hash in place of dice.
    private static int Follower(int word, int rank) => Zipf(new Random((word * 1009) + rank), Vocabulary);
}
