using System.Diagnostics;
using System.Text.Json;

namespace Course.Benchmarks.Peers;

/// <summary>
/// PyTorch in a child process that waits for a line, does what it says and answers with a line. Its two pools of threads are
/// set before it starts: with both at two it is several times slower than with one of them.
/// </summary>
internal sealed class PythonPeer : IDisposable
{
    private readonly Process _process;

    private PythonPeer(Process process, string setting) => (_process, Setting) = (process, setting);

    /// <summary>The sizes of its pools.</summary>
    public string Setting { get; }

    /// <summary>Its version.</summary>
    public string Version { get; private set; } = "";

    /// <summary>Null where this Python does not start or has no PyTorch.</summary>
    public static PythonPeer? Start(string python, int openMpThreads, int blasThreads)
    {
        var start = new ProcessStartInfo(python)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Peers", "peers.py"));
        start.Environment["OMP_NUM_THREADS"] = $"{openMpThreads}";
        start.Environment["OPENBLAS_NUM_THREADS"] = $"{blasThreads}";
        try
        {
            var process = Process.Start(start)!;
            // What it complains about is not read, but must not fill the pipe.
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var peer = new PythonPeer(process, $"OMP {openMpThreads}, BLAS {blasThreads}");
            if (process.StandardOutput.ReadLine() is not { } version)
            {
                peer.Dispose();
                return null;
            }
            peer.Version = version;
            return peer;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Milliseconds that one repetition takes, over so many.</summary>
    public double Time(Workload workload, int repetitions)
    {
        var request = new { kind = workload.Kind, arguments = workload.Arguments, leadIn = PeerBenchmark.LeadIn(repetitions), repetitions };
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(request));
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"PyTorch ended while it timed {workload.Name}.");
        return double.Parse(answer);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
