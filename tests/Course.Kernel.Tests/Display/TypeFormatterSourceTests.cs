using Course.Kernel.Display;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Kernel.Tests.Display;

/// <summary>The convention by which a library shows its types without knowing of any kernel.</summary>
[Collection(nameof(FormatterSettings))]
public sealed class TypeFormatterSourceTests : IDisposable
{
    public void Dispose() => Formatter.ResetToDefault();

    /// <summary>The library's own attribute: only its name and its properties count.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    private sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
    {
        public Type FormatterSourceType { get; } = formatterSourceType;

        public string[]? PreferredMimeTypes { get; set; }
    }

    [TypeFormatterSource(typeof(Source), PreferredMimeTypes = ["image/svg+xml", "text/html"])]
    private class Drawing
    {
        public string Secret => "not to be listed";

        public override string ToString() => "a drawing";
    }

    private sealed class Sketch : Drawing;

    private sealed class Source
    {
        public IEnumerable<object> CreateTypeFormatters() => [new SvgFormatter(), new FigureFormatter()];
    }

    private sealed class SvgFormatter
    {
        public string MimeType => "image/svg+xml";

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write("<svg/>");
            return instance is Drawing;
        }
    }

    private sealed class FigureFormatter
    {
        public string MimeType => "text/html";

        public bool Format(object instance, TextWriter writer)
        {
            writer.Write("<figure/>");
            return true;
        }
    }

    [TypeFormatterSource(typeof(OneSource))]
    private sealed class WithoutPreference
    {
    }

    private sealed class OneSource
    {
        public IEnumerable<object> CreateTypeFormatters() => [new FigureFormatter()];
    }

    [TypeFormatterSource(typeof(Empty))]
    private sealed class WithoutMethod
    {
    }

    [TypeFormatterSource(typeof(SourceOfStrings))]
    private sealed class WithoutFormatters
    {
    }

    private sealed class SourceOfStrings
    {
        public IEnumerable<object> CreateTypeFormatters() => [new { MimeType = "text/html" }];
    }

    [Microsoft.DotNet.Interactive.Formatting.TypeFormatterSource(typeof(OwnSource))]
    private sealed class ByReference
    {
    }

    private sealed class OwnSource : ITypeFormatterSource
    {
        public IEnumerable<ITypeFormatter> CreateTypeFormatters() => [new HtmlFormatter<ByReference>(_ => "<hr>")];
    }

    [Fact]
    public void Formatters_and_preferences_of_the_source_are_used_in_its_order()
    {
        var bundle = DisplayBundle.Create(new Drawing());

        Assert.Equal(["image/svg+xml", "text/html", "text/plain"], bundle.MimeTypes());
        Assert.Equal("<svg/>", bundle["image/svg+xml"]);
        Assert.Equal("<figure/>", bundle["text/html"]);
    }

    [Fact]
    public void Without_a_formatter_for_text_the_value_speaks_for_itself() =>
        Assert.Equal("a drawing", DisplayBundle.Create(new Drawing())["text/plain"]);

    [Fact]
    public void A_derived_type_inherits_the_source() =>
        Assert.Equal("<svg/>", DisplayBundle.Create(new Sketch())["image/svg+xml"]);

    [Fact]
    public void A_source_need_not_state_a_preference() =>
        Assert.Equal(["text/html", "text/plain"], DisplayBundle.Create(new WithoutPreference()).MimeTypes());

    [Fact]
    public void The_source_counts_inside_other_values_too() =>
        Assert.Contains("<td><figure/></td>", new[] { new Drawing() }.ToDisplayString("text/html"), StringComparison.Ordinal);

    [Fact]
    public void What_a_cell_registers_comes_before_the_source()
    {
        Assert.Equal("<svg/>", DisplayBundle.Create(new Drawing())["image/svg+xml"]);

        Formatter.Register<Drawing>(_ => "<svg id='mine'/>", "image/svg+xml");
        Formatter.SetPreferredMimeTypesFor(typeof(Drawing), "image/svg+xml");

        Assert.Equal(["image/svg+xml", "text/plain"], DisplayBundle.Create(new Drawing()).MimeTypes());
        Assert.Equal("<svg id='mine'/>", DisplayBundle.Create(new Drawing())["image/svg+xml"]);
    }

    [Fact]
    public void A_source_by_the_kernels_own_interface_works_too() =>
        Assert.Equal("<hr>", DisplayBundle.Create(new ByReference())["text/html"]);

    [Fact]
    public void A_source_that_breaks_the_convention_is_named_with_what_it_lacks()
    {
        var noMethod = Assert.Throws<InvalidOperationException>(() => DisplayBundle.Create(new WithoutMethod()));
        var noFormat = Assert.Throws<InvalidOperationException>(() => DisplayBundle.Create(new WithoutFormatters()));

        Assert.Contains(nameof(WithoutMethod), noMethod.Message, StringComparison.Ordinal);
        Assert.Contains("has no public method CreateTypeFormatters()", noMethod.Message, StringComparison.Ordinal);
        Assert.Contains("has no public method bool Format(object, TextWriter)", noFormat.Message, StringComparison.Ordinal);
    }
}
