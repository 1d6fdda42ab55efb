using System.Text.RegularExpressions;

namespace Course.Text;

/// <summary>One token for each sentence.</summary>
/// <remarks>
/// <para>A sentence ends after <c>. ! ? …</c> and the quotes or brackets that close there, if white space follows and then
/// no small letter; <c>。！？</c> need no space. An empty line always ends one. A full stop does not end a sentence after</para>
/// <list type="bullet">
/// <item>an abbreviation that something follows: <c>Dr.</c>, <c>e.g.</c>; see <c>data/text/abbreviations.txt</c>;</item>
/// <item>an initial: <c>J. S. Bach</c> (the single letter I counts as the pronoun);</item>
/// <item>nothing at all: <c>3.14</c> and <c>example.org</c> have no space behind theirs.</item>
/// </list>
/// <para>Example: <c>"Dr. Lee paid $3.50. “Why?” she asked."</c> is two sentences. These are rules of thumb for English:
/// a name after "etc." or "p.m." is taken for a new sentence.</para>
/// </remarks>
public sealed partial class SentenceTokenizer : ITokenizer
{
    private const string Openers = "\"'“‘«([{";

    private static readonly HashSet<string> Abbreviations = [.. WordList.Read("abbreviations.txt")];

    /// <inheritdoc/>
    public IReadOnlyList<string> Tokenize(string text)
    {
        List<string> sentences = [];
        var start = 0;
        foreach (Match match in PossibleEnd().Matches(text))
        {
            if (IsEnd(text, match))
            {
                Add(match.Index + match.Length);
            }
        }

        Add(text.Length);
        return sentences;

        void Add(int end)
        {
            var sentence = text[start..end].Trim();
            if (sentence.Length > 0)
            {
                sentences.Add(sentence);
            }

            start = end;
        }
    }

    /// <summary>Puts one space between sentences. The white space that stood there is lost, line ends too.</summary>
    /// <inheritdoc/>
    public string Join(IEnumerable<string> tokens) => string.Join(' ', tokens);

    private static bool IsEnd(string text, Match match)
    {
        if (!match.Groups["mark"].Success || "。！？".Contains(match.Value[0]))
        {
            return true;
        }

        var next = match.Index + match.Length;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || Openers.Contains(text[next])))
        {
            next++;
        }

        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        return match.Value != "." || !IsAbbreviation(WordBefore(text, match.Index));
    }

    private static bool IsAbbreviation(string word) =>
        (word.Length == 1 && char.IsUpper(word[0]) && word != "I") || Abbreviations.Contains(word);

    private static string WordBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && !Openers.Contains(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    [GeneratedRegex("""(?<![.!?…])(?<mark>(?>[.!?…]+["'”’»)\]}]*))(?=\s)|(?<mark>[。！？]+[”’」』）]*)|(?>\r\n|\n|\r)[ \t]*(?>\r\n|\n|\r)""")]
    private static partial Regex PossibleEnd();
}
