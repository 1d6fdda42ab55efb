using System.CommandLine;
using Course.Kernel.Headless;
using Course.Kernel.Scripting;

namespace Course.Cli.Commands;

/// <summary>The hidden <c>course worker</c>: one notebook session on standard input and output.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var command = new Command("worker", "Serves one notebook session to the tool itself.") { Hidden = true };
        command.SetAction((_, _) => WorkerHost.RunAsync(new EvaluatorOptions
        {
            WorkingDirectory = Environment.CurrentDirectory,
            Import = ImportedNotebook.Read,
        }));
        return command;
    }
}
