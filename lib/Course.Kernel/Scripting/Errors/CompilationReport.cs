using Microsoft.CodeAnalysis;

namespace Course.Kernel.Scripting;

/// <summary>The compiler's errors, each with the line it found fault with.</summary>
internal static class CompilationReport
{
    private const int MostErrors = 5;

    /// <summary>One error output for all of a cell's errors.</summary>
    /// <param name="errors">The errors, in any order.</param>
    /// <param name="cellName">The cell's own name: errors in other files are told with the file's path.</param>
    /// <param name="explain">A better message for an error, or null for the compiler's own.</param>
    public static ErrorOutput Of(IEnumerable<Diagnostic> errors, string cellName, Func<Diagnostic, string?> explain)
    {
        var ordered = errors.OrderBy(e => e.Location.SourceSpan.Start).ToList();
        var traceback = ordered.Take(MostErrors).SelectMany(e => Lines(e, cellName, explain)).ToList();
        if (ordered.Count > MostErrors)
        {
            traceback.Add($"… and {ordered.Count - MostErrors} more errors. Mend the first ones first: the others may follow from them.");
        }

        return new ErrorOutput("CompilationError", string.Join('\n', ordered.Take(MostErrors).Select(e => Headline(e, cellName, explain))), traceback);
    }

    private static string Headline(Diagnostic error, string cellName, Func<Diagnostic, string?> explain)
    {
        var message = explain(error) ?? error.GetMessage();
        if (error.Location.GetLineSpan() is not { IsValid: true } span)
        {
            return $"error {error.Id}: {message}";
        }

        var file = span.Path == cellName ? "" : span.Path;
        return $"{file}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): error {error.Id}: {message}";
    }

    private static IEnumerable<string> Lines(Diagnostic error, string cellName, Func<Diagnostic, string?> explain)
    {
        var headline = Headline(error, cellName, explain).Split('\n');
        if (error.Location.SourceTree is not { } tree)
        {
            return headline;
        }

        var span = error.Location.GetLineSpan();
        var sameLine = span.StartLinePosition.Line == span.EndLinePosition.Line;
        return headline.Concat(CodeExcerpt.Of(
            tree.ToString(), span.StartLinePosition.Line, span.StartLinePosition.Character, sameLine ? span.EndLinePosition.Character : null));
    }
}
