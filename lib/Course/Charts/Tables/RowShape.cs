using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Course.Charts;

/// <summary>How a row of some type falls into cells.</summary>
/// <param name="Names">The names of the columns, or null where only their number is known.</param>
/// <param name="Cells">Takes a row apart.</param>
internal sealed record RowShape(string[]? Names, Func<object?, object?[]> Cells)
{
    public static RowShape Of(Type type)
    {
        if (typeof(ITuple).IsAssignableFrom(type))
        {
            return new(null, row => row is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])] : [row]);
        }

        if (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type))
        {
            return new(null, row => row is IEnumerable cells ? [.. cells.Cast<object?>()] : [row]);
        }

        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(object))
        {
            return new(["value"], row => [row]);
        }

        PropertyInfo[] properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0)];
        return properties.Length > 0
            ? new([.. properties.Select(p => p.Name)], row => [.. properties.Select(p => row is null ? null : p.GetValue(row))])
            : throw new ArgumentException($"Rows of type {type.Name} have no public properties. Give tuples, records or anonymous objects.");
    }

    /// <summary>The names of so many columns.</summary>
    public string[] Columns(int count) => Names ?? [.. Enumerable.Range(1, count).Select(i => $"column {i}")];
}
