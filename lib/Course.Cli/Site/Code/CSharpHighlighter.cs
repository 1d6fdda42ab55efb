using System.Net;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Cli.Site.Code;

/// <summary>
/// Colours C# script by its syntax tree. Nothing is compiled, so a name that only its meaning could tell apart stays plain;
/// code that does not parse is coloured as far as the parser understood it.
/// </summary>
internal static class CSharpHighlighter
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    /// <summary>The code as HTML, with a span around each stretch that has a colour.</summary>
    /// <example><c>var n = 1;</c> gives <c>&lt;span class="k"&gt;var&lt;/span&gt; n = &lt;span class="n"&gt;1&lt;/span&gt;;</c></example>
    public static string ToHtml(string code)
    {
        var classes = new TokenClass[code.Length];
        var root = CSharpSyntaxTree.ParseText(MagicLines.Hide(code), Script).GetRoot();
        foreach (var token in root.DescendantTokens(descendIntoTrivia: false))
        {
            Paint(token.LeadingTrivia);
            Fill(token.Span.Start, token.Span.End, CSharpTokens.Classify(token));
            Paint(token.TrailingTrivia);
        }

        foreach (var (start, end) in MagicLines.Find(code))
        {
            Fill(start, end, TokenClass.Directive);
        }

        return Write(code, classes);

        void Paint(SyntaxTriviaList trivia)
        {
            foreach (var piece in trivia)
            {
                // A directive owns the end of its line, which is not worth colouring.
                var length = piece.ToFullString().TrimEnd('\r', '\n').Length;
                Fill(piece.FullSpan.Start, piece.FullSpan.Start + length, CSharpTokens.Classify(piece));
            }
        }

        void Fill(int start, int end, TokenClass @class) => Array.Fill(classes, @class, start, end - start);
    }

    private static string Write(string code, TokenClass[] classes)
    {
        var html = new StringBuilder();
        for (var start = 0; start < code.Length;)
        {
            var end = start + 1;
            while (end < code.Length && (classes[end] == classes[start] || SpaceBetweenAlike(code, classes, start, end)))
            {
                end++;
            }

            var text = WebUtility.HtmlEncode(code[start..end]);
            html.Append(classes[start] == TokenClass.Plain ? text : $"<span class=\"{CssClass(classes[start])}\">{text}</span>");
            start = end;
        }

        return html.ToString();
    }

    // Space has no colour of its own: between two words of one colour it joins them into one span.
    private static bool SpaceBetweenAlike(string code, TokenClass[] classes, int start, int end)
    {
        while (end < code.Length && classes[end] == TokenClass.Plain && code[end] is ' ' or '\t')
        {
            end++;
        }

        return end < code.Length && classes[end] == classes[start] && char.IsWhiteSpace(code[end - 1]);
    }

    private static string CssClass(TokenClass @class) => @class switch
    {
        TokenClass.Keyword => "k",
        TokenClass.Type => "t",
        TokenClass.Method => "m",
        TokenClass.String => "s",
        TokenClass.Number => "n",
        TokenClass.Comment => "c",
        _ => "d",
    };
}
