using System.Diagnostics;
using Course.Cli.Lessons;

namespace Course.Cli.Tests;

/// <summary>Runs the tool as a person does, in a process of its own.</summary>
internal static class Tool
{
    public static async Task<(int ExitCode, string Output)> RunAsync(string workingDirectory, params string[] arguments)
    {
        using var process = Start(workingDirectory, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    public static Process Start(string workingDirectory, params string[] arguments)
    {
        var info = LessonRunner.Launch.StartInfo(workingDirectory);
        info.ArgumentList.RemoveAt(info.ArgumentList.Count - 1);
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        return Process.Start(info)!;
    }
}
