using Course.Kernel.Notebooks;

namespace Course.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("course-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a notebook of code cells.</summary>
    public string Notebook(string name, params string[] cells)
    {
        var notebook = Course.Kernel.Notebooks.Notebook.Create();
        foreach (var cell in cells)
        {
            notebook.Add(CellKind.Code, cell);
        }

        notebook.Save(File(name));
        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
