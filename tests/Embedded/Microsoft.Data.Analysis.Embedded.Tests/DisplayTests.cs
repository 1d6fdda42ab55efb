using System.Collections;

namespace Microsoft.Data.Analysis.Embedded.Tests;

/// <summary>Finds the formatters as a notebook kernel does: by names alone.</summary>
public class DisplayTests
{
    private static readonly Attribute Source = typeof(DataFrame).GetCustomAttributes(inherit: true).OfType<Attribute>()
        .Single(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute");

    private static object Property(object from, string name) => from.GetType().GetProperty(name)!.GetValue(from)!;

    private static Dictionary<string, Func<object, TextWriter, bool>> Formatters()
    {
        object source = Activator.CreateInstance((Type)Property(Source, "FormatterSourceType"))!;
        IEnumerable formatters = (IEnumerable)source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        return formatters.Cast<object>().ToDictionary(
            formatter => (string)Property(formatter, "MimeType"),
            formatter => formatter.GetType().GetMethod("Format")!.CreateDelegate<Func<object, TextWriter, bool>>(formatter));
    }

    private static string Formatted(object value, string mimeType)
    {
        using StringWriter writer = new();
        Assert.True(Formatters()[mimeType](value, writer));
        return writer.ToString();
    }

    [Fact]
    public void A_kernel_finds_html_and_text_html_first()
    {
        Assert.Equal(["text/html", "text/plain"], (string[])Property(Source, "PreferredMimeTypes"));
        Assert.Equal(["text/html", "text/plain"], Formatters().Keys);
    }

    [Fact]
    public void Text_is_the_frame_as_a_string()
    {
        DataFrame frame = new(new Int32DataFrameColumn("n", [1]));

        Assert.Equal(frame.ToString(), Formatted(frame, "text/plain"));
    }

    [Fact]
    public void Html_is_escaped_and_aligns_numbers_to_the_right()
    {
        DataFrame frame = new(new StringDataFrameColumn("<b>", ["a & b"]), new DoubleDataFrameColumn("x", new double?[] { null }));

        string html = Formatted(frame, "text/html");

        Assert.Contains("text-align:left;padding:.2em .6em;white-space:pre-wrap;color:inherit\">&lt;b&gt;</th>", html, StringComparison.Ordinal);
        Assert.Contains(">a &amp; b</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:right;font-variant-numeric:tabular-nums;padding:.2em .6em;white-space:pre-wrap;color:inherit;opacity:.6\">null</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_shows_the_first_twenty_rows_and_says_how_many_there_are()
    {
        DataFrame frame = new(new Int32DataFrameColumn("n", Enumerable.Range(0, 21)));

        string html = Formatted(frame, "text/html");

        Assert.Equal(21, html.Split("<tr").Length - 1);
        Assert.Contains("first 20 of 21 rows × 1 column", html, StringComparison.Ordinal);
        Assert.Contains(">2 rows × 1 column<", Formatted(frame.Head(2), "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_sets_no_colour_of_its_own()
    {
        string html = Formatted(new DataFrame(new Int32DataFrameColumn("n", [1])), "text/html");

        Assert.All(html.Split(["color:", "background:"], StringSplitOptions.None).Skip(1), value => Assert.Matches("^(inherit|none)", value));
    }

    [Fact]
    public void What_is_not_a_frame_is_left_to_others()
    {
        using StringWriter writer = new();

        Assert.False(Formatters()["text/html"]("text", writer));
        Assert.Empty(writer.ToString());
    }
}
