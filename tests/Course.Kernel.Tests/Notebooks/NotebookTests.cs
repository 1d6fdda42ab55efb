using Course.Kernel.Notebooks;

namespace Course.Kernel.Tests.Notebooks;

public class NotebookTests
{
    [Fact]
    public void A_new_notebook_names_the_kernel_of_each_cell()
    {
        var notebook = Notebook.Create();
        notebook.Add(CellKind.Markdown, "# T");
        notebook.Add(CellKind.Code, "1");
        notebook.Add(CellKind.Code, "<b>", "html");

        Assert.Equal(".net-csharp", (string?)notebook.Metadata["kernelspec"]!["name"]);
        Assert.Equal(
            ["markdown", "csharp", "html"],
            notebook.Cells.Select(c => (string?)c.Metadata["polyglot_notebook"]!["kernelName"]));
        Assert.Equal("html", (string?)notebook.Cells[2].Metadata["dotnet_interactive"]!["language"]);
        Assert.Equal(["markdown", "csharp", "html"], notebook.Cells.Select(c => c.Language));
    }

    [Fact]
    public void Cells_can_be_added_inserted_and_removed()
    {
        var notebook = Notebook.Create();
        var last = notebook.Add(CellKind.Code, "2");
        notebook.Insert(0, CellKind.Raw, "0");
        notebook.Insert(1, CellKind.Markdown, "1");
        notebook.Remove(last);

        Assert.Equal(["0", "1"], notebook.Cells.Select(c => c.Source));
        Assert.Equal(["0", "1"], Notebook.Parse(notebook.ToJson()).Cells.Select(c => c.Source));
        Assert.Throws<ArgumentException>(() => notebook.Remove(last));
    }

    [Fact]
    public void Equal_cells_get_different_ids()
    {
        var notebook = Notebook.Create();
        notebook.Add(CellKind.Code, "1");
        notebook.Add(CellKind.Code, "1");

        Assert.NotEqual(notebook.Cells[0].Id, notebook.Cells[1].Id);
    }

    [Theory]
    [InlineData("# One", "One")]
    [InlineData("words\n\n# Two words ##\n# Three", "Two words")]
    [InlineData("## No\n\nYes\n===\n", "Yes")]
    [InlineData("```\n# code\n```\r\n# Größe\r\n", "Größe")]
    [InlineData("#hash\n## Two", null)]
    [InlineData("# C#", "C#")]
    public void The_title_is_the_first_level_1_heading(string markdown, string? title)
    {
        var notebook = Notebook.Create();
        notebook.Add(CellKind.Code, "# not here");
        notebook.Add(CellKind.Markdown, "no heading");
        notebook.Add(CellKind.Markdown, markdown);

        Assert.Equal(title, notebook.Title);
    }

    [Fact]
    public void A_cell_that_names_no_kernel_runs_on_the_notebooks_default()
    {
        Assert.Equal("python", Notebook.Load(Sample.PathOf("jupyter.ipynb")).Cells[1].Language);
        Assert.Equal("fsharp", Default("""{"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"fsharp"}}}"""));
        Assert.Equal("pwsh", Default("""{"kernelspec":{"name":".net-pwsh","language":"PowerShell"}}"""));
        Assert.Equal("csharp", Default("""{"kernelspec":{"name":"x","language":"C#"}}"""));
        Assert.Equal("csharp", Default("{}"));

        static string Default(string metadata) => Notebook.Parse(
            $$"""{"nbformat":4,"nbformat_minor":4,"metadata":{{metadata}},"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":[]}]}""")
            .Cells[0].Language;
    }

    [Fact]
    public void Metadata_say_tags_and_exercise()
    {
        var cell = Notebook.Load(Sample.PathOf("vscode.ipynb")).Cells[1];

        Assert.Equal("01-one-hot", cell.ExerciseId);
        Assert.Equal(["raises-exception", "exercise"], Notebook.Load(Sample.PathOf("jupyter.ipynb")).Cells[1].Tags);
    }
}
