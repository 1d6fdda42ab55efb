namespace Course.Cli.Tests.Commands;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notebook_comes_back_from_dib_as_it_was()
    {
        var path = _folder.Notebook("a.ipynb", "var x = 1;\n\n\nx", "#!markdown\nnot a cell");

        Assert.Equal(0, (await Tool.RunAsync(_folder.Path, "convert", "a.ipynb", "b.dib")).ExitCode);
        Assert.Equal(0, (await Tool.RunAsync(_folder.Path, "convert", "b.dib", "c.ipynb")).ExitCode);

        Assert.Equal(File.ReadAllText(path), File.ReadAllText(_folder.File("c.ipynb")));
    }

    [Theory]
    [InlineData("a.ipynb", "b.txt", "neither .ipynb nor .dib")]
    [InlineData("missing.ipynb", "b.dib", "There is no file")]
    [InlineData("a.ipynb", "a.ipynb", "is there already")]
    public async Task What_cannot_be_converted_is_told_and_nothing_is_written(string from, string to, string reason)
    {
        var path = _folder.Notebook("a.ipynb", "1");
        var before = File.ReadAllText(path);

        var (exit, output) = await Tool.RunAsync(_folder.Path, "convert", from, to);

        Assert.Equal(2, exit);
        Assert.Contains(reason, output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder.Path));
    }
}
