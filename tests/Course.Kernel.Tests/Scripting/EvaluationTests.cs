using Course.Kernel.Scripting;

namespace Course.Kernel.Tests.Scripting;

public sealed class EvaluationTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task A_trailing_expression_is_the_result()
    {
        Assert.Equal("42", await _session.ResultAsync("var x = 6;\nx * 7"));
    }

    [Theory]
    [InlineData("var x = 6;")]
    [InlineData("Math.Abs(-1);")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("await Task.CompletedTask")]
    [InlineData("")]
    [InlineData("// nothing but a comment")]
    public async Task What_has_no_value_has_no_result(string source)
    {
        Assert.Empty((await _session.SucceedAsync(source)).Outputs.OfType<ResultOutput>());
    }

    [Theory]
    [InlineData("(string)null")]
    [InlineData("await Task.FromResult<object>(null)")]
    public async Task A_null_result_is_shown(string source)
    {
        Assert.Equal("<null>", await _session.ResultAsync(source));
    }

    [Fact]
    public async Task A_value_that_was_displayed_is_not_shown_again_as_the_result()
    {
        var cell = await _session.SucceedAsync("display(3)");
        Assert.Equal(["3"], cell.Displays);
        Assert.Null(cell.ResultText);
    }

    [Fact]
    public async Task Await_works_at_the_top_level()
    {
        Assert.Equal("3", await _session.ResultAsync("await Task.Delay(5);\nvar x = await Task.FromResult(2);\nawait Task.Yield();\nx + 1"));
    }

    [Fact]
    public async Task Blocking_on_an_async_method_does_not_deadlock()
    {
        Assert.Equal("5", await _session.ResultAsync("async Task<int> Five() { await Task.Delay(5); await Task.Yield(); return 5; }\nFive().Result"));
    }

    [Fact]
    public async Task An_async_method_that_is_left_running_goes_on_after_its_cell()
    {
        await _session.SucceedAsync("var steps = 0;\nvar go = new TaskCompletionSource();\nasync Task Count() { steps++; await go.Task; await Task.Yield(); steps++; }\nvar counting = Count();");
        await _session.SucceedAsync("go.SetResult();\nawait counting;");
        Assert.Equal("2", await _session.ResultAsync("steps"));
    }

    [Fact]
    public async Task Variables_methods_and_types_last_from_cell_to_cell()
    {
        await _session.SucceedAsync("int Twice(int a) => 2 * a;\nclass Pair { public int A; }\nenum Colour { Red }\nrecord Point(int X, int Y);");
        await _session.SucceedAsync("var p = new Pair { A = 4 };");
        Assert.Equal("8", await _session.ResultAsync("Twice(p.A)"));
        Assert.Equal("Red", await _session.ResultAsync("Colour.Red"));
        Assert.Equal("Point { X = 1, Y = 2 }", await _session.ResultAsync("new Point(1, 2).ToString()"));
    }

    [Fact]
    public async Task A_later_cell_can_define_a_name_anew()
    {
        await _session.SucceedAsync("var x = 1; int F() => 1; class C { public int V => 1; }");
        await _session.SucceedAsync("var x = \"two\"; string F() => \"two\"; class C { public string V => \"two\"; }");
        Assert.Equal("two two two", await _session.ResultAsync("x + \" \" + F() + \" \" + new C().V"));
    }

    [Fact]
    public async Task A_using_lasts_to_later_cells()
    {
        await _session.SucceedAsync("using System.Globalization;");
        await _session.SucceedAsync("var between = 1;");
        Assert.Equal("True", await _session.ResultAsync("CultureInfo.InvariantCulture.Name == \"\""));
    }

    [Fact]
    public async Task The_usings_of_dot_net_interactive_are_there_and_no_other()
    {
        await _session.SucceedAsync("var list = new List<int> { 1 }; IEnumerable e = list; var s = new StringBuilder(); list.Select(x => x).ToList(); Task t = Task.CompletedTask; HTML(\"\");");
        Assert.Contains("CS0103", (await _session.FailAsync("File.Exists(\"\")")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_cell_keeps_what_it_had_assigned()
    {
        var error = await _session.FailAsync("var kept = 5;\nint Declared() => kept + 1;\nthrow new InvalidOperationException(\"stop\");\nvar never = 6;");
        Assert.Equal("System.InvalidOperationException", error.Name);
        Assert.Equal("5", await _session.ResultAsync("kept"));
        Assert.Equal("6", await _session.ResultAsync("Declared()"));
    }

    [Fact]
    public async Task A_cell_that_failed_after_an_await_keeps_what_it_had_assigned()
    {
        await _session.FailAsync("var a = 1;\nawait Task.Delay(1);\nvar b = 2;\nthrow new Exception();");
        Assert.Equal("3", await _session.ResultAsync("a + b"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_changes_nothing()
    {
        await _session.SucceedAsync("var x = 1;");
        await _session.FailAsync("var x = 2; var y = nonsense;");
        Assert.Equal("1", await _session.ResultAsync("x"));
    }

    [Fact]
    public async Task Nullable_annotations_pass_without_a_word()
    {
        var cell = await _session.SucceedAsync("string? Maybe(string? s) => s;\nstring? n = null;\nvar unused = 1;\nasync Task NoAwait() { }\nNoAwait();");
        Assert.Empty(cell.Outputs);
    }

    [Fact]
    public async Task Variables_can_be_read_from_outside()
    {
        await _session.SucceedAsync("var a = 1; string b = \"two\"; int c;");
        await _session.SucceedAsync("var a = 3.5;");
        Assert.Equal(["a", "b", "c"], _session.Evaluator.Variables.Keys);
        Assert.Equal(3.5, _session.Evaluator.Variables["a"]);
        Assert.True(_session.Evaluator.TryGetVariable("b", out var b));
        Assert.Equal("two", b);
        Assert.False(_session.Evaluator.TryGetVariable("d", out _));
    }

    [Fact]
    public async Task Two_sessions_do_not_meet()
    {
        using var other = new TestSession();
        await _session.SucceedAsync("var x = 1; class C { }");
        await other.SucceedAsync("var x = 2; class C { }");
        Assert.Equal("1", await _session.ResultAsync("x"));
        Assert.Equal("2", await other.ResultAsync("x"));
    }

    [Fact]
    public async Task Cells_sent_together_run_one_after_another()
    {
        await _session.SucceedAsync("var order = new List<int>();");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => _session.SucceedAsync($"order.Add({i}); await Task.Delay(3); order.Add({i});")));
        Assert.Equal("True", await _session.ResultAsync("Enumerable.Range(0, 5).All(i => order[2 * i] == order[2 * i + 1])"));
    }

    [Fact]
    public async Task The_framework_is_there_without_a_reference()
    {
        Assert.Equal("[1,2]", await _session.ResultAsync("System.Text.Json.JsonSerializer.Serialize(new[] { 1, 2 })"));
    }

    [Theory]
    [InlineData("var x = 1;", true)]
    [InlineData("x", true)]
    [InlineData("void F() {", false)]
    [InlineData("var s = \"\"\"\n text", false)]
    [InlineData("#!markdown\nany { text", true)]
    [InlineData("#!nonsense", true)]
    public void An_editor_is_told_whether_a_cell_is_whole(string source, bool expected)
    {
        Assert.Equal(expected, CSharpEvaluator.IsComplete(source));
    }
}
