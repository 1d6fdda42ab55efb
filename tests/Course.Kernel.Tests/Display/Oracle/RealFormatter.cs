using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Course.Kernel.Tests.Display.Oracle;

/// <summary>
/// .NET Interactive's own formatter, loaded apart from the kernel's, which has the same names. It needs one assembly
/// of ASP.NET, taken from the shared framework beside the running one.
/// </summary>
internal sealed class RealFormatter : AssemblyLoadContext
{
    private static readonly Lazy<MethodInfo?> ToDisplayString = new(Load);

    private RealFormatter()
        : base(nameof(RealFormatter))
    {
    }

    /// <summary>Formats a value, or skips the test where the package or ASP.NET is not installed.</summary>
    public static string Format(object? value, string mimeType)
    {
        Assert.SkipWhen(ToDisplayString.Value is null, "Microsoft.DotNet.Interactive.Formatting or ASP.NET's shared framework is not installed.");
        return (string)ToDisplayString.Value!.Invoke(null, [value, mimeType])!;
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        AspNetFolder() is { } folder && Path.Combine(folder, assemblyName.Name + ".dll") is var file && File.Exists(file)
            ? LoadFromAssemblyPath(file)
            : null;

    private static MethodInfo? Load()
    {
        var path = typeof(RealFormatter).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == nameof(RealFormatter)).Value!;
        return File.Exists(path) && AspNetFolder() is not null
            ? new RealFormatter().LoadFromAssemblyPath(path)
                .GetType("Microsoft.DotNet.Interactive.Formatting.Formatter", throwOnError: true)!
                .GetMethod("ToDisplayString", [typeof(object), typeof(string)])
            : null;
    }

    private static string? AspNetFolder()
    {
        var shared = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "Microsoft.AspNetCore.App");
        return Directory.Exists(shared)
            ? Directory.EnumerateDirectories(shared, $"{Environment.Version.Major}.*").FirstOrDefault(d => File.Exists(Path.Combine(d, "Microsoft.AspNetCore.Html.Abstractions.dll")))
            : null;
    }
}
