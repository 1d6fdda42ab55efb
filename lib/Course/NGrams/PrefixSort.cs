namespace Course.NGrams;

/// <summary>
/// Sorts the positions of a text by the n tokens that stand there, in time linear in the text:
/// n rounds of counting sort, from the last of the n tokens to the first (radix sort; Knuth, vol. 3, 5.2.5).
/// </summary>
internal static class PrefixSort
{
    /// <summary>
    /// The order of the positions. For the text [5 3 5 3] and n = 2 the grams are (5 3) (3 5) (5 3) (3), so the order is
    /// 3, 1, 0, 2: where a gram is cut short, it comes before those that go on.
    /// </summary>
    /// <param name="tokens">The text.</param>
    /// <param name="lengths">How many tokens count at each position: n, or fewer before a sentence ends.</param>
    /// <param name="n">The most tokens compared.</param>
    /// <param name="vocabularySize">The ids are below it.</param>
    public static int[] Sort(ReadOnlySpan<int> tokens, ReadOnlySpan<byte> lengths, int n, int vocabularySize)
    {
        var from = new int[tokens.Length];
        for (var i = 0; i < from.Length; i++)
        {
            from[i] = i;
        }

        var to = new int[tokens.Length];
        var next = new int[vocabularySize + 1];
        var keys = new int[tokens.Length];
        for (var offset = n - 1; offset >= 0; offset--)
        {
            Array.Clear(next);
            for (var r = 0; r < from.Length; r++)
            {
                var position = from[r];
                keys[r] = offset < lengths[position] ? tokens[position + offset] + 1 : 0;
                next[keys[r]]++;
            }

            var start = 0;
            for (var key = 0; key <= vocabularySize; key++)
            {
                (next[key], start) = (start, start + next[key]);
            }

            for (var r = 0; r < from.Length; r++)
            {
                to[next[keys[r]]++] = from[r];
            }

            (from, to) = (to, from);
        }

        return from;
    }
}
