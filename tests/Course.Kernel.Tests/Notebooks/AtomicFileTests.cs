using Course.Kernel.Notebooks;

namespace Course.Kernel.Tests.Notebooks;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _path;

    public AtomicFileTests()
    {
        _path = _folder.File("a.ipynb");
        File.WriteAllText(_path, "old");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_saved_notebook_is_read_back()
    {
        var notebook = Notebook.Create();
        notebook.Add(CellKind.Code, "var größe = 1;");
        notebook.Save(_path);
        notebook.Save(_folder.File("a.dib"));

        Assert.Equal(notebook.ToJson(), Notebook.Load(_path).ToJson());
        Assert.Equal(notebook.ToJson(), Notebook.Load(_folder.File("a.dib")).ToJson());
        Assert.Equal((byte)'{', File.ReadAllBytes(_path)[0]);
    }

    [Fact]
    public void A_disk_that_fills_up_in_the_middle_leaves_the_old_file()
    {
        var error = Assert.Throws<IOException>(() => AtomicFile.Write(_path, stream =>
        {
            stream.Write("half of the new"u8);
            stream.Flush();
            throw new IOException("No space left on device.");
        }));

        Assert.Contains($"Cannot write {_path}: No space left on device.", error.Message, StringComparison.Ordinal);
        OnlyTheOldFileIsThere();
    }

    [Fact]
    public void An_interruption_in_the_middle_leaves_the_old_file()
    {
        Assert.Throws<OperationCanceledException>(() => AtomicFile.Write(_path, stream =>
        {
            stream.Write("half"u8);
            throw new OperationCanceledException();
        }));

        OnlyTheOldFileIsThere();
    }

    [Fact]
    public void A_read_only_file_is_not_replaced()
    {
        File.SetAttributes(_path, FileAttributes.ReadOnly);

        var error = Assert.Throws<IOException>(() => AtomicFile.WriteAllText(_path, "new"));

        File.SetAttributes(_path, FileAttributes.Normal);
        Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
        OnlyTheOldFileIsThere();
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var error = Assert.Throws<IOException>(() => AtomicFile.WriteAllText(Path.Combine(_folder.Path, "no", "a.ipynb"), "new"));

        Assert.Contains($"the folder {Path.Combine(_folder.Path, "no")} does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_stays_a_link_and_permissions_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights on Windows, and there are no Unix permissions.");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_path, Mode);
        }

        var link = _folder.File("link.ipynb");
        File.CreateSymbolicLink(link, _path);
        AtomicFile.WriteAllText(link, "new");

        Assert.Equal(_path, new FileInfo(link).LinkTarget);
        Assert.Equal("new", File.ReadAllText(_path));
        Assert.Equal(Mode, new FileInfo(_path).UnixFileMode);
    }

    private void OnlyTheOldFileIsThere()
    {
        Assert.Equal([_path], Directory.GetFiles(_folder.Path));
        Assert.Equal("old", File.ReadAllText(_path));
    }
}
