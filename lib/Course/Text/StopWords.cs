using System.Collections.Frozen;

namespace Course.Text;

/// <summary>The most frequent English words, which tell little about what a text is about. See lesson 02.</summary>
/// <remarks>
/// <para>Remove them to count topics. Do not remove them where order or meaning matters: a language model must predict them,
/// and without its negations <c>"not a good film"</c> becomes <c>"good film"</c>. So negations are marked, and stay unless you say otherwise.</para>
/// <para>The list is <c>data/text/stop-words.txt</c>; its words are small letters with straight apostrophes.</para>
/// </remarks>
public static class StopWords
{
    private static readonly string[] Lines = [.. WordList.Read("stop-words.txt")];

    /// <summary>Stop words that turn the meaning of a sentence round: <c>not</c>, <c>never</c>, <c>don't</c>.</summary>
    public static IReadOnlySet<string> Negations { get; } = SetOf(Lines.Where(line => line.StartsWith('!')).Select(line => line[1..]));

    /// <summary>All stop words, negations among them.</summary>
    public static IReadOnlySet<string> English { get; } = SetOf(Lines.Select(line => line.TrimStart('!')));

    /// <summary>Leaves stop words out.</summary>
    /// <param name="tokens">Words, in any case, with straight or curly apostrophes.</param>
    /// <param name="keepNegations">Whether negations stay.</param>
    /// <returns>The other words, as they came.</returns>
    public static IEnumerable<string> Remove(IEnumerable<string> tokens, bool keepNegations = true) =>
        from token in tokens
        let word = token.Replace('’', '\'')
        where !English.Contains(word) || (keepNegations && Negations.Contains(word))
        select token;

    private static FrozenSet<string> SetOf(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
