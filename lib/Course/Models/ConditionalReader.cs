using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>Predicts the next token at every place, told at every place what the text is to be like: its condition.</summary>
/// <remarks>
/// Lesson 12, where the condition is a language. Unlike a <see cref="RecurrentLanguageModel"/>, it reads two things at each step, side by
/// side: the token, and one of K conditions. Source: Mikolov &amp; Zweig (2012), Context dependent recurrent neural network language model.
/// </remarks>
public sealed class ConditionalReader : nn.Module<Tensor, Tensor, RecurrentState?, (Tensor Logits, RecurrentState State)>
{
    private readonly Embedding tokens;
    private readonly Embedding conditions;
    private readonly RecurrentLayers layers;
    private readonly Dropout dropout;
    private readonly Linear output;

    /// <summary>A reader with random weights.</summary>
    /// <param name="kind">Which layers.</param>
    /// <param name="vocabularySize">V: token ids are 0 to V − 1.</param>
    /// <param name="conditions">K: conditions are 0 to K − 1.</param>
    /// <param name="hiddenSize">H: how many numbers the state has.</param>
    /// <param name="embeddingSize">E: how many numbers a token becomes.</param>
    /// <param name="conditionSize">C: how many numbers a condition becomes.</param>
    /// <param name="dropout">The share of the state that is dropped in training before the output.</param>
    public ConditionalReader(
        RecurrentKind kind, int vocabularySize, int conditions, int hiddenSize, int embeddingSize, int conditionSize, double dropout = 0)
        : base(nameof(ConditionalReader))
    {
        (tokens, this.conditions) = (nn.Embedding(vocabularySize, embeddingSize), nn.Embedding(conditions, conditionSize));
        layers = new(kind, embeddingSize + conditionSize, hiddenSize);
        this.dropout = nn.Dropout(dropout);
        output = nn.Linear(hiddenSize + conditionSize, vocabularySize);
        RegisterComponents();
    }

    /// <summary>Reads and predicts.</summary>
    /// <param name="ids">The tokens. // (B, T) int64</param>
    /// <param name="condition">The condition of each row. // (B) int64</param>
    /// <param name="state">The state that an earlier call returned, or null at the beginning.</param>
    /// <returns>Scores of the token that follows each, before softmax, // (B, T, V), and the state after the last.</returns>
    public override (Tensor Logits, RecurrentState State) forward(Tensor ids, Tensor condition, RecurrentState? state)
    {
        using var scope = NewDisposeScope();
        var beside = conditions.call(condition).unsqueeze(1).expand(-1, ids.shape[1], -1); // (B, T, C)
        var (h, last) = layers.call(cat([tokens.call(ids), beside], 2), state);             // (B, T, H)
        var logits = output.call(cat([dropout.call(h), beside], 2));                        // (B, T, V)
        return (logits.MoveToOuterDisposeScope(), last.MoveToOuterDisposeScope());
    }
}
