namespace Course.Training;

/// <summary>How a <see cref="Trainer"/> trains.</summary>
public sealed record TrainerOptions
{
    /// <summary>How often all batches are seen, at most.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>The largest norm that the gradient of all parameters together may have, lesson 07; null does not clip.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>M: over how many batches gradients are averaged before a step, lesson 06; the last step of an epoch has those that are left.</summary>
    public int Accumulate { get; init; } = 1;

    /// <summary>Early stopping: after how many epochs without a better validation loss training ends; null goes on to the end.</summary>
    public int? Patience { get; init; }

    /// <summary>
    /// What the optimizer's learning rate is multiplied by in the next epoch, told from the epochs so far; see
    /// <see cref="Schedules"/>. Null leaves the rate as it is.
    /// </summary>
    public Func<TrainingLog, double>? Schedule { get; init; }

    /// <summary>
    /// The file that is written after each epoch. If it is there already, training goes on from it. Null writes none.
    /// </summary>
    public string? Checkpoint { get; init; }

    /// <summary>Who is told how training goes; null trains in silence.</summary>
    public TrainingProgress? Progress { get; init; } = TrainingProgress.Default;
}
