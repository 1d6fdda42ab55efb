namespace Course.Cli.Data;

/// <summary>Brings a set into a folder. The set gets its name only when its checksum holds.</summary>
/// <param name="download">How files are downloaded.</param>
/// <param name="folder">Where sets lie.</param>
internal sealed class DataFetch(Download download, string folder)
{
    /// <summary>An archive holds more than the set that is taken from it.</summary>
    private const long LargestArchive = 64 << 20;

    /// <summary>Fetches a set, or goes on fetching it.</summary>
    /// <param name="set">The set.</param>
    /// <param name="progress">Is told the bytes that are there and, where known, the bytes in all.</param>
    /// <param name="retry">Is told why an attempt failed and when the next one comes.</param>
    /// <param name="cancellation">Stops it; what has come stays for the next time.</param>
    /// <returns>False when the set was there already.</returns>
    /// <exception cref="UserException">The set cannot be had, or something else lies in its place.</exception>
    public async Task<bool> RunAsync(DataSet set, Action<long, long?> progress, Action<string> retry, CancellationToken cancellation)
    {
        var path = set.PathIn(folder);
        if (set.IsIn(folder))
        {
            return set.Matches(path)
                ? false
                : throw new UserException($"{path} is there, but its checksum is not that of the set. Move it away and fetch again.");
        }

        Directory.CreateDirectory(folder);
        var part = new PartialFile(path + ".part");
        var most = set.ArchiveFolder is null ? set.Bytes : LargestArchive;
        await download.RunAsync(set.Source, part, most, progress, retry, cancellation);
        if (set.ArchiveFolder is null)
        {
            MoveFile(set, part, path);
        }
        else
        {
            MoveFolder(set, part, path);
        }

        return true;
    }

    private static void MoveFile(DataSet set, PartialFile part, string path)
    {
        if (!set.Matches(part.Path))
        {
            part.Delete();
            throw Wrong(set);
        }

        File.Move(part.Path, path);
        part.Delete();
    }

    private static void MoveFolder(DataSet set, PartialFile part, string path)
    {
        var unpacked = path + ".unpacked";
        try
        {
            Remove(unpacked);
            TextArchive.Unpack(part.Path, set.ArchiveFolder!, unpacked, set.Bytes);
            if (!set.Matches(unpacked))
            {
                throw Wrong(set);
            }

            Directory.Move(unpacked, path);
        }
        catch (InvalidDataException)
        {
            throw Wrong(set);
        }
        finally
        {
            Remove(unpacked);
            part.Delete();
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static UserException Wrong(DataSet set) =>
        new($"What came from {set.Source} is not the set '{set.Name}': its checksum is wrong. Nothing was kept. Fetch again; if it is wrong again, the file has changed there: give another address with --from.");
}
