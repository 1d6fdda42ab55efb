namespace Course.Training;

/// <summary>Writes a line for some of the epochs, twelve at most, and nothing that depends on the clock unless asked.</summary>
/// <param name="times">Whether to add tokens a second and the time left. They differ from run to run.</param>
public sealed class ProgressLines(bool times = false) : TrainingProgress
{
    private const int Lines = 12;

    private readonly TrainingSpeed speed = new();

    /// <inheritdoc/>
    public override void EpochBegins(int epoch, int epochs) => speed.EpochBegins(epoch, epochs);

    /// <inheritdoc/>
    public override void BatchDone(double loss, long tokens) => speed.BatchDone(tokens);

    /// <inheritdoc/>
    public override void EpochDone(TrainingLog log, int epochs)
    {
        var epoch = log.Epochs[^1];
        speed.EpochDone();
        var every = (epochs + Lines - 1) / Lines;
        if (epoch.Epoch == 1 || epoch.Epoch == epochs || epoch.Epoch % every == 0)
        {
            Console.WriteLine(Line(epoch, epochs) + (times ? $"   {speed}" : ""));
        }
    }

    /// <inheritdoc/>
    public override void Stopped(TrainingLog log, int epochs)
    {
        if (log.Stopped != StopReason.Finished)
        {
            var why = log.Stopped == StopReason.Cancelled ? "cancelled" : "validation is not getting better";
            var best = log.Best is { } epoch ? $", the model has the weights of epoch {epoch.Epoch}" : "";
            Console.WriteLine($"stopped after epoch {log.Epochs.Count}: {why}{best}");
        }
    }
}
