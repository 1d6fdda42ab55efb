using System.Text.RegularExpressions;

namespace Course.Text;

/// <summary>Takes English contractions apart: <c>I'd've</c> becomes <c>I would have</c>.</summary>
/// <remarks>
/// The words of <c>data/text/contractions.txt</c> come first, then endings that mean one thing only. Two are guesses:
/// 'd is always "would" (it may be "had"), and 's is "is" only in the listed words (<c>it's</c>), else a possessive that stays.
/// </remarks>
public static partial class Contractions
{
    private static readonly (string Ending, string Meaning)[] Endings =
        [("n't", "not"), ("'re", "are"), ("'m", "am"), ("'ll", "will"), ("'ve", "have"), ("'d", "would")];

    private static readonly Dictionary<string, string> Words =
        WordList.Read("contractions.txt").Select(line => line.Split('\t')).ToDictionary(f => f[0], f => f[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Expands every contraction of a text. A capital at the start stays one: <c>Won’t</c> becomes <c>Will not</c>.</summary>
    /// <param name="text">The text, with straight or curly apostrophes.</param>
    /// <returns>The text without those contractions; other words keep their apostrophes.</returns>
    public static string Expand(string text) => WordWithApostrophe().Replace(text, match => ExpandWord(match.Value));

    private static string ExpandWord(string word)
    {
        var plain = word.Replace('’', '\'');
        if (Words.TryGetValue(plain, out var meaning))
        {
            return char.IsUpper(word[0]) ? char.ToUpperInvariant(meaning[0]) + meaning[1..] : meaning;
        }

        foreach (var (ending, rest) in Endings)
        {
            if (plain.Length > ending.Length && plain.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return $"{ExpandWord(word[..^ending.Length])} {rest}";
            }
        }

        return word;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{M}])(?>[\p{L}\p{M}]+)(?:['’]\p{L}(?>[\p{L}\p{M}]*))+")]
    private static partial Regex WordWithApostrophe();
}
