using System.Collections;

namespace Course.Kernel.Display.Shapes;

/// <summary>The first items of a sequence, and what is known of the rest. An endless sequence is fine.</summary>
/// <param name="Items">The items to show.</param>
/// <param name="More">What to say of those not shown, for example <c>(5 more)</c>, or null if these are all.</param>
internal sealed record BoundedItems(IReadOnlyList<object?> Items, string? More)
{
    /// <summary>Takes at most <paramref name="limit"/> items, and looks at one more to know whether there are more.</summary>
    public static BoundedItems Take(IEnumerable source, int limit)
    {
        var items = new List<object?>();
        var enumerator = source.GetEnumerator();
        try
        {
            while (enumerator.MoveNext())
            {
                if (items.Count == limit)
                {
                    return new(items, CountOf(source) is { } count ? $"({count - limit} more)" : "... (more)");
                }

                items.Add(enumerator.Current);
            }
        }
        finally
        {
            (enumerator as IDisposable)?.Dispose();
        }

        return new(items, null);
    }

    /// <summary>The number of items if the sequence knows it, without walking through them.</summary>
    private static int? CountOf(IEnumerable source) =>
        source is ICollection collection
            ? collection.Count
            : source.GetType().GetInterfaces()
                .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() is var g
                    && (g == typeof(IReadOnlyCollection<>) || g == typeof(ICollection<>)))
                .Select(i => (int?)i.GetProperty(nameof(ICollection.Count))!.GetValue(source))
                .FirstOrDefault();
}
