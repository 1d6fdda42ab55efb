using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Kernel.Scripting;

/// <summary>A cell's code, compiled after the submissions before it, not yet loaded.</summary>
internal sealed record CompiledSubmission(CSharpCompilation Compilation, MemoryStream Assembly, MemoryStream Symbols)
{
    /// <summary>Whether there is anything to run: a cell of nothing but usings has no code.</summary>
    public bool HasCode => Assembly.Length > 0;

    /// <summary>Whether a value that the code came to is the value of its trailing expression. Code without one comes to null.</summary>
    public bool HasResult(object? value) => value is not null || (TrailingExpression is { } expression && !IsVoid(expression));

    private ExpressionSyntax? TrailingExpression =>
        Compilation.SyntaxTrees[^1].GetCompilationUnitRoot().Members.LastOrDefault()
            is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement }
            ? statement.Expression
            : null;

    private bool IsVoid(ExpressionSyntax expression) =>
        Compilation.GetSemanticModel(expression.SyntaxTree).GetTypeInfo(expression).Type is { SpecialType: SpecialType.System_Void };
}
