using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Course.Kernel.Scripting;

/// <summary>What every cell can use without <c>#r</c>: the .NET runtime's own libraries, and the kernel's display functions.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Loaded = new(Load);

    public static IReadOnlyList<MetadataReference> All => Loaded.Value;

    private static List<MetadataReference> Load()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. Directory.EnumerateFiles(folder, "*.dll").Where(IsManaged).Append(typeof(CellOutput).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    private static bool IsManaged(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        return image.HasMetadata;
    }
}
