namespace Course.Cli;

/// <summary>The course's own folders.</summary>
/// <param name="Root">The folder that holds <c>Course.sln</c>.</param>
internal sealed record Repository(string Root)
{
    public string Notebooks => Path.Combine(Root, "notebooks");

    public string Artifacts => Path.Combine(Root, "artifacts");

    public string ExerciseDefinitions => Path.Combine(Root, "lib", "Course", "Exercises", "Definitions");

    public string Solutions => Path.Combine(Root, "tests", "Solutions");

    /// <summary>Finds the repository above the current folder, or above the folder this tool was built in.</summary>
    /// <exception cref="UserException">Neither lies in a checkout of the course.</exception>
    public static Repository Find()
    {
        foreach (var start in new[] { Environment.CurrentDirectory, AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Course.sln")))
                {
                    return new Repository(folder.FullName);
                }
            }
        }

        throw new UserException(
            $"No Course.sln in {Environment.CurrentDirectory} or above it. Run this inside a checkout of the course.");
    }

    /// <summary>The lessons, in order; or the notebooks named on the command line.</summary>
    /// <param name="paths">Notebooks, folders of notebooks, or the start of a lesson's name such as <c>01</c>; none means all lessons.</param>
    /// <exception cref="UserException">A path names nothing.</exception>
    public IReadOnlyList<string> FindNotebooks(IReadOnlyList<string> paths) =>
        paths.Count == 0 ? InFolder(Notebooks) : [.. paths.SelectMany(Resolve).Distinct()];

    private IEnumerable<string> Resolve(string path)
    {
        if (File.Exists(path))
        {
            return [Path.GetFullPath(path)];
        }

        if (Directory.Exists(path))
        {
            return InFolder(path) is { Count: > 0 } found
                ? found
                : throw new UserException($"The folder {path} holds no .ipynb or .dib file.");
        }

        var lessons = InFolder(Notebooks).Where(n => Path.GetFileName(n).StartsWith(path, StringComparison.OrdinalIgnoreCase)).ToArray();
        return lessons.Length > 0
            ? lessons
            : throw new UserException($"There is no notebook '{path}'. Give a file, a folder, or the start of a lesson's name: {string.Join(", ", InFolder(Notebooks).Select(Path.GetFileNameWithoutExtension))}.");
    }

    private static List<string> InFolder(string folder) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder)
                .Where(f => Path.GetExtension(f) is ".ipynb" or ".dib")
                .Select(Path.GetFullPath)
                .Order(StringComparer.Ordinal)]
            : [];
}
