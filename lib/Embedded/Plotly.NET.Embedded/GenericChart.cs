using Plotly.NET.Json;

namespace Plotly.NET;

/// <summary>A chart: its traces, its layout, its configuration, and how it is put into a page.</summary>
public sealed class GenericChart
{
    private readonly Trace[] _traces;
    private readonly Layout _layout;
    private readonly Config _config;
    private readonly DisplayOptions _displayOptions;

    private GenericChart(Trace[] traces, Layout layout, Config config, DisplayOptions displayOptions) =>
        (_traces, _layout, _config, _displayOptions) = (traces, layout, config, displayOptions);

    internal IReadOnlyList<Trace> Traces => _traces;

    /// <summary>A chart of one trace.</summary>
    public static GenericChart NewChart(Trace _data, Layout _layout, Config _config, DisplayOptions _displayOpts) =>
        new([_data], _layout, _config, _displayOpts);

    /// <summary>A chart of the given traces, with the layout that <see cref="Defaults"/> says, or an empty one.</summary>
    public static GenericChart ofTraceObjects<d>(bool useDefaults, d traces)
        where d : IEnumerable<Trace> => useDefaults
            ? new([.. traces], Defaults.Layout(), Defaults.Config(), Defaults.DisplayOptions())
            : new([.. traces], new Layout(), new Config(), DisplayOptions.initCDNOnly());

    /// <summary>A chart of one trace, with the layout that <see cref="Defaults"/> says, or an empty one.</summary>
    public static GenericChart ofTraceObject(bool useDefaults, Trace trace) => ofTraceObjects<Trace[]>(useDefaults, [trace]);

    /// <summary>
    /// All traces in one chart. The layouts are merged into the first chart's, which this changes, as the package does.
    /// </summary>
    public static GenericChart combine(IEnumerable<GenericChart> gCharts) =>
        gCharts.Aggregate((first, second) =>
        {
            DynamicObj.DynObj.combine(first._config, second._config);
            DynamicObj.DynObj.combine(first._displayOptions, second._displayOptions);
            return new([.. first._traces, .. second._traces], Layout.combine(first._layout, second._layout), first._config, first._displayOptions);
        });

    /// <summary>How many traces the chart has.</summary>
    public static int countTrace(GenericChart gChart) => gChart._traces.Length;

    /// <summary>The chart's own layout, not a copy.</summary>
    public static Layout getLayout(GenericChart gChart) => gChart._layout;

    /// <summary>The same chart with another layout.</summary>
    public static GenericChart setLayout(Layout layout, GenericChart gChart) =>
        new(gChart._traces, layout, gChart._config, gChart._displayOptions);

    /// <summary>The chart with a layout merged into its own, which this changes.</summary>
    public static GenericChart addLayout(Layout layout, GenericChart gChart) =>
        setLayout(Layout.combine(gChart._layout, layout), gChart);

    /// <summary>The chart's own configuration, not a copy.</summary>
    public static Config getConfig(GenericChart gChart) => gChart._config;

    /// <summary>The same chart with another configuration.</summary>
    public static GenericChart setConfig(Config config, GenericChart gChart) =>
        new(gChart._traces, gChart._layout, config, gChart._displayOptions);

    /// <summary>How the chart is put into a page.</summary>
    public static DisplayOptions getDisplayOptions(GenericChart gChart) => gChart._displayOptions;

    /// <summary>The same chart, put into a page in another way.</summary>
    public static GenericChart setDisplayOptions(DisplayOptions displayOpts, GenericChart gChart) =>
        new(gChart._traces, gChart._layout, gChart._config, displayOpts);

    /// <summary>The chart as JSON: <c>data</c>, <c>layout</c> and an empty list of <c>frames</c>.</summary>
    public static string toFigureJson(GenericChart gChart) =>
        $$"""{"data":{{PlotlyJson.Write(gChart._traces)}},"layout":{{PlotlyJson.Write(gChart._layout)}},"frames":[]}""";

    /// <summary>The chart as JSON: <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    public static string toJson(GenericChart gChart) =>
        $$"""{"data":{{PlotlyJson.Write(gChart._traces)}},"layout":{{PlotlyJson.Write(gChart._layout)}},"config":{{PlotlyJson.Write(gChart._config)}}}""";

    /// <summary>An element and the script that draws the chart into it, for a page that has plotly.js.</summary>
    public static string toChartHTML(GenericChart gChart) => $"<div>{ChartPage.Element(gChart)}</div>";

    /// <summary>A whole page with the chart, which takes plotly.js from where the display options say.</summary>
    public static string toEmbeddedHTML(GenericChart gChart) => ChartPage.Document(gChart);
}
