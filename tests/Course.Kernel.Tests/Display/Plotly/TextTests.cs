using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Tests.Display.Plotly;

public class TextTests
{
    // What d3-format gives, by its documentation and by running it.
    [Theory]
    [InlineData(".2f", 3.14159, "3.14")]
    [InlineData(".0%", 0.256, "26%")]
    [InlineData(",d", 1234567.4, "1,234,567")]
    [InlineData(".3s", 1234567, "1.23M")]
    [InlineData(".2s", 0.00042, "420µ")]
    [InlineData("s", 1500, "1.50000k")]
    [InlineData("~s", 1500, "1.5k")]
    [InlineData(".1e", 12345, "1.2e+4")]
    [InlineData("e", 0.00012, "1.200000e−4")]
    [InlineData(".3g", 0.00001234, "0.0000123")]
    [InlineData(".3g", 1234567, "1.23e+6")]
    [InlineData(".3r", 1234567, "1230000")]
    [InlineData("+.1f", 2, "+2.0")]
    [InlineData(".1f", -2, "−2.0")]
    [InlineData(".0f", -0.2, "0")]
    [InlineData("$,.2f", 1234.5, "$1,234.50")]
    [InlineData("05d", 42, "00042")]
    [InlineData("x", 255, "ff")]
    [InlineData("~g", 0.5, "0.5")]
    [InlineData(".4~f", 1.5, "1.5")]
    [InlineData("", 0.1, "0.1")]
    [InlineData(".2", 123, "1.2e+2")]
    [InlineData("(.1f", -3, "(3.0)")]
    [InlineData(">6d", 42, "    42")]
    [InlineData(".1p", 0.256, "30%")]
    public void Number_formats_are_those_of_d3(string format, double value, string expected) =>
        Assert.Equal(expected, NumberFormat.TryParse(format)!.Format(value));

    [Theory]
    [InlineData("two")]
    [InlineData(".2q")]
    [InlineData("%Y")]
    public void What_is_no_number_format_is_not_taken_for_one(string format) => Assert.Null(NumberFormat.TryParse(format));

    [Fact]
    public void Date_formats_are_those_of_d3() =>
        Assert.Equal("Mon 2026-03-02 07:05:09.120 Mar 2 061 AM %", TimeFormat.Format(new DateTime(2026, 3, 2, 7, 5, 9, 120), "%a %Y-%m-%d %H:%M:%S.%L %b %-d %j %p %%"));

    [Fact]
    public void Text_is_as_wide_as_its_letters()
    {
        Assert.Equal(8.89, TextMetrics.Width("Ai", 10), 6);
        Assert.Equal((722 + 278) / 100.0, TextMetrics.Width("Ai", 10, bold: true), 6);
        Assert.Equal(10, TextMetrics.Width("語", 10), 6);
        // A combining accent adds nothing.
        Assert.Equal(TextMetrics.Width("e", 10), TextMetrics.Width("e\u0301", 10), 6);
    }

    [Fact]
    public void Tags_become_runs_and_unknown_ones_vanish()
    {
        var text = RichText.Parse("a<sub>1</sub> <b>b<i>c</i></b><br>&lt;eos&gt; <u>x</u> 1 < 2 <span style=\"color:#D55E00\">red</span>");

        Assert.Equal("a1 bc <eos> x 1 < 2 red", text.Plain);
        Assert.Equal(2, text.Lines.Count);
        Assert.Contains(text.Lines[0], r => r is { Text: "1", Shift: -1 });
        Assert.Contains(text.Lines[0], r => r is { Text: "c", Bold: true, Italic: true });
        Assert.Contains(text.Lines[1], r => r.Text == "red" && r.Color == new Rgba(0xd5, 0x5e, 0));
    }

    [Fact]
    public void Long_text_breaks_between_words()
    {
        var wrapped = RichText.Parse("one two <b>three</b> four").Wrapped(TextMetrics.Width("one two three", 10), 10);

        Assert.Equal(["one two", "three four"], wrapped.Lines.Select(l => string.Concat(l.Select(r => r.Text))));
        Assert.All(wrapped.Lines, l => Assert.True(l.Sum(r => r.Width(10)) <= TextMetrics.Width("one two three", 10)));
    }

    [Theory]
    [InlineData("#08f", 0, 0x88, 0xff, 1)]
    [InlineData("#0072B2", 0, 0x72, 0xb2, 1)]
    [InlineData("#0072B280", 0, 0x72, 0xb2, 128 / 255.0)]
    [InlineData("rgb(1, 2, 3)", 1, 2, 3, 1)]
    [InlineData("rgba(42,63,95,0.5)", 42, 63, 95, 0.5)]
    [InlineData("rgba(42, 63, 95, 1.0)", 42, 63, 95, 1)]
    [InlineData("hsl(120, 100%, 25%)", 0, 128, 0, 1)]
    [InlineData("SteelBlue", 0x46, 0x82, 0xb4, 1)]
    [InlineData("transparent", 0, 0, 0, 0)]
    public void Colors_are_read_as_css_writes_them(string text, byte r, byte g, byte b, double a)
    {
        Assert.True(Rgba.TryParse(text, out var color));
        Assert.Equal(new Rgba(r, g, b, a), color);
    }

    [Theory]
    [InlineData("#12")]
    [InlineData("rgb(1,2)")]
    [InlineData("blurple")]
    [InlineData("")]
    public void What_is_no_color_is_refused(string text) => Assert.False(Rgba.TryParse(text, out _));

    [Fact]
    public void Light_and_dark_are_told_apart_as_eyes_do()
    {
        // Relative luminance by WCAG 2: green weighs most, blue least; a middle gray is darker than half.
        Assert.Equal(0.2126, new Rgba(255, 0, 0).Luminance, 6);
        Assert.Equal(0.7152, new Rgba(0, 255, 0).Luminance, 6);
        Assert.Equal(0.0722, new Rgba(0, 0, 255).Luminance, 6);
        Assert.Equal(0.2159, new Rgba(128, 128, 128).Luminance, 4);
        Assert.Equal(Rgba.White, new Rgba(0, 0x72, 0xb2).Contrast());
        Assert.NotEqual(Rgba.White, new Rgba(0xf0, 0xe4, 0x42).Contrast());
    }

    [Fact]
    public void Colors_between_two_stops_are_mixed()
    {
        var scale = new ColorScale([(0, new Rgba(0, 0, 0)), (0.5, new Rgba(200, 100, 0)), (1, new Rgba(200, 200, 200))]);

        Assert.Equal(new Rgba(100, 50, 0), scale.At(0.25));
        Assert.Equal(new Rgba(200, 150, 100), scale.At(0.75));
        Assert.Equal(new Rgba(0, 0, 0), scale.At(-3));
        Assert.Equal(new Rgba(200, 200, 200), scale.At(7));
        Assert.Equal(new Rgba(100, 50, 0), scale.Reversed().At(0.75));
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.5, ".5")]
    [InlineData(-0.25, "-.25")]
    [InlineData(1.005, "1")]
    [InlineData(12.346, "12.35")]
    [InlineData(-0.001, "0")]
    [InlineData(100, "100")]
    [InlineData(1e12, "10000000")]
    public void Numbers_in_the_picture_are_short(double value, string expected) => Assert.Equal(expected, SvgWriter.Number(value));

    [Fact]
    public void Text_cannot_break_out_of_the_picture()
    {
        var svg = new SvgWriter().Start("text").Attr("id", "\"><script>").Text("</text><script>&\u0001\ud800 😀").End().ToString();

        Assert.Equal("<text id=\"&quot;&gt;&lt;script&gt;\">&lt;/text&gt;&lt;script&gt;&amp;\ufffd\ufffd 😀</text>", svg);
    }
}
