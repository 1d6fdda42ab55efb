namespace Course.NGrams;

/// <summary>
/// Builds the levels of <see cref="NGramCounts"/>: sorts the positions of the text, then reads all orders off one pass,
/// since equal n-grams now stand together and each n-gram's continuations follow it.
/// </summary>
internal static class NGramCounting
{
    public static NGramLevel[] Count(ReadOnlySpan<int> tokens, int order, int vocabularySize, int? bos)
    {
        CountingMemory.Demand(14L * tokens.Length, tokens.Length, order);
        var lengths = Lengths(tokens, order, bos);
        var sorted = PrefixSort.Sort(tokens, lengths, order, vocabularySize);
        var shared = SharedWithPrevious(tokens, lengths, sorted);
        var levels = Allocate(lengths, sorted, shared, order, vocabularySize);

        var current = new int[order + 1];
        var used = new int[order + 2];
        for (var r = 0; r < sorted.Length; r++)
        {
            var position = sorted[r];
            for (var length = shared[r] + 1; length <= lengths[position]; length++)
            {
                var token = tokens[position + length - 1];
                var gram = length == 1 ? token : used[length];
                levels[length].Tokens[gram] = token;
                if (length < order)
                {
                    // The single tokens passed over since the last one never occur, so they have no continuations.
                    levels[length].FirstChild.AsSpan(used[length], gram + 1 - used[length]).Fill(used[length + 1]);
                }

                current[length] = gram;
                used[length] = gram + 1;
            }

            for (var length = 1; length <= lengths[position]; length++)
            {
                levels[length].Counts[current[length]]++;
            }
        }

        for (var length = 1; length < order; length++)
        {
            levels[length].FirstChild.AsSpan(used[length]).Fill(levels[length + 1].Types);
        }

        return levels;
    }

    /// <summary>
    /// Arrays for the given number of grams of each length. Length 0 is the empty gram; of length 1 every token of the
    /// vocabulary is there, seen or not, so that a token's id is its place.
    /// </summary>
    public static NGramLevel[] Allocate(int[] types)
    {
        var order = types.Length - 1;
        var levels = new NGramLevel[types.Length];
        for (var length = 0; length <= order; length++)
        {
            levels[length] = new(new int[types[length]], new int[types[length]], length < order ? new int[types[length] + 1] : []);
        }

        levels[0].FirstChild[1] = types[1];
        for (var token = 0; token < types[1]; token++)
        {
            levels[1].Tokens[token] = token;
        }

        return levels;
    }

    /// <summary>Sums the counts of each gram's continuations.</summary>
    public static void AddTotals(NGramLevel[] levels)
    {
        for (var length = 0; length < levels.Length - 1; length++)
        {
            for (var gram = 0; gram < levels[length].Types; gram++)
            {
                for (var next = levels[length].FirstChild[gram]; next < levels[length].FirstChild[gram + 1]; next++)
                {
                    levels[length].Followed[gram] += levels[length + 1].Counts[next];
                }
            }
        }
    }

    /// <summary>
    /// Finds each gram without its first token. The continuations of (a b) are among those of (b), in the same order,
    /// so each search starts where the last one ended.
    /// </summary>
    public static void LinkSuffixes(NGramLevel[] levels)
    {
        for (var length = 2; length < levels.Length; length++)
        {
            var (shorterParents, shorter, grams) = (levels[length - 2], levels[length - 1], levels[length]);
            var parents = shorter;
            for (var parent = 0; parent < parents.Types; parent++)
            {
                var suffix = length == 2 ? 0 : parents.Suffix[parent];
                var (low, end) = (shorterParents.FirstChild[suffix], shorterParents.FirstChild[suffix + 1]);
                for (var gram = parents.FirstChild[parent]; gram < parents.FirstChild[parent + 1]; gram++)
                {
                    low += shorter.Tokens.AsSpan(low, end - low).BinarySearch(grams.Tokens[gram]);
                    grams.Suffix[gram] = low;
                }
            }
        }
    }

    private static byte[] Lengths(ReadOnlySpan<int> tokens, int order, int? bos)
    {
        var lengths = new byte[tokens.Length];
        var room = 0;
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            room = Math.Min(room + 1, order);
            lengths[i] = (byte)room;
            room = tokens[i] == bos ? 0 : room;
        }

        return lengths;
    }

    private static byte[] SharedWithPrevious(ReadOnlySpan<int> tokens, ReadOnlySpan<byte> lengths, ReadOnlySpan<int> sorted)
    {
        var shared = new byte[sorted.Length];
        for (var r = 1; r < sorted.Length; r++)
        {
            var (a, b) = (sorted[r - 1], sorted[r]);
            shared[r] = (byte)tokens.Slice(a, lengths[a]).CommonPrefixLength(tokens.Slice(b, lengths[b]));
        }

        return shared;
    }

    private static NGramLevel[] Allocate(byte[] lengths, int[] sorted, byte[] shared, int order, int vocabularySize)
    {
        var types = new int[order + 1];
        for (var r = 0; r < sorted.Length; r++)
        {
            for (var length = shared[r] + 1; length <= lengths[sorted[r]]; length++)
            {
                types[length]++;
            }
        }

        (types[0], types[1]) = (1, vocabularySize);
        CountingMemory.Demand(20L * types.Sum(t => (long)t), lengths.Length, order);
        return Allocate(types);
    }
}
