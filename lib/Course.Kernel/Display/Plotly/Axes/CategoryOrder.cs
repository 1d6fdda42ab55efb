namespace Course.Kernel.Display.Plotly;

/// <summary>Puts categories in the order the figure asks for; by default they stand as they first appear.</summary>
internal static class CategoryOrder
{
    public static void Apply(Axis axis, CategoryList list, List<CartesianTrace> traces)
    {
        var order = axis.Node["categoryorder"].Text(axis.Node["categoryarray"].Exists ? "array" : "trace");
        var names = list.Names.ToArray();
        switch (order)
        {
            case "trace" or "array":
                return;
            case "category ascending":
                list.Reorder(names.Order(StringComparer.Ordinal));
                return;
            case "category descending":
                list.Reorder(names.OrderDescending(StringComparer.Ordinal));
                return;
        }
        if (order.Split(' ') is not [var measure, var direction] || direction is not ("ascending" or "descending"))
            throw axis.Node["categoryorder"].Wrong("trace, array, category, total, sum, mean, median, min or max, the last seven with ascending or descending");
        var values = Values(axis, traces);
        double Key(string name) => values.TryGetValue(name, out var found) ? Measure(measure, found, axis) : 0;
        list.Reorder(direction == "ascending" ? names.OrderBy(Key) : names.OrderByDescending(Key));
    }

    private static Dictionary<string, List<double>> Values(Axis axis, List<CartesianTrace> traces)
    {
        var values = new Dictionary<string, List<double>>();
        foreach (var trace in traces.Where(t => (axis.IsX ? t.X : t.Y) == axis))
        {
            var (places, sizes) = (trace.Columns(axis.IsX).FirstOrDefault(), trace.Columns(!axis.IsX).FirstOrDefault());
            for (var i = 0; places is not null && i < places.Count; i++)
            {
                if (places.TextAt(i) is not { } name) continue;
                if (!values.TryGetValue(name, out var found)) values[name] = found = [];
                // A histogram has no sizes: each value counts one.
                var size = sizes is null ? 1 : i < sizes.Count ? sizes.Numbers[i] : double.NaN;
                if (!double.IsNaN(size)) found.Add(size);
            }
        }
        return values;
    }

    private static double Measure(string measure, List<double> values, Axis axis) => values.Count == 0 ? 0 : measure switch
    {
        "total" or "sum" => values.Sum(),
        "mean" => values.Average(),
        "median" => Quantile.Of([.. values.Order()], 0.5),
        "min" => values.Min(),
        "max" => values.Max(),
        _ => throw axis.Node["categoryorder"].Wrong("trace, array, category, total, sum, mean, median, min or max"),
    };
}
