using Course.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Models;

/// <summary>
/// Predicts the next token from two sources whose scores are added: a deep one, which reads, and a wide one, which knows many short
/// contexts and has one weight for each context and next token, as an n-gram model has. They are trained together.
/// </summary>
/// <remarks>
/// Lesson 12; <see cref="WideAndDeepClassifier"/> is the same for classes. Source: Mikolov et al. (2011), Strategies for training large
/// scale neural network language models, where the wide part is called a maximum entropy model.
/// </remarks>
public sealed class WideAndDeepLanguageModel : nn.Module<Tensor, Tensor, Tensor, RecurrentState?, (Tensor Logits, RecurrentState State)>
{
    private readonly ConditionalReader deep;
    private readonly Embedding wide;

    /// <summary>A model with a wide part of small random weights.</summary>
    /// <param name="deep">The part that reads.</param>
    /// <param name="contexts">How many contexts there are; the id 0 fills up and has no weight.</param>
    /// <param name="vocabularySize">V: how many tokens may follow.</param>
    public WideAndDeepLanguageModel(ConditionalReader deep, int contexts, int vocabularySize)
        : base(nameof(WideAndDeepLanguageModel))
    {
        this.deep = deep;
        wide = WideWeights.Of(contexts, vocabularySize, 0.02);
        RegisterComponents();
    }

    /// <summary>Reads and predicts.</summary>
    /// <param name="ids">The tokens. // (B, T) int64</param>
    /// <param name="condition">The condition of each row. // (B) int64</param>
    /// <param name="contexts">The contexts at each place, filled up with 0. // (B, T, F) int64</param>
    /// <param name="state">The state that an earlier call returned, or null at the beginning.</param>
    /// <returns>Scores of the token that follows each, before softmax, // (B, T, V), and the state after the last.</returns>
    public override (Tensor Logits, RecurrentState State) forward(Tensor ids, Tensor condition, Tensor contexts, RecurrentState? state)
    {
        using var scope = NewDisposeScope();
        var (read, last) = deep.call(ids, condition, state);  // (B, T, V)
        var counted = wide.call(contexts).sum(dim: 2);        // (B, T, F, V) → (B, T, V)
        return ((read + counted).MoveToOuterDisposeScope(), last.MoveToOuterDisposeScope());
    }

    /// <summary>Reads a batch from its beginning.</summary>
    /// <param name="batch">The batch; its targets are not looked at.</param>
    /// <returns>Scores of the letter that follows each place, before softmax. // (B, T, V)</returns>
    public Tensor call(NextLetterBatch batch)
    {
        var (logits, state) = call(batch.Input, batch.Language, batch.Contexts, null);
        state.Dispose();
        return logits;
    }
}
