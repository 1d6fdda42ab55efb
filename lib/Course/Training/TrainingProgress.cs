namespace Course.Training;

/// <summary>Is told how training goes.</summary>
public abstract class TrainingProgress
{
    /// <summary>
    /// A line that renews itself in a terminal, with speed and time left; elsewhere, as in a notebook, a few lines that are the
    /// same in every run.
    /// </summary>
    public static TrainingProgress Default => Console.IsOutputRedirected || InNotebook ? new ProgressLines() : new ProgressBar(Console.Out);

    private static bool InNotebook => AppDomain.CurrentDomain.GetAssemblies().Any(assembly =>
        assembly.GetName().Name is "Course.Kernel" or "Microsoft.DotNet.Interactive");

    /// <summary>An epoch begins.</summary>
    /// <param name="epoch">Its number, from 1.</param>
    /// <param name="epochs">How many there will be at most.</param>
    public virtual void EpochBegins(int epoch, int epochs)
    {
    }

    /// <summary>A batch has been learned from.</summary>
    /// <param name="loss">Its loss.</param>
    /// <param name="tokens">How many tokens it had.</param>
    public virtual void BatchDone(double loss, long tokens)
    {
    }

    /// <summary>An epoch is over.</summary>
    /// <param name="log">The epochs so far.</param>
    /// <param name="epochs">How many there will be at most.</param>
    public abstract void EpochDone(TrainingLog log, int epochs);

    /// <summary>Training is over.</summary>
    /// <param name="log">All epochs, and why it is over.</param>
    /// <param name="epochs">How many there should have been at most.</param>
    public virtual void Stopped(TrainingLog log, int epochs)
    {
    }

    /// <summary>An epoch in words.</summary>
    private protected static string Line(EpochResult epoch, int epochs) =>
        $"epoch {epoch.Epoch.ToString().PadLeft(epochs.ToString().Length)} of {epochs}   loss {epoch.Loss:0.0000}"
        + (epoch.Validation is { } validation ? $"   validation {validation:0.0000}" : "");
}
