using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Course.Cli.Site.Prose;

/// <summary>
/// Finds formulas that begin with <c>$$</c> at the start of a line and go over several lines. What is inside is not Markdown:
/// a line that begins with = or - is neither an underline nor a list.
/// </summary>
internal sealed class FormulaBlockParser : BlockParser
{
    public FormulaBlockParser() => OpeningCharacters = ['$'];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => true;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        // $$ … $$ on one line is a formula among words, of which the paragraph may have more.
        if (processor.IsCodeIndent || line.PeekChar() != '$' || line.Text.IndexOf("$$", line.Start + 2, line.End - line.Start - 1, StringComparison.Ordinal) >= 0)
        {
            return BlockState.None;
        }

        var block = new FormulaBlock(this)
        {
            Line = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(line.Start, line.End),
        };
        processor.NewBlocks.Push(block);
        processor.Line.Start += 2;
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var formula = (FormulaBlock)block;
        var line = processor.Line;
        var close = line.Length < 2 ? -1 : line.Text.IndexOf("$$", line.Start, line.Length, StringComparison.Ordinal);
        formula.UpdateSpanEnd(line.End);
        if (close < 0)
        {
            return BlockState.Continue;
        }

        var after = line.Text.AsSpan(close + 2, line.End - close - 1).Trim();
        formula.Problem = after.IsEmpty ? null : $"After the closing $$ stands “{after}”. Begin a new line for it.";
        if (close > line.Start)
        {
            var rest = new StringSlice(line.Text, line.Start, close - 1);
            formula.AppendLine(ref rest, processor.Column, processor.LineIndex, processor.CurrentLineStartPosition, trackTrivia: false);
        }

        return BlockState.BreakDiscard;
    }
}
