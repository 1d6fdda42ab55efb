using System.Text.Json.Nodes;
using Course.Cli.Lessons;
using Course.Kernel.Notebooks;

namespace Course.Cli.Tests.Lessons;

public sealed class LessonCheckTests : IDisposable
{
    private const string Starter = "double Mean(double[] values) => throw new NotImplementedException();";

    private readonly TemporaryFolder _folder = new();
    private readonly Repository _repository = Repository.Find();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_lesson_whose_exercise_verifies_itself_has_no_problem()
    {
        var problems = await CheckAsync(Starter, _repository.Solutions);

        Assert.Empty(problems);
    }

    [Fact]
    public async Task A_starter_that_gives_the_answer_away_is_a_problem()
    {
        var problems = await CheckAsync("double Mean(double[] values) => values.Average();", _repository.Solutions);

        Assert.Contains(problems, p => p.Contains("starter of 00.mean is 'Passed'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_solution_that_does_not_pass_is_a_problem()
    {
        var problems = await CheckAsync(Starter, SolutionsWith("mean.csx", "double Mean(double[] values) => 0;"));

        Assert.Contains(problems, p => p.Contains("the solution does not pass", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_misconception_that_is_told_as_another_is_a_problem()
    {
        var problems = await CheckAsync(Starter, SolutionsWith("mean.median.csx", "double Mean(double[] values) => values.Sum();"));

        Assert.Contains(problems, p => p.Contains("'median' is told as 'sum'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_misconception_without_code_is_a_problem()
    {
        var solutions = SolutionsWith("mean.csx", "double Mean(double[] values) => values.Average();");
        File.Delete(Path.Combine(solutions, "00-lesson", "mean.sum.csx"));

        var problems = await CheckAsync(Starter, solutions);

        Assert.Contains(problems, p => p.Contains("mean.sum.csx", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edited_cell_makes_the_stored_outputs_stale()
    {
        var problems = await CheckAsync(Starter, _repository.Solutions, editAfterwards: notebook => notebook.Cells[0].Source += " ");

        Assert.Contains(problems, p => p.Contains("are not of the present source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_placeholder_left_in_the_prose_is_a_problem()
    {
        var problems = await CheckAsync(Starter, _repository.Solutions, editAfterwards: notebook => notebook.Add(CellKind.Markdown, "LESSON-SUMMARY"));

        Assert.Contains("the placeholder 'LESSON-SUMMARY'", Assert.Single(problems), StringComparison.Ordinal);
    }

    private string SolutionsWith(string file, string source)
    {
        var folder = Directory.CreateDirectory(_folder.File("solutions/00-lesson")).FullName;
        foreach (var path in Directory.EnumerateFiles(Path.Combine(_repository.Solutions, "00-start-here")))
        {
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        }

        File.WriteAllText(Path.Combine(folder, file), source);
        return _folder.File("solutions");
    }

    private async Task<IReadOnlyList<string>> CheckAsync(string starter, string solutions, Action<Notebook>? editAfterwards = null)
    {
        var path = _folder.File(solutions == _repository.Solutions ? "00-start-here.ipynb" : "00-lesson.ipynb");
        var notebook = Notebook.Create();
        notebook.Add(CellKind.Code, $"#!import {Path.Combine(_repository.Artifacts, "course", "setup.csx")}");
        notebook.Add(CellKind.Code, starter).Metadata["course"] = new JsonObject { ["exercise"] = "00.mean" };
        notebook.Add(CellKind.Code, "Exercise.Check(\"00.mean\", Mean)").Metadata["tags"] = new JsonArray("check");
        var runner = new LessonRunner(TimeSpan.FromSeconds(60));
        notebook.Save(path);
        var run = (await runner.RunAsync(path, null, TestContext.Current.CancellationToken)).Run!;
        editAfterwards?.Invoke(run.Notebook);
        run.Notebook.Save(path);
        return (await new LessonCheck(runner, new SolutionFiles(solutions)).RunAsync(path, null, TestContext.Current.CancellationToken)).Problems;
    }
}
