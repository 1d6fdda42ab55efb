using System.Collections;

namespace Course.Kernel.Display.Shapes;

/// <summary>Recognises sequences and dictionaries.</summary>
internal static class SequenceShape
{
    /// <summary>The value as a sequence or dictionary, or null if it is neither.</summary>
    public static Shape? Of(object value)
    {
        var type = value.GetType();
        return value switch
        {
            Array { Rank: > 1 } array => new Shape.Sequence(MatrixRows.Of(array), MatrixRows.RowType(array)),
            IEnumerable items when IsDictionary(type) => new Shape.Dictionary(items, ItemTypeOf(type)),
            IEnumerable items => new Shape.Sequence(items, ItemTypeOf(type)),
            _ when MemoryToArray(value, type) is { } array => new Shape.Sequence(array, ItemTypeOf(array.GetType())),
            _ => null,
        };
    }

    /// <summary>
    /// Whether the items say all there is. A type of somebody's own that is a sequence and has properties besides
    /// shows both, and so does a group, for its key.
    /// </summary>
    public static bool ShowsItemsOnly(Type type) =>
        type.IsArray
        || IsMemory(type)
        || (type.IsNestedPrivate && Implements(type, typeof(IGrouping<,>)) is null)
        || typeof(ICollection).IsAssignableFrom(type)
        || IsDictionary(type)
        || Implements(type, typeof(IReadOnlySet<>)) is not null
        || Implements(type, typeof(IOrderedEnumerable<>)) is not null
        || Member.Of(type).Count == 0;

    private static bool IsDictionary(Type type) =>
        typeof(IDictionary).IsAssignableFrom(type)
        || Implements(type, typeof(IDictionary<,>)) is not null
        || Implements(type, typeof(IReadOnlyDictionary<,>)) is not null;

    private static Type ItemTypeOf(Type type) =>
        Implements(type, typeof(IEnumerable<>))?.GenericTypeArguments[0] ?? typeof(object);

    private static Type? Implements(Type type, Type genericInterface) =>
        type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == genericInterface);

    private static bool IsMemory(Type type) =>
        type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Memory<>) || type.GetGenericTypeDefinition() == typeof(ReadOnlyMemory<>));

    private static Array? MemoryToArray(object value, Type type) =>
        IsMemory(type) ? (Array)type.GetMethod(nameof(Memory<>.ToArray))!.Invoke(value, null)! : null;
}
