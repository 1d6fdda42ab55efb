namespace Course.Kernel.Scripting;

/// <summary>A line of a cell with a marker under the fault.</summary>
/// <example>
/// <code>
///   2 | var y = foo + 1;
///     |         ^^^
/// </code>
/// </example>
internal static class CodeExcerpt
{
    private const int Widest = 160;

    /// <summary>The line, and the line with the marker under it.</summary>
    /// <param name="text">The whole source.</param>
    /// <param name="line">The line's number, from 0.</param>
    /// <param name="start">Where the fault begins in the line, from 0.</param>
    /// <param name="end">Where it ends; null means the line's end.</param>
    /// <returns>Nothing if the source has no such line.</returns>
    public static IEnumerable<string> Of(string text, int line, int start, int? end)
    {
        var lines = text.Split('\n');
        if (line < 0 || line >= lines.Length || string.IsNullOrWhiteSpace(lines[line]))
        {
            return [];
        }

        var code = lines[line].TrimEnd();
        start = Math.Clamp(start, 0, code.Length);
        var length = Math.Max(1, Math.Min(end ?? code.Length, code.Length) - start);

        // A line too long to read is cut to the part around the fault.
        var cut = code.Length <= Widest ? 0 : Math.Max(0, Math.Min(start - Widest / 4, code.Length - Widest));
        code = code.Substring(cut, Math.Min(Widest, code.Length - cut));
        start -= cut;
        length = Math.Max(1, Math.Min(length, code.Length - start));

        // Tabs stay tabs, so that the marker stands under the fault however wide they are drawn.
        var indent = string.Concat(code.Take(start).Select(c => c == '\t' ? '\t' : ' '));
        var number = (line + 1).ToString();
        return
        [
            $"  {number} | {code}",
            $"  {new string(' ', number.Length)} | {indent}{new string('^', length)}",
        ];
    }
}
