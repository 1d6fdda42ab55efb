namespace Course.Kernel.Display.Plotly;

/// <summary>The names on a category axis, in the order of their places.</summary>
internal sealed class CategoryList
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names => names;

    public void Add(string name)
    {
        if (places.TryAdd(name, names.Count)) names.Add(name);
    }

    /// <summary>The place of a name, or NaN.</summary>
    public double IndexOf(string name) => places.TryGetValue(name, out var place) ? place : double.NaN;

    /// <summary>Puts the names in another order.</summary>
    public void Reorder(IEnumerable<string> ordered)
    {
        string[] all = [.. ordered];
        names.Clear();
        places.Clear();
        foreach (var name in all) Add(name);
    }
}
