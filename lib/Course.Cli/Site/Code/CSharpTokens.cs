using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Cli.Site.Code;

/// <summary>Decides what each token and each piece of trivia is.</summary>
internal static class CSharpTokens
{
    public static TokenClass Classify(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => ClassifyName(token),
        SyntaxKind.NumericLiteralToken => TokenClass.Number,
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken
            or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedRawStringEndToken => TokenClass.String,
        var kind when SyntaxFacts.IsKeywordKind(kind) => TokenClass.Keyword,
        _ => TokenClass.Plain,
    };

    public static TokenClass Classify(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
            or SyntaxKind.DisabledTextTrivia => TokenClass.Comment,
        _ when trivia.IsDirective => TokenClass.Directive,
        _ => TokenClass.Plain,
    };

    private static TokenClass ClassifyName(SyntaxToken token) => token.Parent switch
    {
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or TypeParameterSyntax => TokenClass.Type,
        ConstructorDeclarationSyntax or DestructorDeclarationSyntax => TokenClass.Type,
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => TokenClass.Method,
        SimpleNameSyntax name => ClassifyUse(name),
        _ => TokenClass.Plain,
    };

    private static TokenClass ClassifyUse(SimpleNameSyntax name)
    {
        if (name is IdentifierNameSyntax { Identifier.Text: "var" or "dynamic" or "nameof" }
            && (IsType(name) || IsCalled(name) || name.Parent is UsingDirectiveSyntax))
        {
            return TokenClass.Keyword;
        }

        if (IsCalled(name))
        {
            return TokenClass.Method;
        }

        return IsType(name) || LooksLikeType(name) ? TokenClass.Type : TokenClass.Plain;
    }

    private static bool IsCalled(SimpleNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax call => call.Expression == name,
        MemberAccessExpressionSyntax access => access.Name == name && access.Parent is InvocationExpressionSyntax call && call.Expression == access,
        MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax } => true,
        _ => false,
    };

    // The positions where the grammar asks for a type. Of a qualified name only the last part is one.
    private static bool IsType(SimpleNameSyntax name)
    {
        TypeSyntax type = name;
        while (type.Parent is QualifiedNameSyntax qualified && qualified.Right == type)
        {
            type = qualified;
        }

        return type.Parent switch
        {
            VariableDeclarationSyntax declaration => declaration.Type == type,
            ParameterSyntax parameter => parameter.Type == type,
            ObjectCreationExpressionSyntax creation => creation.Type == type,
            CastExpressionSyntax cast => cast.Type == type,
            MethodDeclarationSyntax method => method.ReturnType == type,
            LocalFunctionStatementSyntax function => function.ReturnType == type,
            BasePropertyDeclarationSyntax property => property.Type == type,
            OperatorDeclarationSyntax @operator => @operator.ReturnType == type,
            ForEachStatementSyntax loop => loop.Type == type,
            DeclarationExpressionSyntax declaration => declaration.Type == type,
            DeclarationPatternSyntax pattern => pattern.Type == type,
            RecursivePatternSyntax pattern => pattern.Type == type,
            BinaryExpressionSyntax binary => binary.Right == type && binary.IsKind(SyntaxKind.AsExpression) || binary.Right == type && binary.IsKind(SyntaxKind.IsExpression),
            CatchDeclarationSyntax @catch => @catch.Type == type,
            UsingDirectiveSyntax { StaticKeyword.RawKind: not 0 } => true,
            AttributeSyntax or BaseTypeSyntax or TypeArgumentListSyntax or ArrayTypeSyntax or NullableTypeSyntax
                or RefTypeSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax
                or TupleElementSyntax or TypePatternSyntax or TypeConstraintSyntax => true,
            _ => name is GenericNameSyntax && type.Parent is not QualifiedNameSyntax,
        };
    }

    // Math.Max, Chart.Line: by the language's naming rules a capitalised name before a dot is a type
    // (or a property, which nothing but the compiler could tell).
    private static bool LooksLikeType(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Expression == name
        && name.Identifier.Text is [>= 'A' and <= 'Z', _, ..];
}
