namespace Course.Cli.Site;

/// <summary>A folder that is put together beside its place, and takes it only when it is complete.</summary>
internal sealed class FolderSwap
{
    private readonly string _folder;

    private FolderSwap(string folder) => _folder = folder;

    /// <summary>Writes a folder all or nothing. What an earlier one held does not remain.</summary>
    /// <param name="folder">The folder's place.</param>
    /// <param name="fill">Adds the files.</param>
    /// <exception cref="UserException">It cannot be written; an earlier one is as it was.</exception>
    public static void Write(string folder, Action<FolderSwap> fill)
    {
        var place = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        var fresh = $"{place}.{Path.GetRandomFileName()}.new";
        try
        {
            Directory.CreateDirectory(fresh);
            fill(new FolderSwap(fresh));
            Swap(fresh, place);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"Cannot write {place}: {error.Message} What was there before is as it was.");
        }
        finally
        {
            Delete(fresh);
        }
    }

    /// <summary>Adds a text file.</summary>
    /// <param name="name">Its path in the folder, with slashes.</param>
    /// <param name="text">What it holds.</param>
    public void AddText(string name, string text) => File.WriteAllText(Place(name), text);

    /// <summary>Adds a copy of a file.</summary>
    /// <param name="name">Its path in the folder, with slashes.</param>
    /// <param name="source">The file to copy.</param>
    public void AddCopy(string name, string source) => File.Copy(source, Place(name));

    private string Place(string name)
    {
        var path = Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    // A folder cannot be replaced in one step: the old one steps aside, and comes back if the new one cannot take its place.
    private static void Swap(string fresh, string place)
    {
        if (!Directory.Exists(place))
        {
            Directory.Move(fresh, place);
            return;
        }

        var aside = $"{place}.{Path.GetRandomFileName()}.old";
        Directory.Move(place, aside);
        try
        {
            Directory.Move(fresh, place);
        }
        catch
        {
            Directory.Move(aside, place);
            throw;
        }

        Delete(aside);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
