using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Benchmarks.NGrams;

/// <summary>KenLM's programs on the same files: lmplz trains, build_binary beside it makes the file that query asks.</summary>
internal static partial class KenLm
{
    public static Cost Measure(string lmplz, string query, string train, string heldOut, int order)
    {
        var (arpa, binary) = (Path.ChangeExtension(train, ".arpa"), Path.ChangeExtension(train, ".bin"));
        var (_, trained) = Run(lmplz, null, "-o", $"{order}", "-S", "40%", "--discount_fallback", "-T", Path.ChangeExtension(train, ".tmp"), "--text", train, "--arpa", arpa);
        Run(Path.Combine(Path.GetDirectoryName(query)!, "build_binary"), null, "probing", arpa, binary);
        var runs = Enumerable.Range(0, 3).Select(_ => Run(query, heldOut, "-v", "summary", binary)).ToList();
        var said = runs[0].Output;
        var cost = new Cost(
            Number(Real(), trained), Number(PeakMemory(), trained) * 1024 / 1e6, new FileInfo(binary).Length / 1e6, null,
            runs.Min(run => Number(Real(), run.Error)) / Number(Tokens(), said) * 1e6, null, Number(WithUnknown(), said), null);
        File.Delete(arpa);
        File.Delete(binary);
        return cost;
    }

    private static (string Output, string Error) Run(string program, string? input, params string[] arguments)
    {
        // The shell opens the input, so that no pipe of ours is timed.
        var shell = input is null ? "exec \"$@\"" : "exec \"$@\" < \"$0\"";
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", shell, input ?? "sh", program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (output, error.Result)
            : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}: {error.Result}");
    }

    private static double Number(Regex pattern, string text) => double.Parse(pattern.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"real:(\S+)")]
    private static partial Regex Real();

    [GeneratedRegex(@"RSSMax:(\d+) kB")]
    private static partial Regex PeakMemory();

    [GeneratedRegex(@"Tokens:\s*(\d+)")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"including OOVs:\s*(\S+)")]
    private static partial Regex WithUnknown();
}
