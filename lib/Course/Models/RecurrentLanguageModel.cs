using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>ids → vectors → recurrent layers → one score for each token of the vocabulary.</summary>
/// <remarks>
/// Lessons 05 to 13. Source: Mikolov et al. (2010), Recurrent neural network based language model; dropout as in Zaremba, Sutskever &amp;
/// Vinyals (2014), on what goes up through the layers and never on what goes from step to step; tied weights as in Press &amp; Wolf (2017).
/// </remarks>
public sealed class RecurrentLanguageModel : LanguageModel
{
    private readonly TokenInput input;
    private readonly nn.Module<Tensor, RecurrentState?, (Tensor Output, RecurrentState State)> layers;
    private readonly Dropout dropout;
    private readonly Linear? output;   // null if the weights are tied
    private readonly Parameter? bias;  // (V), with tied weights

    /// <summary>A model of nn.* layers.</summary>
    /// <param name="kind">Which layers.</param>
    /// <param name="vocabularySize">V: token ids are 0 to V − 1.</param>
    /// <param name="hiddenSize">H: how many numbers the state of a layer has.</param>
    /// <param name="embeddingSize">E: how many numbers a token becomes, or null for one-hot rows.</param>
    /// <param name="layers">L: how many layers stand on each other.</param>
    /// <param name="dropout">The share that is dropped in training of embeddings and of each layer's output.</param>
    /// <param name="tiedWeights">Whether the output layer uses the embeddings as its weights; needs E = H.</param>
    public RecurrentLanguageModel(
        RecurrentKind kind, int vocabularySize, int hiddenSize, int? embeddingSize = null, int layers = 1, double dropout = 0, bool tiedWeights = false)
        : this(
            new TokenInput(vocabularySize, embeddingSize),
            new RecurrentLayers(kind, embeddingSize ?? vocabularySize, hiddenSize, layers, dropout),
            vocabularySize, hiddenSize, dropout, tiedWeights)
    {
    }

    /// <summary>A model around a cell from scratch.</summary>
    /// <param name="cell">The cell; where its input size is V it reads one-hot rows, else embeddings of that size.</param>
    /// <param name="vocabularySize">V: token ids are 0 to V − 1.</param>
    public RecurrentLanguageModel(RecurrentCell cell, int vocabularySize)
        : this(
            new TokenInput(vocabularySize, cell.InputSize == vocabularySize ? null : cell.InputSize),
            new Unrolled(cell), vocabularySize, cell.HiddenSize, 0, false)
    {
    }

    private RecurrentLanguageModel(
        TokenInput input, nn.Module<Tensor, RecurrentState?, (Tensor, RecurrentState)> layers, int vocabularySize, int hiddenSize, double dropout, bool tiedWeights)
        : base(nameof(RecurrentLanguageModel), vocabularySize)
    {
        if (tiedWeights && (input.Weight is null || input.Size != hiddenSize))
        {
            throw new ArgumentException(
                $"Tied weights need embeddings of the size of the state, {hiddenSize}, got {(input.Weight is null ? "one-hot input" : input.Size)}. Give embeddingSize: {hiddenSize}.", nameof(tiedWeights));
        }

        (this.input, this.layers, this.dropout) = (input, layers, nn.Dropout(dropout));
        output = tiedWeights ? null : nn.Linear(hiddenSize, vocabularySize);
        bias = tiedWeights ? nn.Parameter(zeros(vocabularySize)) : null;
        RegisterComponents();
    }

    /// <summary>How tokens enter.</summary>
    public TokenInput Input => input;

    /// <summary>The recurrent part: <see cref="RecurrentLayers"/>, or an <see cref="Unrolled"/> cell.</summary>
    public nn.Module<Tensor, RecurrentState?, (Tensor Output, RecurrentState State)> Layers => layers;

    /// <summary>Reads text and predicts.</summary>
    /// <param name="ids">The tokens. // (B, T) int64</param>
    /// <param name="state">The state that an earlier call returned, or null at the beginning of a text.</param>
    /// <returns>Scores of the token that follows each, // (B, T, V), and the state after the last.</returns>
    public override (Tensor Logits, RecurrentState State) forward(Tensor ids, RecurrentState? state)
    {
        using var scope = NewDisposeScope();
        var x = input.call(ids); // (B, T, E)
        var (h, last) = layers.call(input.Weight is null ? x : dropout.call(x), state); // (B, T, H)
        h = dropout.call(h);
        var logits = output is null ? nn.functional.linear(h, input.Weight!, bias) : output.call(h); // (B, T, V)
        return (logits.MoveToOuterDisposeScope(), last.MoveToOuterDisposeScope());
    }
}
