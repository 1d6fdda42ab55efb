using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Course.Kernel.Scripting;

/// <summary>Compiles a cell's C# as a script submission: it sees what the submissions before it declared.</summary>
/// <remarks>
/// Optimised, because loops in a cell are four times faster so; with symbols, because an error must tell its line.
/// Warnings are not reported, as .NET Interactive does not.
/// </remarks>
internal sealed class SubmissionCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);
    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        generalDiagnosticOption: ReportDiagnostic.Suppress,
        usings:
        [
            "System",
            "System.Text",
            "System.Collections",
            "System.Collections.Generic",
            "System.Threading.Tasks",
            "System.Linq",
            "Microsoft.DotNet.Interactive.Kernel",
        ]);

    private int _count;

    /// <summary>Reads code as a cell's.</summary>
    public static SyntaxTree Parse(string code, string name) =>
        CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), ParseOptions, name);

    /// <summary>Whether code is whole, or an editor should wait for another line of it.</summary>
    public static bool IsComplete(string code) => SyntaxFactory.IsCompleteSubmission(Parse(code, ""));

    /// <summary>Compiles code to an assembly in memory.</summary>
    /// <param name="code">The C#.</param>
    /// <param name="name">What to call it in errors and stack traces.</param>
    /// <param name="previous">The submission before it, or null.</param>
    /// <param name="packages">References that <c>#r "nuget:…"</c> added.</param>
    /// <param name="baseDirectory">The folder against which relative paths are read.</param>
    /// <param name="cancellationToken">Gives up the compilation.</param>
    /// <exception cref="CellFailedException">The code has errors.</exception>
    public CompiledSubmission Compile(
        string code,
        string name,
        CSharpCompilation? previous,
        IEnumerable<MetadataReference> packages,
        string baseDirectory,
        CancellationToken cancellationToken)
    {
        var references = new ReferenceDirectives(baseDirectory);
        var compilation = CSharpCompilation.CreateScriptCompilation(
            $"NotebookCell{++_count}",
            Parse(code, name),
            FrameworkReferences.All.Concat(packages),
            CompilationOptions.WithMetadataReferenceResolver(references).WithSourceReferenceResolver(new CellSourceResolver(baseDirectory)),
            previous,
            returnType: typeof(object));

        var assembly = new MemoryStream();
        var symbols = new MemoryStream();
        var hasCode = compilation.SyntaxTrees.Any(tree => tree.GetCompilationUnitRoot(cancellationToken).Members.Count > 0);
        var diagnostics = hasCode
            ? compilation.Emit(assembly, symbols, options: EmitOptions, cancellationToken: cancellationToken).Diagnostics
            : compilation.GetDiagnostics(cancellationToken);
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new CellFailedException(CompilationReport.Of(errors, name, error => Explain(error, references, baseDirectory)));
        }

        assembly.Position = symbols.Position = 0;
        return new CompiledSubmission(compilation, assembly, symbols);
    }

    /// <summary>The compiler says of a missing file that it is missing, but not where it was looked for.</summary>
    private static string? Explain(Diagnostic error, ReferenceDirectives references, string baseDirectory) => error.Id switch
    {
        "CS0006" => references.WhyUnresolved,
        "CS1504" => $"{error.GetMessage()} Relative paths are read from the working directory, {baseDirectory}.",
        _ => null,
    };
}
