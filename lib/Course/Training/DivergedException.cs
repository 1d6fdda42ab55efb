namespace Course.Training;

/// <summary>Training ran away: a loss or a gradient is no finite number any more, and no step after it could mend that.</summary>
public sealed class DivergedException : ArithmeticException
{
    internal DivergedException(string message, TrainingLog log)
        : base(message) => Log = log;

    /// <summary>The epochs before.</summary>
    public TrainingLog Log { get; }
}
