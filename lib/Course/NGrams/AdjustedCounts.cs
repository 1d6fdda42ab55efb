namespace Course.NGrams;

/// <summary>
/// The counts Kneser–Ney smoothing uses. An n-gram of the model's order has its own count. A shorter one has the number of
/// different tokens that precede it, N₁₊(• g): "Francisco" may be frequent, but if only "San" ever stands before it,
/// it is an unlikely word after anything else.
/// </summary>
/// <remarks>
/// <para>What begins with <c>&lt;bos&gt;</c> cannot be preceded by anything and keeps its own count, and <c>&lt;bos&gt;</c>
/// alone, never predicted, has 0: so does KenLM. The start of a continuous stream is one more "token" that precedes.</para>
/// <para>Source: Kneser &amp; Ney (1995), Improved backing-off for m-gram language modeling.</para>
/// </remarks>
internal static class AdjustedCounts
{
    public static int[] Of(NGramCounts counts, int length, int order)
    {
        var own = counts.Levels[length].Counts;
        var adjusted = length == order ? [.. own] : Preceding(counts.Levels[length], counts.Levels[length + 1]);
        if (counts.Bos is { } bos)
        {
            if (length < order)
            {
                var (from, to) = BeginningWith(counts, bos, length);
                own.AsSpan(from, to - from).CopyTo(adjusted.AsSpan(from));
            }

            if (length == 1)
            {
                adjusted[bos] = 0;
            }
        }

        return adjusted;
    }

    private static int[] Preceding(NGramLevel grams, NGramLevel longer)
    {
        var preceding = new int[grams.Types];
        var alone = (int[])grams.Counts.Clone();
        for (var i = 0; i < longer.Types; i++)
        {
            preceding[longer.Suffix[i]]++;
            alone[longer.Suffix[i]] -= longer.Counts[i];
        }

        // Occurrences left over have nothing before them.
        for (var i = 0; i < alone.Length; i++)
        {
            preceding[i] += alone[i] > 0 ? 1 : 0;
        }

        return preceding;
    }

    // The grams are sorted, so those that begin with one token stand together.
    private static (int From, int To) BeginningWith(NGramCounts counts, int token, int length)
    {
        var (from, to) = (token, token + 1);
        for (var shorter = 1; shorter < length; shorter++)
        {
            var first = counts.Levels[shorter].FirstChild;
            (from, to) = (first[from], first[to]);
        }

        return (from, to);
    }
}
