using static TorchSharp.torch;

namespace Course.Benchmarks.Peers.Workloads;

/// <summary>What the course's lessons do all day, through the public interface.</summary>
internal static class TrainingWorkloads
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        NamesTraining.Cell("(a) names, hand-written cell, B 1"),
        NamesTraining.TutorialLoop("(a) the tutorial's loop, 100 names"),
        NamesTraining.Layer("(a′) names, nn.RNN 128, B 1", 1),
        NamesTraining.Layer("(b) names, nn.RNN 128, B 64", 64),
        NamesTraining.Packed("(b) names, packed, B 64", 64),
        LanguageModelTraining.Characters("(c) characters, RNN 256", "rnn", 32, 32, 28, 256, 1),
        LanguageModelTraining.Characters("(c) characters, GRU 256", "gru", 32, 32, 28, 256, 1),
        LanguageModelTraining.Characters("(c) characters, LSTM 256", "lstm", 32, 32, 28, 256, 1),
        LanguageModelTraining.Characters("(d) characters, 2 × LSTM 512", "lstm", 64, 64, 96, 512, 2),
        LanguageModelTraining.Words("(e) words, V 10,000, 2 × LSTM 200", 35, 20, 10_000, 200, 200, 2),
        LanguageModelTraining.Sampling("(f) 1,000 characters sampled, LSTM 256", 1000, 28, 256),
        Product("(g) matrix product 512³", 512),
    ];

    private static Workload Product(string name, int size) => new(
        name, "product", new Dictionary<string, object> { ["size"] = size }, (long)size * size * size,
        () =>
        {
            var (a, b) = (randn(size, size), randn(size, size));
            return () => mm(a, b).Dispose();
        });
}
