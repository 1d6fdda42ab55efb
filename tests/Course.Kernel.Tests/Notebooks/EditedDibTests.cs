using Course.Kernel.Notebooks;

namespace Course.Kernel.Tests.Notebooks;

/// <summary>What becomes of ids, exercises and outputs when somebody edits the .dib text of a notebook.</summary>
public class EditedDibTests
{
    private readonly Notebook _notebook = Notebook.Create();
    private readonly string _text;

    public EditedDibTests()
    {
        _notebook.Add(CellKind.Markdown, "# Title");
        AddCode("var first = 1;", "one");
        AddCode("int Square(int x) =>\n    throw new NotImplementedException();", "square");
        AddCode("Console.WriteLine(first);", "three");
        _text = Dib.Write(_notebook);
    }

    [Fact]
    public void An_edited_cell_stays_who_it_was_and_loses_its_outputs()
    {
        var edited = Edit("throw new NotImplementedException()", "x * x");

        Assert.Equal("int Square(int x) =>\n    x * x;", edited.Cells[2].Source);
        Assert.Equal("square", edited.Cells[2].ExerciseId);
        Assert.Equal(_notebook.Cells[2].Id, edited.Cells[2].Id);
        Assert.Empty(edited.Cells[2].Outputs);
        Assert.Null(edited.Cells[2].ExecutionCount);
        Assert.Null(edited.Cells[2].SourceHash);
    }

    [Fact]
    public void The_cells_around_an_edited_one_keep_everything()
    {
        var edited = Edit("throw new NotImplementedException()", "x * x");

        Assert.All(new[] { 0, 1, 3 }, i => Assert.Equal(
            JsonText.Write(_notebook.Cells[i].Json, JsonLayout.OneLine),
            JsonText.Write(edited.Cells[i].Json, JsonLayout.OneLine)));
    }

    [Fact]
    public void A_new_cell_beside_an_edited_one_does_not_take_its_place()
    {
        var edited = Edit(
            "#!csharp\n\nint Square(int x) =>\n    throw new NotImplementedException();",
            "#!csharp\n\n// a note to myself\nvar scratch = 2;\n\n#!csharp\n\nint Square(int x) =>\n    x * x;");

        Assert.Equal([null, "one", null, "square", "three"], edited.Cells.Select(c => c.ExerciseId));
        Assert.Equal("// a note to myself\nvar scratch = 2;", edited.Cells[2].Source);
    }

    [Fact]
    public void A_deleted_cell_is_gone()
    {
        var edited = Edit("#!csharp\n\nvar first = 1;\n\n", "");

        Assert.Equal([null, "square", "three"], edited.Cells.Select(c => c.ExerciseId));
    }

    [Fact]
    public void A_copied_cell_is_a_new_one()
    {
        var edited = Edit("#!csharp\n\nvar first = 1;\n\n", "#!csharp\n\nvar first = 1;\n\n#!csharp\n\nvar first = 1;\n\n");

        Assert.Equal([null, "one", null, "square", "three"], edited.Cells.Select(c => c.ExerciseId));
        Assert.Equal(5, edited.Cells.Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public void A_cell_whose_kernel_was_changed_is_a_new_one()
    {
        var edited = Edit("#!csharp\n\nvar first = 1;", "#!fsharp\n\nlet first = 1");

        Assert.Equal("fsharp", edited.Cells[1].Language);
        Assert.Null(edited.Cells[1].ExerciseId);
        Assert.Equal(4, edited.Cells.Count);
    }

    [Fact]
    public void Cells_the_text_does_not_show_keep_their_place()
    {
        _notebook.Insert(2, CellKind.Raw, "\\LaTeX");
        _notebook.Insert(3, CellKind.Code, "\n");
        var edited = Dib.Parse(Dib.Write(_notebook).Replace("# Title", "# Other title", StringComparison.Ordinal));

        Assert.Equal(["# Other title", "var first = 1;", "\\LaTeX", "\n"], edited.Cells.Take(4).Select(c => c.Source));
    }

    [Fact]
    public void A_cell_with_a_kernel_selector_stays_one_cell_when_its_text_is_edited()
    {
        _notebook.Cells[1].Source = "#!html\n<b>old</b>";
        var edited = Dib.Parse(Dib.Write(_notebook).Replace("<b>old</b>", "<b>new</b>", StringComparison.Ordinal));

        Assert.Equal(("#!html\n<b>new</b>", "one"), (edited.Cells[1].Source, edited.Cells[1].ExerciseId));
    }

    [Fact]
    public void Kernels_and_metadata_that_were_added_to_the_block_are_taken_over()
    {
        var edited = Edit("{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[", "{\"author\":\"me\",\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"sql\"},");

        Assert.Equal("me", (string?)edited.Metadata["author"]);
        Assert.Equal("sql", (string?)edited.Metadata["polyglot_notebook"]!["kernelInfo"]!["items"]![0]!["name"]);
    }

    [Fact]
    public void An_edited_text_goes_to_ipynb_and_back_with_its_edits()
    {
        var edited = Edit("var first = 1;\n\n", "var first = 11;\n\n\n\n\n");

        var text = Dib.Write(Notebook.Parse(edited.ToJson()));
        Assert.Contains("#!csharp\n\nvar first = 11;\n\n\n\n\n#!csharp\n\nint Square", text, StringComparison.Ordinal);
        Assert.Equal(edited.ToJson(), Dib.Parse(text).ToJson());
    }

    private void AddCode(string source, string exercise)
    {
        var cell = _notebook.Add(CellKind.Code, source);
        cell.Metadata["course"] = new System.Text.Json.Nodes.JsonObject { ["exercise"] = exercise };
        cell.SetOutputs([new StreamOutput(StreamName.Stdout, source)], 1, "hash");
    }

    private Notebook Edit(string from, string to)
    {
        Assert.Contains(from, _text, StringComparison.Ordinal);
        return Dib.Parse(_text.Replace(from, to, StringComparison.Ordinal));
    }
}
