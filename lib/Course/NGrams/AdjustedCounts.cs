namespace Course.NGrams;

/// <summary>
/// The counts Kneser–Ney smoothing uses. An n-gram of the model's order has its own count. A shorter one has the number of
/// different tokens that precede it, N₁₊(• g): "Francisco" may be frequent, but if only "San" ever stands before it,
/// it is an unlikely word after anything else.
/// </summary>
/// <remarks>
/// A shorter one that nothing ever precedes, because it begins a sentence or the stream, keeps its own count, and
/// <c>&lt;bos&gt;</c> alone, never predicted, has 0: so does KenLM.
/// Source: Kneser &amp; Ney (1995), Improved backing-off for m-gram language modeling.
/// </remarks>
internal static class AdjustedCounts
{
    public static int[] Of(NGramCounts counts, int length, int order)
    {
        var adjusted = (int[])counts.Levels[length].Counts.Clone();
        if (length < order)
        {
            var preceding = new int[adjusted.Length];
            foreach (var gram in counts.Levels[length + 1].Suffix)
            {
                preceding[gram]++;
            }

            for (var gram = 0; gram < adjusted.Length; gram++)
            {
                adjusted[gram] = preceding[gram] > 0 ? preceding[gram] : adjusted[gram];
            }
        }

        if (length == 1 && counts.Bos is { } bos)
        {
            adjusted[bos] = 0;
        }

        return adjusted;
    }
}
