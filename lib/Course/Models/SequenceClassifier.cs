using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>Many to one: reads a sequence to its end and names its class.</summary>
/// <remarks>Lessons 10, 11 and 15. The class is told from the state behind the sequence's own last token, never from that behind the padding.</remarks>
public sealed class SequenceClassifier : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly TokenInput input;
    private readonly RecurrentLayers layers;
    private readonly Dropout dropout;
    private readonly Linear output;

    /// <summary>A classifier with random weights.</summary>
    /// <param name="kind">Which layers.</param>
    /// <param name="vocabularySize">V: token ids are 0 to V − 1.</param>
    /// <param name="hiddenSize">H: how many numbers the state of a layer has.</param>
    /// <param name="classes">K: how many classes there are.</param>
    /// <param name="embeddingSize">E: how many numbers a token becomes, or null for one-hot rows.</param>
    /// <param name="layers">L: how many layers stand on each other.</param>
    /// <param name="dropout">The share that is dropped in training between the layers and before the output.</param>
    /// <param name="bidirectional">Whether the layers read both ways.</param>
    public SequenceClassifier(
        RecurrentKind kind, int vocabularySize, int hiddenSize, int classes, int? embeddingSize = null, int layers = 1, double dropout = 0, bool bidirectional = false)
        : base(nameof(SequenceClassifier))
    {
        input = new(vocabularySize, embeddingSize);
        this.layers = new(kind, input.Size, hiddenSize, layers, dropout, bidirectional);
        this.dropout = nn.Dropout(dropout);
        output = nn.Linear(this.layers.OutputSize, classes);
        RegisterComponents();
    }

    /// <summary>Classifies.</summary>
    /// <param name="ids">Sequences, filled up to the longest. // (B, T) int64</param>
    /// <param name="lengths">How many tokens each really has. // (B) int64</param>
    /// <returns>A score for each class, before softmax. // (B, K)</returns>
    public override Tensor forward(Tensor ids, Tensor lengths)
    {
        using var scope = NewDisposeScope();
        var (_, final) = layers.Read(input.call(ids), lengths); // (B, H·D)
        return output.call(dropout.call(final)).MoveToOuterDisposeScope();
    }
}
