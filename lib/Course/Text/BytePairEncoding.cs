using System.Globalization;
using System.Text;

namespace Course.Text;

/// <summary>Subword tokens: characters, merged step by step as they were found together most often.</summary>
/// <remarks>
/// <para>Sennrich, Haddow and Birch 2016, "Neural Machine Translation of Rare Words with Subword Units". Frequent words become
/// one token, rare ones several, and no word is unknown as long as its characters are known.</para>
/// <para>End of word: the single space behind a word belongs to it, so <c>"est "</c> is the paper's <c>est&lt;/w&gt;</c>, the ending,
/// and <c>"est"</c> is met inside a word or before punctuation. As nothing is added, <see cref="Join"/> gives back exactly the text.
/// No merge crosses from a word to the next, to punctuation, or to other white space; a word of more than 100 characters is cut.</para>
/// <para>Example: with the merges <c>e s</c>, <c>es t</c>, <c>est ␣</c> and <c>l o</c>, <c>lo w</c>, the text <c>"lowest low"</c> becomes
/// <c>low · est␣ · low</c>. Here a token is made of characters; GPT-2 does the same with bytes.</para>
/// </remarks>
public sealed class BytePairEncoding : ITokenizer
{
    private const int LongestWord = 100;

    private readonly Dictionary<(string Left, string Right), int> _ranks = [];

    /// <summary>Makes an encoding from merges learned before.</summary>
    /// <param name="merges">The merges, first learned first.</param>
    public BytePairEncoding(IEnumerable<Merge> merges)
    {
        Merges = [.. merges];
        foreach (var merge in Merges)
        {
            if (!_ranks.TryAdd((merge.Left, merge.Right), _ranks.Count))
            {
                throw new ArgumentException($"The merge of '{merge.Left}' and '{merge.Right}' comes twice. Give each merge once.", nameof(merges));
            }
        }
    }

    /// <summary>The merges, in the order they were learned and are applied in.</summary>
    public IReadOnlyList<Merge> Merges { get; }

    /// <summary>Learns merges from a text.</summary>
    /// <param name="text">The corpus.</param>
    /// <param name="merges">How many merges to learn at most.</param>
    /// <param name="minimumCount">Learning stops when no pair occurs so often.</param>
    /// <returns>The encoding.</returns>
    public static BytePairEncoding Train(string text, int merges, int minimumCount = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(merges);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumCount, 1);
        return new(new BytePairTrainer(Words(text)).Learn(merges, minimumCount));
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Tokenize(string text)
    {
        List<string> tokens = [];
        Dictionary<string, List<string>> known = [];
        foreach (var word in Words(text))
        {
            if (!known.TryGetValue(word, out var parts))
            {
                known[word] = parts = Encode(word);
            }

            tokens.AddRange(parts);
        }

        return tokens;
    }

    /// <inheritdoc/>
    public string Join(IEnumerable<string> tokens) => string.Concat(tokens);

    /// <summary>
    /// A text's words with the one space behind each, its runs of punctuation likewise, and other white space by itself.
    /// What is longer than any word is cut, as the work on one word grows with the square of its length.
    /// </summary>
    internal static IEnumerable<string> Words(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var kind = KindOf(text, start, out var end);
            while (kind != Kind.Space && end < text.Length && end - start < LongestWord && KindOf(text, end, out var next) == kind)
            {
                end = next;
            }

            if (kind != Kind.Space && end < text.Length && text[end] == ' ')
            {
                end++;
            }

            yield return text[start..end];
            start = end;
        }
    }

    /// <summary>A word's characters: code points, and any half of a surrogate pair that stands alone.</summary>
    internal static List<string> Characters(string word)
    {
        List<string> characters = [];
        for (var i = 0; i < word.Length; i += characters[^1].Length)
        {
            characters.Add(word.Substring(i, char.IsSurrogatePair(word, i) ? 2 : 1));
        }

        return characters;
    }

    /// <summary>Replaces each <paramref name="left"/> that <paramref name="right"/> follows by the one symbol they become.</summary>
    internal static List<string> Apply(List<string> symbols, string left, string right)
    {
        List<string> merged = new(symbols.Count);
        for (var i = 0; i < symbols.Count; i++)
        {
            var isPair = i + 1 < symbols.Count && symbols[i] == left && symbols[i + 1] == right;
            merged.Add(isPair ? left + right : symbols[i]);
            i += isPair ? 1 : 0;
        }

        return merged;
    }

    /// <summary>Merges whichever neighbours were learned first, until no neighbours can be merged.</summary>
    private List<string> Encode(string word)
    {
        var symbols = Characters(word);
        while (symbols.Count > 1)
        {
            var (left, right) = symbols.Zip(symbols.Skip(1)).MinBy(pair => _ranks.GetValueOrDefault(pair, int.MaxValue));
            if (!_ranks.ContainsKey((left, right)))
            {
                break;
            }

            symbols = Apply(symbols, left, right);
        }

        return symbols;
    }

    private enum Kind
    {
        Space,
        Word,
        Other,
    }

    private static Kind KindOf(string text, int start, out int end)
    {
        Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out var length);
        end = start + length;
        return Rune.IsWhiteSpace(rune) ? Kind.Space
            : Rune.GetUnicodeCategory(rune) <= UnicodeCategory.OtherNumber || rune.Value is '\'' or '’' ? Kind.Word
            : Kind.Other;
    }

    /// <summary>One learned step: these two symbols, side by side, become one.</summary>
    /// <param name="Left">The symbol on the left.</param>
    /// <param name="Right">The symbol on the right.</param>
    /// <param name="Count">How often they stood side by side when the step was learned.</param>
    public sealed record Merge(string Left, string Right, long Count)
    {
        /// <summary>The symbol they become.</summary>
        public string Merged => Left + Right;
    }
}
