using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Editions.Tests.Compilation;

/// <summary>Compiles source files as their project does, but with other references. A warning is an error here as there.</summary>
internal static class SourceFiles
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        generalDiagnosticOption: ReportDiagnostic.Error,
        specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic>
        {
            // An assembly that was built with another version of the framework; the SDK turns these off too.
            ["CS1701"] = ReportDiagnostic.Suppress,
            ["CS1702"] = ReportDiagnostic.Suppress,
            // A public member without documentation: no matter of references, and allowed in tests.
            ["CS1591"] = ReportDiagnostic.Suppress,
        },
        nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>What the SDK's implicit usings are.</summary>
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly Lazy<ISourceGenerator> RegexGenerator = new(() =>
        ((IIncrementalGenerator)Activator.CreateInstance(
            Assembly.LoadFrom(Packages.RegexGenerator).GetType("System.Text.RegularExpressions.Generator.RegexGenerator", throwOnError: true)!)!)
        .AsSourceGenerator());

    /// <summary>Compiles files to an assembly in memory.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="paths">The files.</param>
    /// <param name="references">What they are compiled with, besides the framework.</param>
    /// <param name="usings">Global usings, besides the implicit ones.</param>
    /// <returns>The assembly, and what the compiler has against the files: a line for each error.</returns>
    public static (byte[] Assembly, IReadOnlyList<string> Errors) Compile(
        string name, IEnumerable<string> paths, IEnumerable<MetadataReference> references, params string[] usings)
    {
        var global = string.Concat(ImplicitUsings.Concat(usings).Select(space => $"global using {space};\n"));
        var trees = paths.Select(path => (Text: File.ReadAllText(path), Path: Path.GetRelativePath(Packages.Repository, path)))
            .Append((global, "GlobalUsings.g.cs"))
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Item1, Encoding.UTF8), ParseOptions, file.Item2));
        var compilation = CSharpCompilation.Create(name, trees, [.. Packages.Framework, .. references], Options);
        CSharpGeneratorDriver.Create([RegexGenerator.Value], parseOptions: ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _);

        using var assembly = new MemoryStream();
        var result = whole.Emit(assembly, xmlDocumentationStream: Stream.Null);
        return (assembly.ToArray(), [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())]);
    }

    /// <summary>The source files of a project's folder.</summary>
    public static IEnumerable<string> Of(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Packages.Repository, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Packages.Repository, path).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);
}
