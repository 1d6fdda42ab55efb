using System.Reflection;
using System.Text;

namespace TorchSharp.Embedded.Tests;

/// <summary>
/// The public members, frozen in PublicSurface.txt: whoever changes a signature sees it in the diff. To accept a change, copy the
/// file that the failing test names over PublicSurface.txt.
/// </summary>
public class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_frozen_one()
    {
        var current = Describe(typeof(torch).Assembly);
        var frozen = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PublicSurface.txt")).ReplaceLineEndings("\n");
        if (current == frozen)
            return;
        var actual = Path.Combine(AppContext.BaseDirectory, "PublicSurface.actual.txt");
        File.WriteAllText(actual, current);
        var added = current.Split('\n').Except(frozen.Split('\n')).Take(10);
        var removed = frozen.Split('\n').Except(current.Split('\n')).Take(10);
        Assert.Fail($"The surface changed; see {actual}.\nadded:\n{string.Join('\n', added)}\nremoved:\n{string.Join('\n', removed)}");
    }

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(NameOf(type)).Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(member => member is not MethodInfo { IsSpecialName: true, Name: not ['o', 'p', '_', ..] } and not Type)
                .Select(Describe)
                .Order(StringComparer.Ordinal);
            foreach (var member in members)
                text.Append("  ").Append(member).Append('\n');
        }
        return text.ToString();
    }

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{NameOf(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        PropertyInfo property => $"{NameOf(property.PropertyType)} {property.Name}{(property.GetIndexParameters() is { Length: > 0 } indices ? $"[{Parameters(indices)}]" : "")} {{{(property.GetMethod?.IsPublic == true ? " get;" : "")}{(property.SetMethod?.IsPublic == true ? " set;" : "")} }}",
        FieldInfo field => $"{NameOf(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";

    private static string Parameters(MethodBase method) => Parameters(method.GetParameters());

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter =>
        $"{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Text(parameter.DefaultValue)}" : "")}"));

    private static string Text(object? value) => value switch
    {
        null => "default",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return NameOf(inner) + "?";
        if (type.IsArray)
            return $"{NameOf(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericParameter)
            return type.Name;
        var name = type.Name.Split('`')[0];
        if (type.IsNested)
            name = $"{NameOf(type.DeclaringType!).Split('<')[0]}.{name}";
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
