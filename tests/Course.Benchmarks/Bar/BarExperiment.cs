using Course.Models;
using Course.NGrams;
using Course.Training;
using Spectre.Console;

namespace Course.Benchmarks.Bar;

/// <summary>
/// Trains the networks that stand beside Kneser–Ney on the same held-out text, and records them in data/runs. With --choose it trains on the
/// text before the validation part and tells the perplexity there, which is how recipes are chosen.
/// </summary>
internal static class BarExperiment
{
    // Weights are kept for the course's own text only, and up to 1.5 MB.
    private const long LargestKept = 390_000;

    public static int Run(string? only, int seeds, bool choose)
    {
        var runs = BarRuns.All.Where(run => only is null || $"{run.Text}-{run.Model}".StartsWith(only, StringComparison.Ordinal)).ToList();
        if (runs.Count == 0)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]No run's name begins with \"{only}\".[/] There are: {string.Join(", ", BarRuns.All.Select(run => $"{run.Text}-{run.Model}"))}.");
            return 2;
        }

        foreach (var (textName, model, recipe) in runs)
        {
            if (BarText.Find(textName) is not { } text)
            {
                AnsiConsole.MarkupLineInterpolated($"[grey]{textName}-{model}: the text is absent; `course data fetch` brings it[/]");
            }
            else if (choose)
            {
                Choose($"{textName}-{model}", text, recipe);
            }
            else
            {
                Record($"{textName}-{model}", text, recipe, seeds);
            }
        }

        return 0;
    }

    private static void Choose(string name, BarText text, LanguageModelRecipe recipe)
    {
        var (model, log) = recipe.Train(text.VocabularySize, text.BeforeValidation, seed: 1, text.Validation, _ => new ProgressLines(times: true));
        model.Dispose();
        AnsiConsole.MarkupLineInterpolated($"{name}: validation perplexity {Math.Exp(log.Best!.Validation!.Value):0.000} after epoch {log.Best.Epoch} of {recipe.Epochs}, counting {text.BestOrder().Perplexity:0.000}");
    }

    private static void Record(string name, BarText text, LanguageModelRecipe recipe, int seeds)
    {
        List<RecordedRun.Seed> records = [];
        List<double[]> logs = [];
        RecurrentLanguageModel? first = null;
        for (var seed = 1; seed <= seeds; seed++)
        {
            HeldOutCurve? curve = null;
            var (model, log) = recipe.Train(text.VocabularySize, text.Train, seed, progress: m => curve = new(m, text.HeldOut));
            logs.Add(Evaluation.LogProbabilities(model, text.HeldOut));
            double[] perplexities = [.. curve!.Perplexities.SkipLast(1), Perplexity.Of(logs[^1])];
            records.Add(new(seed, Rounded(log.Epochs.Select(epoch => epoch.Loss)), Rounded(perplexities)));
            var parameters = model.ParameterCount;
            first ??= model;
            if (model != first)
            {
                model.Dispose();
            }

            RecordedRun run = new(
                name, text.Name, text.VocabularySize, parameters, recipe, Rounded([Perplexity.Of(text.Counting)])[0], records,
                Rounded([Mixed(logs)])[0], Rounded([Mixed([logs[0], text.Counting])])[0]);
            run.Save(text.Name == "prose" && parameters <= LargestKept ? first : null);
            AnsiConsole.MarkupLineInterpolated($"{name} seed {seed}: held-out perplexity {perplexities[^1]:0.000}, counting {run.CountingPerplexity:0.000}, seeds together {run.EnsemblePerplexity:0.000}, with counting {run.MixturePerplexity:0.000}");
        }

        first?.Dispose();
    }

    /// <summary>The perplexity of the mean of several models' probabilities.</summary>
    private static double Mixed(IReadOnlyList<double[]> logs) =>
        Perplexity.Of([.. Enumerable.Range(0, logs[0].Length).Select(t => Math.Log(logs.Average(model => Math.Exp(model[t]))))]);

    private static double[] Rounded(IEnumerable<double> values) => [.. values.Select(value => Math.Round(value, 4))];

    /// <summary>Measures the held-out text after each epoch, for the curve. It has no say in training.</summary>
    private sealed class HeldOutCurve(LanguageModel model, long[] heldOut) : TrainingProgress
    {
        private readonly ProgressLines lines = new(times: true);

        public List<double> Perplexities { get; } = [];

        public override void EpochBegins(int epoch, int epochs) => lines.EpochBegins(epoch, epochs);

        public override void BatchDone(double loss, long tokens) => lines.BatchDone(loss, tokens);

        public override void EpochDone(TrainingLog log, int epochs)
        {
            Perplexities.Add(Perplexity.Of(Evaluation.LogProbabilities(model, heldOut, rows: 8)));
            lines.EpochDone(log, epochs);
        }
    }
}
