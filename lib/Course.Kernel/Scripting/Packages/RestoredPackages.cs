namespace Course.Kernel.Scripting;

/// <summary>What a restore found for a <see cref="PackageRequest"/>.</summary>
/// <param name="Versions">The version chosen of each package, by id; ids compare without case.</param>
/// <param name="Assemblies">The full paths of all assemblies, those of dependencies included.</param>
/// <param name="NativeLibraries">The full paths of the native libraries for this machine.</param>
public sealed record RestoredPackages(
    IReadOnlyDictionary<string, string> Versions,
    IReadOnlyList<string> Assemblies,
    IReadOnlyList<string> NativeLibraries);
