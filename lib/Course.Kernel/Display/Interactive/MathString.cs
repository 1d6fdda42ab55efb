using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Jupyter.Formatting;

/// <summary>A formula in LaTeX that is set on a line of its own.</summary>
/// <param name="latexCode">The formula; the <c>$$</c> around it may be left out.</param>
[Obsolete("Use LaTeXString, as .NET Interactive advises too.")]
public class MathString(string latexCode) : LaTeXString(Delimit(latexCode))
{
    /// <summary>Takes a string for a formula.</summary>
    /// <param name="source">The formula.</param>
    public static implicit operator MathString(string source) => new(source);

    private static string Delimit(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return (code.StartsWith("$$", StringComparison.Ordinal) ? "" : "$$") + code + (code.EndsWith("$$", StringComparison.Ordinal) ? "" : "$$");
    }
}
