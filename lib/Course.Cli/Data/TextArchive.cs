using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Course.Cli.Data;

/// <summary>
/// A .zip of which one folder's .txt files are wanted. A file is unpacked under its plain name, of letters, digits and hyphens
/// only, so no entry can reach outside the target.
/// </summary>
internal static partial class TextArchive
{
    /// <summary>Unpacks a folder's text files into a new folder.</summary>
    /// <param name="archive">The .zip file.</param>
    /// <param name="folder">The folder in it, with a closing <c>/</c>.</param>
    /// <param name="target">The folder to make.</param>
    /// <param name="most">The bytes that the files may have together.</param>
    /// <exception cref="InvalidDataException">The archive is damaged, or its files are larger than expected.</exception>
    public static void Unpack(string archive, string folder, string target, long most)
    {
        using var zip = ZipFile.OpenRead(archive);
        var wanted = zip.Entries
            .Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal) && PlainName().IsMatch(entry.FullName[folder.Length..]))
            .ToArray();
        if (wanted.Sum(entry => entry.Length) > most)
        {
            throw new InvalidDataException($"The files have more than the {most:N0} bytes expected.");
        }

        Directory.CreateDirectory(target);
        foreach (var entry in wanted)
        {
            entry.ExtractToFile(Path.Combine(target, entry.FullName[folder.Length..]), overwrite: true);
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]+\.txt\z")]
    private static partial Regex PlainName();
}
