using System.Net;
using Course.Cli.Site.Pages;
using Course.Cli.Site.Tex;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Course.Cli.Site.Prose;

/// <summary>Writes formulas as MathML. One that is wrong is reported, and stands in the page as it was typed.</summary>
/// <param name="page">The page that is written.</param>
internal sealed class FormulaRenderer(PageContext page)
{
    /// <summary>A formula's HTML. A display formula sits in an element that scrolls when it is wider than the page.</summary>
    /// <param name="tex">The formula without its dollars.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    /// <param name="line">The line of the cell that it begins on, from 1.</param>
    public string ToHtml(string tex, bool display, int? line)
    {
        try
        {
            var math = TexMath.ToMathML(tex, display);
            return display ? $"<span class=\"formula\">{math}</span>" : math;
        }
        catch (TexException error)
        {
            page.Report(error.Message, line is null ? null : line + tex.AsSpan(0, Math.Min(error.Position, tex.Length)).Count('\n'));
            return $"<code>{WebUtility.HtmlEncode(tex)}</code>";
        }
    }

    /// <summary>Writes a <see cref="FormulaInline"/>.</summary>
    public sealed class Inline(FormulaRenderer formulas) : HtmlObjectRenderer<FormulaInline>
    {
        protected override void Write(HtmlRenderer renderer, FormulaInline formula)
        {
            renderer.Write(formulas.ToHtml(formula.Tex, formula.Display, formula.Line + 1));
            // A line may end after a formula; in “n-gram” it must not.
            if (!formula.Display && formula.NextSibling is Markdig.Syntax.Inlines.LiteralInline { Content: { IsEmpty: false } after }
                && (after.CurrentChar is '-' or '’' or '\'' || char.IsLetterOrDigit(after.CurrentChar)))
            {
                renderer.Write("\u2060");
            }
        }
    }

    /// <summary>Writes a <see cref="FormulaBlock"/>.</summary>
    public sealed class Block(FormulaRenderer formulas) : HtmlObjectRenderer<FormulaBlock>
    {
        protected override void Write(HtmlRenderer renderer, FormulaBlock formula)
        {
            if (formula.Problem is { } problem)
            {
                formulas.Report(problem, formula.Line + 1);
                return;
            }

            renderer.EnsureLine();
            renderer.WriteLine($"<p>{formulas.ToHtml(formula.Lines.ToString(), display: true, formula.Line + 1)}</p>");
        }
    }

    private void Report(string problem, int line) => page.Report(problem, line);
}
