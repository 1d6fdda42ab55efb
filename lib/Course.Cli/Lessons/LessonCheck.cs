using Course.Exercises;
using Course.Kernel.Headless;
using Course.Kernel.Notebooks;

namespace Course.Cli.Lessons;

/// <summary>What a lesson's check found.</summary>
/// <param name="Path">The notebook.</param>
/// <param name="Problems">Each thing that is wrong, as a sentence; empty when all is well.</param>
/// <param name="Reports">For each exercise, what its solution and misconceptions gave, keyed by misconception id, or "" for the solution.</param>
/// <param name="Exercises">How many exercises the lesson has.</param>
/// <param name="Misconceptions">How many misconceptions were made and named.</param>
internal sealed record LessonCheckResult(
    string Path,
    IReadOnlyList<string> Problems,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, CheckReport>> Reports,
    int Exercises,
    int Misconceptions);

/// <summary>
/// A lesson verifies itself: it runs cleanly, no placeholder is left in it, its stored outputs are those of its present source, each
/// starter is 'not started', each solution passes, and each misconception is told by its own sentence and no other.
/// </summary>
/// <param name="runner">Runs the lesson.</param>
/// <param name="solutions">Where solutions and misconceptions are.</param>
internal sealed class LessonCheck(LessonRunner runner, SolutionFiles solutions)
{
    public async Task<LessonCheckResult> RunAsync(string path, Action<int, int>? started, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var reports = new Dictionary<string, IReadOnlyDictionary<string, CheckReport>>();
        var asStored = await runner.RunAsync(path, null, cancellation);
        if (asStored.Failure is { } failure)
        {
            problems.Add($"It does not run cleanly: {failure}");
            return new(path, problems, reports, 0, 0);
        }

        var notebook = Notebook.Load(path);
        problems.AddRange(Leftovers.Of(notebook, Lesson(path)));
        CheckOutputsAreFresh(notebook, problems);
        var exercises = ExerciseCells.Of(notebook, problems);
        CheckStarters(exercises, asStored, problems);
        CheckAllAreUsed(notebook, exercises, Lesson(path), problems);
        if (exercises.Count > 0)
        {
            await TryAnswersAsync(path, notebook, exercises, reports, problems, started, cancellation);
        }

        return new(path, problems, reports, exercises.Count, exercises.Sum(e => e.Definition.Misconceptions.Count));
    }

    private static string Lesson(string path) => Path.GetFileNameWithoutExtension(path);

    private static void CheckOutputsAreFresh(Notebook notebook, List<string> problems)
    {
        var hashes = SourceHash.Of(notebook);
        var stale = notebook.Cells
            .Select((cell, i) => (cell, i))
            .Where(p => p.cell.Kind == CellKind.Code && p.cell.SourceHash != hashes[p.i])
            .Select(p => p.i + 1)
            .ToArray();
        if (stale.Length > 0)
        {
            problems.Add($"The stored outputs of cell{(stale.Length > 1 ? "s" : "")} {string.Join(", ", stale)} are not of the present source: run with --write.");
        }
    }

    private static void CheckStarters(IReadOnlyList<ExerciseCells> exercises, LessonResult asStored, List<string> problems)
    {
        foreach (var exercise in exercises)
        {
            var report = asStored.Exercises.FirstOrDefault(r => r.Exercise == exercise.Definition.Id);
            if (report?.Status != CheckStatus.NotStarted)
            {
                problems.Add($"The starter of {exercise.Definition.Id} is '{report?.Status.ToString() ?? "not checked"}', not 'NotStarted': it must throw NotImplementedException.");
            }
        }
    }

    private static void CheckAllAreUsed(Notebook notebook, IReadOnlyList<ExerciseCells> exercises, string lesson, List<string> problems)
    {
        var number = lesson.Split('-')[0];
        foreach (var defined in ExerciseCatalogue.All.Where(d => d.Id.StartsWith(number + ".", StringComparison.Ordinal)))
        {
            if (exercises.All(e => e.Definition.Id != defined.Id))
            {
                problems.Add($"Exercise {defined.Id} is defined, and no cell of {notebook.Title ?? lesson} holds it.");
            }
        }
    }

    private async Task TryAnswersAsync(
        string path,
        Notebook notebook,
        IReadOnlyList<ExerciseCells> exercises,
        Dictionary<string, IReadOnlyDictionary<string, CheckReport>> reports,
        List<string> problems,
        Action<int, int>? started,
        CancellationToken cancellation)
    {
        await using var worker = await Worker.StartAsync(LessonRunner.Launch, Path.GetDirectoryName(path)!, cancellation);
        for (var i = 0; i < notebook.Cells.Count; i++)
        {
            var cell = notebook.Cells[i];
            if (cell.Kind != CellKind.Code)
            {
                continue;
            }

            started?.Invoke(i, notebook.Cells.Count);
            if (exercises.FirstOrDefault(e => e.Starter == cell) is { } exercise)
            {
                reports[exercise.Definition.Id] = await TryExerciseAsync(worker, Lesson(path), exercise, problems, cancellation);
            }
            else
            {
                var run = await runner.Notebooks.RunCellAsync(worker, i + 1, cell.Source, cell.Tags.Contains("raises-exception"), cancellation);
                if (!run.IsClean)
                {
                    problems.Add($"With the solutions in place, cell {i + 1} fails: {run.Failure}");
                    return;
                }
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, CheckReport>> TryExerciseAsync(
        Worker worker, string lesson, ExerciseCells exercise, List<string> problems, CancellationToken cancellation)
    {
        var reports = new Dictionary<string, CheckReport>();
        var definition = exercise.Definition;
        foreach (var misconception in definition.Misconceptions)
        {
            var path = solutions.MisconceptionPath(lesson, definition, misconception);
            var report = await TryAnswerAsync(worker, exercise, path, problems, cancellation);
            if (report is not null)
            {
                reports[misconception.Id] = report;
                if (report.Misconception != misconception.Id)
                {
                    problems.Add($"{definition.Id}: the misconception '{misconception.Id}' is told as '{report.Misconception ?? report.Status.ToString()}'. Give cases that tell it apart, then record them with check --record.");
                }
            }
        }

        var solved = await TryAnswerAsync(worker, exercise, solutions.SolutionPath(lesson, definition), problems, cancellation);
        if (solved is not null)
        {
            reports[""] = solved;
            if (solved.Status != CheckStatus.Passed)
            {
                var wrong = solved.Cases.FirstOrDefault(c => !c.Passed);
                problems.Add($"{definition.Id}: the solution does not pass ({solved.Status}; {wrong?.Name}: expected {(wrong is null ? "" : ValueJson.Show(wrong.Expected))}, got {(wrong?.Actual is { } actual ? ValueJson.Show(actual) : "")}).");
            }
        }

        return reports;
    }

    private async Task<CheckReport?> TryAnswerAsync(Worker worker, ExerciseCells exercise, string path, List<string> problems, CancellationToken cancellation)
    {
        if (SolutionFiles.Read(path, problems) is not { } source)
        {
            return null;
        }

        foreach (var code in new[] { source, exercise.Check.Source })
        {
            var run = await runner.Notebooks.RunCellAsync(worker, 0, code, expected: false, cancellation);
            if (!run.IsClean)
            {
                problems.Add($"{path}: {run.Failure}");
                return null;
            }

            if (LessonResult.Reports(run.Outputs).FirstOrDefault(r => r.Exercise == exercise.Definition.Id) is { } report)
            {
                return report;
            }
        }

        problems.Add($"{exercise.Definition.Id}: its check cell shows no report. Let Exercise.Check(…) be the cell's last expression.");
        return null;
    }
}
