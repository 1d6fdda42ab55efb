using Microsoft.CodeAnalysis;

namespace Editions.Tests.Compilation;

/// <summary>What is written against the editions compiles with the real packages: the libraries.</summary>
public class LibraryTests
{
    [Fact]
    public void The_course_s_library_compiles_with_the_real_packages() => AssertNone(CourseLibrary.Errors);

    [Fact]
    public void The_sample_of_TorchSharp_s_edition_compiles_with_the_real_package()
    {
        var xunit = new[] { typeof(FactAttribute), typeof(Assert) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location));

        var (_, errors) = SourceFiles.Compile(
            "Samples", SourceFiles.Of("tests/Embedded/TorchSharp.Embedded.Tests/Samples"), [.. Packages.Real, .. xunit], "TorchSharp", "Xunit");

        AssertNone(errors);
    }

    private static void AssertNone(IReadOnlyList<string> errors) => Assert.True(errors.Count == 0, string.Join('\n', errors));
}
