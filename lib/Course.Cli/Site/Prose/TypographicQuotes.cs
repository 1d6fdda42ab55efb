using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Cli.Site.Prose;

/// <summary>Sets the straight quotes of a keyboard as a printer would: “opening”, ‘closing’, and apostrophes.</summary>
internal static class TypographicQuotes
{
    /// <summary>Replaces the quotes in the words of a text. Code and formulas keep theirs.</summary>
    public static void Set(MarkdownDocument text)
    {
        foreach (var literal in text.Descendants<LiteralInline>())
        {
            var words = literal.Content.ToString();
            if (words.AsSpan().IndexOfAny('"', '\'') >= 0)
            {
                // What a literal begins with follows on the code, formula or emphasis before it.
                var before = literal.PreviousSibling switch
                {
                    null or LineBreakInline => ' ',
                    LiteralInline { Content: { IsEmpty: false } earlier } => earlier.Text[earlier.End],
                    _ => 'x',
                };
                literal.Content = new StringSlice(Curled(words, before));
            }
        }
    }

    private static string Curled(string words, char before)
    {
        var result = words.ToCharArray();
        for (var i = 0; i < result.Length; i++)
        {
            var opens = char.IsWhiteSpace(before) || before is '(' or '[' or '–' or '—' or '“' or '‘';
            before = result[i] = result[i] switch
            {
                '"' => opens ? '“' : '”',
                '\'' => opens ? '‘' : '’',
                var other => other,
            };
        }

        return new string(result);
    }
}
