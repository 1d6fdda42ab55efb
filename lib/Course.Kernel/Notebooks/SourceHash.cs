using System.Security.Cryptography;
using System.Text;

namespace Course.Kernel.Notebooks;

/// <summary>
/// Fingerprints of what outputs depend on. A cell's hash covers its source and the source of every code cell before it, so an output
/// is stale as soon as any cell that ran before it has changed.
/// </summary>
public static class SourceHash
{
    /// <summary>
    /// The current hash of each cell: 16 hexadecimal digits of SHA-256 over the hash of the code cell before, the cell's language
    /// and its source with <c>\n</c> line ends.
    /// </summary>
    /// <param name="notebook">The notebook.</param>
    /// <returns>One entry for each of <see cref="Notebook.Cells"/>; null where the cell is not code.</returns>
    public static string?[] Of(Notebook notebook)
    {
        var hashes = new string?[notebook.Cells.Count];
        var before = "";
        for (var i = 0; i < hashes.Length; i++)
        {
            var cell = notebook.Cells[i];
            if (cell.Kind is CellKind.Code)
            {
                hashes[i] = before = OfText($"{before}\n{cell.Language}\n{cell.Source.Replace("\r\n", "\n", StringComparison.Ordinal)}");
            }
        }

        return hashes;
    }

    /// <summary>The code cells whose outputs were made by other source than today's, or by source that nobody noted.</summary>
    /// <param name="notebook">The notebook.</param>
    public static IReadOnlyList<NotebookCell> Stale(Notebook notebook)
    {
        var current = Of(notebook);
        return [.. notebook.Cells.Where((cell, i) => cell.Kind is CellKind.Code && cell.SourceHash != current[i])];
    }

    /// <summary>The first 16 hexadecimal digits of a text's SHA-256.</summary>
    internal static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
