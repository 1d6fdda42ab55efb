using System.Text.RegularExpressions;
using Course.Kernel.Notebooks;

namespace Course.Cli.Lessons;

/// <summary>
/// Text that was to be replaced before a lesson is read: <c>TODO</c>, <c>LESSON-SUMMARY</c>, <c>CURVE-TITLE</c>, <c>???</c>,
/// lorem ipsum, and in prose also a template's <c>{0}</c>.
/// </summary>
/// <remarks>
/// Braces count in prose only, outside of code spans and formulas: code has them in format strings, interpolation and blocks,
/// formulas in <c>\frac{1}{n}</c>.
/// </remarks>
internal static partial class Leftovers
{
    /// <summary>The leftovers of a lesson, each as a sentence that names the lesson, the cell and the text.</summary>
    /// <param name="notebook">The lesson.</param>
    /// <param name="lesson">Its name.</param>
    public static IEnumerable<string> Of(Notebook notebook, string lesson)
    {
        foreach (var cell in notebook.Cells)
        {
            var found = Placeholder.Matches(cell.Source).Select(match => match.Value);
            if (cell.Kind is CellKind.Markdown)
            {
                found = found.Concat(Template.Matches(CodeOrFormula.Replace(cell.Source, " ")).Select(match => match.Value));
            }

            foreach (var text in found)
            {
                yield return $"{lesson}, cell {cell.Id} still has the placeholder '{text}': write what belongs there.";
            }
        }
    }

    [GeneratedRegex(@"\b(?:TODO|TBD|FIXME|XXX+)\b|\bLESSON-\w+|\b[A-Z0-9]+(?:-[A-Z0-9]+)*-(?:TITLE|CAPTION|TEXT|FIGURE|NUMBER|SUMMARY)\b|\?{3,}|(?i:\blorem\s+ipsum\b)")]
    private static partial Regex Placeholder { get; }

    [GeneratedRegex(@"\{\{?\s*\w*\s*\}\}?")]
    private static partial Regex Template { get; }

    [GeneratedRegex(@"(?s)```.*?```|(`+)[^`].*?\1|\$\$.*?\$\$|\$[^$]*\$")]
    private static partial Regex CodeOrFormula { get; }
}
