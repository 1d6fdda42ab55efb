using System.Collections;
using Course.Kernel.Display;
using Course.Kernel.Tests.Display.Oracle;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace Course.Kernel.Tests.Display
{
    /// <summary>Packages that say nothing of how they are shown; these stand in for them by name and shape.</summary>
    [Collection(nameof(FormatterSettings))]
    public class WellKnownTypesTests
    {
        [Fact]
        public void A_chart_is_shown_as_its_figure_with_words()
        {
            var bundle = DisplayBundle.Create(GenericChart.Of("Loss"));

            Assert.Equal("""{"data":[],"layout":{"title":"Loss"}}""", bundle["application/vnd.plotly.v1+json"]);
            Assert.StartsWith("Empty chart “Loss”.", bundle["text/plain"], StringComparison.Ordinal);
            Assert.Null(bundle["text/html"]);
        }

        [Fact]
        public void A_chart_inside_another_value_is_drawn_or_told_in_words()
        {
            Assert.Contains("Empty chart “Loss”.", new[] { GenericChart.Of("Loss") }.ToDisplayString("text/html"), StringComparison.Ordinal);
            Assert.Equal("GenericChart[]\n  - Empty chart “Loss”.", new[] { GenericChart.Of("Loss") }.ToDisplayString());
        }

        [Fact]
        public void Html_that_an_extension_registers_for_charts_does_not_hide_the_picture()
        {
            Formatter.Register<GenericChart>(_ => "<script/>", "text/html");

            Assert.Null(DisplayBundle.Create(GenericChart.Of("Loss"))["text/html"]);
            Formatter.ResetToDefault();
        }

        [Fact]
        public void A_data_frame_is_shown_as_a_table()
        {
            var bundle = DisplayBundle.Create(new DataFrame([new("name", ["a<b", "c"]), new("count", [1, null])]));

            Assert.Equal("{index | name | count / 0 | a<b | 1 / 1 | c | <null>}", HtmlOutline.Of(bundle["text/html"]!));
            Assert.Equal("the frame as text", bundle["text/plain"]);
        }

        [Fact]
        public void A_long_data_frame_is_cut_with_a_count()
        {
            var frame = new DataFrame([new("n", [.. Enumerable.Range(0, 30).Cast<object>()])]);

            Assert.EndsWith("/ 19 | 19 / (10 more)}", HtmlOutline.Of(DisplayBundle.Create(frame)["text/html"]!), StringComparison.Ordinal);
        }
    }
}

namespace Plotly.NET
{
    /// <summary>As in the real package: a union, whose values are of a nested type derived from it.</summary>
    internal abstract class GenericChart
    {
        public static string toFigureJson(GenericChart chart) => $$$"""{"data":[],"layout":{"title":"{{{chart}}}"}}""";

        public static GenericChart Of(string title) => new Chart(title);

        private sealed class Chart(string title) : GenericChart
        {
            public override string ToString() => title;
        }
    }
}

namespace Microsoft.Data.Analysis
{
    internal sealed class DataFrame(IReadOnlyList<DataFrameColumn> columns)
    {
        public IEnumerable Columns => columns;

        public DataFrameRowCollection Rows => new(columns[0].Values.Length);

        public override string ToString() => "the frame as text";
    }

    internal sealed record DataFrameRowCollection(long Count);

    internal sealed record DataFrameColumn(string Name, object?[] Values) : IEnumerable
    {
        public IEnumerator GetEnumerator() => Values.GetEnumerator();
    }
}
