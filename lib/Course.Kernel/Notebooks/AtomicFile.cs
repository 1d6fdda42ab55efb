using System.Text;

namespace Course.Kernel.Notebooks;

/// <summary>Writes a file all or nothing: into a temporary file beside it, to the disk, then moved into its place.</summary>
public static class AtomicFile
{
    /// <summary>Writes a text in UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What it will hold.</param>
    /// <exception cref="IOException">The file cannot be written; it is as it was before.</exception>
    public static void WriteAllText(string path, string text)
    {
        var bytes = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
        Write(path, stream => stream.Write(bytes));
    }

    /// <summary>Writes whatever a callback puts into a stream.</summary>
    /// <param name="path">The file. A link stays a link: the file it points to is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written; it is as it was before.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            var target = new FileInfo(Path.GetFullPath(path));
            if (target.LinkTarget is not null)
            {
                target = (FileInfo)target.ResolveLinkTarget(returnFinalTarget: true)!;
            }

            if (target is { Exists: true, IsReadOnly: true })
            {
                throw new UnauthorizedAccessException("the file is read-only.");
            }

            if (target.Directory is not { Exists: true })
            {
                throw new DirectoryNotFoundException($"the folder {target.DirectoryName} does not exist.");
            }

            Replace(target, Path.Combine(target.DirectoryName!, $".{target.Name}.{Path.GetRandomFileName()}.tmp"), write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"Cannot write {path}: {e.Message.TrimEnd('.')}. What was there before is unchanged.", e);
        }
    }

    private static void Replace(FileInfo target, string temporary, Action<Stream> write)
    {
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (target.Exists && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, target.UnixFileMode);
            }

            File.Move(temporary, target.FullName, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
