using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary>Shows lessons as they run: a bar a lesson in a terminal, a line a lesson where output goes to a file.</summary>
internal static class LessonProgress
{
    /// <summary>Runs each lesson in turn and shows how far it is.</summary>
    /// <param name="notebooks">The lessons' paths.</param>
    /// <param name="run">Runs one lesson, telling the cells run and the cells in all.</param>
    /// <param name="summary">Whether a result is good, and what to say of it in a few words.</param>
    /// <returns>The results, in order.</returns>
    public static async Task<IReadOnlyList<T>> ShowAsync<T>(
        IReadOnlyList<string> notebooks,
        Func<string, Action<int, int>, Task<T>> run,
        Func<T, (bool Succeeded, string Note)> summary)
    {
        var results = new List<T>();
        if (!AnsiConsole.Profile.Capabilities.Interactive)
        {
            foreach (var path in notebooks)
            {
                var clock = System.Diagnostics.Stopwatch.StartNew();
                results.Add(await run(path, (_, _) => { }));
                var (succeeded, note) = summary(results[^1]);
                AnsiConsole.WriteLine($"{(succeeded ? "ok  " : "FAIL")} {Path.GetFileNameWithoutExtension(path),-28} {clock.Elapsed.TotalSeconds,6:0.0} s  {note}");
            }

            return results;
        }

        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(async progress =>
            {
                var bars = notebooks.Select(p => progress.AddTask(Markup.Escape(Path.GetFileNameWithoutExtension(p)), autoStart: false)).ToArray();
                foreach (var (path, bar) in notebooks.Zip(bars))
                {
                    bar.StartTask();
                    results.Add(await run(path, (done, all) => bar.MaxValue(all).Value(done)));
                    var (succeeded, note) = summary(results[^1]);
                    bar.Description = $"{(succeeded ? "[green]✓[/]" : "[red]✗[/]")} {bar.Description} [dim]{Markup.Escape(note)}[/]";
                    bar.Value(bar.MaxValue).StopTask();
                }
            });
        return results;
    }
}
