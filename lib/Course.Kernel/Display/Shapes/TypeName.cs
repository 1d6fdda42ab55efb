using System.Runtime.CompilerServices;
using System.Text;

namespace Course.Kernel.Display.Shapes;

/// <summary>Names types as C# does: <c>System.Collections.Generic.List&lt;System.Int32&gt;</c>.</summary>
internal static class TypeName
{
    /// <summary>The name with namespaces.</summary>
    public static string Full(Type type) => Append(new StringBuilder(), type, withNamespace: true).ToString();

    /// <summary>The name without namespaces or enclosing types.</summary>
    public static string Short(Type type) => Append(new StringBuilder(), type, withNamespace: false).ToString();

    private static StringBuilder Append(StringBuilder name, Type type, bool withNamespace)
    {
        if (type.IsArray)
        {
            return AppendArray(name, type, withNamespace);
        }

        if (type.IsByRef || type.IsPointer)
        {
            return Append(name, type.GetElementType()!, withNamespace).Append(type.IsByRef ? '&' : '*');
        }

        if (IsAnonymous(type))
        {
            return name.Append("(anonymous)");
        }

        if (IsFrameworkInternal(type) && PublicFace(type) is { } face)
        {
            return Append(name, face, withNamespace);
        }

        var arguments = type.GetGenericArguments();
        return AppendNamed(name, type, arguments, withNamespace);
    }

    private static StringBuilder AppendArray(StringBuilder name, Type type, bool withNamespace)
    {
        // C# writes the outermost dimension first: int[][,] is an array of int[,].
        var ranks = new StringBuilder();
        var element = type;
        for (; element.IsArray; element = element.GetElementType()!)
        {
            ranks.Append('[').Append(',', element.GetArrayRank() - 1).Append(']');
        }

        return Append(name, element, withNamespace).Append(ranks);
    }

    private static StringBuilder AppendNamed(StringBuilder name, Type type, Type[] arguments, bool withNamespace)
    {
        var outer = type.IsGenericParameter ? null : type.DeclaringType;
        var outerArguments = outer?.GetGenericArguments().Length ?? 0;
        if (withNamespace && outer is not null && !IsSubmission(outer))
        {
            AppendNamed(name, outer, arguments[..outerArguments], withNamespace).Append('.');
        }
        else if (withNamespace && outer is null && !type.IsGenericParameter && type.Namespace is { } ns)
        {
            name.Append(ns).Append('.');
        }

        name.Append(type.Name.Split('`')[0]);
        var own = arguments[outerArguments..];
        if (own.Length > 0)
        {
            name.Append('<');
            for (var i = 0; i < own.Length; i++)
            {
                Append(i == 0 ? name : name.Append(','), own[i], withNamespace);
            }

            name.Append('>');
        }

        return name;
    }

    private static bool IsAnonymous(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && type.Name.Contains("AnonymousType", StringComparison.Ordinal);

    /// <summary>What a cell declares is nested in a class that Roslyn makes for the cell; the learner never wrote that.</summary>
    private static bool IsSubmission(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    /// <summary>Iterators, and types the framework hides: their names say nothing and change between versions.</summary>
    private static bool IsFrameworkInternal(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || (!(type.IsGenericType ? type.GetGenericTypeDefinition() : type).IsVisible && type.Namespace is { } ns && (ns == "System" || ns.StartsWith("System.", StringComparison.Ordinal)));

    private static Type? PublicFace(Type type)
    {
        var face = type.BaseType;
        while (face is not null && IsFrameworkInternal(face))
        {
            face = face.BaseType;
        }

        return face is null || face == typeof(object) || face == typeof(ValueType)
            ? InterfaceOf(type, typeof(IGrouping<,>)) ?? InterfaceOf(type, typeof(IEnumerable<>))
            : face;
    }

    private static Type? InterfaceOf(Type type, Type definition) =>
        type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == definition);
}
