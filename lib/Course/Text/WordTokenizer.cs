using System.Globalization;
using System.Text;

namespace Course.Text;

/// <summary>One token for each word, number, punctuation mark or symbol.</summary>
/// <remarks>
/// <para>Example: <c>"Don’t pay $1,250.50 for well-known tricks..."</c> becomes
/// <c>Don’t · pay · $ · 1,250.50 · for · well-known · tricks · ...</c></para>
/// <para>Contractions stay whole (<see cref="Contractions.Expand"/> takes them apart). A mark that repeats is one token.
/// A name in angle brackets, such as <c>&lt;num&gt;</c> or <c>&lt;unk&gt;</c>, is one token, so is an emoji of several parts.
/// No character is lost but white space (and punctuation, if so chosen). Scripts that write no spaces come out as one token
/// a run: they need a dictionary.</para>
/// </remarks>
public sealed class WordTokenizer : ITokenizer
{
    private const string Joiners = "'’-‐‑";
    private const string NumberJoiners = ".,:";
    private const string NoSpaceBefore = ".,;:!?%)]}…’”»";
    private const string NoSpaceAfter = "([{‘“«$€£";

    private enum Kind
    {
        Space,
        Word,
        Punctuation,
        Symbol,
    }

    /// <summary>Whether punctuation marks are tokens; else they are dropped. Symbols and emoji are always tokens.</summary>
    public bool KeepPunctuation { get; init; } = true;

    /// <summary>Whether <c>well-known</c> is three tokens; else it is one.</summary>
    public bool SplitHyphens { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Tokenize(string text)
    {
        List<string> tokens = [];
        var start = 0;
        while (start < text.Length)
        {
            var kind = KindAt(text, start, out var end);
            end = kind switch
            {
                Kind.Word => EndOfWord(text, end),
                Kind.Punctuation => EndOfRun(text, start),
                Kind.Symbol => EndOfPlaceholder(text, start) ?? end,
                _ => end,
            };
            if (kind is Kind.Word or Kind.Symbol || (kind == Kind.Punctuation && KeepPunctuation))
            {
                tokens.Add(text[start..end]);
            }

            start = end;
        }

        return tokens;
    }

    /// <summary>
    /// Puts a space between tokens, but none before closing marks or after opening ones. A straight quotation mark
    /// opens and closes by turns.
    /// </summary>
    /// <inheritdoc/>
    public string Join(IEnumerable<string> tokens)
    {
        StringBuilder text = new();
        var glue = true;
        var insideQuote = false;
        foreach (var token in tokens.Where(t => t.Length > 0))
        {
            var closesQuote = token == "\"" && insideQuote;
            insideQuote ^= token == "\"";
            if (!glue && !closesQuote && !NoSpaceBefore.Contains(token[0]))
            {
                text.Append(' ');
            }

            text.Append(token);
            glue = NoSpaceAfter.Contains(token[^1]) || (token == "\"" && insideQuote);
        }

        return text.ToString();
    }

    /// <summary>A word goes on over its characters, and over a joiner with a character of a word behind it.</summary>
    private int EndOfWord(string text, int end)
    {
        while (end < text.Length)
        {
            if (KindAt(text, end, out var next) != Kind.Word)
            {
                if (!Joins(text, end) || KindAt(text, end + 1, out next) != Kind.Word)
                {
                    break;
                }
            }

            end = next;
        }

        return end;
    }

    private bool Joins(string text, int i) =>
        i + 1 < text.Length
        && (NumberJoiners.Contains(text[i])
            ? char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])
            : Joiners.Contains(text[i]) && !(SplitHyphens && text[i] is not ('\'' or '’')));

    private static int EndOfRun(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] == text[start])
        {
            end++;
        }

        // A combining mark, or the other half of a surrogate pair, belongs to the last character.
        return end - 1 + StringInfo.GetNextTextElementLength(text.AsSpan(end - 1));
    }

    private static int? EndOfPlaceholder(string text, int start)
    {
        var end = start + 1;
        while (text[start] == '<' && end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end > start + 1 && end < text.Length && text[end] == '>' ? end + 1 : null;
    }

    /// <summary>What the character at a place is, and where the next one begins.</summary>
    private static Kind KindAt(string text, int start, out int end)
    {
        end = start + StringInfo.GetNextTextElementLength(text.AsSpan(start));
        Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out _);
        if (Rune.IsWhiteSpace(rune))
        {
            // A space may carry a mark, which must not get lost with it.
            return end == start + 1 || text[end - 1] == '\n' ? Kind.Space : Kind.Symbol;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            <= UnicodeCategory.OtherNumber => Kind.Word,
            >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation => Kind.Punctuation,
            _ => Kind.Symbol,
        };
    }
}
