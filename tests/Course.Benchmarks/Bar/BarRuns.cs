using Course.Models;
using Course.Training;

namespace Course.Benchmarks.Bar;

/// <summary>The trainings that are recorded: what was chosen on validation text, for each text and kind.</summary>
internal static class BarRuns
{
    public static (string Text, string Model, LanguageModelRecipe Recipe)[] All { get; } =
    [
        // 1.5 MB of weights at most: these are kept beside their curves.
        ("prose", "rnn-256", new(RecurrentKind.Rnn, 256, 64, 1, 0.2, 16, 64, 24, 0.0015)),
        ("prose", "gru-256", new(RecurrentKind.Gru, 256, 64, 1, 0.3, 16, 64, 24, 0.003)),
        ("prose", "lstm-256", new(RecurrentKind.Lstm, 256, 64, 1, 0.3, 16, 64, 24, 0.004)),

        // What it takes to win: twice the state, more dropout.
        ("prose", "rnn-512", new(RecurrentKind.Rnn, 512, 128, 1, 0.4, 16, 64, 24, 0.001)),
        ("prose", "gru-512", new(RecurrentKind.Gru, 512, 128, 1, 0.5, 16, 64, 24, 0.002)),
        ("prose", "lstm-512", new(RecurrentKind.Lstm, 512, 128, 1, 0.5, 16, 64, 24, 0.003)),
        ("time-machine", "rnn-512", new(RecurrentKind.Rnn, 512, 128, 1, 0.4, 16, 64, 24, 0.001)),
        ("time-machine", "gru-512", new(RecurrentKind.Gru, 512, 128, 1, 0.5, 16, 64, 24, 0.002)),
        ("time-machine", "lstm-512", new(RecurrentKind.Lstm, 512, 128, 1, 0.5, 16, 64, 24, 0.003)),

        // Another text, with the recipes that were chosen on the first.
        ("time-machine", "rnn-256", new(RecurrentKind.Rnn, 256, 64, 1, 0.2, 16, 64, 24, 0.0015)),
        ("time-machine", "gru-256", new(RecurrentKind.Gru, 256, 64, 1, 0.3, 16, 64, 24, 0.003)),
        ("time-machine", "lstm-256", new(RecurrentKind.Lstm, 256, 64, 1, 0.3, 16, 64, 24, 0.004)),

        // The peers' 10,000 characters: too little text for any of them.
        ("time-machine-15k", "rnn-256", new(RecurrentKind.Rnn, 256, 32, 1, 0.5, 8, 32, 20, 0.0015)),
        ("time-machine-15k", "gru-256", new(RecurrentKind.Gru, 256, 32, 1, 0.5, 8, 32, 20, 0.002)),
        ("time-machine-15k", "lstm-256", new(RecurrentKind.Lstm, 256, 32, 1, 0.5, 8, 32, 20, 0.003)),
    ];
}
