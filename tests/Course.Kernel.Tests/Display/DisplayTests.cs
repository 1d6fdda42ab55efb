using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using static Microsoft.DotNet.Interactive.Kernel;

namespace Course.Kernel.Tests.Display;

[Collection(nameof(FormatterSettings))]
public class DisplayTests
{
    [Fact]
    public void A_number_is_shown_as_html_and_as_text()
    {
        var bundle = Cell.Shown(() => display(3));

        Assert.Equal(["text/html", "text/plain"], bundle.MimeTypes());
        Assert.Equal("<div class=\"dni-plaintext\"><pre>3</pre></div>", bundle["text/html"]);
        Assert.Equal("3", bundle["text/plain"]);
    }

    [Fact]
    public void A_string_is_shown_as_text_alone()
    {
        var bundle = Cell.Shown(() => "a <b>".Display());

        Assert.Equal(["text/plain"], bundle.MimeTypes());
        Assert.Equal("a <b>", bundle["text/plain"]);
    }

    [Fact]
    public void Null_is_shown()
    {
        var bundle = Cell.Shown(() => display(null));

        Assert.Equal("<null>", bundle["text/plain"]);
        Assert.Contains("&lt;null&gt;", bundle["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_shown_as_it_is_with_its_words_as_text()
    {
        var bundle = Cell.Shown(() => display(HTML("<p>Loss <b>&lt; 1</b></p>")));

        Assert.Equal("<p>Loss <b>&lt; 1</b></p>", bundle["text/html"]);
        Assert.Equal("Loss < 1", bundle["text/plain"]);
    }

    [Fact]
    public void The_mime_type_asked_for_comes_first_and_plain_text_is_always_there()
    {
        var bundle = Cell.Shown(() => new Point(1, "x").Display("application/json"));

        Assert.Equal(["application/json", "text/plain"], bundle.MimeTypes());
        Assert.Equal("""{"X":1,"Label":"x"}""", bundle["application/json"]);
    }

    [Fact]
    public void A_mime_type_nobody_can_write_is_named_in_the_error()
    {
        var error = Assert.Throws<ArgumentException>(() => Cell.Run(() => display(3, "image/png")));

        Assert.Contains("image/png", error.Message, StringComparison.Ordinal);
        Assert.Contains("Formatter.Register", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DisplayAs_passes_text_on_in_its_mime_type()
    {
        var bundle = Cell.Shown(() => "# Title".DisplayAs("text/markdown"));

        Assert.Equal(["text/markdown", "text/plain"], bundle.MimeTypes());
        Assert.Equal("# Title", bundle["text/markdown"]);
    }

    [Fact]
    public void DisplayAs_refuses_json_that_is_none()
    {
        var error = Assert.Throws<FormatException>(() => Cell.Run(() => "{".DisplayAs("application/json")));

        Assert.Contains("application/json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_carries_the_id_of_what_it_replaces()
    {
        var outputs = Cell.Run(() =>
        {
            var shown = display("0 %");
            Assert.False(shown.IsUpdated);
            shown.Update(HTML("<b>100 %</b>"));
            Assert.True(shown.IsUpdated);
        });

        var first = Assert.IsType<DisplayOutput>(outputs[0]);
        var update = Assert.IsType<DisplayUpdate>(outputs[1]);
        Assert.NotNull(first.DisplayId);
        Assert.Equal(first.DisplayId, update.DisplayId);
        Assert.Equal("<b>100 %</b>", update.Data["text/html"]);
    }

    [Fact]
    public void An_update_keeps_to_the_mime_types_asked_for_first()
    {
        var outputs = Cell.Run(() => new Point(1, "x").Display("application/json").Update(new Point(2, "y")));

        Assert.Equal("""{"X":2,"Label":"y"}""", Assert.IsType<DisplayUpdate>(outputs[1]).Data["application/json"]);
    }

    [Fact]
    public void Where_no_cell_runs_display_prints()
    {
        var console = Console.Out;
        using var printed = new StringWriter();
        Console.SetOut(printed);
        try
        {
            new Point(1, "x").Display();
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Equal("Point\n  X: 1\n  Label: x" + Environment.NewLine, printed.ToString());
    }

    [Fact]
    public void Two_displays_have_two_ids()
    {
        var outputs = Cell.Run(() =>
        {
            display(1);
            display(1);
        });

        Assert.Equal(2, outputs.Cast<DisplayOutput>().Select(o => o.DisplayId).Distinct().Count());
    }

    [Fact]
    public async Task What_a_task_of_the_cell_shows_reaches_the_cell()
    {
        var outputs = new List<CellOutput>();
        Task task;
        using (Course.Kernel.Display.DisplaySink.Open(outputs.Add))
        {
            task = Task.Run(() => 7.Display(), TestContext.Current.CancellationToken);
        }

        await task;

        Assert.Equal("7", Assert.IsType<DisplayOutput>(Assert.Single(outputs)).Data["text/plain"]);
    }

    [Fact]
    public void Scripts_and_styles_are_shown_as_html_without_words()
    {
        var script = Cell.Shown(() => Javascript("let a = 1 < 2;"));
        var style = Cell.Shown(() => CSS("b{color:red}"));

        Assert.Equal("<script type=\"text/javascript\">let a = 1 < 2;</script>", script["text/html"]);
        Assert.Equal("<style>b{color:red}</style>", style["text/html"]);
        Assert.Equal("", script["text/plain"]);
    }

    [Fact]
    public void Asking_the_reader_is_refused_with_what_to_do_instead()
    {
        var input = Assert.Throws<NotSupportedException>(() => { _ = GetInputAsync("Name?"); });
        var password = Assert.Throws<NotSupportedException>(() => { _ = GetPasswordAsync("Key?"); });

        Assert.Contains("GetInputAsync", input.Message, StringComparison.Ordinal);
        Assert.Contains("GetEnvironmentVariable", password.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_does_not_show()
    {
        var secret = new PasswordString("hunter2");

        Assert.All(Cell.Shown(() => display(secret)), e => Assert.DoesNotContain("hunter2", e.Value, StringComparison.Ordinal));
        Assert.Equal("hunter2", secret.GetClearTextPassword());
    }

    [Fact]
    public void A_formula_is_shown_as_latex()
    {
        var bundle = Cell.Shown(() => display((LaTeXString)@"$$h_t$$"));

        Assert.Equal(["text/latex", "text/plain"], bundle.MimeTypes());
        Assert.Equal("$$h_t$$", bundle["text/latex"]);
        Assert.Equal("$$h_t$$", bundle["text/plain"]);
    }

    [Fact]
    public void A_formatted_value_is_shown_as_it_was_formatted()
    {
        var bundle = Cell.Shown(() => display(new FormattedValue("text/html", "<i>done</i>")));

        Assert.Equal("<i>done</i>", bundle["text/html"]);
        Assert.Equal("done", bundle["text/plain"]);
    }
}
