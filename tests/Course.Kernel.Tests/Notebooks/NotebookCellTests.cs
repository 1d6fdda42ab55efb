using Course.Kernel.Notebooks;

namespace Course.Kernel.Tests.Notebooks;

public class NotebookCellTests
{
    private readonly Notebook _notebook = Notebook.Create();
    private readonly NotebookCell _cell;

    public NotebookCellTests() => _cell = _notebook.Add(CellKind.Code, "1");

    [Fact]
    public void Outputs_come_back_from_the_file_as_they_were_set()
    {
        var figure = new MimeBundle()
            .Add("application/vnd.plotly.v1+json", """{"data":[{"x":[1.0,1e400]}]}""")
            .Add("image/png", "iVBORw0KGgo=")
            .Add("text/html", "<b>\n</b>");
        _cell.SetOutputs(
            [
                new StreamOutput(StreamName.Stdout, "a\nb"),
                new DisplayOutput(figure, "id"),
                new ErrorOutput("System.Exception", "oh\nno", ["line 1", "line 2"]),
                new ResultOutput(new MimeBundle().Add("text/plain", "3")),
            ],
            executionCount: 7,
            sourceHash: "cafe");

        var read = Notebook.Parse(_notebook.ToJson()).Cells[0];
        Assert.Equal(7, read.ExecutionCount);
        Assert.Equal("cafe", read.SourceHash);
        Assert.Equal(new StreamOutput(StreamName.Stdout, "a\nb"), read.Outputs[0]);
        Assert.Equal(figure, Assert.IsType<DisplayOutput>(read.Outputs[1]).Data);
        var error = Assert.IsType<ErrorOutput>(read.Outputs[2]);
        Assert.Equal(("System.Exception", "oh\nno"), (error.Name, error.Message));
        Assert.Equal(["line 1", "line 2"], error.Traceback);
        Assert.Equal("3", Assert.IsType<ResultOutput>(read.Outputs[3]).Data["text/plain"]);
    }

    [Fact]
    public void Json_is_stored_as_json_text_as_lines_and_base64_as_one_string()
    {
        _cell.SetOutputs([new DisplayOutput(new MimeBundle()
            .Add("application/vnd.plotly.v1+json", "{\"a\": 1.0}")
            .Add("image/svg+xml", "<svg>\n</svg>")
            .Add("image/png", "AAAA\nBBBB\n"))]);

        Assert.Equal(
            """[{"data":{"application/vnd.plotly.v1+json":{"a":1.0},"image/svg+xml":["<svg>\n","</svg>"],"image/png":"AAAA\nBBBB\n"},"metadata":{},"output_type":"display_data"}]""",
            JsonText.Write(_cell.Json["outputs"], JsonLayout.OneLine));
    }

    [Fact]
    public void Text_written_to_one_stream_in_steps_becomes_one_output()
    {
        _cell.SetOutputs(
        [
            new StreamOutput(StreamName.Stdout, "a"),
            new StreamOutput(StreamName.Stdout, "b\n"),
            new StreamOutput(StreamName.Stderr, "c"),
            new StreamOutput(StreamName.Stdout, "d"),
            new DisplayUpdate(new MimeBundle().Add("text/plain", "?"), "unknown"),
            new StreamOutput(StreamName.Stdout, "e"),
        ]);

        Assert.Equal(
            [new StreamOutput(StreamName.Stdout, "ab\n"), new StreamOutput(StreamName.Stderr, "c"), new StreamOutput(StreamName.Stdout, "de")],
            _cell.Outputs);
    }

    [Fact]
    public void An_update_changes_what_the_display_with_its_id_shows()
    {
        _cell.SetOutputs(
        [
            new DisplayOutput(Plain("0 %"), "bar"),
            new DisplayOutput(Plain("other")),
            new DisplayUpdate(Plain("100 %"), "bar"),
        ]);

        Assert.Equal(["100 %", "other"], _cell.Outputs.Select(o => ((DisplayOutput)o).Data["text/plain"]));
        Assert.DoesNotContain("bar", _notebook.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_reaches_a_display_in_an_earlier_cell_of_the_run()
    {
        var later = _notebook.Add(CellKind.Code, "2");
        _cell.SetOutputs([new DisplayOutput(Plain("before"), "id")]);
        later.SetOutputs([new DisplayUpdate(Plain("after"), "id")]);

        Assert.Equal("after", ((DisplayOutput)_cell.Outputs.Single()).Data["text/plain"]);
        Assert.Empty(later.Outputs);
    }

    [Fact]
    public void Clearing_leaves_no_trace_of_the_run()
    {
        var before = _notebook.ToJson();
        _cell.SetOutputs([new StreamOutput(StreamName.Stdout, "a")], 1, "hash");
        _cell.ClearOutputs();

        Assert.Equal(before, _notebook.ToJson());
    }

    [Fact]
    public void Setting_outputs_keeps_what_else_the_course_notes_of_the_cell()
    {
        var cell = Notebook.Load(Sample.PathOf("vscode.ipynb")).Cells[1];
        cell.SetOutputs([], null, "hash");
        cell.ClearOutputs();

        Assert.Equal("01-one-hot", cell.ExerciseId);
        Assert.Null(cell.SourceHash);
    }

    [Fact]
    public void An_output_type_nobody_knows_is_left_out_here_and_kept_in_the_file()
    {
        var notebook = Notebook.Load(Sample.PathOf("interactive.ipynb"));
        notebook.Cells[0].Source = "# Edited";

        Assert.Equal(2, notebook.Cells[1].Outputs.Count);
        Assert.Contains("\"output_type\": \"hologram\",\n     \"projection\": [\n      1.0\n     ]", notebook.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_that_is_none_is_refused_and_the_cell_stays_as_it_was()
    {
        _cell.SetOutputs([new StreamOutput(StreamName.Stdout, "kept")]);

        var error = Assert.Throws<ArgumentException>(() =>
            _cell.SetOutputs([new DisplayOutput(new MimeBundle().Add("application/json", "{oops}"))]));
        Assert.Contains("application/json must hold JSON", error.Message, StringComparison.Ordinal);
        Assert.Equal(new StreamOutput(StreamName.Stdout, "kept"), _cell.Outputs.Single());
    }

    [Fact]
    public void Metadata_of_another_tool_are_not_overwritten()
    {
        _cell.Metadata["course"] = "math 101";
        _cell.SetOutputs([new StreamOutput(StreamName.Stdout, "kept")]);

        var error = Assert.Throws<NotebookFormatException>(() => _cell.SetOutputs([], 1, "hash"));
        Assert.Contains("Expected \"course\" in the metadata to be an object, got \"math 101\"", error.Message, StringComparison.Ordinal);
        Assert.Single(_cell.Outputs);
    }

    [Fact]
    public void Prose_has_no_outputs_to_set()
    {
        var prose = _notebook.Add(CellKind.Markdown, "words");

        Assert.Throws<InvalidOperationException>(() => prose.SetOutputs([]));
        Assert.Empty(prose.Outputs);
    }

    private static MimeBundle Plain(string text) => new MimeBundle().Add("text/plain", text);
}
