using System.CommandLine;
using Course.Cli;
using Course.Cli.Commands;
using Spectre.Console;

var root = new RootCommand("Recurrent networks and language models in C#: the course's own tool. Below, 'course' stands for: dotnet run --project lib/Course.Cli --")
{
    RunCommand.Create(),
    CheckCommand.Create(),
    ConvertCommand.Create(),
    DataCommand.Create(),
    WorkerCommand.Create(),
};

root.With(
    ("course run", "run all lessons, write artifacts/site"),
    ("course run 00 01", "run the lessons whose names start so"),
    ("course check", "what a maintainer checks before a release"),
    ("course convert a.ipynb a.dib", "change a notebook's format"),
    ("course data fetch timemachine", "download a well-known data set"));

if (Console.IsOutputRedirected)
{
    // A file or a pipe wants each message on its own line, whole and without colours.
    AnsiConsole.Profile.Capabilities.Ansi = false;
    AnsiConsole.Profile.Capabilities.Interactive = false;
    AnsiConsole.Profile.Width = 10_000;
}

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupt.Cancel();
};

try
{
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
    return await root.Parse(args).InvokeAsync(invocation, interrupt.Token);
}
catch (UserException e)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{e.Message}[/]");
    return ExitCode.Usage;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    AnsiConsole.MarkupLineInterpolated($"[red]{e.Message}[/]");
    return ExitCode.Usage;
}
catch (OperationCanceledException)
{
    AnsiConsole.MarkupLine("[yellow]Interrupted. Nothing was half-written: files are as they were before.[/]");
    return ExitCode.Interrupted;
}
