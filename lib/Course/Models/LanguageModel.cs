using static TorchSharp.torch;

namespace Course.Models;

/// <summary>
/// A network that predicts the next token at every place: ids in, and for each place a score of every token that may come next,
/// before softmax. What it knows of the text so far it hands on as a state.
/// </summary>
/// <remarks>
/// Lesson 05. Training, evaluation and sampling in <c>Course.Training</c> ask for no more than this. The state may be
/// null: then nothing has been read yet.
/// </remarks>
public abstract class LanguageModel : nn.Module<Tensor, RecurrentState?, (Tensor Logits, RecurrentState State)>
{
    /// <summary>Tells what the model is of.</summary>
    /// <param name="name">The model's name.</param>
    /// <param name="vocabularySize">V: token ids are 0 to V − 1.</param>
    protected LanguageModel(string name, int vocabularySize)
        : base(name) => VocabularySize = vocabularySize;

    /// <summary>V: token ids are 0 to V − 1.</summary>
    public int VocabularySize { get; }

    /// <summary>How many numbers are learned.</summary>
    public long ParameterCount => this.CountParameters();

    /// <summary>Where the weights lie, and the ids must.</summary>
    public Device Device => parameters().First().device;
}
