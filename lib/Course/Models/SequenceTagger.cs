using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>Many to many: names a class for each token. Unlike <see cref="SequenceClassifier"/>, it answers at every step.</summary>
/// <remarks>Lessons 10 and 14.</remarks>
public sealed class SequenceTagger : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly TokenInput input;
    private readonly RecurrentLayers layers;
    private readonly Dropout dropout;
    private readonly Linear output;

    /// <summary>A tagger with random weights.</summary>
    /// <param name="kind">Which layers.</param>
    /// <param name="vocabularySize">V: token ids are 0 to V − 1.</param>
    /// <param name="hiddenSize">H: how many numbers the state of a layer has.</param>
    /// <param name="classes">K: how many tags there are.</param>
    /// <param name="embeddingSize">E: how many numbers a token becomes, or null for one-hot rows.</param>
    /// <param name="layers">L: how many layers stand on each other.</param>
    /// <param name="dropout">The share that is dropped in training of embeddings and of each layer's output.</param>
    /// <param name="bidirectional">Whether the layers read both ways: a tag may depend on what comes after.</param>
    public SequenceTagger(
        RecurrentKind kind, int vocabularySize, int hiddenSize, int classes, int? embeddingSize = null, int layers = 1, double dropout = 0, bool bidirectional = true)
        : base(nameof(SequenceTagger))
    {
        input = new(vocabularySize, embeddingSize);
        this.layers = new(kind, input.Size, hiddenSize, layers, dropout, bidirectional);
        this.dropout = nn.Dropout(dropout);
        output = nn.Linear(this.layers.OutputSize, classes);
        RegisterComponents();
    }

    /// <summary>Tags.</summary>
    /// <param name="ids">Sequences, filled up to the longest. // (B, T) int64</param>
    /// <param name="lengths">How many tokens each really has. // (B) int64</param>
    /// <returns>A score for each tag at each step, before softmax; behind a sequence's end they mean nothing. // (B, T, K)</returns>
    public override Tensor forward(Tensor ids, Tensor lengths)
    {
        using var scope = NewDisposeScope();
        var x = input.call(ids);
        var (h, _) = layers.Read(input.Weight is null ? x : dropout.call(x), lengths); // (B, T, H·D)
        return output.call(dropout.call(h)).MoveToOuterDisposeScope();
    }
}
