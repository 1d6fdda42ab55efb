using Microsoft.CodeAnalysis;

namespace Course.Kernel.Scripting;

/// <summary>
/// Finds the files of <c>#load</c>. Unlike its base, it leaves the names of cells alone: <c>Cell[3]</c> is no file's path,
/// and an error that names it must find the cell's text by it.
/// </summary>
internal sealed class CellSourceResolver(string baseDirectory) : SourceFileResolver([], baseDirectory)
{
    public override string? NormalizePath(string path, string? baseFilePath) => path;
}
