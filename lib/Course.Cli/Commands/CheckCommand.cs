using System.CommandLine;
using Course.Cli.Lessons;
using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary><c>course check</c>: every lesson verifies itself.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("notebooks") { Description = "Notebooks, folders, or starts of lessons' names. None: all lessons.", Arity = ArgumentArity.ZeroOrMore };
        var record = new Option<bool>("--record") { Description = "Store what solutions and misconceptions return as the exercises' expected values (then build again)." };
        var limit = new Option<double>("--cell-timeout") { Description = "Seconds a cell may run.", DefaultValueFactory = _ => 120 };
        var command = new Command("check", "Checks that lessons run cleanly with fresh outputs and no placeholder left in them, that starters are 'not started' and solutions pass, and that each known mistake is named by its own sentence.")
        {
            paths, record, limit,
        }.With(
            ("course check", "all lessons"),
            ("course check 00", "the lessons whose names start so"),
            ("course check --record 01", "after changing the cases of an exercise"));
        command.SetAction((result, cancellation) => CheckAsync(
            result.GetValue(paths) ?? [],
            result.GetValue(record),
            TimeSpan.FromSeconds(result.GetValue(limit)),
            cancellation));
        return command;
    }

    private static async Task<int> CheckAsync(string[] paths, bool record, TimeSpan limit, CancellationToken cancellation)
    {
        var repository = Repository.Find();
        var check = new LessonCheck(new LessonRunner(limit), new SolutionFiles(repository.Solutions));
        var results = await LessonProgress.ShowAsync(
            repository.FindNotebooks(paths),
            (path, started) => check.RunAsync(path, started, cancellation),
            result => (result.Problems.Count == 0, Note(result)));

        if (record)
        {
            var recorded = ExerciseRecorder.Record(repository, results);
            foreach (var file in recorded)
            {
                AnsiConsole.WriteLine($"Recorded {file}. Build again, then check without --record.");
            }

            if (recorded.Count == 0)
            {
                AnsiConsole.WriteLine("Nothing to record: the stored values are these, or no solution came to run; then the problems below say why.");
            }
        }

        foreach (var result in results.Where(r => r.Problems.Count > 0))
        {
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLineInterpolated($"[red]{Path.GetFileNameWithoutExtension(result.Path)}[/]");
            foreach (var problem in result.Problems)
            {
                AnsiConsole.WriteLine($"  - {problem}");
            }
        }

        return results.All(r => r.Problems.Count == 0) ? ExitCode.Success : ExitCode.Failed;
    }

    private static string Note(LessonCheckResult result) =>
        result.Problems.Count == 0
            ? $"{result.Exercises} exercises, {result.Misconceptions} misconceptions named"
            : $"{result.Problems.Count} problem{(result.Problems.Count == 1 ? "" : "s")}";
}
