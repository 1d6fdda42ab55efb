using System.Globalization;

namespace Course.Text;

/// <summary>One token for each character that a reader sees.</summary>
/// <remarks>
/// Such a character (a grapheme cluster, Unicode Standard Annex 29) may be several code points: <c>e</c> with a combining
/// accent, a flag, a family emoji, <c>\r\n</c>. Code points would make a smaller vocabulary, but a model that samples them
/// one by one could end in the middle of a character. <see cref="Join"/> gives back exactly the text.
/// Example: <c>"né🇫🇷"</c> becomes <c>n é 🇫🇷</c>.
/// </remarks>
public sealed class CharacterTokenizer : ITokenizer
{
    // Most characters of most texts: one string each, however often it comes.
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(c => $"{(char)c}")];

    /// <inheritdoc/>
    public IReadOnlyList<string> Tokenize(string text)
    {
        List<string> tokens = new(text.Length);
        for (var start = 0; start < text.Length; start += tokens[^1].Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(start));
            tokens.Add(length == 1 && text[start] < Ascii.Length ? Ascii[text[start]] : text.Substring(start, length));
        }

        return tokens;
    }

    /// <inheritdoc/>
    public string Join(IEnumerable<string> tokens) => string.Concat(tokens);
}
