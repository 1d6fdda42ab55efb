using Microsoft.CodeAnalysis;

namespace Course.Kernel.Scripting;

/// <summary>The packages of a session: each restore asks for all of them together, so that their dependencies agree.</summary>
internal sealed class SessionPackages(IPackageRestorer restorer)
{
    private readonly Dictionary<string, RequestedPackage> _packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];

    /// <summary>What the packages let a cell use.</summary>
    public IReadOnlyList<MetadataReference> References { get; private set; } = [];

    /// <summary>Carries out a cell's <c>#r "nuget:…"</c> and <c>#i</c> lines. A failure leaves the session as it was.</summary>
    public async Task AddAsync(IReadOnlyList<DirectiveLine> lines, CellRun cell)
    {
        var packages = new Dictionary<string, RequestedPackage>(_packages, StringComparer.OrdinalIgnoreCase);
        var sources = _sources.ToList();
        var asked = new List<RequestedPackage>();
        foreach (var line in lines)
        {
            if (line.Name == "#i")
            {
                sources.Add(Source(line, cell));
                continue;
            }

            var package = Package(line, cell);
            if (packages.TryGetValue(package.Id, out var earlier) && package.Version is not null && earlier.Version != package.Version)
            {
                throw line.Error(cell.Name,
                    $"{earlier.Id} {earlier.Version ?? "(the latest)"} is part of this session, and {package.Version} cannot be used beside it. " +
                    "Restart the kernel to change the version.");
            }

            packages.TryAdd(package.Id, package);
            asked.Add(package);
        }

        if (asked.Any(p => !_packages.ContainsKey(p.Id)))
        {
            var restored = await RestoreAsync(new PackageRequest([.. packages.Values], sources), asked, lines[0], cell);
            foreach (var package in packages.Values)
            {
                // From here on the version is settled, also where the latest was asked for.
                _packages[package.Id] = package with { Version = package.Version ?? restored.Versions.GetValueOrDefault(package.Id) };
            }
        }

        _sources.Clear();
        _sources.AddRange(sources);
    }

    private async Task<RestoredPackages> RestoreAsync(PackageRequest request, List<RequestedPackage> asked, DirectiveLine firstLine, CellRun cell)
    {
        try
        {
            var restored = await restorer.RestoreAsync(request, cell.CancellationToken);
            References = [.. restored.Assemblies.Select(SharedAssemblies.Load)];
            foreach (var library in restored.NativeLibraries)
            {
                SharedAssemblies.AddNative(library);
            }

            var installed = asked.Select(p => Installed(p, restored.Versions.GetValueOrDefault(p.Id)));
            cell.Output.Publish(new DisplayOutput(new MimeBundle().Add("text/plain", string.Join('\n', installed))));
            return restored;
        }
        catch (Exception error) when (error is PackageRestoreException or IOException)
        {
            var ids = string.Join(", ", asked.Select(p => p.Id));
            throw firstLine.Error(cell.Name, $"{ids} could not be restored.\n{error.Message}");
        }
    }

    private static string Installed(RequestedPackage package, string? version) => package.Version switch
    {
        null => $"Installed {package.Id} {version} (the latest; write \"nuget:{package.Id},{version}\" to keep it)",
        var asked when asked == version => $"Installed {package.Id} {version}",
        var asked => $"Installed {package.Id} {version} (asked for: {asked})",
    };

    private static RequestedPackage Package(DirectiveLine line, CellRun cell)
    {
        var parts = line.Argument["nuget:".Length..].Split(',', StringSplitOptions.TrimEntries);
        return parts switch
        {
            [{ Length: > 0 } id] => new RequestedPackage(id, null),
            [{ Length: > 0 } id, { Length: > 0 } version] => new RequestedPackage(id, version is "*" ? null : version),
            _ => throw line.Error(cell.Name, $"Expected #r \"nuget:Id,Version\", got {line.Text.Trim()}."),
        };
    }

    private static string Source(DirectiveLine line, CellRun cell)
    {
        if (!line.Argument.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase) || line.Argument.Length == "nuget:".Length)
        {
            throw line.Error(cell.Name, $"Expected #i \"nuget:source\", where source is a folder or an https address, got {line.Text.Trim()}.");
        }

        var source = line.Argument["nuget:".Length..].Trim();
        if (source.Contains("://", StringComparison.Ordinal))
        {
            return source;
        }

        var folder = Path.GetFullPath(Path.Combine(cell.BaseDirectory, source));
        return Directory.Exists(folder)
            ? folder
            : throw line.Error(cell.Name, $"The package source {folder} does not exist. Relative paths are read from the working directory, {cell.BaseDirectory}.");
    }
}
