using System.Reflection;
using Course.Kernel.Scripting;
using Microsoft.CodeAnalysis;

namespace Editions.Tests;

/// <summary>Where the packages' assemblies, the editions' and the course's files are.</summary>
internal static class Packages
{
    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = Metadata.Single(data => data.Key == "RepositoryRoot").Value!;

    /// <summary>The real packages, and what they need.</summary>
    public static IReadOnlyList<MetadataReference> Real { get; } =
        [.. Metadata.Where(data => data.Value == "RealPackage").Select(data => MetadataReference.CreateFromFile(PathOf(data.Key)))];

    /// <summary>The .NET runtime's own libraries.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } =
        [.. FrameworkReferences.All.Where(reference => !Path.GetFileName(reference.Display!).StartsWith("Course.", StringComparison.Ordinal))];

    /// <summary>An embedded edition, as lib/Course was built with it.</summary>
    /// <param name="package">The package it stands in for.</param>
    public static string Edition(string package) => Path.Combine(Repository, "artifacts", "course", $"{package}.Embedded.dll");

    /// <summary>The SDK's source generator of regular expressions.</summary>
    public static string RegexGenerator => Metadata.Single(data => data.Value == "RegexGenerator").Key;

    private static IReadOnlyList<AssemblyMetadataAttribute> Metadata => [.. typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()];

    /// <summary>NuGet keeps a package in a folder in lower case.</summary>
    private static string PathOf(string assembly)
    {
        var slash = assembly.IndexOf('/', StringComparison.Ordinal);
        return Path.Combine(Metadata.Single(data => data.Key == "NuGetPackageRoot").Value!, assembly[..slash].ToLowerInvariant(), assembly[(slash + 1)..]);
    }
}
