using Course.Kernel.Notebooks;

namespace Course.Kernel.Tests.Notebooks;

public class DibTests
{
    [Fact]
    public void Cells_are_read_as_net_interactive_reads_them()
    {
        var notebook = Notebook.Load(Sample.PathOf("by-hand.dib"));

        Assert.Equal(
            [
                ("csharp", "// code above the first name"),
                ("markdown", "# By hand"),
                ("csharp", "#!import \"words.csx\"\nvar x = 1;"),
                ("fsharp", "#!sql-words\nlet y = 2"),
            ],
            notebook.Cells.Select(c => (c.Language, c.Source)));
        Assert.Equal("By hand", notebook.Title);
        Assert.All(notebook.Cells, c => Assert.Equal(c.Language, (string?)c.Metadata["polyglot_notebook"]!["kernelName"]));
    }

    [Theory]
    [InlineData("#!csharp\n//\n\n#!fsharp\n\n#!pwsh\nls\n\n#!fsharp\n", "csharp://|pwsh:ls")]
    [InlineData("\n\n#!csharp\na\n\n\nb\n\n\n#!md\n\nc", "csharp:a\n\n\nb|markdown:c")]
    [InlineData("#!connect x\n#!csharp \n#!CSHARP\n1", "csharp:#!connect x\n#!csharp \n#!CSHARP\n1")]
    [InlineData("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\",\"items\":[{\"name\":\"sql\",\"aliases\":[\"db\"]}]}}\n#!db\n1", "sql:1")]
    [InlineData("#!meta\n{\"theAnswer\":42}\n#!csharp\nvar x = 1;\n#!meta\n2", "csharp:var x = 1;\n#!meta\n2")]
    [InlineData("#!csharp\r\n1\r\n2\r\n#!md\r\nc\r\n", "csharp:1\n2|markdown:c")]
    [InlineData("", "")]
    public void Names_of_kernels_split_cells_and_magic_commands_do_not(string text, string cells) =>
        Assert.Equal(cells, string.Join('|', Dib.Parse(text).Cells.Select(c => $"{c.Language}:{c.Source}")));

    [Fact]
    public void Metadata_of_the_document_are_kept()
    {
        var notebook = Dib.Parse("#!meta\n\n{\"theAnswer\":42.0,\"kernelInfo\":{\"defaultKernelName\":\"fsharp\",\"items\":[]}}\n\n1\n".Replace("\n\n1", "\n\n#!fsharp\n1", StringComparison.Ordinal));

        Assert.Equal("42.0", notebook.Metadata["theAnswer"]!.ToJsonString());
        Assert.Equal(".net-fsharp", (string?)notebook.Metadata["kernelspec"]!["name"]);
    }

    [Fact]
    public void Cells_are_written_as_net_interactive_writes_them()
    {
        var notebook = Notebook.Create();
        notebook.Add(CellKind.Markdown, "\n\n# Title\n\n");
        notebook.Add(CellKind.Code, "#!time\n1 + 1");
        notebook.Add(CellKind.Code, "");
        notebook.Add(CellKind.Code, "<b>", "html");

        var text = Dib.Write(notebook);
        var json = text.Split('\n')[2];
        Assert.Equal($"#!meta\n\n{json}\n\n#!markdown\n\n# Title\n\n#!csharp\n\n#!time\n1 + 1\n\n#!html\n\n<b>\n", text);
        Assert.StartsWith(
            """{"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":["c#","C#","cs"],"name":"csharp"},{"aliases":[],"name":"html"}]},"course":{"format":1,""",
            json,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_that_the_text_can_hold_alone_has_no_side_data()
    {
        var text = Sample.Text("interactive.dib");

        Assert.DoesNotContain("\"course\"", Dib.Write(Dib.Parse(text)), StringComparison.Ordinal);
        Assert.False(Dib.Parse(text).Metadata.ContainsKey("course"));
    }

    [Fact]
    public void A_cell_that_names_kernels_in_its_source_comes_back_as_one_cell()
    {
        var notebook = Notebook.Create();
        var source = "#!html\n<b>\n\n#!csharp\n1\n";
        notebook.Add(CellKind.Code, source);

        Assert.Equal(source, Dib.Parse(Dib.Write(notebook)).Cells.Single().Source);
    }

    [Theory]
    [InlineData("#!meta\n{\"a\": oops}\n#!csharp\n", "line 2, column 7: This is not JSON")]
    [InlineData("#!meta\n\n[1]\n", "Expected a JSON object below #!meta")]
    [InlineData("#!meta\n#!csharp\n1", "Expected a JSON object, got an empty text")]
    [InlineData("#!csharp\n1\n#!meta\n{}\n", "line 3, column 1: A line that begins with #!meta must come before the first cell")]
    [InlineData("#!meta\n{\"kernelInfo\":3}\n", "Expected \"kernelInfo\" in #!meta to be a JSON object")]
    [InlineData("#!meta\n{\"course\":3}\n", "expected \"format\": 1")]
    [InlineData("#!meta\n{\"course\":{\"format\":1}}\n", "expected \"notebook\" to be an object")]
    [InlineData("#!meta\n{\"course\":{\"format\":1,\"notebook\":{\"cells\":[{}]}}}\n", "expected cell 1 to have a \"source\" that refers to the text")]
    [InlineData("#!meta\n{\"course\":{\"format\":1,\"notebook\":{\"cells\":[]}}}\n", "Remove the entry to read the text alone")]
    public void A_damaged_meta_block_is_reported(string text, string problem)
    {
        var error = Assert.Throws<NotebookFormatException>(() => Dib.Parse(text, "a.dib"));

        Assert.StartsWith("a.dib", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
