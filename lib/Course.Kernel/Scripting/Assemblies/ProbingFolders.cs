using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Course.Kernel.Scripting;

/// <summary>
/// Where the dependencies of referenced assemblies are looked for: what the <c>.deps.json</c> beside an assembly says,
/// then the assembly's own folder, and for native libraries <c>runtimes/RID/native</c> under it.
/// </summary>
internal sealed class ProbingFolders
{
    private readonly ConcurrentDictionary<string, AssemblyDependencyResolver?> _resolverByAssembly = new();
    private readonly ConcurrentDictionary<string, bool> _nativeFolders = new();

    /// <summary>Looks beside an assembly from now on.</summary>
    public void Add(string assemblyPath)
    {
        if (!_resolverByAssembly.ContainsKey(assemblyPath))
        {
            var hasDependencyList = File.Exists(Path.ChangeExtension(assemblyPath, ".deps.json"));
            _resolverByAssembly[assemblyPath] = hasDependencyList ? new AssemblyDependencyResolver(assemblyPath) : null;
        }
    }

    /// <summary>Looks in a native library's folder from now on.</summary>
    public void AddNative(string libraryPath) => _nativeFolders[Path.GetDirectoryName(libraryPath)!] = true;

    /// <summary>The path of an assembly, or null.</summary>
    public string? FindAssembly(AssemblyName name)
    {
        // Resource assemblies are asked for by culture; the neutral text is in the assembly itself.
        if (!string.IsNullOrEmpty(name.CultureName))
        {
            return null;
        }

        return _resolverByAssembly
            .Select(entry => entry.Value?.ResolveAssemblyToPath(name) ?? Path.Combine(Path.GetDirectoryName(entry.Key)!, name.Name + ".dll"))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>The handle of a native library, or zero.</summary>
    public nint LoadNative(string name)
    {
        foreach (var path in NativeCandidates(name).Where(File.Exists))
        {
            if (NativeLibrary.TryLoad(path, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }

    private IEnumerable<string> NativeCandidates(string name)
    {
        var listed = _resolverByAssembly.Values.Select(r => r?.ResolveUnmanagedDllToPath(name)).OfType<string>();
        var folders = _resolverByAssembly.Keys.Select(a => Path.GetDirectoryName(a)!)
            .SelectMany(folder => RuntimeIds.Select(rid => Path.Combine(folder, "runtimes", rid, "native")).Prepend(folder))
            .Concat(_nativeFolders.Keys);
        return listed.Concat(folders.SelectMany(folder => FileNames(name).Select(file => Path.Combine(folder, file))));
    }

    /// <summary>A library is imported by its bare name, and called <c>name.dll</c>, <c>libname.so</c> or <c>libname.dylib</c>.</summary>
    private static IEnumerable<string> FileNames(string name)
    {
        var suffix = OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        return [name, name + suffix, $"lib{name}{suffix}", $"lib{name}"];
    }

    /// <summary>This machine's runtime identifiers, the most specific first.</summary>
    private static IEnumerable<string> RuntimeIds
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux";
            var architecture = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();
            return new[] { RuntimeInformation.RuntimeIdentifier, $"{system}-{architecture}", system }.Distinct();
        }
    }
}
