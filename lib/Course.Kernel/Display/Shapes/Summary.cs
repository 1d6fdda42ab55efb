using System.Collections;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Shapes;

/// <summary>One line that stands for a value where there is no room for its parts.</summary>
internal static class Summary
{
    private const int MaxLength = 300;
    private const int MaxNesting = 2;

    /// <summary>The value in one line of at most 300 characters.</summary>
    public static string Of(object? value)
    {
        var line = Line(value, nesting: 0).Trim().Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return line.Length > MaxLength ? line[..MaxLength] + "..." : line;
    }

    private static string Line(object? value, int nesting) => value switch
    {
        null => Formatter.NullString,
        _ when ScalarText.Of(value) is { } text => text,
        Shape.Sequence sequence => Items(sequence.Items, nesting),
        IEnumerable when nesting > MaxNesting => TypeName.Short(value.GetType()),
        IEnumerable items => Items(items, nesting),
        _ => TextOf(value),
    };

    private static string Items(IEnumerable source, int nesting)
    {
        var (items, more) = BoundedItems.Take(source, Formatter.ListExpansionLimit);
        return $"[ {string.Join(", ", items.Select(i => Line(i, nesting + 1)))}{InlineMore(more)} ]";
    }

    /// <summary>The end of a one-line list that goes on.</summary>
    public static string InlineMore(string? more) =>
        more is null ? "" : more.StartsWith('(') ? $" ... {more}" : $" {more}";

    /// <summary>The value's own text; one that says no more than the type's name is replaced by the C# name.</summary>
    public static string TextOf(object value)
    {
        try
        {
            var text = value.ToString() ?? "";
            return text == value.GetType().ToString() ? TypeName.Short(value.GetType()) : text;
        }
#pragma warning disable CA1031 // ToString is the value's own code: whatever it throws is what there is to show.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"{TypeName.Full(exception.GetType())}: {exception.Message}";
        }
    }
}
