using Course.Data;
using Course.Models;
using Course.NGrams;
using static TorchSharp.torch;

namespace Course.Training;

/// <summary>Trains language models.</summary>
public static class LanguageModelTraining
{
    /// <summary>Trains a language model on a text cut into batches.</summary>
    /// <param name="trainer">The trainer of the model.</param>
    /// <param name="model">The model.</param>
    /// <param name="batches">The text. Each epoch cuts it at other places.</param>
    /// <param name="validation">The ids of a text to validate with, which is not the held-out one; null validates nothing.</param>
    /// <param name="carry">Whether the state is carried from batch to batch, see <see cref="CarriedState"/>; else batches come in random order, each from a zero state.</param>
    /// <param name="cancel">Ends training.</param>
    /// <returns>How it went; losses are in nats a token.</returns>
    public static TrainingLog Fit(
        this Trainer trainer, LanguageModel model, SequenceBatches batches, long[]? validation = null, bool carry = true, CancellationToken cancel = default)
    {
        using CarriedState state = new(model);
        IEnumerable<SequenceBatch> Epoch(int epoch)
        {
            state.Reset();
            return carry ? batches.Sequential(epoch) : batches.Random(epoch);
        }

        Tensor Loss(SequenceBatch batch)
        {
            if (!carry)
            {
                state.Reset();
            }

            return state.Loss(batch);
        }

        Func<double>? validate = validation is null
            ? null
            : () => Perplexity.CrossEntropy(Evaluation.LogProbabilities(model, validation, rows: 8));
        return trainer.Fit(Epoch, Loss, validate, cancel);
    }
}
