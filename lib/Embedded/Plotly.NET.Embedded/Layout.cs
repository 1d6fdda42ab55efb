namespace Plotly.NET;

/// <summary>All of a chart that is not data: axes, titles, legend, annotations, size.</summary>
public class Layout : DynamicObj.DynamicObj
{
    // The collections that combining appends; whatever else two layouts share is taken from the second.
    private static readonly string[] Collections =
        ["annotations", "shapes", "selections", "images", "sliders", "hiddenlabels", "updatemenus"];

    /// <summary>Merges the second layout into the first, which it changes and returns.</summary>
    public static Layout combine(Layout first, Layout second)
    {
        var joined = Collections
            .Select(name => (name, items: Join(first.Get<IEnumerable<object>>(name), second.Get<IEnumerable<object>>(name))))
            .Where(collection => collection.items is not null)
            .ToArray();
        DynamicObj.DynObj.combine(first, second);
        foreach (var (name, items) in joined)
        {
            first.SetProperty(name, items);
        }

        return first;
    }

    private static object[]? Join(IEnumerable<object>? first, IEnumerable<object>? second) =>
        first is null && second is null ? null : [.. first ?? [], .. second ?? []];
}
