using System.Security.Cryptography;
using System.Text;

namespace Course.Cli.Data;

/// <summary>SHA-256 in lower-case hexadecimal digits, as <c>sha256sum</c> prints it.</summary>
internal static class Checksum
{
    public static string OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>The checksum of a folder's .txt files: that of their list, as <c>LC_ALL=C; sha256sum *.txt | sha256sum</c> makes it.</summary>
    public static string OfFolder(string path)
    {
        var lines = Directory.EnumerateFiles(path, "*.txt")
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(file => $"{OfFile(file)}  {Path.GetFileName(file)}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
