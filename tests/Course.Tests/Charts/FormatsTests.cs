using System.Reflection;
using Course.Charts;

namespace Course.Tests.Charts;

/// <summary>The values show themselves as a kernel asks: by the attribute's name and by reflection.</summary>
public class FormatsTests
{
    private static readonly Figure Figure = Plot.Lines("x", "y", ("</script>", [1.0, 2.0])).Title("A \"title\"");

    [Fact]
    public void A_figure_prefers_plotly_then_HTML_then_text() =>
        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], Shown(Figure).Keys);

    [Fact]
    public void A_diagram_prefers_SVG_then_text()
    {
        var shown = Shown(new Diagram(1, 1, "nothing"));

        Assert.Equal(["image/svg+xml", "text/plain"], shown.Keys);
        Assert.Equal("nothing", shown["text/plain"]);
    }

    [Fact]
    public void A_table_prefers_HTML_then_text() =>
        Assert.Equal(["text/html", "text/plain"], Shown(Table.Of([1, 2])).Keys);

    [Fact]
    public void The_HTML_of_a_figure_is_the_same_each_time_and_says_what_it_shows()
    {
        var html = Shown(Figure)["text/html"];

        Assert.Equal(html, Shown(Figure)["text/html"]);
        Assert.NotEqual(html, Shown(Figure.Title("other"))["text/html"]);
        Assert.Contains("aria-label=\"Line chart: A &quot;title&quot;.", html, StringComparison.Ordinal);
        Assert.Contains("Plotly.newPlot", html, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Shown(object value)
    {
        var attribute = value.GetType().GetCustomAttributes(true).Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var source = Activator.CreateInstance((Type)Get(attribute, "FormatterSourceType"))!;
        var formatters = ((IEnumerable<object>)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!).ToDictionary(f => (string)Get(f, "MimeType"));
        var preferred = (string[])Get(attribute, "PreferredMimeTypes");
        Assert.Equal(preferred.Order(), formatters.Keys.Order());
        return preferred.ToDictionary(mimeType => mimeType, mimeType =>
        {
            using var writer = new StringWriter();
            var format = formatters[mimeType].GetType().GetMethod("Format", BindingFlags.Public | BindingFlags.Instance)!;
            Assert.True((bool)format.Invoke(formatters[mimeType], [value, writer])!);
            return writer.ToString();
        });
    }

    private static object Get(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner)!;
}
