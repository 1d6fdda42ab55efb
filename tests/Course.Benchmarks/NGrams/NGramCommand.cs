using System.CommandLine;

namespace Course.Benchmarks.NGrams;

/// <summary>The command <c>ngrams</c>, and <c>ngrams-once</c>, which it runs for each measurement.</summary>
internal static class NGramCommand
{
    public static Command Create()
    {
        var text = new Option<string?>("--text") { Description = "A folder of .txt files to learn from, in UTF-8; without it a random text." };
        var tokens = new Option<int[]>("--tokens")
        {
            Description = "How many tokens to train on; several give a curve.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [1_000_000, 2_160_000, 5_000_000, 10_000_000],
        };
        var order = new Option<int>("--order") { Description = "n.", DefaultValueFactory = _ => 5 };
        var lmplz = new Option<string?>("--lmplz") { Description = "KenLM's program that trains, to compare with." };
        var query = new Option<string?>("--query") { Description = "KenLM's program that scores; build_binary lies beside it." };
        var output = new Option<string>("--output")
        {
            Description = "Where the results are written.",
            DefaultValueFactory = _ => Path.Combine("artifacts", "benchmarks", "ngrams.json"),
        };
        var command = new Command("ngrams", "Time n-gram models here and in KenLM on growing texts: training, memory, file, loading, queries.")
        {
            text, tokens, order, lmplz, query, output,
        };
        command.SetAction(parsed => NGramBenchmark.Run(
            parsed.GetValue(text), parsed.GetValue(tokens)!, parsed.GetValue(order), parsed.GetValue(lmplz), parsed.GetValue(query), parsed.GetValue(output)!));
        return command;
    }

    public static Command CreateOnce()
    {
        var train = new Argument<string>("train");
        var heldOut = new Argument<string>("held-out");
        var order = new Argument<int>("order");
        var command = new Command("ngrams-once") { train, heldOut, order };
        command.Hidden = true;
        command.SetAction(parsed => NGramBenchmark.RunOnce(parsed.GetValue(train)!, parsed.GetValue(heldOut)!, parsed.GetValue(order)));
        return command;
    }
}
