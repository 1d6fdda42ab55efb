using AngleSharp.Html.Parser;
using Course.Kernel.Display;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Tests.Display;

[Collection(nameof(FormatterSettings))]
public class RobustDisplayTests
{
    [Fact]
    public void A_property_that_throws_shows_its_message_beside_the_others()
    {
        var bundle = DisplayBundle.Create(new Moody());

        Assert.Equal("Moody\n  Fine: 1\n  Broken: System.InvalidOperationException: not <now>", bundle["text/plain"]);
        Assert.Contains("InvalidOperationException: not &lt;now&gt;", bundle["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_is_shown_once()
    {
        var bundle = DisplayBundle.Create(Ring.OfOne());

        Assert.Equal("Ring\n  Name: ring\n  Next: (cycle) Ring\n  All: List<Ring>\n    - (cycle) Ring", bundle["text/plain"]);
        Assert.Contains("(cycle) Ring", bundle["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_contains_itself_is_shown()
    {
        var list = new List<object>();
        list.Add(list);

        Assert.Equal("List<Object>\n  - (cycle) List<Object>", list.ToDisplayString());
        Assert.Contains("(cycle)", list.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_object_twice_is_no_cycle()
    {
        var point = new Point(1, "x");

        Assert.Equal("(anonymous)\n  a: Point\n    X: 1\n    Label: x\n  b: Point\n    X: 1\n    Label: x", new { a = point, b = point }.ToDisplayString());
    }

    [Fact]
    public void Objects_without_end_fill_no_megabytes()
    {
        var bundle = DisplayBundle.Create(new Hydra());

        Assert.All(bundle, e => Assert.InRange(e.Value.Length, 1, 2_000_000));
    }

    [Fact]
    public void An_endless_sequence_is_walked_one_item_past_the_limit()
    {
        var walked = 0;
        IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return walked++;
            }
        }

        Assert.EndsWith("18, 19 ... (more) ]", Endless().ToDisplayString(), StringComparison.Ordinal);
        Assert.Equal(21, walked);
    }

    [Fact]
    public void A_lazy_sequence_that_ends_at_the_limit_does_not_claim_more() =>
        Assert.EndsWith("18, 19 ]", Enumerable.Range(0, 20).Where(_ => true).ToDisplayString(), StringComparison.Ordinal);

    [Fact]
    public void A_sequence_that_throws_fails_the_cell_with_its_own_exception() =>
        Assert.Throws<DivideByZeroException>(() => DisplayBundle.Create(new[] { 1, 0 }.Select(i => 1 / i)));

    [Fact]
    public void Indexers_spans_pointers_statics_and_hidden_members_are_left_out() =>
        Assert.Equal("Unboxable\n  Kept: 1", new Unboxable().ToDisplayString());

    [Fact]
    public void A_value_without_words_says_why() =>
        Assert.Equal("System.InvalidOperationException: no words", new Unprintable().ToDisplayString());

    [Fact]
    public void A_value_with_nothing_to_list_is_shown_by_its_name() =>
        Assert.Equal("<div class=\"dni-plaintext\"><pre>Empty</pre></div>", new Empty().ToDisplayString("text/html"));

    [Fact]
    public void Delegates_and_reflection_are_not_followed()
    {
        Func<int, int> square = x => x * x;

        Assert.Equal("System.Func<System.Int32,System.Int32>", square.ToDisplayString());
        Assert.Single(typeof(string).Assembly.ToDisplayString().Split('\n'));
        Assert.Single(typeof(string).GetMethod("Clone").ToDisplayString().Split('\n'));
    }

    [Fact]
    public void A_running_task_is_shown_without_waiting_for_it()
    {
        var never = new TaskCompletionSource<int>();

        Assert.Contains("IsCompleted: False", never.Task.ToDisplayString(), StringComparison.Ordinal);
        Assert.StartsWith("Task<Int32>\n", never.Task.ToDisplayString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_matrix_is_shown_row_by_row() =>
        Assert.Equal("Int32[,]\n  - [ 1, 2, 3 ]\n  - [ 4, 5, 6 ]", new[,] { { 1, 2, 3 }, { 4, 5, 6 } }.ToDisplayString());

    [Fact]
    public void An_array_of_three_dimensions_is_a_list_of_matrices() =>
        Assert.Equal(
            "Int32[,,]\n  - Int32[,]\n    - [ 1 ]\n    - [ 2 ]\n  - Int32[,]\n    - [ 3 ]\n    - [ 4 ]",
            new[, ,] { { { 1 }, { 2 } }, { { 3 }, { 4 } } }.ToDisplayString());

    [Fact]
    public void Lines_of_a_nested_text_stay_under_their_name() =>
        Assert.Equal("(anonymous)\n  s: a\n    b", new { s = "a\nb" }.ToDisplayString());

    [Fact]
    public void An_exception_is_shown_as_text()
    {
        var html = new InvalidOperationException("<oh>").ToDisplayString("text/html");

        Assert.Equal("<div class=\"dni-plaintext\"><pre>System.InvalidOperationException: &lt;oh&gt;</pre></div>", html);
    }

    [Fact]
    public void Style_is_written_once_and_only_with_tables()
    {
        Assert.DoesNotContain("<style>", 3.ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Equal(2, new[] { new Point(1, "x"), new Point(2, "y") }.ToDisplayString("text/html").Split("<style>").Length);
    }

    [Fact]
    public void Any_text_anywhere_in_a_value_comes_back_from_the_html_unchanged()
    {
        var parser = new HtmlParser();
        Prop.ForAll<NonNull<string>>(text =>
        {
            // A parser turns these into others by the HTML standard, however they are written.
            var s = text.Get.Replace("\r", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
            object[] values = [s, new { Text = s }, new[] { s, s }.Select(t => new { t }), new Dictionary<string, object> { [s] = s }];
            return values.All(v => parser.ParseDocument(v.ToDisplayString("text/html")).QuerySelectorAll("td pre, body > div > pre").Any(p => p.TextContent == s));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Html_is_well_formed_whatever_the_value()
    {
        string[] nasty = ["<", "</pre>", "&", "&lt;", "\"", "'", "]]>", "<!--", "\n", ""];
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        Prop.ForAll<(uint, bool)[][]>(value =>
        {
            var html = value.Select(row => row.Select(p => new { Text = nasty[p.Item1 % nasty.Length], Map = new Dictionary<string, object> { [nasty[p.Item1 % 4]] = p } }))
                .ToDisplayString("text/html");
            return parser.ParseDocument($"<!DOCTYPE html><html><head><title>t</title></head><body>{html.Split("<style>")[0]}</body></html>").Body is not null;
        }).QuickCheckThrowOnFailure();
    }
}
