using Course.Cli.Site.Tex;
using FsCheck;
using FsCheck.Fluent;

namespace Course.Cli.Tests.Site;

/// <summary>Formulas of the course against MathML written by hand from the MathML Core specification and the TeXbook.</summary>
public class TexMathTests
{
    [Theory]
    // Letters, numbers, scripts.
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("3.14", "<mn>3.14</mn>")]
    [InlineData("1{,}000", "<mn>1</mn><mo lspace=\"0\" rspace=\"0\">,</mo><mn>000</mn>")]
    [InlineData("h_t", "<msub><mi>h</mi><mi>t</mi></msub>")]
    [InlineData("x^2_i", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("x^{\\langle t\\rangle}", "<msup><mi>x</mi><mrow><mo stretchy=\"false\">⟨</mo><mi>t</mi><mo stretchy=\"false\">⟩</mo></mrow></msup>")]
    [InlineData("h_{t-1}", "<msub><mi>h</mi><mrow><mi>t</mi><mo lspace=\"0\" rspace=\"0\">−</mo><mn>1</mn></mrow></msub>")]
    [InlineData("x'_t", "<msub><mrow><mi>x</mi><mo>′</mo></mrow><mi>t</mi></msub>")]
    [InlineData("f''", "<mrow><mi>f</mi><mo>″</mo></mrow>")]
    [InlineData("{}^2", "<msup><mrow /><mn>2</mn></msup>")]
    [InlineData("\\alpha\\Gamma\\infty", "<mi>α</mi><mi mathvariant=\"normal\">Γ</mi><mi>∞</mi>")]
    [InlineData("\\partial\\nabla", "<mi mathvariant=\"normal\">∂</mi><mi mathvariant=\"normal\">∇</mi>")]
    // Signs, operators, relations.
    [InlineData("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>")]
    [InlineData("-b", "<mo lspace=\"0\" rspace=\"0\">−</mo><mi>b</mi>")]
    [InlineData("a=-b", "<mi>a</mi><mo>=</mo><mo lspace=\"0\" rspace=\"0\">−</mo><mi>b</mi>")]
    [InlineData("a\\cdot b\\odot c", "<mi>a</mi><mo>⋅</mo><mi>b</mi><mo largeop=\"false\">⊙</mo><mi>c</mi>")]
    [InlineData("a\\neq b\\approx c\\to d", "<mi>a</mi><mo>≠</mo><mi>b</mi><mo>≈</mo><mi>c</mi><mo>→</mo><mi>d</mi>")]
    [InlineData("a\\not\\in b", "<mi>a</mi><mo>∉</mo><mi>b</mi>")]
    [InlineData("p(y|x)", "<mi>p</mi><mo stretchy=\"false\">(</mo><mi>y</mi><mi>|</mi><mi>x</mi><mo stretchy=\"false\">)</mo>")]
    [InlineData("\\|x\\|", "<mi>‖</mi><mi>x</mi><mi>‖</mi>")]
    [InlineData("a,\\dots", "<mi>a</mi><mo>,</mo><mi>…</mi>")]
    // Functions.
    [InlineData("\\log x", "<mi>log</mi><mspace width=\".17em\" /><mi>x</mi>")]
    [InlineData("\\tanh(x)", "<mi>tanh</mi><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo>")]
    [InlineData("2\\ln x", "<mn>2</mn><mspace width=\".17em\" /><mi>ln</mi><mspace width=\".17em\" /><mi>x</mi>")]
    [InlineData("\\max_i x", "<msub><mi>max</mi><mi>i</mi></msub><mspace width=\".17em\" /><mi>x</mi>")]
    [InlineData("\\operatorname{softmax}(z)", "<mi>softmax</mi><mo stretchy=\"false\">(</mo><mi>z</mi><mo stretchy=\"false\">)</mo>")]
    // Fractions, roots, accents.
    [InlineData("\\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData("\\dfrac ab", "<mstyle displaystyle=\"true\"><mfrac><mi>a</mi><mi>b</mi></mfrac></mstyle>")]
    [InlineData("\\sqrt{x+1}", "<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>")]
    [InlineData("\\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData("\\binom nk", "<mrow><mo>(</mo><mfrac linethickness=\"0\"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>")]
    [InlineData("\\hat y", "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">ˆ</mo></mover>")]
    [InlineData("\\vec v", "<mover accent=\"true\"><mi>v</mi><mo stretchy=\"false\">\u20D7</mo></mover>")]
    [InlineData("\\widehat{ab}", "<mover accent=\"true\"><mrow><mi>a</mi><mi>b</mi></mrow><mo>^</mo></mover>")]
    [InlineData("\\tilde c_t", "<msub><mover accent=\"true\"><mi>c</mi><mo stretchy=\"false\">˜</mo></mover><mi>t</mi></msub>")]
    [InlineData("\\overline{AB}", "<mrow class=\"overline\"><mrow><mi>A</mi><mi>B</mi></mrow></mrow>")]
    [InlineData("\\underbrace{x}_{a}", "<munder><munder accentunder=\"true\"><mi>x</mi><mo>⏟</mo></munder><mi>a</mi></munder>")]
    // Delimiters.
    [InlineData("\\left(x\\right]", "<mrow><mo>(</mo><mi>x</mi><mo>]</mo></mrow>")]
    [InlineData("\\left.x\\right|_0", "<msub><mrow><mi>x</mi><mo form=\"postfix\" stretchy=\"true\">|</mo></mrow><mn>0</mn></msub>")]
    [InlineData("\\Big(", "<mo stretchy=\"true\" minsize=\"1.8em\" maxsize=\"1.8em\" lspace=\"0\" rspace=\"0\">(</mo>")]
    [InlineData("\\{1\\}", "<mo stretchy=\"false\">{</mo><mn>1</mn><mo stretchy=\"false\">}</mo>")]
    // Alphabets and text.
    [InlineData("\\mathbf{W}\\mathbb{R}\\mathcal{L}\\mathcal{N}", "<mi>𝐖</mi><mi>ℝ</mi><mi>ℒ</mi><mi>𝒩</mi>")]
    [InlineData("\\boldsymbol\\theta\\mathbb{1}", "<mi>𝜽</mi><mn>𝟙</mn>")]
    [InlineData("d_{\\mathrm{model}}", "<msub><mi>d</mi><mi>model</mi></msub>")]
    [InlineData("\\mathrm{d}x", "<mi mathvariant=\"normal\">d</mi><mi>x</mi>")]
    [InlineData("\\text{if } x", "<mtext>if\u00A0</mtext><mi>x</mi>")]
    [InlineData("\\text{for $i$ in 50\\%}", "<mrow><mtext>for\u00A0</mtext><mi>i</mi><mtext>\u00A0in\u00A050%</mtext></mrow>")]
    [InlineData("\\argmax\\ x", "<mi>arg\u2009max</mi><mspace width=\".25em\" /><mi>x</mi>")]
    [InlineData("a\\,b\\quad c", "<mi>a</mi><mspace width=\".17em\" /><mi>b</mi><mspace width=\"1em\" /><mi>c</mi>")]
    [InlineData("\\textcolor{red}{x}", "<mrow mathcolor=\"red\"><mi>x</mi></mrow>")]
    [InlineData("x % a remark\n+ y", "<mi>x</mi><mo>+</mo><mi>y</mi>")]
    public void A_formula_in_a_line_of_text(string tex, string expected) =>
        Assert.Equal($"<math>{expected}</math>", TexMath.ToMathML(tex, display: false));

    [Theory]
    [InlineData("\\sum_{t=1}^T x_t", "<munderover><mo>∑</mo><mrow><mi>t</mi><mo lspace=\"0\" rspace=\"0\">=</mo><mn>1</mn></mrow><mi>T</mi></munderover><msub><mi>x</mi><mi>t</mi></msub>")]
    [InlineData("\\int_0^1", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>")]
    [InlineData("\\lim_{n} a", "<munder><mi>lim</mi><mi>n</mi></munder><mspace width=\".17em\" /><mi>a</mi>")]
    [InlineData("\\operatorname*{argmax}_y", "<munder><mi>argmax</mi><mi>y</mi></munder>")]
    [InlineData("\\frac{\\sum_i}{2}", "<mfrac><msub><mo>∑</mo><mi>i</mi></msub><mn>2</mn></mfrac>")]
    [InlineData("\\sum\\nolimits_i", "<msub><mo>∑</mo><mi>i</mi></msub>")]
    [InlineData("a\\overset{!}{=}b", "<mi>a</mi><mspace width=\".28em\" /><mover><mo lspace=\"0\" rspace=\"0\" movablelimits=\"false\">=</mo><mo lspace=\"0\" rspace=\"0\">!</mo></mover><mspace width=\".28em\" /><mi>b</mi>")]
    [InlineData("\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", "<mrow><mo>(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable><mo>)</mo></mrow>")]
    [InlineData("\\begin{cases}1&x\\\\0&y\\end{cases}", "<mrow><mo>{</mo><mtable class=\"cases\"><mtr><mtd><mn>1</mn></mtd><mtd><mi>x</mi></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mi>y</mi></mtd></mtr></mtable></mrow>")]
    [InlineData("\\begin{aligned}a&=b\\\\&-c\\end{aligned}", "<mtable class=\"aligned\" displaystyle=\"true\"><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd /><mtd><mo form=\"infix\">−</mo><mi>c</mi></mtd></mtr></mtable>")]
    [InlineData("\\begin{array}{l|r}a&b\\\\[4pt]\\hline c&d\\end{array}", "<mtable class=\"array\"><mtr><mtd class=\"l\" style=\"padding-bottom:4pt\"><mi>a</mi></mtd><mtd class=\"r bar\"><mi>b</mi></mtd></mtr><mtr class=\"ruled\"><mtd class=\"l\"><mi>c</mi></mtd><mtd class=\"r bar\"><mi>d</mi></mtd></mtr></mtable>")]
    [InlineData("a\\\\b", "<mtable class=\"gathered\" displaystyle=\"true\"><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>")]
    public void A_formula_on_a_line_of_its_own(string tex, string expected) =>
        Assert.Equal($"<math display=\"block\">{expected}</math>", TexMath.ToMathML(tex, display: true));

    [Theory]
    [InlineData("x + \\foo", "Unknown command \\foo.", 4)]
    [InlineData("\\frac{a}", "\\frac lacks its argument: found the end of the formula.", 8)]
    [InlineData("{a", "This { is never closed.", 0)]
    [InlineData("a}", "This } closes nothing.", 1)]
    [InlineData("a & b", "& separates columns only inside an environment such as aligned.", 2)]
    [InlineData("x_1_2", "A second subscript. Put braces around the first.", 3)]
    [InlineData("\\left( a", "\\left has no \\right: found the end of the formula.", 5)]
    [InlineData("\\left x\\right)", "\\left needs a delimiter such as ( or \\{, and found “x”.", 5)]
    [InlineData("\\begin{foo}a\\end{foo}", "Unknown environment foo.", 6)]
    [InlineData("\\begin{matrix}a\\end{cases}", "\\end{cases} does not end \\begin{matrix}.", 19)]
    [InlineData("a # b", "The character “#” has no meaning in a formula.", 2)]
    [InlineData("\\text{a", "The formula ends too early.", 7)]
    [InlineData("\\text{a \\foo}", "\\f has no meaning inside \\text.", 8)]
    [InlineData("\\textcolor{;x}{a}", "“;x” is not a colour: write a CSS name or #rrggbb.", 10)]
    public void A_wrong_formula_says_what_is_wrong_and_where(string tex, string problem, int position)
    {
        var error = Assert.Throws<TexException>(() => TexMath.ToMathML(tex, display: false));
        Assert.StartsWith(problem, error.Message);
        Assert.Equal(position, error.Position);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("\\sqrt")]
    [InlineData("x^")]
    [InlineData("\\left(")]
    [InlineData("\\begin{matrix}")]
    [InlineData("\\color{red}")]
    public void A_bottomless_formula_is_refused(string opening) =>
        Assert.Throws<TexException>(() => TexMath.ToMathML(string.Concat(Enumerable.Repeat(opening, 100_000)), display: true));

    [Fact]
    public void Whatever_is_typed_gives_well_formed_MathML_or_says_what_is_wrong()
    {
        string[] tokens = ["{", "}", "x", "12", ".", "'", "^", "_", "&", "\\\\", "\\frac", "\\sqrt", "[", "]", "\\left", "\\right", "(", ")", "|", "\\|",
            "\\begin{matrix}", "\\end{matrix}", "\\begin{array}{lc}", "\\end{array}", "\\hline", "\\text{a$b$}", "\\sum", "\\limits", "\\hat", "\\mathbf", "\\mathrm",
            "\\displaystyle", "\\color{red}", "\\not", "=", "-", "\\big", "\\middle", "\\operatorname{f}", "\\overset", "\\substack", "\\foo", " ", "%", "\n", "é", "∑", "$", "\ud83d\ude00"];
        var formulas = Gen.Select(Gen.ListOf(Gen.Elements(tokens)), parts => string.Concat(parts));
        Prop.ForAll(Arb.From(formulas), formula =>
        {
            try
            {
                System.Xml.Linq.XElement.Parse(TexMath.ToMathML(formula, display: true));
            }
            catch (TexException error)
            {
                Assert.InRange(error.Position, 0, formula.Length);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_long_formula_in_a_line_of_text_can_break_after_a_relation_but_not_inside_brackets() =>
        Assert.Equal(
            "<math><mi>a</mi><mo>=</mo></math><math><mi>f</mi><mo stretchy=\"false\">(</mo><mi>b</mi><mo>=</mo><mi>cdefghijklmnopq</mi><mo stretchy=\"false\">)</mo></math>",
            TexMath.ToMathML("a = f(b = \\mathrm{cdefghijklmnopq})", display: false));
}
