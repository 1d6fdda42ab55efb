using System.CommandLine;
using Course.Cli.Lessons;
using Course.Cli.Site;
using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary><c>course run</c>: executes the lessons for real and leaves a site to read.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("notebooks") { Description = "Notebooks, folders, or starts of lessons' names (00, 01-seq). None: all lessons.", Arity = ArgumentArity.ZeroOrMore };
        var write = new Option<bool>("--write", "-w") { Description = "Put the outputs of this run into the notebook files of the lessons that ran cleanly." };
        var limit = new Option<double>("--cell-timeout") { Description = "Seconds a cell may run before it is interrupted.", DefaultValueFactory = _ => 120 };
        var output = new Option<DirectoryInfo?>("--output", "-o") { Description = "Where run.json and site/ go. Default: artifacts/ in the checkout." };
        var plotly = new Option<FileInfo?>("--plotly") { Description = "A plotly.min.js to put into the site, so that its charts are interactive." };
        var command = new Command("run", "Runs lessons, each in a process of its own, and writes run.json and a site. Goes on after a lesson that fails; then says which cell and why, and exits with 1.")
        {
            paths, write, limit, output, plotly,
        }.With(
            ("course run", "all lessons"),
            ("course run 00 01", "the lessons whose names start so"),
            ("course run my/notebook.ipynb", "one file"),
            ("course run --write", "also refresh the outputs stored in the notebooks"));
        command.SetAction((result, cancellation) => RunAsync(
            result.GetValue(paths) ?? [],
            result.GetValue(write),
            TimeSpan.FromSeconds(result.GetValue(limit)),
            result.GetValue(output)?.FullName,
            result.GetValue(plotly)?.FullName,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool write, TimeSpan limit, string? output, string? plotly, CancellationToken cancellation)
    {
        if (limit <= TimeSpan.Zero)
        {
            throw new UserException($"--cell-timeout takes a number of seconds above 0, not {limit.TotalSeconds}.");
        }

        var repository = Repository.Find();
        var folder = output ?? repository.Artifacts;
        var notebooks = repository.FindNotebooks(paths);
        if (notebooks.Count == 0)
        {
            throw new UserException($"There are no notebooks in {repository.Notebooks}.");
        }

        var runner = new LessonRunner(limit);
        var results = await LessonProgress.ShowAsync(
            notebooks,
            (path, started) => runner.RunAsync(path, started, cancellation),
            result => (result.Succeeded, Note(result)));

        var unwritten = write ? WriteOutputs(results) : [];
        string index;
        try
        {
            Directory.CreateDirectory(folder);
            RunReport.Write(Path.Combine(folder, "run.json"), repository, results);
            index = SiteExport.Write(Path.Combine(folder, "site"), repository, results, plotly);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The run's record and site could not be written to {folder}: {e.Message} Give another folder with --output.");
        }

        return Summarise(results, unwritten, index);
    }

    /// <summary>Stores the outputs of the lessons that ran cleanly. A file that cannot be written does not keep the others from it.</summary>
    /// <returns>Why files could not be written.</returns>
    private static List<string> WriteOutputs(IReadOnlyList<LessonResult> results)
    {
        var problems = new List<string>();
        foreach (var result in results.Where(r => r.Succeeded))
        {
            try
            {
                result.Run!.Notebook.Save(result.Path);
            }
            catch (IOException e)
            {
                problems.Add(e.Message);
            }
        }

        return problems;
    }

    private static string Note(LessonResult result) =>
        result.Failure?.Split('\n')[0] ?? $"{result.Run!.Cells.Count} cells";

    private static int Summarise(IReadOnlyList<LessonResult> results, IReadOnlyList<string> unwritten, string index)
    {
        var failed = results.Where(r => !r.Succeeded).ToArray();
        foreach (var result in failed)
        {
            AnsiConsole.WriteLine();
            AnsiConsole.MarkupLineInterpolated($"[red]{result.Name}[/]: {result.Failure}");
        }

        foreach (var problem in unwritten)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{problem}[/]");
        }

        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine($"{results.Count - failed.Length} of {results.Count} lessons ran cleanly.");
        AnsiConsole.WriteLine($"Site: {index}");
        return failed.Length == 0 && unwritten.Count == 0 ? ExitCode.Success : ExitCode.Failed;
    }
}
