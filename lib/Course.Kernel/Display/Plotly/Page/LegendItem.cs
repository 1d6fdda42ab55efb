namespace Course.Kernel.Display.Plotly;

/// <summary>One line of the legend: a series, a part of one (a slice of a pie), or the heading of a group.</summary>
internal sealed record LegendItem(Trace Trace, RichText Text, bool IsHeading = false, int Part = -1)
{
    /// <summary>What the legend lists, in the order plotly lists it.</summary>
    public static List<LegendItem> Of(Figure figure)
    {
        var items = new List<LegendItem>();
        var order = figure.Layout["legend"]["traceorder"].Text(figure.PilesUp ? "reversed" : "normal");
        var traces = figure.Traces.Where(t => t.ShownInLegend).OrderBy(t => t.Node["legendrank"].Number(1000)).ToList();
        if (order.Contains("reversed", StringComparison.Ordinal)) traces.Reverse();
        // Members of a group stand together, at the place of its first; without a group, each is its own.
        foreach (var trace in traces.GroupBy(t => t.LegendGroup.Length > 0 ? t.LegendGroup : $"\0{t.Index}").SelectMany(g => g))
        {
            if (trace.Node["legendgrouptitle"]["text"].Text() is { Length: > 0 } heading)
                items.Add(new(trace, RichText.Parse($"<b>{heading}</b>"), IsHeading: true));
            if (trace is IManyKeys many)
            {
                // A label that several pies share is listed once.
                items.AddRange(many.Keys.Select((text, part) => new LegendItem(trace, text, Part: part))
                    .Where(i => !items.Exists(known => known.Part >= 0 && known.Text.Plain == i.Text.Plain)));
            }
            else items.Add(new(trace, trace.Name));
        }
        return items;
    }

    public void DrawKey(SvgWriter svg, Box box)
    {
        if (Trace is IManyKeys many) many.DrawKey(svg, box, Part);
        else Trace.DrawKey(svg, box);
    }
}

/// <summary>A trace with several lines in the legend.</summary>
internal interface IManyKeys
{
    IReadOnlyList<RichText> Keys { get; }

    void DrawKey(SvgWriter svg, Box box, int part);
}
