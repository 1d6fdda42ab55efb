using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary>Shows a download as it comes: a bar in a terminal; where output goes to a file, only what went wrong.</summary>
internal static class DownloadProgress
{
    /// <summary>Runs a download and shows how far it is.</summary>
    /// <param name="name">What is downloaded.</param>
    /// <param name="run">Runs it, telling the bytes so far and in all, and why an attempt failed.</param>
    /// <returns>What it returns.</returns>
    public static async Task<T> ShowAsync<T>(string name, Func<Action<long, long?>, Action<string>, Task<T>> run)
    {
        if (!AnsiConsole.Profile.Capabilities.Interactive)
        {
            return await run((_, _) => { }, AnsiConsole.WriteLine);
        }

        return await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var bar = progress.AddTask(Markup.Escape(name)).IsIndeterminate();
                return await run(
                    (done, all) => bar.IsIndeterminate(all is null).MaxValue(all ?? Math.Max(done, 1)).Value(done),
                    message => AnsiConsole.MarkupLineInterpolated($"[yellow]{message}[/]"));
            });
    }
}
