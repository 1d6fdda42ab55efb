using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Course.Display;
using Plotly.NET;

namespace Course.Charts;

/// <summary>How a <see cref="Figure"/> shows itself: as a figure for plotly.js, as HTML that draws it, in words.</summary>
public sealed partial class FigureFormats
{
    /// <summary>The formatters, for a kernel to find.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Kernels call it on an instance, by the convention of .NET Interactive.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new MimeFormatter<Figure>("application/vnd.plotly.v1+json", figure => figure.ToJson());
        yield return new MimeFormatter<Figure>("text/html", Html);
        yield return new MimeFormatter<Figure>("text/plain", figure => figure.AltText);
    }

    /// <summary>Plotly.NET's HTML, with the alternative text, and with an id made of the figure instead of a random one.</summary>
    internal static string Html(Figure figure)
    {
        var options = new DisplayOptions()
            .With("PlotlyJSReference", PlotlyJSReference.NewRequire("https://cdn.plot.ly/plotly-2.28.0.min"));
        var html = GenericChart.toChartHTML(GenericChart.setDisplayOptions(options, figure.Chart));
        var random = Identifier().Match(html).Groups[1].Value;
        var own = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(figure.ToJson())).AsSpan(0, 16)).ToString();
        html = html.Replace(random, own, StringComparison.Ordinal)
            .Replace(random.Replace("-", "", StringComparison.Ordinal), own.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal);
        return $"""<div role="img" aria-label="{WebUtility.HtmlEncode(figure.AltText)}">{html}</div>""";
    }

    [GeneratedRegex("<div id=\"([0-9a-f-]{36})\">")]
    private static partial Regex Identifier();
}
