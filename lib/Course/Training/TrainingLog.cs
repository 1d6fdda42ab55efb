namespace Course.Training;

/// <summary>What one epoch came to.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Loss">The mean loss of the batches while they were learned from; of a language model in nats a token.</param>
/// <param name="Validation">The loss on what is not trained on, or null where none is measured.</param>
/// <param name="LearningRate">The learning rate.</param>
/// <param name="GradientNorm">The mean norm of the gradient, before clipping.</param>
public sealed record EpochResult(int Epoch, double Loss, double? Validation, double LearningRate, double GradientNorm);

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    Finished,

    /// <summary>The validation loss was not getting better.</summary>
    EarlyStopping,

    /// <summary>Somebody asked for it.</summary>
    Cancelled,
}

/// <summary>The course of a training, for charts and tables.</summary>
public sealed class TrainingLog
{
    private readonly List<EpochResult> epochs = [];
    private readonly List<double> batchLosses = [];

    /// <summary>The epochs, first to last.</summary>
    public IReadOnlyList<EpochResult> Epochs => epochs;

    /// <summary>The loss of every batch of these epochs, in order: a finer curve.</summary>
    public IReadOnlyList<double> BatchLosses => batchLosses;

    /// <summary>The epoch with the lowest validation loss, whose weights the model has in the end; null where none was measured.</summary>
    public EpochResult? Best => epochs.Where(epoch => epoch.Validation is not null).MinBy(epoch => epoch.Validation);

    /// <summary>How many epochs have gone by since <see cref="Best"/>.</summary>
    public int EpochsSinceBest => Best is { } best ? epochs.Count - best.Epoch : 0;

    /// <summary>Why training ended.</summary>
    public StopReason Stopped { get; internal set; }

    internal void Add(EpochResult epoch, IEnumerable<double> losses) => Add([epoch], losses);

    internal void Add(IEnumerable<EpochResult> results, IEnumerable<double> losses)
    {
        epochs.AddRange(results);
        batchLosses.AddRange(losses);
    }
}
