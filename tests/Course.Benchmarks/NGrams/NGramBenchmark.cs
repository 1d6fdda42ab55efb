using System.Diagnostics;
using System.Text.Json;
using Spectre.Console;

namespace Course.Benchmarks.NGrams;

/// <summary>
/// Modified Kneser-Ney on growing texts: time, memory, file and query, here and by KenLM, each measured in a fresh process,
/// and whether the time grows as the text does.
/// </summary>
internal static class NGramBenchmark
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    private sealed record Row(string Who, int Tokens, Cost Cost);

    /// <summary>Measures and prints a table, and writes it to a file.</summary>
    public static int Run(string? text, int[] sizes, int order, string? lmplz, string? query, string output)
    {
        var folder = Directory.CreateTempSubdirectory("ngrams-");
        try
        {
            var sentences = text is null ? MarkovText.Sentences(sizes.Max() / 9 * 10) : TokenFiles.Sentences(text);
            List<Row> rows = [];
            foreach (var tokens in TokenFiles.Write(sentences, sizes, folder.FullName))
            {
                var (train, heldOut) = (TokenFiles.Train(folder.FullName, tokens), TokenFiles.HeldOut(folder.FullName));
                rows.Add(new("course", tokens, InAnotherProcess(train, heldOut, order)));
                if (lmplz is not null && query is not null)
                {
                    rows.Add(new("KenLM", tokens, KenLm.Measure(lmplz, query, train, heldOut, order)));
                }
            }

            Print(rows, order);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
            File.WriteAllText(output, JsonSerializer.Serialize(rows, Options));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One measurement, in this process; its result is one line of JSON.</summary>
    public static int RunOnce(string train, string heldOut, int order)
    {
        Console.WriteLine(JsonSerializer.Serialize(NGramRun.Measure(train, heldOut, order)));
        return 0;
    }

    private static Cost InAnotherProcess(string train, string heldOut, int order)
    {
        var program = Environment.ProcessPath!;
        string[] host = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];
        using var process = Process.Start(new ProcessStartInfo(program, [.. host, "ngrams-once", train, heldOut, $"{order}"]) { RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return JsonSerializer.Deserialize<Cost>(said)!;
    }

    private static void Print(List<Row> rows, int order)
    {
        var table = new Table().Title($"modified Kneser-Ney, order {order}").Border(TableBorder.Simple);
        foreach (var heading in new[] { "program", "tokens", "train s", "peak MB", "file MB", "load s", "query µs", "score µs", "perplexity" })
        {
            table.AddColumn(new TableColumn(heading).NoWrap().PadLeft(0));
        }

        foreach (var row in rows)
        {
            var c = row.Cost;
            table.AddRow(
                row.Who, $"{row.Tokens:N0}", $"{c.TrainSeconds:F2}", $"{c.PeakMegabytes:F0}", $"{c.FileMegabytes:F1}", $"{c.LoadSeconds:F2}",
                $"{c.QueryMicroseconds:F2}", $"{c.ScoreMicroseconds:F2}", $"{c.Perplexity:F3}");
        }

        AnsiConsole.Write(table);
        foreach (var row in rows.Where(row => row.Cost.Stages is not null))
        {
            AnsiConsole.WriteLine($"{row.Tokens:N0} tokens, seconds since the start: {row.Cost.Stages}");
        }

        foreach (var program in rows.GroupBy(row => row.Who).Where(group => group.Count() > 1))
        {
            AnsiConsole.WriteLine($"{program.Key}: time grows as tokens to the power of {Slope([.. program]):F2}; 1 is linear.");
        }
    }

    // Least squares of ln seconds over ln tokens.
    private static double Slope(Row[] rows)
    {
        var x = Array.ConvertAll(rows, row => Math.Log(row.Tokens));
        var y = Array.ConvertAll(rows, row => Math.Log(row.Cost.TrainSeconds));
        var (mx, my) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / x.Sum(a => (a - mx) * (a - mx));
    }
}
