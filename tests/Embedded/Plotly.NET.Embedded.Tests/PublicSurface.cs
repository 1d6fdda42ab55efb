using System.Reflection;

namespace PlotlyEdition.Tests;

/// <summary>The public types and members of an assembly, a line each. Compiles alone, to be run on the real package too.</summary>
public static class PublicSurface
{
    public static IEnumerable<string> Of(Assembly assembly) => assembly
        .GetExportedTypes()
        .SelectMany(type => Members(type).Prepend(type.BaseType is null ? "" : ": " + Name(type.BaseType)).Select(member => $"{type.Namespace}.{Name(type)}{member}"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var constructor in type.GetConstructors())
        {
            yield return $".new({Parameters(constructor)})";
        }

        foreach (var property in type.GetProperties(Declared))
        {
            yield return $".{property.Name} : {Name(property.PropertyType)}{(property.SetMethod is { IsPublic: true } ? " settable" : "")}";
        }

        foreach (var method in type.GetMethods(Declared).Where(m => !m.IsSpecialName || m.Name == "op_Implicit"))
        {
            var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
            yield return $".{method.Name}{generic}({Parameters(method)}) : {Name(method.ReturnType)}";
        }
    }

    private static string Parameters(MethodBase method) => string.Join(
        ", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.IsOptional ? " = default" : "")}"));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        var name = type.Name.Split('`')[0];
        var prefix = type.IsNested ? Name(type.DeclaringType!) + "." : "";
        return prefix + name + (type.IsGenericType && type.Name.Contains('`') ? $"<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : "");
    }
}
