using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Course.Kernel.Scripting;

/// <summary>
/// Loads what cells reference into the process's default context, each assembly once: a second copy would make
/// two types of every one. An assembly that is loaded already, or that the host brought with it, is used as it is.
/// </summary>
internal static class SharedAssemblies
{
    private static readonly Dictionary<string, string> HostPaths = ReadHostPaths();
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> References = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ProbingFolders Probing = new();

    static SharedAssemblies()
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Probing.FindAssembly(name) is { } path ? context.LoadFromAssemblyPath(path) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => Probing.LoadNative(name);
    }

    /// <summary>Loads an assembly, and lets what it depends on be found beside it.</summary>
    /// <param name="path">The file's full path.</param>
    /// <returns>A reference to the file that is loaded, which is another one if an assembly of that name was there already.</returns>
    /// <exception cref="BadImageFormatException">The file is not a .NET assembly.</exception>
    /// <exception cref="FileLoadException">Another build of the assembly is loaded.</exception>
    public static PortableExecutableReference Load(string path)
    {
        var name = AssemblyName.GetAssemblyName(path).Name!;
        Probing.Add(path);
        var loaded = FindLoaded(name)
            ?? (HostPaths.ContainsKey(name) ? AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(name)) : null)
            ?? AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        if (!HostPaths.ContainsKey(name) && ModuleIdOf(path) != loaded.ManifestModule.ModuleVersionId)
        {
            throw new FileLoadException(loaded.Location == path
                ? $"{path} was built again since it was loaded, and a loaded assembly cannot be replaced. Restart the kernel to use the new build."
                : $"{path} is another build of {name}, which is loaded from {loaded.Location}. Restart the kernel to use the other one.");
        }

        return ReferenceTo(loaded.Location);
    }

    /// <summary>Lets the native libraries of a package be found.</summary>
    public static void AddNative(string libraryPath) => Probing.AddNative(libraryPath);

    /// <summary>A reference to an assembly by its simple name: loaded, brought by the host, or beside a referenced one.</summary>
    public static PortableExecutableReference? FindReference(string name)
    {
        var path = FindLoaded(name)?.Location ?? HostPaths.GetValueOrDefault(name) ?? Probing.FindAssembly(new AssemblyName(name));
        return string.IsNullOrEmpty(path) ? null : ReferenceTo(path);
    }

    private static Assembly? FindLoaded(string name) =>
        AssemblyLoadContext.Default.Assemblies.FirstOrDefault(a =>
            !a.IsDynamic && a.Location.Length > 0 && string.Equals(a.GetName().Name, name, StringComparison.OrdinalIgnoreCase));

    private static PortableExecutableReference ReferenceTo(string path) =>
        References.GetOrAdd(path, p => MetadataReference.CreateFromFile(p));

    private static Guid ModuleIdOf(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        var metadata = image.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    private static Dictionary<string, string> ReadHostPaths() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
}
