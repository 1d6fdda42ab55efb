using Course.Models;
using Course.Training;

namespace Course.Benchmarks.Bar;

/// <summary>The trainings that are recorded: what was chosen on validation text, for each text and kind.</summary>
internal static class BarRuns
{
    public static (string Text, string Model, LanguageModelRecipe Recipe)[] All { get; } =
    [
        // 1.4 MB of weights at most: these are kept beside their curves.
        ("prose", "rnn-256", new(RecurrentKind.Rnn, 256, 64, 1, 0.3, 32, 64, 24, 0.0015)),
        ("prose", "gru-256", new(RecurrentKind.Gru, 256, 64, 1, 0.4, 32, 64, 24, 0.003)),
        ("prose", "lstm-256", new(RecurrentKind.Lstm, 256, 64, 1, 0.4, 32, 64, 24, 0.004)),
        ("prose", "rnn-512", new(RecurrentKind.Rnn, 512, 64, 1, 0.4, 32, 64, 30, 0.001)),
        ("prose", "gru-512", new(RecurrentKind.Gru, 512, 64, 1, 0.5, 32, 64, 30, 0.003)),
        ("prose", "lstm-512", new(RecurrentKind.Lstm, 512, 64, 1, 0.5, 32, 64, 30, 0.003)),
        ("time-machine", "rnn-512", new(RecurrentKind.Rnn, 512, 64, 1, 0.4, 32, 64, 30, 0.001)),
        ("time-machine", "gru-512", new(RecurrentKind.Gru, 512, 64, 1, 0.5, 32, 64, 30, 0.003)),
        ("time-machine", "lstm-512", new(RecurrentKind.Lstm, 512, 64, 1, 0.5, 32, 64, 30, 0.003)),
        ("time-machine-15k", "rnn-256", new(RecurrentKind.Rnn, 256, 32, 1, 0.5, 8, 32, 40, 0.0015)),
        ("time-machine-15k", "gru-256", new(RecurrentKind.Gru, 256, 32, 1, 0.5, 8, 32, 40, 0.002)),
        ("time-machine-15k", "lstm-256", new(RecurrentKind.Lstm, 256, 32, 1, 0.5, 8, 32, 40, 0.003)),
    ];
}
