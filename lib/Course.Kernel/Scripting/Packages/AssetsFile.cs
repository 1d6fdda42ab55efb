using System.Text.Json;

namespace Course.Kernel.Scripting;

/// <summary>Reads <c>project.assets.json</c>, in which a restore writes what it chose.</summary>
internal static class AssetsFile
{
    /// <summary>The packages and the files of them that a program on this machine loads.</summary>
    public static RestoredPackages Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        var libraries = root.GetProperty("libraries");

        // The target for this machine's runtime identifier, not the one for the framework alone, has the native libraries.
        var target = root.GetProperty("targets").EnumerateObject().MaxBy(t => t.Name.Length).Value;
        var packages = target.EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package").ToList();

        return new RestoredPackages(
            packages.Select(p => p.Name.Split('/')).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase),
            [.. packages.SelectMany(p => Files(p, "runtime"))],
            [.. packages.SelectMany(p => Files(p, "native"))]);

        IEnumerable<string> Files(JsonProperty package, string kind)
        {
            if (!package.Value.TryGetProperty(kind, out var files))
            {
                return [];
            }

            var folder = libraries.GetProperty(package.Name).GetProperty("path").GetString()!;
            return files.EnumerateObject()
                .Where(f => !f.Name.EndsWith("/_._", StringComparison.Ordinal))
                .Select(f => folders.Select(root => Path.Combine(root, folder, f.Name.Replace('/', Path.DirectorySeparatorChar))).FirstOrDefault(File.Exists))
                .OfType<string>();
        }
    }
}
