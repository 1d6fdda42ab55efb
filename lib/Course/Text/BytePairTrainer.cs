namespace Course.Text;

/// <summary>Learns the merges of a <see cref="BytePairEncoding"/>.</summary>
/// <remarks>
/// The definition is short: count all neighbours, merge the most frequent pair everywhere, repeat. Counting afresh for each
/// merge would take (merges × corpus) time, so this class counts distinct words once, remembers which of them hold a pair,
/// and changes only the counts of those that a merge touches.
/// </remarks>
internal sealed class BytePairTrainer
{
    private readonly List<(List<string> Symbols, long Count)> _words = [];
    private readonly Dictionary<(string Left, string Right), long> _counts = [];
    private readonly Dictionary<(string Left, string Right), HashSet<int>> _places = [];
    private readonly PriorityQueue<(string Left, string Right), (long Count, string Left, string Right)> _queue = new(MostFrequentFirst);

    /// <summary>Counts the neighbours in every word of the corpus.</summary>
    public BytePairTrainer(IEnumerable<string> words)
    {
        foreach (var (word, count) in words.CountBy(word => word))
        {
            _words.Add((BytePairEncoding.Characters(word), count));
            Count(_words.Count - 1, +1);
        }

        Queue(_counts.Keys);
    }

    /// <summary>Equal counts go by the text of the pair, in ordinal order, so that every run learns the same.</summary>
    private static Comparer<(long Count, string Left, string Right)> MostFrequentFirst { get; } =
        Comparer<(long Count, string Left, string Right)>.Create((a, b) =>
            a.Count != b.Count ? b.Count.CompareTo(a.Count)
            : string.CompareOrdinal(a.Left, b.Left) is not 0 and var left ? left
            : string.CompareOrdinal(a.Right, b.Right));

    /// <summary>Merges the most frequent pair again and again.</summary>
    public List<BytePairEncoding.Merge> Learn(int merges, int minimumCount)
    {
        Dictionary<(string, string), BytePairEncoding.Merge> learned = [];
        while (learned.Count < merges && _queue.TryDequeue(out var pair, out var entry))
        {
            // A count that changed since was queued again.
            if (_counts[pair] != entry.Count)
            {
                continue;
            }

            if (entry.Count < minimumCount)
            {
                break;
            }

            // A later merge may bring a learned pair together again: it is merged, but not learned twice.
            learned.TryAdd(pair, new(pair.Left, pair.Right, entry.Count));
            Merge(pair);
        }

        return [.. learned.Values];
    }

    private void Merge((string Left, string Right) pair)
    {
        HashSet<(string, string)> touched = [];
        foreach (var word in _places[pair].ToArray())
        {
            touched.UnionWith(Count(word, -1));
            _words[word] = (BytePairEncoding.Apply(_words[word].Symbols, pair.Left, pair.Right), _words[word].Count);
            touched.UnionWith(Count(word, +1));
        }

        Queue(touched);
    }

    /// <summary>Adds a word's pairs to the counts, or takes them away.</summary>
    private IEnumerable<(string Left, string Right)> Count(int word, int sign)
    {
        var (symbols, count) = _words[word];
        var pairs = symbols.Zip(symbols.Skip(1)).ToArray();
        foreach (var pair in pairs)
        {
            _counts[pair] = _counts.GetValueOrDefault(pair) + (sign * count);
            if (sign < 0)
            {
                _places[pair].Remove(word);
            }
            else if (!_places.TryAdd(pair, [word]))
            {
                _places[pair].Add(word);
            }
        }

        return pairs;
    }

    private void Queue(IEnumerable<(string Left, string Right)> pairs)
    {
        foreach (var pair in pairs.Where(p => _counts[p] > 0))
        {
            _queue.Enqueue(pair, (_counts[pair], pair.Left, pair.Right));
        }
    }
}
