using Course.Kernel.Display;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Tests.Display;

[Collection(nameof(FormatterSettings))]
public sealed class FormatterRegistrationTests : IDisposable
{
    public void Dispose() => Formatter.ResetToDefault();

    private class Animal
    {
        public string Name => "n";
    }

    private sealed class Cat : Animal;

    [Fact]
    public void A_registered_function_writes_values_of_its_type()
    {
        Formatter.Register<Cat>(_ => "<b>cat</b>", "text/html");

        Assert.Equal("<b>cat</b>", DisplayBundle.Create(new Cat())["text/html"]);
    }

    [Fact]
    public void The_default_mime_type_of_a_registration_is_plain_text()
    {
        Formatter.Register<Cat>(_ => "a cat");

        Assert.Equal("a cat", new Cat().ToDisplayString());
        Assert.Equal("a cat", DisplayBundle.Create(new Cat())["text/plain"]);
    }

    [Fact]
    public void Every_form_of_registration_works()
    {
        var cat = typeof(Cat);
        Formatter.Register<Cat>((_, writer) => writer.Write("action"), "a/action");
        Formatter.Register(cat, (_, writer) => writer.Write("untyped action"), "a/untyped-action");
        Formatter.Register<Cat>(
            (_, context) =>
            {
                context.Writer.Write("delegate");
                return true;
            },
            "a/delegate");
        Formatter.Register(
            cat,
            (_, context) =>
            {
                context.Writer.Write("untyped delegate");
                return true;
            },
            "a/untyped-delegate");
        Formatter.Register(new HtmlFormatter<Cat>(_ => "object"));

        Assert.Equal("action", new Cat().ToDisplayString("a/action"));
        Assert.Equal("untyped action", new Cat().ToDisplayString("a/untyped-action"));
        Assert.Equal("delegate", new Cat().ToDisplayString("a/delegate"));
        Assert.Equal("untyped delegate", new Cat().ToDisplayString("a/untyped-delegate"));
        Assert.Equal("object", new Cat().ToDisplayString("text/html"));
    }

    [Fact]
    public void The_most_specific_type_wins_whatever_the_order()
    {
        Formatter.Register<Cat>(_ => "cat");
        Formatter.Register<Animal>(_ => "animal");
        Formatter.Register<object>(_ => "object");

        Assert.Equal("cat", new Cat().ToDisplayString());
        Assert.Equal("animal", new Animal().ToDisplayString());
        Assert.Equal("object", new Empty().ToDisplayString());
    }

    [Fact]
    public void Of_two_for_one_type_the_later_wins()
    {
        Formatter.Register<Cat>(_ => "first");
        Formatter.Register<Cat>(_ => "second");

        Assert.Equal("second", new Cat().ToDisplayString());
    }

    [Fact]
    public void A_formatter_that_declines_leaves_the_value_to_the_next()
    {
        Formatter.Register<int>((value, context) =>
        {
            if (value > 9)
            {
                context.Writer.Write("many");
            }

            return value > 9;
        });

        Assert.Equal("many", 10.ToDisplayString());
        Assert.Equal("9", 9.ToDisplayString());
    }

    [Fact]
    public void An_open_generic_type_stands_for_all_its_constructions()
    {
        Formatter.Register(typeof(List<>), (list, writer) => writer.Write($"{((System.Collections.ICollection)list).Count} items"));

        Assert.Equal("2 items", new List<int> { 1, 2 }.ToDisplayString());
        Assert.Equal("1 items", new List<string> { "a" }.ToDisplayString());
    }

    [Fact]
    public void A_registration_holds_inside_other_values_too()
    {
        Formatter.Register<double>(x => $"≈{x:F1}");

        Assert.Equal("[ ≈0.1, ≈0.2 ]", new[] { 0.12, 0.21 }.ToDisplayString());
        Assert.Contains("<pre>≈0.1</pre>", new { Loss = 0.12 }.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Preferred_mime_types_decide_what_is_shown()
    {
        Formatter.SetPreferredMimeTypesFor(typeof(Animal), "application/json");

        Assert.Equal(["application/json", "text/plain"], DisplayBundle.Create(new Cat()).MimeTypes());
        Assert.Equal(["application/json"], Formatter.GetPreferredMimeTypesFor(typeof(Cat)));
        Assert.Equal(["text/html"], Formatter.GetPreferredMimeTypesFor(typeof(Point)));
    }

    [Fact]
    public void The_default_mime_type_can_be_changed()
    {
        Formatter.DefaultMimeType = "text/plain";

        Assert.Equal(["text/plain"], DisplayBundle.Create(3).MimeTypes());
    }

    [Fact]
    public void A_type_that_writes_its_own_html_is_not_taken_apart_for_text()
    {
        Formatter.Register<Point>(_ => "<b>p</b>", "text/html");

        Assert.Equal("Point { X = 1, Label = x }", DisplayBundle.Create(new Point(1, "x"))["text/plain"]);
    }

    [Fact]
    public void Limits_apply_and_are_reset()
    {
        Formatter.ListExpansionLimit = 2;
        Formatter<string>.ListExpansionLimit = 1;
        Formatter.NullString = "nil";

        Assert.Equal("[ 1, 2 ... (1 more) ]", new[] { 1, 2, 3 }.ToDisplayString());
        Assert.Equal("[ a ... (1 more) ]", new[] { "a", "b" }.ToDisplayString());
        Assert.Equal("nil", ((object?)null).ToDisplayString());

        Formatter.ResetToDefault();

        Assert.Equal("[ 1, 2, 3 ]", new[] { 1, 2, 3 }.ToDisplayString());
        Assert.Equal("[ a, b ]", new[] { "a", "b" }.ToDisplayString());
        Assert.Equal("<null>", ((object?)null).ToDisplayString());
    }

    [Fact]
    public void A_lower_recursion_limit_shows_parts_on_one_line()
    {
        Formatter.RecursionLimit = 1;

        Assert.Equal("(anonymous)\n  p: Point { X = 1, Label = x }", new { p = new Point(1, "x") }.ToDisplayString());
    }

    [Fact]
    public void Impossible_settings_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Formatter.ListExpansionLimit = -1);
        Assert.Throws<ArgumentException>(() => Formatter.RecursionLimit = -1);
        Assert.Throws<ArgumentException>(() => Formatter.SetPreferredMimeTypesFor(typeof(Cat)));
        Assert.Throws<ArgumentException>(() => Formatter.Register<Cat>(_ => "", " "));
    }
}
