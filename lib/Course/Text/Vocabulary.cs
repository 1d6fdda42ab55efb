using System.Collections.Frozen;

namespace Course.Text;

/// <summary>Gives every token an id, and every id its token. See lesson 02.</summary>
/// <remarks>
/// <para>The special tokens come first (<c>&lt;pad&gt;</c> 0, <c>&lt;unk&gt;</c> 1, <c>&lt;bos&gt;</c> 2, <c>&lt;eos&gt;</c> 3; without one of them
/// the others move up), then the tokens of the corpus: most frequent first, equal counts in ordinal order.</para>
/// <para>Example: <c>Vocabulary.Build(["the", "cat", "the"])</c> gives <c>the</c> the id 4 and <c>cat</c> the id 5.</para>
/// </remarks>
public sealed class Vocabulary
{
    /// <summary>Fills up short sequences.</summary>
    public const string Pad = "<pad>";

    /// <summary>Stands for every token that is not in the vocabulary.</summary>
    public const string Unk = "<unk>";

    /// <summary>Begins a sequence.</summary>
    public const string Bos = "<bos>";

    /// <summary>Ends a sequence.</summary>
    public const string Eos = "<eos>";

    private readonly FrozenDictionary<string, long> _ids;

    /// <summary>Takes tokens in the order of their ids; <see cref="Build"/> makes that order from a corpus.</summary>
    /// <param name="entries">The tokens, each once, with their counts.</param>
    public Vocabulary(IEnumerable<(string Token, long Count)> entries)
    {
        Entries = [.. entries];
        var twice = Entries.CountBy(e => e.Token).FirstOrDefault(pair => pair.Value > 1).Key;
        if (twice is not null)
        {
            throw new ArgumentException($"The token '{twice}' comes more than once. Give each token once, with its count.", nameof(entries));
        }

        _ids = Entries.Select((entry, id) => (entry.Token, Id: (long)id)).ToFrozenDictionary(e => e.Token, e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>Every token with its count in the corpus, in the order of the ids.</summary>
    public IReadOnlyList<(string Token, long Count)> Entries { get; }

    /// <summary>How many tokens there are, special ones included: V.</summary>
    public int Count => Entries.Count;

    /// <summary>Makes a vocabulary from a corpus.</summary>
    /// <param name="tokens">The tokens of the corpus.</param>
    /// <param name="top">Keep only so many tokens, the most frequent ones; special tokens are not among them.</param>
    /// <param name="minimumCount">Keep only tokens that occur so often.</param>
    /// <param name="special">Which special tokens to have.</param>
    /// <returns>The vocabulary.</returns>
    public static Vocabulary Build(
        IEnumerable<string> tokens, int top = int.MaxValue, int minimumCount = 1, SpecialTokens special = SpecialTokens.All)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumCount, 1);
        var ranked = TokenCount.Ranked(tokens);
        var specials = Names(special);
        var kept = ranked.Where(c => c.Count >= minimumCount && !specials.Contains(c.Token)).Take(top);
        var found = ranked.Where(c => specials.Contains(c.Token)).ToDictionary(c => c.Token, c => c.Count);
        return new(specials.Select(name => (name, found.GetValueOrDefault(name))).Concat(kept.Select(c => (c.Token, c.Count))));
    }

    /// <summary>The id of a token; that of <c>&lt;unk&gt;</c> for a token that is not in the vocabulary.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="KeyNotFoundException">The token is unknown and there is no <c>&lt;unk&gt;</c>.</exception>
    public long this[string token] =>
        _ids.TryGetValue(token, out var id) || _ids.TryGetValue(Unk, out id)
            ? id
            : throw new KeyNotFoundException($"The token '{token}' is not among the {Count} of this vocabulary, which has no {Unk}. Build it with SpecialTokens.Unk.");

    /// <summary>The token of an id.</summary>
    /// <param name="id">The id, from 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such id.</exception>
    public string this[long id] =>
        id >= 0 && id < Count
            ? Entries[(int)id].Token
            : throw new ArgumentOutOfRangeException(nameof(id), $"Ids of this vocabulary go from 0 to {Count - 1}, got {id}.");

    /// <summary>Whether a token has an id of its own.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Whether it is in the vocabulary.</returns>
    public bool Contains(string token) => _ids.ContainsKey(token);

    /// <summary>How often a token occurred in the corpus; 0 for one that is not in the vocabulary.</summary>
    /// <param name="token">The token.</param>
    /// <returns>Its count.</returns>
    public long CountOf(string token) => _ids.TryGetValue(token, out var id) ? Entries[(int)id].Count : 0;

    /// <summary>Turns tokens into ids, ready for <c>torch.tensor</c>.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <returns>Their ids.</returns>
    /// <exception cref="KeyNotFoundException">A token is unknown and there is no <c>&lt;unk&gt;</c>.</exception>
    public long[] Encode(IEnumerable<string> tokens) => [.. tokens.Select(token => this[token])];

    /// <summary>Turns ids into tokens. What was unknown comes back as <c>&lt;unk&gt;</c>.</summary>
    /// <param name="ids">The ids.</param>
    /// <returns>Their tokens.</returns>
    public IReadOnlyList<string> Decode(IEnumerable<long> ids) => [.. ids.Select(id => this[id])];

    /// <summary>The share of a text that this vocabulary does not know: 0 is best, 1 is worst.</summary>
    /// <param name="tokens">The tokens of the text.</param>
    /// <returns>Unknown tokens divided by all tokens; 0 where there are none.</returns>
    public double UnknownShare(IEnumerable<string> tokens) => tokens.Select(t => Contains(t) ? 0.0 : 1.0).DefaultIfEmpty(0).Average();

    private static string[] Names(SpecialTokens special) =>
    [
        .. new[] { (SpecialTokens.Pad, Pad), (SpecialTokens.Unk, Unk), (SpecialTokens.Bos, Bos), (SpecialTokens.Eos, Eos) }
            .Where(s => special.HasFlag(s.Item1)).Select(s => s.Item2),
    ];
}
