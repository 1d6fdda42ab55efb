using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;

namespace Course.Kernel.Display.Shapes;

/// <summary>A public property or field that is shown with its object.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Get">Reads the member from an instance; never throws.</param>
internal sealed record Member(string Name, Func<object, object?> Get)
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Member>> Cache = new();

    /// <summary>The members of a type to show, its own before those it inherits.</summary>
    public static IReadOnlyList<Member> Of(Type type) => Cache.GetOrAdd(type, Find);

    private static Member[] Find(Type type) =>
        [.. type.GetMembers(BindingFlags.Public | BindingFlags.Instance)
            .Where(IsShown)
            .DistinctBy(m => m.Name)
            .Select(m => new Member(m.Name, instance => Read(m, instance)))];

    private static bool IsShown(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never
        && member switch
        {
            PropertyInfo property => property.GetMethod is { IsPublic: true }
                && property.GetIndexParameters().Length == 0
                && CanBeBoxed(property.PropertyType),
            FieldInfo field => CanBeBoxed(field.FieldType),
            _ => false,
        };

    /// <summary>Spans and pointers cannot leave the stack, so reflection cannot hand them over.</summary>
    private static bool CanBeBoxed(Type type)
    {
        var target = type.IsByRef ? type.GetElementType()! : type;
        return !target.IsByRefLike && !target.IsPointer && !target.IsFunctionPointer;
    }

    private static object? Read(MemberInfo member, object instance)
    {
        try
        {
            return member is PropertyInfo property
                ? property.GetValue(instance, BindingFlags.DoNotWrapExceptions, null, null, null)
                : ((FieldInfo)member).GetValue(instance);
        }
#pragma warning disable CA1031 // A property that throws, whatever it throws, must not hide the other members.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new MemberFailure($"{TypeName.Full(exception.GetType())}: {exception.Message}");
        }
    }
}

/// <summary>Stands in the place of a member whose getter threw.</summary>
/// <param name="Message">What it threw.</param>
internal sealed record MemberFailure(string Message);
