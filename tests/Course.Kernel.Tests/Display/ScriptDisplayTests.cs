using Course.Kernel.Display;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Course.Kernel.Tests.Display;

/// <summary>The names as a cell's code meets them.</summary>
[Collection(nameof(FormatterSettings))]
public class ScriptDisplayTests
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(typeof(DisplayBundle).Assembly)
        .WithImports("System", "System.Linq", "System.Collections.Generic");

    private static async Task<IReadOnlyList<CellOutput>> Run(string code)
    {
        var outputs = new List<CellOutput>();
        using (DisplaySink.Open(outputs.Add))
        {
            await CSharpScript.RunAsync("using static Microsoft.DotNet.Interactive.Kernel;\n" + code, Options, cancellationToken: TestContext.Current.CancellationToken);
        }

        return outputs;
    }

    [Fact]
    public async Task A_type_that_a_cell_declares_goes_by_the_name_it_was_given()
    {
        var outputs = await Run("record Pt(int X); class Box<T> { public T Item { get; set; } } display(new[] { new Pt(1) }); display(new Box<Pt>()); display(typeof(Box<Pt>));");

        Assert.Equal(
            ["Pt[]\n  - X: 1", "Box<Pt>\n  Item: <null>", "Box<Pt>"],
            outputs.Cast<DisplayOutput>().Select(o => o.Data["text/plain"]));
    }

    [Fact]
    public async Task The_usual_calls_compile_without_further_usings()
    {
        var outputs = await Run("""
            using Microsoft.DotNet.Interactive.Formatting;
            display(HTML("<b>1</b>"));
            var shown = 2.Display();
            shown.Update(3);
            new[] { (Name: "a", Loss: 1.5) }.DisplayTable();
            "x".DisplayAs("text/markdown");
            Formatter.Register<DayOfWeek>(d => $"<i>{d}</i>", "text/html");
            Formatter.SetPreferredMimeTypesFor(typeof(DayOfWeek), "text/html");
            DayOfWeek.Friday.Display();
            """);
        Microsoft.DotNet.Interactive.Formatting.Formatter.ResetToDefault();

        Assert.Equal(6, outputs.Count);
        Assert.Equal("<i>Friday</i>", Assert.IsType<DisplayOutput>(outputs[^1]).Data["text/html"]);
    }
}
