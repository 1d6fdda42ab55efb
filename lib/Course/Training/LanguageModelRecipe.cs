using Course.Data;
using Course.Models;
using static TorchSharp.torch;

namespace Course.Training;

/// <summary>All choices that make a language model and its training, so that another run can repeat them.</summary>
/// <remarks>
/// Always: embeddings, carried state, Adam, gradients clipped to norm 1, a rate that falls along a cosine to a fiftieth. No early stopping:
/// the number of epochs is one of the choices, made on validation text, and the final training uses that text too.
/// </remarks>
/// <param name="Kind">Which layers.</param>
/// <param name="HiddenSize">H.</param>
/// <param name="EmbeddingSize">E.</param>
/// <param name="Layers">L.</param>
/// <param name="Dropout">The share that is dropped of embeddings and of each layer's output.</param>
/// <param name="BatchSize">B.</param>
/// <param name="Steps">T: how many tokens gradients flow back.</param>
/// <param name="Epochs">How often the text is read.</param>
/// <param name="LearningRate">Adam's rate in the first epoch.</param>
public sealed record LanguageModelRecipe(
    RecurrentKind Kind, int HiddenSize, int EmbeddingSize, int Layers, double Dropout, int BatchSize, int Steps, int Epochs, double LearningRate)
{
    /// <summary>A model with random weights.</summary>
    /// <param name="vocabularySize">V.</param>
    public RecurrentLanguageModel NewModel(int vocabularySize) => new(Kind, vocabularySize, HiddenSize, EmbeddingSize, Layers, Dropout);

    /// <summary>Trains a new model. The same seed gives the same model.</summary>
    /// <param name="vocabularySize">V.</param>
    /// <param name="ids">The text to learn from.</param>
    /// <param name="seed">Draws the initial weights and the dropout.</param>
    /// <param name="validation">A text to validate with in each epoch; then the model ends with its best weights. Null for the final training.</param>
    /// <param name="progress">Who is told how it goes; null for silence. It is given the model to look at.</param>
    /// <returns>The model and how training went.</returns>
    public (RecurrentLanguageModel Model, TrainingLog Log) Train(
        int vocabularySize, long[] ids, int seed, long[]? validation = null, Func<LanguageModel, TrainingProgress>? progress = null)
    {
        manual_seed(seed);
        var model = NewModel(vocabularySize);
        using var optimizer = optim.Adam(model.parameters(), lr: LearningRate);
        Trainer trainer = new(model, optimizer, new()
        {
            Epochs = Epochs,
            ClipNorm = 1,
            Schedule = Schedules.Cosine(Epochs, floor: 0.02),
            Progress = progress?.Invoke(model),
        });
        return (model, trainer.Fit(model, new SequenceBatches(ids, BatchSize, Steps), validation));
    }
}
