using Markdig.Helpers;
using Markdig.Parsers;

namespace Course.Cli.Site.Prose;

/// <summary>
/// Finds formulas among words, by Pandoc's rule: an opening <c>$</c> has no space after it; a closing one has no space
/// before it and no digit after it. So prices stay prices. A backtick inside means that a dollar belongs to code.
/// </summary>
internal sealed class FormulaInlineParser : InlineParser
{
    public FormulaInlineParser() => OpeningCharacters = ['$'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var display = slice.PeekChar() == '$';
        var width = display ? 2 : 1;
        if (char.IsLetterOrDigit(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        var start = slice.Start + width;
        var end = FindEnd(slice.Text, start, slice.End, display);
        if (end < 0)
        {
            return false;
        }

        processor.Inline = new FormulaInline(slice.Text[start..end], display)
        {
            Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
        };
        slice.Start = end + width;
        return true;
    }

    private static int FindEnd(string text, int start, int last, bool display)
    {
        if (start > last || !display && char.IsWhiteSpace(text[start]) || text[start] == '$')
        {
            return -1;
        }

        for (var i = start; i <= last; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '`':
                    return -1;
                case '$' when display && i < last && text[i + 1] == '$':
                    return i;
                case '$' when !display && !char.IsWhiteSpace(text[i - 1]) && (i == last || !char.IsAsciiDigit(text[i + 1])):
                    return i;
            }
        }

        return -1;
    }
}
