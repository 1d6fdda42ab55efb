using Course.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>
/// Two readers whose scores are added: a deep one, which reads a name character by character, and a wide one, which knows
/// many pieces and has one weight for each piece and class, as naive Bayes has. They are trained together.
/// </summary>
/// <remarks>Lesson 11. Source: Cheng et al. (2016), Wide &amp; deep learning for recommender systems.</remarks>
public sealed class WideAndDeepClassifier : nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    private readonly SequenceClassifier deep;
    private readonly Embedding wide;

    /// <summary>A classifier with a wide part of small random weights.</summary>
    /// <param name="deep">The part that reads.</param>
    /// <param name="pieces">How many pieces there are; the id 0 fills up and has no weight.</param>
    /// <param name="classes">K: how many classes there are.</param>
    public WideAndDeepClassifier(SequenceClassifier deep, int pieces, int classes)
        : base(nameof(WideAndDeepClassifier))
    {
        this.deep = deep;
        wide = WideWeights.Of(pieces, classes, 0.05);
        RegisterComponents();
    }

    /// <summary>Classifies.</summary>
    /// <param name="ids">Characters, filled up. // (B, T) int64</param>
    /// <param name="lengths">How many characters each name really has. // (B) int64</param>
    /// <param name="pieces">Pieces, filled up with 0. // (B, G) int64</param>
    /// <returns>A score for each class, before softmax. // (B, K)</returns>
    public override Tensor forward(Tensor ids, Tensor lengths, Tensor pieces)
    {
        using var scope = NewDisposeScope();
        var read = deep.call(ids, lengths);            // (B, K)
        var counted = wide.call(pieces).sum(dim: 1);   // (B, G, K) → (B, K)
        return (read + counted).MoveToOuterDisposeScope();
    }

    /// <summary>Classifies a batch.</summary>
    /// <param name="batch">The batch; its targets are not looked at.</param>
    /// <returns>A score for each class, before softmax. // (B, K)</returns>
    public Tensor call(NameBatch batch) => call(batch.Input, batch.Lengths, batch.Pieces);
}
