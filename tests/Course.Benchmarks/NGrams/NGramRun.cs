using System.Diagnostics;
using Course.NGrams;

namespace Course.Benchmarks.NGrams;

/// <summary>What one program needed on one text.</summary>
/// <param name="TrainSeconds">From the text file to the saved model.</param>
/// <param name="PeakMegabytes">The most memory that was resident in training.</param>
/// <param name="FileMegabytes">What the saved model takes.</param>
/// <param name="LoadSeconds">From the file to a model that answers; KenLM maps its file, and query's time has that in it.</param>
/// <param name="QueryMicroseconds">For a token, from the held-out text file to its log probability.</param>
/// <param name="ScoreMicroseconds">The same, from ids.</param>
/// <param name="Perplexity">Of the held-out text, unknown words included.</param>
/// <param name="Stages">Where the time of training went.</param>
internal sealed record Cost(
    double TrainSeconds, double PeakMegabytes, double FileMegabytes, double? LoadSeconds, double QueryMicroseconds, double? ScoreMicroseconds, double Perplexity, string? Stages);

/// <summary>Trains, saves, loads and asks a modified Kneser-Ney model of the library once, in a process of its own.</summary>
internal static class NGramRun
{
    private const int Bos = 1, Eos = 2;

    public static Cost Measure(string train, string heldOut, int order)
    {
        var file = Path.ChangeExtension(train, ".ngrams");
        var ids = new Dictionary<string, int>();
        var watch = Stopwatch.StartNew();
        List<string> stages = [];
        void Lap(string stage) => stages.Add($"{stage} {watch.Elapsed.TotalSeconds:F2}");

        var tokens = Read(train, ids, grow: true);
        Lap("read");
        var counts = NGramCounts.Of(tokens, order, ids.Count + 3, Bos);
        Lap("counted");
        var model = new ModifiedKneserNey(counts);
        Lap("smoothed");
        counts.Save(file);
        Lap("saved");
        var trainSeconds = watch.Elapsed.TotalSeconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;

        watch.Restart();
        var loaded = new ModifiedKneserNey(NGramCounts.Load(file));
        var load = watch.Elapsed.TotalSeconds;

        var held = Read(heldOut, ids, grow: false);
        var scores = loaded.Score(held);
        var query = Fastest(() => model.Score(Read(heldOut, ids, grow: false)));
        var score = Fastest(() => model.Score(held));
        return new(
            trainSeconds, peak / 1e6, new FileInfo(file).Length / 1e6, load,
            query / scores.Length * 1e6, score / scores.Length * 1e6, Perplexity.Of(scores), string.Join(", ", stages));
    }

    private static double Fastest(Action run) => Enumerable.Range(0, 5).Min(_ =>
    {
        var begin = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(begin).TotalSeconds;
    });

    // <bos> line <eos>, for every line.
    private static int[] Read(string file, Dictionary<string, int> ids, bool grow)
    {
        var find = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        List<int> tokens = [];
        using var reader = new StreamReader(file);
        while (reader.ReadLine() is { } line)
        {
            tokens.Add(Bos);
            foreach (var range in line.AsSpan().Split(' '))
            {
                var word = line.AsSpan()[range];
                if (!find.TryGetValue(word, out var id) && grow)
                {
                    find[word] = id = ids.Count + 3;
                }

                tokens.Add(id);
            }

            tokens.Add(Eos);
        }

        return [.. tokens];
    }
}
