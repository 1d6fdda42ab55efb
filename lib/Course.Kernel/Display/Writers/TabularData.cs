using System.Collections;
using System.Text;
using Course.Kernel.Display.Shapes;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Display.Writers;

/// <summary>Rows with named columns.</summary>
/// <param name="Columns">The column names, in order.</param>
/// <param name="Rows">The rows' values, as many as there are columns.</param>
/// <param name="More">What to say of the rows that are left out, or null.</param>
internal sealed record TabularData(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, string? More)
{
    private const string SingleColumn = "value";

    /// <summary>
    /// Makes a row of each item: a dictionary's entries or an object's members are its columns,
    /// and a scalar stands in a column of its own.
    /// </summary>
    public static TabularData From(IEnumerable source, Type itemType)
    {
        var (items, more) = BoundedItems.Take(source, Formatter.ListExpansionLimitFor(itemType));
        var rows = items.Select(Fields).ToList();
        var columns = rows.SelectMany(r => r.Select(f => f.Key)).Distinct().ToList();
        if (columns.Count == 0)
        {
            columns.AddRange(Member.Of(itemType).Select(m => m.Name));
        }

        return new(
            columns,
            [.. rows.Select(r => r.DistinctBy(f => f.Key).ToDictionary(f => f.Key, f => f.Value))
                .Select(r => columns.Select(c => r.GetValueOrDefault(c, "")).ToArray())],
            more);
    }

    private static IReadOnlyList<KeyValuePair<string, object?>> Fields(object? item)
    {
        if (item is null)
        {
            return [];
        }

        return Shape.Of(item) switch
        {
            Shape.Dictionary entries => [.. entries.Items.Cast<object>().Select(Pair)],
            Shape.Tuple(var tuple) => [.. Enumerable.Range(0, tuple.Length).Select(i => KeyValuePair.Create($"Item{i + 1}", tuple[i]))],
            Shape.Object { Items: null } o => [.. o.Members.Select(m => KeyValuePair.Create(m.Name, m.Get(item)))],
            _ => [KeyValuePair.Create<string, object?>(SingleColumn, item)],
        };
    }

    private static KeyValuePair<string, object?> Pair(object entry)
    {
        var members = Member.Of(entry.GetType());
        return KeyValuePair.Create($"{members.First(m => m.Name == "Key").Get(entry)}", members.First(m => m.Name == "Value").Get(entry));
    }

    /// <summary>The table as text, its columns aligned.</summary>
    public string ToText()
    {
        var lines = Rows.Select(r => r.Select(v => v is string s ? s : v.ToDisplayString(PlainTextSummaryFormatter.MimeType)).ToArray())
            .Prepend([.. Columns])
            .ToList();
        var widths = Enumerable.Range(0, Columns.Count).Select(c => lines.Max(l => l[c].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.AppendJoin("  ", line.Select((cell, c) => cell.PadRight(widths[c])));
            text.Length -= text.Length - text.ToString().TrimEnd(' ').Length;
            text.Append('\n');
        }

        return text.Append(More).ToString().TrimEnd('\n');
    }
}
