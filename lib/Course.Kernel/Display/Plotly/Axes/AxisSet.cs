namespace Course.Kernel.Display.Plotly;

/// <summary>Finds the axes a figure uses, how they hang together, and which part of the plot each one spans.</summary>
internal static class AxisSet
{
    public static IReadOnlyList<Axis> Create(Figure figure)
    {
        var traces = figure.Cartesian.ToList();
        // A figure of scenes and pies alone has no axes; one of nothing has the usual pair.
        if (traces.Count == 0 && figure.Traces.Count > 0) return [];
        var pairs = traces.Select(t => (t.XId, t.YId)).Concat(GridPairs(figure.Layout["grid"])).DefaultIfEmpty(("x", "y")).ToList();
        var lists = new Dictionary<string, CategoryList>();
        var axes = pairs.Select(p => p.Item1).Concat(pairs.Select(p => p.Item2)).Distinct()
            .OrderBy(id => id[0]).ThenBy(Number)
            .Select(id => Make(id, figure, traces, lists)).ToList();
        foreach (var trace in traces)
        {
            trace.X = axes.First(a => a.Id == trace.XId);
            trace.Y = axes.First(a => a.Id == trace.YId);
            foreach (var column in trace.Columns(true)) trace.X.Feed(column);
            foreach (var column in trace.Columns(false)) trace.Y.Feed(column);
            if (trace is BarTrace bar)
            {
                (bar.IsHorizontal ? bar.Y : bar.X).CarriesBars = true;
                (bar.IsHorizontal ? bar.X : bar.Y).CarriesSizes = true;
            }
            if (trace is ScatterTrace { Fill: "tozeroy" or "tonexty" }) trace.Y.CarriesSizes = true;
            if (trace is ScatterTrace { Fill: "tozerox" or "tonextx" }) trace.X.CarriesSizes = true;
            if (trace is DistributionTrace box) (box.IsHorizontal ? box.Y : box.X).CarriesBars = true;
            if (trace is HeatmapTrace or ContourTrace) trace.X.CarriesMap = trace.Y.CarriesMap = true;
        }
        foreach (var axis in axes) Relate(axis, axes, pairs);
        foreach (var axis in axes) axis.Domain = Domain(axis, figure.Layout["grid"]);
        foreach (var axis in axes.Where(a => a.Kind == AxisKind.Category)) CategoryOrder.Apply(axis, lists[ListKey(axis.Node, axis.Id)], traces);
        return axes;
    }

    /// <summary>The pairs of axes that traces are drawn on, in the order of the figure.</summary>
    public static IReadOnlyList<Subplot> Pairs(Figure figure)
    {
        var pairs = figure.Cartesian.GroupBy(t => (t.X, t.Y)).Select(g => new Subplot(g.Key.X, g.Key.Y, [.. g])).ToList();
        if (pairs.Count == 0 && figure.Axes.Count > 0)
            pairs.Add(new(figure.Axes.First(a => a.IsX), figure.Axes.First(a => !a.IsX), []));
        return [.. pairs.OrderBy(p => p.IsOverlay)];
    }

    private static Axis Make(string id, Figure figure, List<CartesianTrace> traces, Dictionary<string, CategoryList> lists)
    {
        var node = figure.Layout[LayoutName(id)];
        if (Number(id) > 1) node = node.WithFallback(figure.Layout["template"]["layout"][LayoutName(id[..1])]);
        if (node["rangebreaks"].Items().Any()) throw new NotSupportedException($"{node.Path}.rangebreaks: axes with gaps are not drawn as a static picture.");
        var onX = id[0] == 'x';
        var first = traces.Where(t => (onX ? t.XId : t.YId) == id).SelectMany(t => t.Columns(onX)).FirstOrDefault();
        var strict = node["autotypenumbers"].Or(figure.Layout["autotypenumbers"]).Text() == "strict";
        var key = ListKey(node, id);
        if (!lists.TryGetValue(key, out var categories)) lists[key] = categories = new CategoryList();
        foreach (var name in node["categoryarray"].IsArray ? node["categoryarray"].Items() : []) categories.Add(name.Text(""));
        return new Axis(id, node, AxisType.Decide(node, first, strict), categories);
    }

    // Axes that match one another count categories together.
    private static string ListKey(FigureNode node, string id) => node["matches"].Text(id);

    private static void Relate(Axis axis, List<Axis> axes, List<(string X, string Y)> pairs)
    {
        Axis? Find(string name) => axis.Node[name].Text() is { } id && id != "free" && id != axis.Id ? axes.FirstOrDefault(a => a.Id == id) : null;
        axis.Matches = Find("matches");
        axis.Overlaying = Find("overlaying");
        if (axis.Node["anchor"].Text() == "free") return;
        var partners = pairs.Where(p => (axis.IsX ? p.X : p.Y) == axis.Id).Select(p => axis.IsX ? p.Y : p.X);
        axis.Anchor = Find("anchor") ?? axes.FirstOrDefault(a => partners.Contains(a.Id));
    }

    private static (double, double) Domain(Axis axis, FigureNode grid)
    {
        if (axis.Overlaying is not null && !axis.Node["domain"].Exists) return Domain(axis.Overlaying, grid);
        var domain = axis.Node["domain"];
        if (!domain.Exists) return SubplotGrid.Domain(grid, axis) ?? (0, 1);
        if (!domain.IsArray || domain.Element.GetArrayLength() != 2) throw domain.Wrong("two fractions, such as [0, 0.45]");
        var (from, to) = (domain[0].Number(0, 0, 1), domain[1].Number(1, 0, 1));
        return from < to ? (from, to) : throw domain.Wrong("a first fraction below the second");
    }

    private static IEnumerable<(string X, string Y)> GridPairs(FigureNode grid) => SubplotGrid.NamedPairs(grid);

    internal static int Number(string id) => id.Length == 1 ? 1 : int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static string LayoutName(string id) => $"{id[0]}axis{id[1..]}";
}
