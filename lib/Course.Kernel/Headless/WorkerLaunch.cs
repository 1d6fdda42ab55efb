using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Course.Kernel.Headless;

/// <summary>How a worker process is started: the program that serves <see cref="WorkerHost"/>, and its arguments.</summary>
/// <param name="AssemblyPath">The .dll whose entry point, given <paramref name="Arguments"/>, calls <see cref="WorkerHost.RunAsync"/>.</param>
/// <param name="Arguments">What to pass it.</param>
public sealed record WorkerLaunch(string AssemblyPath, IReadOnlyList<string> Arguments)
{
    /// <summary>The process to start, with its streams redirected.</summary>
    /// <param name="workingDirectory">The folder it starts in.</param>
    public ProcessStartInfo StartInfo(string workingDirectory)
    {
        var info = new ProcessStartInfo(DotnetPath)
        {
            WorkingDirectory = workingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.ArgumentList.Add("exec");
        info.ArgumentList.Add(AssemblyPath);
        foreach (var argument in Arguments)
        {
            info.ArgumentList.Add(argument);
        }

        return info;
    }

    /// <summary>The <c>dotnet</c> this process itself runs on, found from the runtime's own folder.</summary>
    private static string DotnetPath
    {
        get
        {
            var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
            var dotnet = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
            return File.Exists(dotnet) ? dotnet : "dotnet";
        }
    }
}
