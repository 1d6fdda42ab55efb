namespace Course.Kernel.Display.Plotly;

/// <summary>Counts of values in bins, drawn as bars: plotly's <c>histogram</c>.</summary>
internal sealed class Histogram : BarTrace
{
    private readonly DataColumn? x;
    private readonly DataColumn? y;
    private double[] edges = [];

    public Histogram(FigureNode node, int index, Figure figure)
        : base(node, index, figure)
    {
        x = DataColumn.Read(node["x"]);
        y = DataColumn.Read(node["y"]);
    }

    public override string Kind => "histogram";

    public override bool IsHorizontal => Node["orientation"].Text(y is not null && x is null ? "h" : "v") == "h";

    public override bool HasBins => PositionAxis.Kind != AxisKind.Category;

    public override double LoneDistance => edges.Length > 1 ? edges[1] - edges[0] : 1;

    public override IEnumerable<DataColumn> Columns(bool onX)
    {
        // Only the values that are counted decide their axis; the other one counts.
        if (onX == IsHorizontal) return [];
        return (onX ? x : y) is { Count: > 0 } column ? [column] : [];
    }

    public override void Prepare()
    {
    }

    /// <summary>Chooses the bins of all histograms; those that stand side by side or on one another share theirs.</summary>
    public static void ShareBins(Figure figure)
    {
        var overlay = figure.Layout["barmode"].Text() == "overlay";
        var groups = figure.Cartesian.OfType<Histogram>().GroupBy(h => h.Node["bingroup"].Text() is { Length: > 0 } named
            ? named
            : overlay ? $"trace {h.Index}" : $"{h.XId} {h.YId} {h.IsHorizontal}");
        foreach (var group in groups)
        {
            Histogram[] members = [.. group];
            double[] all = [.. members.SelectMany(h => h.Values).Where(double.IsFinite)];
            foreach (var member in members) member.Count(HistogramBins.Choose(members[0].Node, members[0].IsHorizontal ? "y" : "x", members[0].PositionAxis.Kind, all));
        }
    }

    protected override (double From, double To) Span(int i)
    {
        // Bins of unequal length (months) are as wide as they are.
        if (!HasBins || edges.Length < 2) return base.Span(i);
        var (from, to) = (edges[i], edges[i + 1]);
        var share = (to - from) / (edges[1] - edges[0]);
        var middle = (from + to) / 2;
        return (middle + (Offset * share), middle + ((Offset + Width) * share));
    }

    protected override string? TooltipAt(int i)
    {
        if (!HasBins || HoverTemplate(Node, i) is not null) return base.TooltipAt(i);
        var count = HoverNumber.Format(Sizes[i]);
        var range = $"{PositionAxis.Describe(edges[i])} to {PositionAxis.Describe(edges[i + 1])}";
        return HasTooltips ? (Figure.Traces.Count > 1 && Node["name"].Exists ? Name.Plain + "\n" : "") + $"{range}: {count}" : null;
    }

    private DataColumn? Column => IsHorizontal ? y : x;

    private double[] Values => Column is { } column ? PositionAxis.Values(column) : [];

    private void Count(double[] bins)
    {
        edges = bins;
        var values = Values;
        var weights = (IsHorizontal ? x : y)?.Numbers;
        var found = new List<double>[Math.Max(0, edges.Length - 1)];
        for (var i = 0; i < found.Length; i++) found[i] = [];
        for (var i = 0; i < values.Length; i++)
        {
            var bin = BinOf(values[i]);
            if (bin < 0 || bin >= found.Length) continue;
            found[bin].Add(weights is not null && i < weights.Length ? weights[i] : 1);
        }
        var sizes = found.Select(Summarize).ToArray();
        Sizes = Accumulate(Normalize(sizes));
        // Empty bins at either end are no part of the picture.
        var (first, last) = (Array.FindIndex(found, b => b.Count > 0), Array.FindLastIndex(found, b => b.Count > 0));
        Positions = [.. found.Select((_, i) => i < first || i > last ? double.NaN : (edges[i] + edges[i + 1]) / 2)];
        Bases = new double[Sizes.Length];
    }

    private int BinOf(double value)
    {
        if (!double.IsFinite(value) || edges.Length < 2) return -1;
        var at = Array.BinarySearch(edges, value);
        return at >= 0 ? at : ~at - 1;
    }

    private double Summarize(List<double> bin) => Node["histfunc"].Text("count") switch
    {
        "count" => bin.Count,
        "sum" => bin.Sum(),
        "avg" => bin.Count == 0 ? double.NaN : bin.Average(),
        "min" => bin.Count == 0 ? double.NaN : bin.Min(),
        "max" => bin.Count == 0 ? double.NaN : bin.Max(),
        _ => throw Node["histfunc"].Wrong("count, sum, avg, min or max"),
    };

    private double[] Normalize(double[] sizes)
    {
        var total = sizes.Where(double.IsFinite).Sum();
        if (total == 0) return sizes;
        double Length(int i) => edges[i + 1] - edges[i];
        return Node["histnorm"].Text("") switch
        {
            "" => sizes,
            "percent" => [.. sizes.Select(s => s * 100 / total)],
            "probability" => [.. sizes.Select(s => s / total)],
            "density" => [.. sizes.Select((s, i) => s / Length(i))],
            "probability density" => [.. sizes.Select((s, i) => s / total / Length(i))],
            _ => throw Node["histnorm"].Wrong("percent, probability, density or probability density"),
        };
    }

    private double[] Accumulate(double[] sizes)
    {
        if (!Node["cumulative"]["enabled"].Flag(false)) return sizes;
        var falling = Node["cumulative"]["direction"].Text("increasing") == "decreasing";
        // A density adds up by area: the sum of bars times their width.
        var isDensity = Node["histnorm"].Text("").EndsWith("density", StringComparison.Ordinal);
        var (sums, running) = (new double[sizes.Length], 0.0);
        for (var k = 0; k < sizes.Length; k++)
        {
            var i = falling ? sizes.Length - 1 - k : k;
            running += sizes[i] * (isDensity ? edges[i + 1] - edges[i] : 1);
            sums[i] = running;
        }
        return sums;
    }
}
