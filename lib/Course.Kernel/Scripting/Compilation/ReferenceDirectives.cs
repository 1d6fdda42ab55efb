using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace Course.Kernel.Scripting;

/// <summary>
/// Gives the compiler what <c>#r "path.dll"</c> names. The assembly is loaded first and the compiler is given the file
/// that was loaded, so that what a cell compiles against is what it runs with.
/// </summary>
internal sealed class ReferenceDirectives(string baseDirectory) : MetadataReferenceResolver
{
    /// <summary>Why the last reference that could not be resolved was not; null if there was none.</summary>
    public string? WhyUnresolved { get; private set; }

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        try
        {
            return Find(reference, baseFilePath) is { } found ? [found.WithProperties(properties)] : [];
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            WhyUnresolved = $"#r \"{reference}\" cannot be loaded: {exception.Message}";
            return [];
        }
    }

    /// <summary>What a referenced assembly depends on in turn.</summary>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        SharedAssemblies.FindReference(referenceIdentity.Name);

    [SuppressMessage("Design", "CA1065", Justification = "Roslyn asks for equality, to share work between compilations that resolve alike.")]
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private PortableExecutableReference? Find(string reference, string? baseFilePath)
    {
        // A file brought in by #load reads paths from its own folder; a cell has none.
        var folder = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : baseDirectory;
        var path = Path.GetFullPath(Path.Combine(folder, reference));
        if (File.Exists(path))
        {
            return SharedAssemblies.Load(path);
        }

        var name = reference.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? reference[..^4] : reference;
        if (name == Path.GetFileName(name) && SharedAssemblies.FindReference(name) is { } known)
        {
            return known;
        }

        WhyUnresolved =
            $"#r \"{reference}\" names a file that does not exist: {path}\n" +
            $"Build the project that makes it, or correct the path: relative paths are read from {folder}.";
        return null;
    }
}
