using System.Text.Json;
using Course.Kernel;
using Course.Kernel.Notebooks;

namespace Course.Cli.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_clean_lesson_gives_a_record_and_a_site_and_exit_code_0()
    {
        _folder.Notebook("lesson.ipynb", "var x = 6;", "x * 7");

        var (exit, output) = await RunAsync("lesson.ipynb");

        Assert.True(exit == 0, output);
        var lesson = Record().GetProperty("lessons")[0];
        Assert.Equal(2, lesson.GetProperty("cells").GetInt32());
        Assert.Equal(JsonValueKind.Null, lesson.GetProperty("failed").ValueKind);
        Assert.Contains("42", File.ReadAllText(_folder.File("out/site/lesson.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("out/site/index.html")));
    }

    [Fact]
    public async Task A_failed_lesson_is_named_with_its_cell_and_the_next_lesson_still_runs()
    {
        _folder.Notebook("a.ipynb", "1", "throw new InvalidOperationException(\"no such luck\");", "2");
        _folder.Notebook("b.ipynb", "3");

        var (exit, output) = await RunAsync("a.ipynb", "b.ipynb");

        Assert.Equal(1, exit);
        Assert.Contains("cell 2", output, StringComparison.Ordinal);
        Assert.Contains("no such luck", output, StringComparison.Ordinal);
        Assert.Contains("1 of 2 lessons ran cleanly", output, StringComparison.Ordinal);
        Assert.Equal(2, Record().GetProperty("lessons")[0].GetProperty("failed").GetProperty("cell").GetInt32());
    }

    [Theory]
    [InlineData("Environment.Exit(0);", "exited with code 0")]
    [InlineData("Environment.Exit(7);", "Exit code 7")]
    [InlineData("int F(int n) => 1 + F(n + 1); F(0)", "stack overflowed")]
    [InlineData("while (true) { }", "longer than its limit")]
    [InlineData("System.Threading.Thread.Sleep(-1);", "longer than its limit")]
    [InlineData("#!no_such_magic", "no_such_magic")]
    [InlineData("#r \"no/such/file.dll\"", "file.dll")]
    [InlineData("int x = \"text\";", "CS0029")]
    public async Task A_cell_that_goes_wrong_fails_its_lesson_with_the_reason(string cell, string reason)
    {
        var path = _folder.Notebook("lesson.ipynb", cell);
        var before = File.ReadAllText(path);

        var limit = reason == "longer than its limit" ? "3" : "60";
        var (exit, output) = await RunAsync("lesson.ipynb", "--cell-timeout", limit, "--write");

        Assert.Equal(1, exit);
        Assert.Contains(reason, output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public async Task A_hundred_megabytes_of_output_are_cut_and_the_cut_is_told()
    {
        _folder.Notebook("lesson.ipynb", "for (var i = 0; i < 1_000_000; i++) Console.WriteLine(new string('x', 100));");

        var (exit, output) = await RunAsync("lesson.ipynb", "--write");

        Assert.True(exit == 0, output);
        var text = string.Concat(Notebook.Load(_folder.File("lesson.ipynb")).Cells[0].Outputs.OfType<StreamOutput>().Select(s => s.Text));
        Assert.InRange(text.Length, 100_000, 2_000_000);
        Assert.Contains("dropped", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_written_past_the_console_is_kept_as_output()
    {
        _folder.Notebook("lesson.ipynb", "Console.OpenStandardOutput().Write(System.Text.Encoding.UTF8.GetBytes(\"raw text\\n\"));");

        var (exit, output) = await RunAsync("lesson.ipynb", "--write");

        Assert.True(exit == 0, output);
        Assert.Contains(Notebook.Load(_folder.File("lesson.ipynb")).Cells[0].Outputs, o => o is StreamOutput { Text: "raw text\n" });
    }

    [Fact]
    public async Task Broken_JSON_is_told_with_its_place_and_the_file_stays()
    {
        File.WriteAllText(_folder.File("broken.ipynb"), "{ \"cells\": [ }");

        var (exit, output) = await RunAsync("broken.ipynb", "--write");

        Assert.Equal(1, exit);
        Assert.Contains("line 1", output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("{ \"cells\": [ }", File.ReadAllText(_folder.File("broken.ipynb")));
    }

    [Fact]
    public async Task A_folder_of_other_files_is_not_replaced_by_the_site()
    {
        _folder.Notebook("lesson.ipynb", "1");
        Directory.CreateDirectory(_folder.File("out/site"));
        File.WriteAllText(_folder.File("out/site/diary.txt"), "dear diary");

        var (exit, output) = await RunAsync("lesson.ipynb");

        Assert.Equal(2, exit);
        Assert.Contains("no earlier run wrote", output, StringComparison.Ordinal);
        Assert.Equal("dear diary", File.ReadAllText(_folder.File("out/site/diary.txt")));
    }

    [Fact]
    public async Task A_missing_notebook_is_a_usage_error()
    {
        var (exit, output) = await RunAsync("nothing.ipynb");

        Assert.Equal(2, exit);
        Assert.Contains("There is no notebook 'nothing.ipynb'", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_intended_error_does_not_fail_the_lesson_but_its_absence_does()
    {
        var notebook = Notebook.Create();
        notebook.Add(CellKind.Code, "throw new Exception(\"meant\");").Metadata["tags"] = new System.Text.Json.Nodes.JsonArray("raises-exception");
        notebook.Save(_folder.File("meant.ipynb"));
        notebook.Cells[0].Source = "1";
        notebook.Save(_folder.File("absent.ipynb"));

        Assert.Equal(0, (await RunAsync("meant.ipynb")).ExitCode);
        var (exit, output) = await RunAsync("absent.ipynb");
        Assert.Equal(1, exit);
        Assert.Contains("raised none", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_stores_outputs_that_are_fresh_and_a_second_write_changes_nothing()
    {
        var path = _folder.Notebook("lesson.ipynb", "var x = 1;", "x + 1");
        Assert.NotEmpty(SourceHash.Stale(Notebook.Load(path)));

        await RunAsync("lesson.ipynb", "--write");
        var first = File.ReadAllText(path);
        await RunAsync("lesson.ipynb", "--write");

        Assert.Empty(SourceHash.Stale(Notebook.Load(path)));
        Assert.Equal(first, File.ReadAllText(path));
    }

    [Fact]
    public async Task Interrupted_in_the_middle_of_write_it_leaves_the_files_as_they_were()
    {
        var path = _folder.Notebook("lesson.ipynb", "1", "System.Threading.Thread.Sleep(60_000);");
        var before = File.ReadAllText(path);

        using var tool = Tool.Start(_folder.Path, "run", "lesson.ipynb", "--write", "--output", _folder.File("out"));
        await Task.Delay(4000, TestContext.Current.CancellationToken);
        if (OperatingSystem.IsWindows())
        {
            tool.Kill(entireProcessTree: true);
        }
        else
        {
            using var kill = System.Diagnostics.Process.Start("kill", ["-INT", tool.Id.ToString()]);
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(OperatingSystem.IsWindows() ? -1 : 130, tool.ExitCode);
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) =>
        await Tool.RunAsync(_folder.Path, ["run", .. arguments, "--output", _folder.File("out")]);

    private JsonElement Record() => JsonDocument.Parse(File.ReadAllText(_folder.File("out/run.json"))).RootElement;
}
