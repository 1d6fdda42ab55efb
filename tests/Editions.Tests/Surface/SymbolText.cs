using Microsoft.CodeAnalysis;

namespace Editions.Tests.Surface;

/// <summary>Writes down what code that uses a type or a member can see of it.</summary>
internal static class SymbolText
{
    private static readonly SymbolDisplayFormat Full = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Whether code outside the assembly can use it, by deriving if need be.</summary>
    public static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        && (symbol.ContainingType is not { } container || IsVisible(container));

    /// <summary>A type by its full name.</summary>
    public static string Name(ITypeSymbol type) => Write(type);

    /// <summary>What is true of a type, apart from its members.</summary>
    public static IEnumerable<string> Facts(INamedTypeSymbol type)
    {
        yield return Of(type);
        if (type.IsStatic)
        {
            yield break;
        }

        foreach (var ancestor in Ancestors(type))
        {
            yield return $": {Write(ancestor)}";
        }

        if (CanBeDerivedFrom(type))
        {
            yield return "can be derived from";
        }

        if (!type.IsAbstract && type.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility == Accessibility.Public))
        {
            yield return "can be made";
        }
    }

    /// <summary>What is true of a type's members, its own and those it inherits.</summary>
    public static IEnumerable<string> Members(INamedTypeSymbol type) =>
        Ancestors(type).Prepend(type).SelectMany(t => t.GetMembers().Where(member => member is not IMethodSymbol { MethodKind: MethodKind.Constructor } || Equals(t, type)))
            .SelectMany(Of)
            // Whoever may derive may also call what is public.
            .SelectMany(fact => new[] { fact, "protected " + fact });

    /// <summary>What is true of a type's own members.</summary>
    public static IEnumerable<string> OwnMembers(INamedTypeSymbol type) => type.GetMembers().SelectMany(Of);

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }

        foreach (var ancestor in type.AllInterfaces.Where(IsVisible))
        {
            yield return ancestor;
        }
    }

    private static bool CanBeDerivedFrom(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface || (!type.IsSealed && type.InstanceConstructors.Any(IsVisible));

    private static string Of(INamedTypeSymbol type) => $"{(type.IsStatic ? "static " : "")}{type.TypeKind.ToString().ToLowerInvariant()} {Write(type)}";

    private static IEnumerable<string> Of(ISymbol member)
    {
        // Accessors are facts of their property, and a nested type is a type.
        if (!IsVisible(member) || member is ITypeSymbol or IMethodSymbol { AssociatedSymbol: not null })
        {
            yield break;
        }

        var access = member.DeclaredAccessibility == Accessibility.Public ? "" : "protected ";
        var text = $"{(member.IsStatic ? "static " : "")}{Write(member)}";
        yield return access + text;

        if (member is IPropertySymbol property)
        {
            foreach (var accessor in new[] { property.GetMethod, property.SetMethod })
            {
                if (accessor is not null && IsVisible(accessor))
                {
                    yield return $"{text} {(accessor.MethodKind == MethodKind.PropertyGet ? "get" : accessor.IsInitOnly ? "init" : "set")}";
                }
            }
        }

        if ((member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed && CanBeDerivedFrom(member.ContainingType))
        {
            yield return $"{text} can be overridden";
        }
    }

    /// <summary>Type parameters are written as their number, because nobody who uses them sees their names.</summary>
    private static string Write(ISymbol symbol) => string.Concat(symbol.ToDisplayParts(Full).Select(part =>
        part.Symbol is ITypeParameterSymbol parameter && part.Kind == SymbolDisplayPartKind.TypeParameterName
            ? $"{(parameter.TypeParameterKind == TypeParameterKind.Method ? "!!" : "!")}{parameter.Ordinal}"
            : part.ToString()));
}
