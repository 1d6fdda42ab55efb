using System.Net;
using AngleSharp.Html.Parser;
using Course.Cli.Site.Code;

namespace Course.Cli.Tests.Site;

public class CSharpHighlighterTests
{
    [Theory]
    [InlineData("var n = 1;", "k:var n:1")]
    [InlineData("using System.Linq;", "k:using")]
    [InlineData("double x = Math.Max(1.5, -2e3f);", "k:double t:Math m:Max n:1.5 n:2e3f")]
    [InlineData("List<string> words = new();", "t:List k:string k:new")]
    [InlineData("var r = new Random(42);", "k:var k:new t:Random n:42")]
    [InlineData("$\"loss {loss:F2}\"", "s:$\"loss  s:F2 s:\"")]
    [InlineData("\"\"\"raw\"\"\"", "s:\"\"\"raw\"\"\"")]
    [InlineData("x // why\n/* what */", "c:// why c:/* what */")]
    [InlineData("#r \"Course.dll\"\n1", "d:#r \"Course.dll\" n:1")]
    [InlineData("#!import \"../setup.cs\"\nvar a = 1;", "d:#!import \"../setup.cs\" k:var n:1")]
    [InlineData("static double Mean(double[] values) => throw new NotImplementedException();",
        "k:static double m:Mean k:double k:throw new t:NotImplementedException")]
    [InlineData("record Point(double X, double Y);", "k:record t:Point k:double k:double")]
    [InlineData("torch.Tensor h = x.tanh();", "t:Tensor m:tanh")]
    [InlineData("foreach (var (k, v) in counts) Console.WriteLine(k);", "k:foreach k:var k:in t:Console m:WriteLine")]
    [InlineData("await Task.Delay(1)", "k:await t:Task m:Delay n:1")]
    [InlineData("x is null ? 'a' : default", "k:is null s:'a' k:default")]
    [InlineData("using var scope = torch.NewDisposeScope();", "k:using var m:NewDisposeScope")]
    [InlineData("int[] a = [1, 2];", "k:int n:1 n:2")]
    public void Each_piece_of_code_gets_its_class(string code, string expected)
    {
        var spans = new HtmlParser().ParseDocument(CSharpHighlighter.ToHtml(code)).QuerySelectorAll("span");
        Assert.Equal(expected, string.Join(' ', spans.Select(s => $"{s.ClassName}:{s.TextContent}")));
    }

    [Theory]
    [InlineData("if (a < b && c > \"&amp;\") {\n\treturn; }\r\n")]
    [InlineData("#!time\n  #!unknown magic\nvar x = (")]
    [InlineData("\"\"\"unterminated")]
    [InlineData("")]
    [InlineData("#if DEBUG\nhidden\n#endif\n@\"a\"\"b\" $$\"\"\"{{x}}\"\"\"")]
    [InlineData("déjà vu — no C# at all £ ∂")]
    public void No_character_of_the_code_is_lost_whatever_it_is(string code) =>
        Assert.Equal(code, WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(CSharpHighlighter.ToHtml(code), "</?span[^>]*>", "")));
}
