using System.Globalization;
using System.Reflection;

namespace Microsoft.Data.Analysis.Embedded.Tests;

/// <summary>
/// The public surface is written down in PublicSurface.txt: a change to it must be meant. Every line of that file
/// is also a member of the package, version 0.23.1, with the same types, parameter names and defaults.
/// </summary>
public class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_one_written_down()
    {
        string[] expected = AgreementTests.Resource("PublicSurface.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] actual = [.. typeof(DataFrame).Assembly.GetExportedTypes().SelectMany(Lines).Distinct().Order(StringComparer.Ordinal)];
        string written = Path.Combine(AppContext.BaseDirectory, "PublicSurface.txt");
        File.WriteAllText(written, string.Join('\n', actual) + "\n");

        string[] added = [.. actual.Except(expected).Select(line => "+ " + line)];
        string[] removed = [.. expected.Except(actual).Select(line => "- " + line)];
        Assert.True(
            added.Length + removed.Length == 0,
            $"If this is meant, copy {written} over the file in the tests.\n{string.Join('\n', added.Concat(removed))}");
    }

    private static IEnumerable<string> Lines(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        yield return $"{Name(type)} : {(type.BaseType is null ? "-" : Name(type.BaseType))}";
        foreach (MemberInfo member in type.GetMembers(Declared))
        {
            string? line = member switch
            {
                ConstructorInfo constructor => $"new({Parameters(constructor.GetParameters())})",
                PropertyInfo property => $"{Name(property.PropertyType)} {property.Name}[{Parameters(property.GetIndexParameters())}]"
                    + (property.GetMethod is null ? "" : " get") + (property.SetMethod is { IsPublic: true } ? " set" : ""),
                MethodInfo method when !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal) =>
                    $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}{(method.IsGenericMethod ? "<>" : "")}({Parameters(method.GetParameters())})",
                FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
                _ => null,
            };
            if (line is not null)
                yield return $"{Name(type)}: {line}";
        }
    }

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {Convert.ToString(parameter.DefaultValue, CultureInfo.InvariantCulture)}" : "")));

    private static string Name(Type type)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
