namespace Course.NGrams;

/// <summary>
/// How often every sequence of 1 to n tokens occurs in a text of token ids: what all n-gram models are computed from.
/// </summary>
/// <remarks>
/// <para>Lesson 03. The text is one array. Without <c>&lt;bos&gt;</c> it is one continuous stream. With it, every
/// <c>&lt;bos&gt;</c> begins a sentence: no n-gram reaches back across it, and it is context only, never predicted.
/// <see cref="Sentences.Join"/> makes such an array.</para>
/// <para>A word that is not in the vocabulary is the caller's to map, usually to the id of <c>&lt;unk&gt;</c>, which is a
/// token like any other here: if the text never holds it, it is as likely as any other unseen token.</para>
/// <para>Counts are kept as a trie in flat sorted arrays; each n-gram also knows where it stands without its first
/// token, the next context to try when a longer one does not help (the failure links of Aho &amp; Corasick 1975).</para>
/// </remarks>
public sealed class NGramCounts
{
    /// <summary>The largest order that can be counted.</summary>
    public const int MaximumOrder = 255;

    private NGramCounts(NGramLevel[] levels, int? bos)
    {
        NGramCounting.AddTotals(levels);
        NGramCounting.LinkSuffixes(levels);
        Levels = levels;
        Bos = bos;
    }

    /// <summary>n, the length of the longest n-grams counted.</summary>
    public int Order => Levels.Length - 1;

    /// <summary>V: token ids are 0 to V − 1.</summary>
    public int VocabularySize => Levels[1].Types;

    /// <summary>The id that begins a sentence, or null for a continuous stream.</summary>
    public int? Bos { get; }

    /// <summary>How many tokens can be predicted: V, less <c>&lt;bos&gt;</c> if there is one.</summary>
    public int Outcomes => Bos is null ? VocabularySize : VocabularySize - 1;

    internal NGramLevel[] Levels { get; }

    /// <summary>Counts a text.</summary>
    /// <param name="tokens">The token ids.</param>
    /// <param name="order">n, the length of the longest n-grams to count.</param>
    /// <param name="vocabularySize">V; every id is below it.</param>
    /// <param name="bos">The id that begins a sentence, or null for one continuous stream.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is not between 1 and 255, or an id is outside the vocabulary.</exception>
    /// <exception cref="ArgumentException">The text holds nothing to predict.</exception>
    /// <exception cref="InsufficientMemoryException">The text is too long for the memory of this machine.</exception>
    public static NGramCounts Of(ReadOnlySpan<int> tokens, int order, int vocabularySize, int? bos = null)
    {
        if (order is < 1 or > MaximumOrder)
        {
            throw new ArgumentOutOfRangeException(nameof(order), $"The order of an n-gram model is between 1 and {MaximumOrder}, got {order}.");
        }

        if (vocabularySize < 1 || bos is not null && (bos < 0 || bos >= vocabularySize || vocabularySize < 2))
        {
            throw new ArgumentOutOfRangeException(
                nameof(vocabularySize), $"The vocabulary needs at least one token to predict, and room for <bos>; got {vocabularySize} ids{(bos is null ? "" : $" and <bos> = {bos}")}.");
        }

        var predicted = 0;
        foreach (var token in tokens)
        {
            CheckToken(token, vocabularySize);
            predicted += token == bos ? 0 : 1;
        }

        if (predicted == 0)
        {
            throw new ArgumentException(
                tokens.IsEmpty ? "There is nothing to count: the text is empty." : "There is nothing to count: the text holds <bos> only.", nameof(tokens));
        }

        return new(NGramCounting.Count(tokens, order, vocabularySize, bos), bos);
    }

    /// <summary>Reads counts that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is not one of counts, is of another version, cut short or changed.</exception>
    public static NGramCounts Load(string path)
    {
        var (levels, bos) = NGramFile.Read(path);
        return new(levels, bos);
    }

    /// <summary>Writes the counts to a compact file; a file that was there is replaced once the new one is whole.</summary>
    /// <param name="path">The file.</param>
    public void Save(string path) => NGramFile.Write(path, this);

    /// <summary>How often an n-gram occurs; 0 if never. In [5 3 5 3], (5 3) occurs 2 times.</summary>
    /// <param name="gram">1 to n token ids.</param>
    public int Count(params ReadOnlySpan<int> gram)
    {
        if (gram.IsEmpty || gram.Length > Order)
        {
            throw new ArgumentException($"N-grams of 1 to {Order} tokens were counted, got {gram.Length} tokens.", nameof(gram));
        }

        return TryFind(gram, out var found) ? Levels[found.Length].Counts[found.Index] : 0;
    }

    /// <summary>How many different n-grams of a length occur.</summary>
    /// <param name="length">From 1 to n.</param>
    public int Types(int length) => length switch
    {
        1 => Levels[1].Counts.Count(c => c > 0),
        > 1 when length <= Order => Levels[length].Types,
        _ => throw new ArgumentOutOfRangeException(nameof(length), $"N-grams of 1 to {Order} tokens were counted, got length {length}."),
    };

    /// <summary>What follows a context, and how often. In [5 3 5 3 3], after (3) come 3 and 5, once each.</summary>
    /// <param name="context">0 to n − 1 token ids.</param>
    public IReadOnlyList<(int Token, int Count)> Continuations(params ReadOnlySpan<int> context)
    {
        if (context.Length >= Order)
        {
            throw new ArgumentException($"A context has at most {Order - 1} tokens here, got {context.Length}.", nameof(context));
        }

        if (!TryFind(context, out var gram))
        {
            return [];
        }

        var next = Levels[gram.Length + 1];
        var found = new List<(int Token, int Count)>();
        var (from, to) = Children(gram);
        for (var child = from; child < to; child++)
        {
            if (next.Counts[child] > 0 && next.Tokens[child] != Bos)
            {
                found.Add((next.Tokens[child], next.Counts[child]));
            }
        }

        return found;
    }

    internal static void CheckToken(int token, int vocabularySize)
    {
        if ((uint)token >= (uint)vocabularySize)
        {
            throw new ArgumentOutOfRangeException(
                nameof(token), $"Token ids are 0 to {vocabularySize - 1} here, got {token}. Map tokens outside the vocabulary to <unk> first.");
        }
    }

    /// <summary>Where the continuations of a gram begin and end among the grams one longer.</summary>
    internal (int From, int To) Children(Gram gram)
    {
        var first = Levels[gram.Length].FirstChild;
        return (first[gram.Index], first[gram.Index + 1]);
    }

    /// <summary>Where the gram followed by a token stands among the grams one longer, or −1.</summary>
    internal int Find(Gram gram, int token)
    {
        if (gram.Length == 0)
        {
            return token;
        }

        var (low, end) = Children(gram);
        var tokens = Levels[gram.Length + 1].Tokens;
        var high = end - 1;
        while (low <= high)
        {
            var middle = (int)((uint)(low + high) >> 1);
            var difference = tokens[middle] - token;
            if (difference == 0)
            {
                return middle;
            }

            (low, high) = difference < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>How often a token follows this gram: c(h w).</summary>
    internal int CountAfter(Gram context, int token) =>
        Find(context, token) is var child and >= 0 ? Levels[context.Length + 1].Counts[child] : 0;

    /// <summary>How often anything was predicted after this gram: c(h •).</summary>
    internal int ContextCount(Gram context) =>
        Levels[context.Length].Followed[context.Index] - (context.Length == 0 && Bos is { } bos ? Levels[1].Counts[bos] : 0);

    internal bool TryFind(ReadOnlySpan<int> tokens, out Gram gram)
    {
        gram = Gram.Empty;
        foreach (var token in tokens)
        {
            CheckToken(token, VocabularySize);
            var child = Find(gram, token);
            if (child < 0)
            {
                return false;
            }

            gram = new(gram.Length + 1, child);
        }

        return true;
    }

    /// <summary>The gram without its first token.</summary>
    internal Gram Suffix(Gram gram) => new(gram.Length - 1, Levels[gram.Length].Suffix[gram.Index]);

    /// <summary>The longest end of a context, of at most <paramref name="most"/> tokens, that occurs.</summary>
    internal Gram LongestSuffix(ReadOnlySpan<int> context, int most)
    {
        var gram = Gram.Empty;
        foreach (var token in context[Math.Max(0, context.Length - most)..])
        {
            CheckToken(token, VocabularySize);
            gram = Follow(gram, token, most);
        }

        return gram;
    }

    /// <summary>The longest end of (gram token), of at most <paramref name="most"/> tokens, that occurs.</summary>
    internal Gram Follow(Gram gram, int token, int most)
    {
        while (true)
        {
            if (gram.Length < most && Find(gram, token) is var child and >= 0)
            {
                return new(gram.Length + 1, child);
            }

            if (gram.Length == 0)
            {
                return gram;
            }

            gram = Suffix(gram);
        }
    }
}
