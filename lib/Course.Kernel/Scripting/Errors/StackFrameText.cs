using System.Diagnostics;
using System.Reflection;
using System.Runtime;
using System.Text.RegularExpressions;

namespace Course.Kernel.Scripting;

/// <summary>A frame of a stack trace as its author wrote it: without the names the compiler gave to what it made.</summary>
internal static partial class StackFrameText
{
    /// <summary>Whether a frame is machinery: of the evaluator, of async methods, or marked as hidden by its author.</summary>
    public static bool IsMachinery(MethodBase method) =>
        method.DeclaringType is { } type
        && (type.Namespace is "System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices" or "System.Threading"
            || type.Namespace == typeof(StackFrameText).Namespace
            || type == typeof(ControlledExecution) || type == typeof(Task) || type.DeclaringType == typeof(Task) || IsDefined(type) || method.IsDefined(typeof(StackTraceHiddenAttribute)));

    /// <summary>The frame in one line.</summary>
    /// <example><c>   at Divide(Int32 a, Int32 b) in Cell[2], line 3</c></example>
    public static string Of(StackFrame frame, MethodBase method)
    {
        // A library's own frames name its files where it was built: the file's name says enough, and says it on every machine.
        var place = frame.GetFileName() is { } file ? $"{Path.GetFileName(file)}, line {frame.GetFileLineNumber()}" : null;
        return (Name(method), place) switch
        {
            (null, null) => "   at the cell's top level",
            (null, _) => $"   at {place}",
            (var name, null) => $"   at {name}",
            var (name, _) => $"   at {name} in {place}",
        };
    }

    private static bool IsDefined(Type type) => type.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false);

    /// <summary>The method's name and parameters; null for a cell's own top-level code.</summary>
    private static string? Name(MethodBase method)
    {
        var type = method.DeclaringType;
        var parameters = string.Join(", ", method.GetParameters().Select(p => $"{p.ParameterType.Name} {p.Name}"));
        var made = CompilerMade().Match(method.Name);
        var name = method.Name;

        // The body of an async method or iterator is the MoveNext of a type named after it; its parameters are not told.
        if (type is not null && name == "MoveNext" && type.Name.StartsWith('<'))
        {
            made = CompilerMade().Match(type.Name);
            parameters = "…";
        }

        if (made.Success)
        {
            type = type?.DeclaringType is { } outer && type.Name.StartsWith('<') ? outer : type;
            name = made.Groups["local"].Success ? made.Groups["local"].Value : made.Groups["outer"].Value;
            if (name is "<Initialize>" or "Initialize")
            {
                return made.Groups["kind"].Value == "b" ? $"a lambda ({parameters})" : null;
            }

            if (made.Groups["kind"].Value == "b")
            {
                return $"a lambda ({parameters}) in {Qualified(type, name)}";
            }
        }

        return $"{Qualified(type, name)}({parameters})";
    }

    private static string Qualified(Type? type, string member)
    {
        var path = new Stack<string>();
        path.Push(member);
        for (; type is not null && !IsSubmission(type); type = type.DeclaringType)
        {
            path.Push(type.IsNested ? type.Name : type.FullName ?? type.Name);
        }

        return string.Join('.', path);
    }

    private static bool IsSubmission(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    [GeneratedRegex(@"^<(?<outer><?\w+>?)>(?<kind>[a-z])(__(?<local>[A-Za-z_]\w*)\|)?")]
    private static partial Regex CompilerMade();
}
