using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Editions.Tests.Surface;

/// <summary>Whatever an edition lets its users see, the real package lets them see too.</summary>
public class SurfaceTests
{
    [Theory]
    [InlineData("TorchSharp")]
    [InlineData("Microsoft.Data.Analysis")]
    [InlineData("Plotly.NET")]
    public void What_an_edition_has_the_package_has_too_but_for_the_accepted_differences(string package)
    {
        var differences = Differences(Packages.Edition(package)).Distinct().Order(StringComparer.Ordinal).ToArray();
        var accepted = Accepted(package);

        var found = differences.Except(accepted).ToArray();
        var gone = accepted.Except(differences).ToArray();

        Assert.True(
            found.Length + gone.Length == 0,
            $"Not so in the real package ({found.Length}):\n{string.Join('\n', found)}\n"
            + $"Accepted in {package}.txt, and no difference any more ({gone.Length}):\n{string.Join('\n', gone)}");
    }

    private static IEnumerable<string> Differences(string edition)
    {
        var reference = MetadataReference.CreateFromFile(edition);
        var ours = CSharpCompilation.Create("ours", references: [.. Packages.Framework, reference]);
        var theirs = CSharpCompilation.Create("theirs", references: [.. Packages.Framework, .. Packages.Real]);
        var assembly = (IAssemblySymbol)ours.GetAssemblyOrModuleSymbol(reference)!;
        return Types(assembly.GlobalNamespace).SelectMany(type => Differences(type, theirs));
    }

    private static IEnumerable<string> Differences(INamedTypeSymbol ours, CSharpCompilation real)
    {
        var name = SymbolText.Name(ours);
        if (real.GetTypeByMetadataName(MetadataName(ours)) is not { } theirs || !SymbolText.IsVisible(theirs))
        {
            return [$"{name} | missing"];
        }

        return SymbolText.Facts(ours).Concat(SymbolText.OwnMembers(ours))
            .Except(SymbolText.Facts(theirs).Concat(SymbolText.Members(theirs)))
            .Select(fact => $"{name} | {fact}");
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(member => member switch
        {
            INamespaceSymbol inner => Types(inner),
            INamedTypeSymbol type when SymbolText.IsVisible(type) => Types(type).Prepend(type),
            _ => [],
        });

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{MetadataName(outer)}+{type.MetadataName}"
        : type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace}.{type.MetadataName}";

    /// <summary>The differences that are meant. The file says of each why; a line that is no difference any more fails the test.</summary>
    private static string[] Accepted(string package)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{package}.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0 && line[0] != '#')];
    }
}
