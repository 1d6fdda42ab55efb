using Course.Kernel.Scripting;

namespace Course.Kernel.Tests.Scripting;

public sealed class ErrorReportTests : IDisposable
{
    private readonly CSharpEvaluator _evaluator = new();

    public void Dispose() => _evaluator.Dispose();

    [Fact]
    public async Task An_exception_shows_the_cells_line_with_a_marker_and_only_the_cells_own_frames()
    {
        var error = await FailAsync("int Half(int x)\n{\n    return x / 0 == 1 ? throw new InvalidOperationException(\"odd\") : 1;\n}\n", "Half(3)");

        Assert.Equal("System.DivideByZeroException", error.Name);
        Assert.Contains(error.Traceback, line => line.Contains("3 |     return x / 0", StringComparison.Ordinal));
        Assert.Contains(error.Traceback, line => line.Contains("^^^", StringComparison.Ordinal));
        Assert.Contains(error.Traceback, line => line.Contains("Cell[2], line 1", StringComparison.Ordinal));
        Assert.DoesNotContain(error.Traceback, line => line.Contains("Roslyn", StringComparison.Ordinal) || line.Contains("MoveNext", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_compile_error_shows_its_line_with_a_marker_under_the_fault()
    {
        var error = await FailAsync("var a = 1;\nvar b = foo + a;");

        Assert.Equal("CompilationError", error.Name);
        Assert.Contains("  2 | var b = foo + a;", error.Traceback);
        Assert.Contains("    |         ^^^", error.Traceback);
    }

    [Theory]
    [InlineData("#!tiem\n1", "#!time")]
    [InlineData("#r \"nothing/here.dll\"", "here.dll")]
    [InlineData("#!import nothing.csx", "nothing.csx")]
    public async Task A_directive_that_cannot_be_followed_names_what_is_wrong(string source, string named) =>
        Assert.Contains(named, (await FailAsync(source)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_loop_without_end_stops_when_cancelled_and_keeps_what_it_had_assigned()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(3));

        var result = await _evaluator.EvaluateAsync("var kept = 7; while (true) { }", _ => { }, stop.Token);

        Assert.IsType<EvaluationResult.Interrupted>(result);
        Assert.IsType<EvaluationResult.Succeeded>(await _evaluator.EvaluateAsync("if (kept != 7) throw new Exception();", _ => { }, TestContext.Current.CancellationToken));
    }

    private async Task<ErrorOutput> FailAsync(params string[] cells)
    {
        EvaluationResult result = null!;
        foreach (var cell in cells)
        {
            result = await _evaluator.EvaluateAsync(cell, _ => { }, TestContext.Current.CancellationToken);
        }

        return Assert.IsType<EvaluationResult.Failed>(result).Error;
    }
}
