using System.Text.RegularExpressions;
using Course.Cli.Site.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Course.Cli.Site.Prose;

/// <summary>Finds what was meant as a formula and is not read as one: it would stand in the page as it was typed.</summary>
internal static partial class StrayFormulas
{
    /// <summary>Reports dollars that open no formula, and commands outside of one.</summary>
    public static void Report(MarkdownDocument text, PageContext page)
    {
        foreach (var literal in text.Descendants<LiteralInline>())
        {
            var words = literal.Content.ToString();
            foreach (Match dollar in Dollar().Matches(words))
            {
                if (dollar.Index > 0 || !literal.IsFirstCharacterEscaped)
                {
                    page.Report($"This $ neither opens nor closes a formula: “{words.Trim()}”. No space goes inside the dollars; a dollar that is money is written \\$.", literal.Line + 1);
                    break;
                }
            }

            if (Command().Match(words) is { Success: true } command)
            {
                page.Report($"{command.Value} stands outside of a formula. Put dollars around it.", literal.Line + 1);
            }
        }
    }

    // $5 and US$ are money.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])\$(?!\d)")]
    private static partial Regex Dollar();

    [GeneratedRegex(@"\\[a-zA-Z]{2,}")]
    private static partial Regex Command();
}
