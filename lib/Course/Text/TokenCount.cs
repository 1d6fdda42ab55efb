namespace Course.Text;

/// <summary>How often a token occurs, and its rank by that.</summary>
/// <param name="Rank">1 for the most frequent token.</param>
/// <param name="Token">The token.</param>
/// <param name="Count">How often it occurs.</param>
public sealed record TokenCount(int Rank, string Token, long Count)
{
    /// <summary>Counts tokens and ranks them: most frequent first, equal counts in ordinal order of the token.</summary>
    /// <param name="tokens">The tokens, such as <c>a b a</c>.</param>
    /// <returns>One row for each distinct token: <c>(1, a, 2), (2, b, 1)</c>.</returns>
    public static IReadOnlyList<TokenCount> Ranked(IEnumerable<string> tokens) =>
    [
        .. tokens.CountBy(token => token, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select((pair, i) => new TokenCount(i + 1, pair.Key, pair.Value)),
    ];
}
