namespace Course.Kernel.Display.Plotly;

/// <summary>
/// How the bars of one subplot share their positions: side by side, one over another, or stacked. Plotly's rules: the
/// smallest distance between positions is divided among the bars, less the gaps.
/// </summary>
internal static class BarGroups
{
    public static void Arrange(IReadOnlyList<BarTrace> bars, FigureNode layout)
    {
        var overlay = layout["barmode"].Text() == "overlay";
        // Bars that lie over one another take no notice of each other.
        foreach (var group in bars.GroupBy(b => (b.XId, b.YId, b.IsHorizontal, overlay ? b.Index : -1))) ArrangeGroup([.. group], layout);
    }

    private static void ArrangeGroup(List<BarTrace> bars, FigureNode layout)
    {
        var positions = Distinct(bars.SelectMany(b => b.Positions));
        var distance = positions.Count < 2 ? bars[0].LoneDistance : positions.Zip(positions.Skip(1), (a, b) => b - a).Min();
        var mode = layout["barmode"].Text("group");
        var gap = layout["bargap"].Number(bars.TrueForAll(b => b.HasBins) ? 0 : 0.2, 0, 1);
        var groupGap = layout["bargroupgap"].Number(0, 0, 1);
        var whole = distance * (1 - gap);
        switch (mode)
        {
            case "group":
                SideBySide(bars, distance, whole, groupGap, positions.Count);
                break;
            case "overlay":
                foreach (var bar in bars) bar.SetWidth(distance, whole * (1 - groupGap), -whole * (1 - groupGap) / 2);
                break;
            case "stack" or "relative":
                foreach (var bar in bars) bar.SetWidth(distance, whole * (1 - groupGap), -whole * (1 - groupGap) / 2);
                Stack(bars, mode == "relative", layout["barnorm"].Text(""));
                break;
            default:
                throw layout["barmode"].Wrong("group, overlay, stack or relative");
        }
    }

    // Two bins computed apart may differ in the last figure: that is not a distance.
    private static List<double> Distinct(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        var distinct = new List<double>();
        foreach (var value in sorted)
            if (distinct.Count == 0 || value - distinct[^1] > (sorted[^1] - sorted[0]) * 1e-6) distinct.Add(value);
        return distinct;
    }

    private static void SideBySide(List<BarTrace> bars, double distance, double whole, double groupGap, int distinct)
    {
        // Traces that never meet at a position need not share its room.
        var meet = bars.Sum(b => b.Positions.Count(double.IsFinite)) > distinct;
        string[] slots = [.. bars.Select(SlotOf).Distinct()];
        var each = meet ? whole / slots.Length : whole;
        foreach (var bar in bars)
        {
            var slot = meet ? Array.IndexOf(slots, SlotOf(bar)) : 0;
            var start = (-whole / 2) + (slot * each) + (each * groupGap / 2);
            bar.SetWidth(distance, each * (1 - groupGap), start);
        }
    }

    private static string SlotOf(BarTrace bar) => bar.Node["offsetgroup"].Text($"trace {bar.Index}");

    private static void Stack(List<BarTrace> bars, bool separateSigns, string norm)
    {
        var up = new Dictionary<double, double>();
        var down = new Dictionary<double, double>();
        foreach (var bar in bars)
        {
            for (var i = 0; i < bar.Positions.Length; i++)
            {
                var (position, size) = (bar.Positions[i], bar.Sizes[i]);
                if (double.IsNaN(position) || double.IsNaN(size)) continue;
                var pile = separateSigns && size < 0 ? down : up;
                bar.Bases[i] = pile.GetValueOrDefault(position);
                pile[position] = bar.Bases[i] + size;
            }
        }
        if (norm.Length == 0) return;
        var total = norm == "percent" ? 100 : 1;
        foreach (var bar in bars)
        {
            for (var i = 0; i < bar.Positions.Length; i++)
            {
                if (double.IsNaN(bar.Positions[i])) continue;
                var sum = up.GetValueOrDefault(bar.Positions[i]) - down.GetValueOrDefault(bar.Positions[i]);
                if (sum == 0) continue;
                bar.Bases[i] *= total / sum;
                bar.Sizes[i] *= total / sum;
            }
            bar.IsShare = true;
        }
    }
}
