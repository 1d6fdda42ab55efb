using Plotly.NET;

namespace PlotlyEdition.Tests;

public class FigureJsonTests
{
    private static readonly Dictionary<string, string> Package = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", "plotly-net-6.0.0.tsv"))
        .Select(line => line.Split('\t', 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    public static TheoryData<string> Names => [.. ChartCalls.All.Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_is_what_the_package_writes_character_for_character(string name)
    {
        var make = ChartCalls.All.Single(call => call.Name == name).Make;

        Assert.Equal(Package[name], GenericChart.toFigureJson(make()));
    }

    [Fact]
    public void Every_figure_of_the_package_is_compared() =>
        Assert.Equal(Package.Keys, ChartCalls.All.Select(call => call.Name));
}
