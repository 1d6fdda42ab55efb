using Microsoft.CodeAnalysis;

namespace Editions.Tests.Compilation;

/// <summary>lib/Course, compiled with the real packages.</summary>
internal static class CourseLibrary
{
    private static readonly Lazy<(byte[] Assembly, IReadOnlyList<string> Errors)> Compiled =
        new(() => SourceFiles.Compile("Course", SourceFiles.Of("lib/Course"), Packages.Real));

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Loaded = new(() => Errors.Count == 0
        ? [.. Packages.Real, MetadataReference.CreateFromImage(Compiled.Value.Assembly)]
        : throw new InvalidOperationException($"lib/Course does not compile with the real packages:\n{string.Join('\n', Errors.Take(5))}"));

    /// <summary>What the compiler has against it.</summary>
    public static IReadOnlyList<string> Errors => Compiled.Value.Errors;

    /// <summary>What a lesson refers to: the library and the packages.</summary>
    /// <exception cref="InvalidOperationException">The library does not compile.</exception>
    public static IReadOnlyList<MetadataReference> References => Loaded.Value;
}
