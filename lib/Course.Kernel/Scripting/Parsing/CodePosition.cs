using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Kernel.Scripting;

/// <summary>Tells a directive from text that looks like one inside a C# string, a comment or code that is switched off.</summary>
internal sealed class CodePosition(string code)
{
    private readonly Lazy<SyntaxNode> _root = new(() => SubmissionCompiler.Parse(code, "").GetRoot());

    /// <summary>Whether the compiler could read a directive at a position.</summary>
    public bool IsBetweenTokens(int position)
    {
        var token = _root.Value.FindToken(position);
        if (token.Span.Contains(position))
        {
            return false;
        }

        var trivia = token.LeadingTrivia.Concat(token.TrailingTrivia).FirstOrDefault(t => t.FullSpan.Contains(position));
        return !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
            && !trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia)
            && !trivia.IsKind(SyntaxKind.DisabledTextTrivia);
    }
}
