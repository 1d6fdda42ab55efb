using Course.Cli;
using Course.Cli.Lessons;

namespace Notebooks.Tests;

/// <summary>Every lesson verifies itself, as <c>course check</c> does it.</summary>
public class LessonTests
{
    private static readonly Repository Repository = Repository.Find();

    public static TheoryData<string> Lessons =>
        [.. Repository.FindNotebooks([]).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task A_lesson_runs_and_its_outputs_starters_solutions_and_misconceptions_hold(string lesson)
    {
        var check = new LessonCheck(new LessonRunner(TimeSpan.FromSeconds(120)), new SolutionFiles(Repository.Solutions));

        var result = await check.RunAsync(Path.Combine(Repository.Notebooks, lesson), null, TestContext.Current.CancellationToken);

        Assert.True(result.Problems.Count == 0, string.Join('\n', result.Problems));
    }

    [Fact]
    public void The_lessons_are_there() => Assert.NotEmpty(Lessons);
}
