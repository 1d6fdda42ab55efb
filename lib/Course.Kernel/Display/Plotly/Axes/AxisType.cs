namespace Course.Kernel.Display.Plotly;

/// <summary>Which kind of axis the figure asks for, or its data suggests, by plotly's rules.</summary>
internal static class AxisType
{
    /// <param name="node">The axis in the layout.</param>
    /// <param name="data">The first column drawn on this axis, if any.</param>
    /// <param name="strict">Whether text that looks like a number stays text.</param>
    public static AxisKind Decide(FigureNode node, DataColumn? data, bool strict) => node["type"].Text("-") switch
    {
        "linear" => AxisKind.Linear,
        "log" => AxisKind.Log,
        "date" => AxisKind.Date,
        "category" => AxisKind.Category,
        "-" => data is null ? AxisKind.Linear : Suggest(data, strict),
        "multicategory" => throw new NotSupportedException($"{node.Path}.type: multicategory axes are not drawn. Join the levels into one name."),
        _ => throw node["type"].Wrong("linear, log, date or category"),
    };

    private static AxisKind Suggest(DataColumn data, bool strict)
    {
        if (!data.HasText) return AxisKind.Linear;
        int numbers = 0, dates = 0, names = 0;
        for (var i = 0; i < data.Count; i++)
        {
            var text = data.RawText(i);
            if (text is not null && DateText.IsDate(text)) dates++;
            else if (!double.IsNaN(data.Numbers[i]) && (text is null || !strict)) numbers++;
            else if (text is not null) names++;
        }
        if (dates > numbers && dates > names) return AxisKind.Date;
        // A few stray words among numbers do not make names of them.
        return names > 2 * numbers || (names > 0 && numbers == 0) || (strict && names > 0) ? AxisKind.Category : AxisKind.Linear;
    }
}
