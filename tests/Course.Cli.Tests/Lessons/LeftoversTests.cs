using Course.Cli.Lessons;
using Course.Kernel.Notebooks;

namespace Course.Cli.Tests.Lessons;

public sealed class LeftoversTests
{
    public static TheoryData<string> Lessons => [.. Repository.Find().FindNotebooks([])];

    [Theory]
    [InlineData("## Summary\n\n- LESSON-SUMMARY", "LESSON-SUMMARY")]
    [InlineData("TODO: say why.", "TODO")]
    [InlineData("It takes TBD seconds.", "TBD")]
    [InlineData("It takes XXX seconds.", "XXX")]
    [InlineData("The perplexity is ???, a little more than that of counting.", "???")]
    [InlineData("Lorem ipsum dolor sit amet.", "Lorem ipsum")]
    [InlineData("The network reaches {0} of 100.", "{0}")]
    [InlineData("The network reaches {{ accuracy }}.", "{{ accuracy }}")]
    [InlineData("Here `{0}` is a number, $x_{1}$ a formula, and {best} was left over.", "{best}")]
    public void A_placeholder_in_prose_is_told_with_lesson_cell_and_text(string prose, string text) =>
        AssertOne(CellKind.Markdown, prose, text);

    [Theory]
    [InlineData("Plot.Lines(\"t\", \"h\", h).Title(\"CURVE-TITLE\")", "CURVE-TITLE")]
    [InlineData("Plot.Lines(\"t\", \"h\", h).Title(\"???\")", "???")]
    [InlineData("var rate = 0.1; // TODO measure it", "TODO")]
    [InlineData("// LESSON-BIAS\n1 + 1", "LESSON-BIAS")]
    public void A_placeholder_in_code_is_told_too(string code, string text) =>
        AssertOne(CellKind.Code, code, text);

    [Theory]
    [InlineData(CellKind.Code, "Console.WriteLine(\"{0} of {1}\", i, n); Func<int> f = () => { return 0; };")]
    [InlineData(CellKind.Code, "var shown = $\"{loss:0.00} {{not a template}}\"; object[] none = {};")]
    [InlineData(CellKind.Code, "a ?? b ?? c; x = y is null ? 1 : 2; var todo = new List<string>(); const int XXL = 1;")]
    [InlineData(CellKind.Markdown, "$$\\frac{1}{n} \\sum_{i=1}^{n} x_{i}$$ and `string.Format(\"{0}\", x)` and $e^{x}$.")]
    [InlineData(CellKind.Markdown, "```csharp\nvar f = () => {};\n```")]
    [InlineData(CellKind.Markdown, "What to do? Really?? A to-do list; the TITLE of a plot; the set {a, b}; chapter XX.")]
    public void Code_formulas_and_plain_words_are_no_placeholders(CellKind kind, string source) =>
        Assert.Empty(Leftovers.Of(NotebookWith(kind, source, out _), "05-lesson"));

    [Theory]
    [MemberData(nameof(Lessons))]
    public void No_lesson_has_a_placeholder(string path) =>
        Assert.Empty(Leftovers.Of(Notebook.Load(path), Path.GetFileNameWithoutExtension(path)));

    private static void AssertOne(CellKind kind, string source, string text)
    {
        var notebook = NotebookWith(kind, source, out var cell);

        Assert.Equal($"05-lesson, cell {cell.Id} still has the placeholder '{text}': write what belongs there.", Assert.Single(Leftovers.Of(notebook, "05-lesson")));
    }

    private static Notebook NotebookWith(CellKind kind, string source, out NotebookCell cell)
    {
        var notebook = Notebook.Create();
        cell = notebook.Add(kind, source);
        return notebook;
    }
}
