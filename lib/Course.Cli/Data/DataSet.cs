namespace Course.Cli.Data;

/// <summary>A well-known set that <c>course data fetch</c> brings.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Licence">Under what terms it may be used.</param>
/// <param name="Source">Where it is downloaded from.</param>
/// <param name="SavedAs">The file, or for an archive the folder, that it becomes.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="Sha256">The checksum of the file; for an archive, of the folder (see <see cref="Checksum.OfFolder"/>).</param>
/// <param name="ArchiveFolder">For an archive: the folder in it, with a closing <c>/</c>, whose .txt files are the set.</param>
internal sealed record DataSet(
    string Name, string Title, string Licence, Uri Source, string SavedAs, long Bytes, string Sha256, string? ArchiveFolder = null)
{
    /// <summary>The path of the set in a folder.</summary>
    public string PathIn(string folder) => Path.Combine(folder, SavedAs);

    /// <summary>Whether the set, or something of its name, lies in a folder.</summary>
    public bool IsIn(string folder) => File.Exists(PathIn(folder)) || Directory.Exists(PathIn(folder));

    /// <summary>Whether what lies at a path is the set, to the last byte.</summary>
    public bool Matches(string path) =>
        Sha256 == (ArchiveFolder is null
            ? File.Exists(path) ? Checksum.OfFile(path) : null
            : Directory.Exists(path) ? Checksum.OfFolder(path) : null);
}
