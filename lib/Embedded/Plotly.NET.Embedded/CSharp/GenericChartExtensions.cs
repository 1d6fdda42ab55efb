using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Styles charts. Like the package's, these change the chart's own layout and return the chart.</summary>
public static class GenericChartExtensions
{
    /// <summary>The chart's own layout, not a copy.</summary>
    public static Layout GetLayout(this GenericChart gChart) => GenericChart.getLayout(gChart);

    /// <summary>The chart's own traces, not copies.</summary>
    public static Trace[] GetTraces(this GenericChart gChart) => [.. gChart.Traces];

    /// <summary>Writes the chart as a page; <c>.html</c> is added to a path without it.</summary>
    /// <exception cref="NotSupportedException">It should also be opened in a browser.</exception>
    public static void SaveHtml(this GenericChart gChart, string path, Optional<bool> OpenInBrowser = default)
    {
        if (OpenInBrowser.Or(false))
        {
            throw new NotSupportedException(
                "SaveHtml(OpenInBrowser: true) is not supported by Plotly.NET.Embedded. Save the page, then open it.");
        }

        var file = path.EndsWith(".html", StringComparison.Ordinal) ? path : path + ".html";
        var unfinished = file + ".tmp";
        File.WriteAllText(unfinished, GenericChart.toEmbeddedHTML(gChart));
        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>Names the chart's traces and says how the legend shows them. The second trace on gets a number after its name.</summary>
    public static GenericChart WithTraceInfo(
        this GenericChart gChart,
        Optional<string> Name = default,
        Optional<StyleParam.Visible> Visible = default,
        Optional<bool> ShowLegend = default,
        Optional<int> LegendRank = default,
        Optional<string> LegendGroup = default,
        Optional<Title> LegendGroupTitle = default) =>
        gChart.WithEachTrace((trace, index) => trace
            .With("name", Name.IsSome && index > 0 ? $"{Name.Value}_{index}" : Name)
            .With("visible", Visible)
            .With("showlegend", ShowLegend)
            .With("legendrank", LegendRank)
            .With("legendgroup", LegendGroup)
            .With("legendgrouptitle", LegendGroupTitle));

    /// <summary>The size of the chart, in pixels.</summary>
    public static GenericChart WithSize(
        this GenericChart gChart,
        Optional<int> Width = default,
        Optional<int> Height = default) =>
        GenericChart.addLayout(new Layout().With("width", Width).With("height", Height), gChart);

    /// <summary>Styles an x axis; what it has and is not named here stays.</summary>
    public static GenericChart WithXAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart,
        Optional<string> TitleText = default,
        Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default,
        Optional<Title> Title = default,
        Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default,
        Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default,
        Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default,
        Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default,
        Optional<StyleParam.DrawingStyle> GridDash = default,
        Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default,
        Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default,
        Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default,
        Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<RangeSlider> RangeSlider = default,
        Optional<RangeSelector> RangeSelector = default,
        Optional<Color> BackgroundColor = default,
        Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible =>
        gChart.WithAxisStyle(
            Id.Or(StyleParam.SubPlotId.NewXAxis(1)),
            "xaxis",
            new LinearAxis()
                .With("color", Color)
                .With("title", TitleOf(Title, TitleText, TitleFont, TitleStandoff))
                .With("type", AxisType)
                .With("range", ArrayOf(MinMax))
                .With("mirror", Mirror)
                .With("showspikes", ShowSpikes)
                .With("spikecolor", SpikeColor)
                .With("spikethickness", SpikeThickness)
                .With("showline", ShowLine)
                .With("linecolor", LineColor)
                .With("showgrid", ShowGrid)
                .With("gridcolor", GridColor)
                .With("griddash", GridDash)
                .With("zeroline", ZeroLine)
                .With("zerolinecolor", ZeroLineColor)
                .With("anchor", Anchor)
                .With("side", Side)
                .With("overlaying", Overlaying)
                .With("domain", ArrayOf(Domain))
                .With("position", Position)
                .With("categoryorder", CategoryOrder)
                .With("categoryarray", CategoryArray)
                .With("rangeslider", RangeSlider)
                .With("rangeselector", RangeSelector)
                .With("backgroundcolor", BackgroundColor)
                .With("showbackground", ShowBackground));

    /// <summary>Styles a y axis; what it has and is not named here stays.</summary>
    public static GenericChart WithYAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart,
        Optional<string> TitleText = default,
        Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default,
        Optional<Title> Title = default,
        Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default,
        Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default,
        Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default,
        Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default,
        Optional<StyleParam.DrawingStyle> GridDash = default,
        Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default,
        Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default,
        Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<bool> AutoShift = default,
        Optional<int> Shift = default,
        Optional<Tuple<double, double>> Domain = default,
        Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<RangeSlider> RangeSlider = default,
        Optional<RangeSelector> RangeSelector = default,
        Optional<Color> BackgroundColor = default,
        Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible
        where MaxType : IConvertible
        where CategoryArrayType : IConvertible =>
        gChart.WithAxisStyle(
            Id.Or(StyleParam.SubPlotId.NewYAxis(1)),
            "yaxis",
            new LinearAxis()
                .With("color", Color)
                .With("title", TitleOf(Title, TitleText, TitleFont, TitleStandoff))
                .With("type", AxisType)
                .With("autoshift", AutoShift)
                .With("range", ArrayOf(MinMax))
                .With("mirror", Mirror)
                .With("showspikes", ShowSpikes)
                .With("spikecolor", SpikeColor)
                .With("spikethickness", SpikeThickness)
                .With("showline", ShowLine)
                .With("linecolor", LineColor)
                .With("showgrid", ShowGrid)
                .With("gridcolor", GridColor)
                .With("griddash", GridDash)
                .With("zeroline", ZeroLine)
                .With("zerolinecolor", ZeroLineColor)
                .With("shift", Shift)
                .With("anchor", Anchor)
                .With("side", Side)
                .With("overlaying", Overlaying)
                .With("domain", ArrayOf(Domain))
                .With("position", Position)
                .With("categoryorder", CategoryOrder)
                .With("categoryarray", CategoryArray)
                .With("rangeslider", RangeSlider)
                .With("rangeselector", RangeSelector)
                .With("backgroundcolor", BackgroundColor)
                .With("showbackground", ShowBackground));

    /// <summary>Adds to a legend what is set in another.</summary>
    /// <param name="gChart">The chart.</param>
    /// <param name="legend">What to add.</param>
    /// <param name="Id">Which of the chart's legends, the first if this is <c>default</c>. The package too wants it named.</param>
    public static GenericChart WithLegend(
        this GenericChart gChart,
        Legend legend,
        Optional<int> Id) =>
        GenericChart.addLayout(new Layout().With(StyleParam.SubPlotId.NewLegend(Id.Or(1)).ToString(), legend), gChart);

    /// <summary>Styles the legend.</summary>
    public static GenericChart WithLegendStyle(
        this GenericChart gChart,
        Optional<Color> BGColor = default,
        Optional<Color> BorderColor = default,
        Optional<double> BorderWidth = default,
        Optional<double> EntryWidth = default,
        Optional<StyleParam.EntryWidthMode> EntryWidthMode = default,
        Optional<Font> Font = default,
        Optional<StyleParam.TraceGroupClickOptions> GroupClick = default,
        Optional<Font> GroupTitleFont = default,
        Optional<StyleParam.TraceItemClickOptions> ItemClick = default,
        Optional<StyleParam.TraceItemClickOptions> ItemDoubleClick = default,
        Optional<StyleParam.TraceItemSizing> ItemSizing = default,
        Optional<int> ItemWidth = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<Title> Title = default,
        Optional<double> TraceGroupGap = default,
        Optional<StyleParam.TraceOrder> TraceOrder = default,
        Optional<string> UIRevision = default,
        Optional<StyleParam.VerticalAlign> VerticalAlign = default,
        Optional<bool> Visible = default,
        Optional<double> X = default,
        Optional<StyleParam.XAnchorPosition> XAnchor = default,
        Optional<string> XRef = default,
        Optional<double> Y = default,
        Optional<StyleParam.YAnchorPosition> YAnchor = default,
        Optional<string> YRef = default,
        Optional<int> Id = default) =>
        gChart.WithLegend(
            new Legend()
                .With("bgcolor", BGColor)
                .With("bordercolor", BorderColor)
                .With("borderwidth", BorderWidth)
                .With("entrywidth", EntryWidth)
                .With("entrywidthmode", EntryWidthMode)
                .With("font", Font)
                .With("groupclick", GroupClick)
                .With("grouptitlefont", GroupTitleFont)
                .With("itemclick", ItemClick)
                .With("itemdoubleclick", ItemDoubleClick)
                .With("itemsizing", ItemSizing)
                .With("itemwidth", ItemWidth)
                .With("orientation", Orientation)
                .With("title", Title)
                .With("tracegroupgap", TraceGroupGap)
                .With("traceorder", TraceOrder)
                .With("uirevision", UIRevision)
                .With("valign", VerticalAlign)
                .With("visible", Visible)
                .With("x", X)
                .With("xanchor", XAnchor)
                .With("xref", XRef)
                .With("y", Y)
                .With("yanchor", YAnchor)
                .With("yref", YRef),
            Id);

    private static GenericChart WithEachTrace(this GenericChart chart, Action<Trace, int> style)
    {
        for (var i = 0; i < chart.Traces.Count; i++)
        {
            style(chart.Traces[i], i);
        }

        return chart;
    }

    private static GenericChart WithAxisStyle(this GenericChart chart, StyleParam.SubPlotId id, string axisOfScene, LinearAxis axis)
    {
        var name = id.ToString();
        return GenericChart.addLayout(
            name.StartsWith("scene", StringComparison.Ordinal)
                ? new Layout().With(name, new Scene().With(axisOfScene, axis))
                : new Layout().With(name, axis),
            chart);
    }

    private static Optional<Title> TitleOf(
        Optional<Title> title, Optional<string> text, Optional<Font> font, Optional<int> standoff) =>
        title.IsSome || text.IsSome || font.IsSome || standoff.IsSome
            ? title.Or(new()).With("text", text).With("font", font).With("standoff", standoff)
            : default(Optional<Title>);

    private static Optional<object[]> ArrayOf<T1, T2>(Optional<Tuple<T1, T2>> pair)
        where T1 : IConvertible
        where T2 : IConvertible => pair.IsSome ? new object[] { pair.Value.Item1, pair.Value.Item2 } : default(Optional<object[]>);
}
