using System.Text.Json;
using System.Text.RegularExpressions;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyEdition.Tests;

public class ChartPageTests
{
    private static readonly double[] Data = [1, 2];

    [Fact]
    public void The_element_and_its_script_share_an_id_and_call_plotly()
    {
        var html = GenericChart.toChartHTML(Line("a"));

        var id = Regex.Match(html, "<div id=\"([0-9a-f-]{36})\">").Groups[1].Value;
        Assert.Contains($"Plotly.newPlot('{id}', data, layout, config);", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_end_the_script()
    {
        var html = GenericChart.toChartHTML(Line("</script><b>"));

        Assert.Single(Regex.Matches(html, "</script>"));
        Assert.Contains("\\u003c/script>\\u003cb>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_in_the_script_are_those_of_the_figure()
    {
        var html = GenericChart.toChartHTML(Line("n"));
        var data = Regex.Match(html, "var data = (.*);").Groups[1].Value;

        Assert.Equal(JsonDocument.Parse(GenericChart.toFigureJson(Line("n"))).RootElement.GetProperty("data").GetRawText(), data);
    }

    [Fact]
    public void A_page_takes_plotly_from_where_the_display_options_say()
    {
        Assert.Contains("<script src=\"https://cdn.plot.ly/plotly-2.28.0.min.js\"", GenericChart.toEmbeddedHTML(Line("a")), StringComparison.Ordinal);
        Assert.DoesNotContain("src=", GenericChart.toEmbeddedHTML(From(PlotlyJSReference.NoReference)), StringComparison.Ordinal);
        Assert.Contains("<script src=\"own.js\"", GenericChart.toEmbeddedHTML(From(PlotlyJSReference.NewCDN("own.js"))), StringComparison.Ordinal);
        Assert.Contains("plotly: 'own'", GenericChart.toChartHTML(From(PlotlyJSReference.NewRequire("own"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_page_is_whole_and_gets_its_extension()
    {
        var folder = Directory.CreateTempSubdirectory("plotly-edition-");
        try
        {
            Line("a").SaveHtml(Path.Combine(folder.FullName, "chart"));

            Assert.Equal(["chart.html"], folder.GetFiles().Select(file => file.Name));
            Assert.EndsWith("</html>", File.ReadAllText(Path.Combine(folder.FullName, "chart.html")), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_is_not_supported_says_so_by_name()
    {
        Assert.Contains("SaveHtml(OpenInBrowser: true)", Assert.Throws<NotSupportedException>(() => Line("a").SaveHtml("x", OpenInBrowser: true)).Message, StringComparison.Ordinal);
        Assert.Contains("PlotlyJSReference.Full", Assert.Throws<NotSupportedException>(() => PlotlyJSReference.Full).Message, StringComparison.Ordinal);
    }

    private static GenericChart Line(string name) => Chart.Line<double, double, string>(Data, Data, Name: name, UseDefaults: false);

    private static GenericChart From(PlotlyJSReference reference)
    {
        var options = new DisplayOptions();
        options.SetProperty("PlotlyJSReference", reference);
        return GenericChart.setDisplayOptions(options, Line("a"));
    }
}
