using Course.Kernel.Notebooks;

namespace Course.Kernel.Tests.Notebooks;

public class NotebookFileTests
{
    public static TheoryData<string> Notebooks { get; } = ["jupyter.ipynb", "vscode.ipynb", "interactive.ipynb"];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_file_nobody_edited_is_written_byte_for_byte(string name)
    {
        var notebook = Notebook.Load(Sample.PathOf(name));

        Assert.Equal(Sample.Text(name), notebook.ToJson());
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_file_goes_to_dib_and_back_byte_for_byte(string name)
    {
        var dib = Dib.Write(Notebook.Load(Sample.PathOf(name)));

        Assert.Equal(Sample.Text(name), Dib.Parse(dib).ToJson());
    }

    [Theory]
    [InlineData("interactive.dib")]
    [InlineData("by-hand.dib")]
    public void A_dib_file_goes_to_ipynb_and_back_byte_for_byte(string name)
    {
        var json = Notebook.Load(Sample.PathOf(name)).ToJson();

        Assert.Equal(Sample.Text(name), Dib.Write(Notebook.Parse(json)));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void An_edited_cell_changes_no_line_outside_of_it(string name)
    {
        var notebook = Notebook.Load(Sample.PathOf(name));
        var edited = notebook.Cells[1];
        edited.Source = "// edited";

        var (before, after) = (Sample.Text(name).Split('\n'), notebook.ToJson().Split('\n'));
        var same = before.Zip(after).TakeWhile(p => p.First == p.Second).Count();
        var sameAtEnd = before.Reverse().Zip(after.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        Assert.Contains("\"source\": ", before[same - 1] + before[same], StringComparison.Ordinal);
        Assert.True(before.Length - same - sameAtEnd <= 4, $"{before.Length - same - sameAtEnd} lines changed");
    }

    [Fact]
    public void A_source_in_one_string_stays_one_until_it_is_edited()
    {
        var notebook = Notebook.Load(Sample.PathOf("vscode.ipynb"));
        notebook.Cells[2].Source = "<p>edited</p>";
        Assert.Contains("\"source\": \"// a source in one string\\nvar x = 1;\"", notebook.ToJson(), StringComparison.Ordinal);

        notebook.Cells[1].Source = "var x = 2;\nx";
        Assert.Contains("\"source\": [\n        \"var x = 2;\\n\",\n        \"x\"\n      ]", notebook.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Real_characters_are_written_as_they_are()
    {
        var notebook = Notebook.Create();
        notebook.Add(CellKind.Markdown, "🎈 Größe\u00a0日本 \u0001 <b> & '");

        Assert.Contains("\"🎈 Größe\u00a0日本 \\u0001 <b> & '\"", notebook.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_becomes_the_replacement_character()
    {
        var notebook = Notebook.Create();
        var cell = notebook.Add(CellKind.Code, "1");
        cell.SetOutputs([new StreamOutput(StreamName.Stdout, "\ud83d!")]);

        Assert.Equal(new StreamOutput(StreamName.Stdout, "\ufffd!"), Notebook.Parse(notebook.ToJson()).Cells[0].Outputs.Single());
    }

    [Fact]
    public void The_version_stays_what_it_was_until_somebody_asks_for_more()
    {
        var notebook = Notebook.Load(Sample.PathOf("vscode.ipynb"));
        var added = notebook.Add(CellKind.Code, "1");
        Assert.Equal(2, (int)notebook.Json["nbformat_minor"]!);
        Assert.False(added.Json.ContainsKey("id"));
        var ids = notebook.Cells.Select(c => c.Id).ToArray();

        notebook.Upgrade();

        var upgraded = Notebook.Parse(notebook.ToJson());
        Assert.Equal(5, (int)upgraded.Json["nbformat_minor"]!);
        Assert.Equal(ids, upgraded.Cells.Select(c => (string)c.Json["id"]!));
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void An_upgrade_does_not_turn_python_into_csharp()
    {
        var notebook = Notebook.Load(Sample.PathOf("jupyter.ipynb"));
        notebook.Upgrade();

        Assert.Equal("python", notebook.Cells[1].Language);
        Assert.Equal("python3", (string?)notebook.Metadata["kernelspec"]!["name"]);
    }

    [Theory]
    [InlineData("{\n\t\"cells\": []}", "\t", false)]
    [InlineData("\r\n{\r\n    \"a\": \"b\"\r\n}\r\n", "    ", true)]
    [InlineData("\n{\"a\": 1}", null, false)]
    [InlineData("{}\n", null, true)]
    public void The_layout_of_a_text_is_what_its_first_key_shows(string text, string? indent, bool final) =>
        Assert.Equal((indent, final), (JsonLayout.Of(text).Indent, JsonLayout.Of(text).FinalNewLine));

    [Fact]
    public void Ids_that_are_missing_are_the_same_at_each_reading()
    {
        var first = Notebook.Load(Sample.PathOf("interactive.ipynb")).Cells[0].Id;

        Assert.Equal(first, Notebook.Load(Sample.PathOf("interactive.ipynb")).Cells[0].Id);
        Assert.Matches("^[0-9a-f]{8}$", first);
    }
}
