namespace Course.Data;

/// <summary>Where the course's data lies: the small original sets that come with it, and the well-known sets beside them.</summary>
public static class DataFolder
{
    /// <summary>The folder <c>data</c> of the checkout that the notebook, or else this library, lies in.</summary>
    /// <exception cref="DirectoryNotFoundException">Neither lies in a checkout of the course.</exception>
    public static string Path { get; } = Find();

    /// <summary>
    /// The folder of the sets that <c>course data fetch</c> downloads: the one that the environment variable COURSE_DATA
    /// names, else <c>data/external</c>.
    /// </summary>
    public static string External =>
        Environment.GetEnvironmentVariable("COURSE_DATA") is { Length: > 0 } named ? named : System.IO.Path.Combine(Path, "external");

    /// <summary>A file or folder of <see cref="External"/>, or null where it has not been fetched.</summary>
    /// <param name="name">Its name, such as <c>timemachine.txt</c>.</param>
    /// <returns>Its path.</returns>
    public static string? FindExternal(string name)
    {
        var path = System.IO.Path.Combine(External, name);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }

    private static string Find()
    {
        var starts = new[] { Environment.CurrentDirectory, System.IO.Path.GetDirectoryName(typeof(DataFolder).Assembly.Location)! };
        foreach (var start in starts.Where(start => start.Length > 0))
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(System.IO.Path.Combine(folder.FullName, "Course.sln")))
                {
                    return System.IO.Path.Combine(folder.FullName, "data");
                }
            }
        }

        throw new DirectoryNotFoundException(
            $"The course's data folder is looked for in a checkout of the course, above {string.Join(" and ", starts)}, and none is there. Run the notebook inside a checkout.");
    }
}
