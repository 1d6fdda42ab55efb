namespace Course.Cli.Site.Links;

/// <summary>The pages of a site, by the notebook each is made from, and the other files its pages refer to.</summary>
/// <param name="root">The folder of the course: files outside of it are not handed out.</param>
/// <param name="pages">The page's name, by the notebook's full path.</param>
internal sealed class SiteMap(string root, IReadOnlyDictionary<string, string> pages)
{
    private readonly SortedDictionary<string, string> _copies = new(StringComparer.Ordinal);

    /// <summary>The files to copy: where to, under the site, and where from.</summary>
    public IReadOnlyDictionary<string, string> Copies => _copies;

    /// <summary>The page made from a notebook, or null.</summary>
    public string? PageOf(string notebook) => pages.GetValueOrDefault(notebook);

    /// <summary>Has a file copied into the site, and gives its address there; null for a file outside of the course.</summary>
    public string? Copy(string file)
    {
        var relative = Path.GetRelativePath(root, file).Replace('\\', '/');
        if (relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative))
        {
            return null;
        }

        _copies[$"files/{relative}"] = file;
        return $"files/{string.Join('/', relative.Split('/').Select(Uri.EscapeDataString))}";
    }
}
