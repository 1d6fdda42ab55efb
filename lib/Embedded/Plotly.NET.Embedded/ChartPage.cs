using Plotly.NET.Json;

namespace Plotly.NET;

/// <summary>Puts a chart into HTML.</summary>
internal static class ChartPage
{
    // A name that holds "</script>" would end the script and put the rest of the figure into the page.
    private static string ForScript(object value) => PlotlyJson.Write(value).Replace("<", "\\u003c", StringComparison.Ordinal);

    public static string Element(GenericChart chart)
    {
        var id = Guid.NewGuid().ToString();
        var render = "renderPlotly_" + id.Replace("-", "", StringComparison.Ordinal);
        var draw = $"""
            var data = {ForScript(chart.Traces)};
                var layout = {ForScript(GenericChart.getLayout(chart))};
                var config = {ForScript(GenericChart.getConfig(chart))};
                Plotly.newPlot('{id}', data, layout, config);
            """;
        var reference = GenericChart.getDisplayOptions(chart).Reference;
        var script = reference.Kind == "Require" ? ThroughRequire(render, draw, reference.Address) : $$"""
            var {{render}} = function() {
                {{draw}}
            };
            {{render}}();

            """;
        return $"""<div id="{id}"><!-- Plotly chart will be drawn inside this DIV --></div><script type="text/javascript">{script}</script>""";
    }

    public static string Document(GenericChart chart)
    {
        var reference = GenericChart.getDisplayOptions(chart).Reference;
        var script = reference.Kind == "CDN" ? $"""<script src="{reference.Address}" charset="utf-8"></script>""" : "";
        return $"""
            <!DOCTYPE html>
            <html><head>{script}<title>Plotly.NET chart</title><meta charset="UTF-8"></head><body>{Element(chart)}</body></html>
            """;
    }

    private static string ThroughRequire(string render, string draw, string address) => $$"""

        var {{render}} = function() {
            var loader = requirejs.config({context: 'plotly-net', paths: { plotly: '{{address}}' } }) || require;
            loader(['plotly'], function(Plotly) {
                {{draw}}
            });
        };
        if (typeof requirejs !== 'function' || typeof requirejs.config !== 'function') {
            var script = document.createElement('script');
            script.src = 'https://cdnjs.cloudflare.com/ajax/libs/require.js/2.3.6/require.min.js';
            script.onload = {{render}};
            document.head.appendChild(script);
        } else {
            {{render}}();
        }

        """;
}
