using Course.Kernel.Notebooks;
using Course.Kernel.Scripting;

namespace Course.Kernel.Headless;

/// <summary>What <c>#!import</c> takes from another notebook: its cells, each with its language.</summary>
public static class ImportedNotebook
{
    /// <summary>Reads the cells of an .ipynb or .dib file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <exception cref="NotebookFormatException">The file is not a notebook.</exception>
    public static IReadOnlyList<ImportedCell> Read(string path) =>
        [.. Notebook.Load(path).Cells
            .Where(cell => cell.Kind != CellKind.Raw)
            .Select(cell => new ImportedCell(cell.Language, cell.Source))];
}
