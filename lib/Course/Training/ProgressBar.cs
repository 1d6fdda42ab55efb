namespace Course.Training;

/// <summary>One line in a terminal that renews itself: the running mean of the loss, tokens a second and the time left.</summary>
/// <param name="output">Where the line is written.</param>
public sealed class ProgressBar(TextWriter output) : TrainingProgress
{
    private readonly TrainingSpeed speed = new();
    private long lastShown;
    private double mean = double.NaN;
    private string place = "";

    /// <inheritdoc/>
    public override void EpochBegins(int epoch, int epochs)
    {
        speed.EpochBegins(epoch, epochs);
        (mean, place) = (double.NaN, $"epoch {epoch} of {epochs}");
    }

    /// <inheritdoc/>
    public override void BatchDone(double loss, long tokens)
    {
        speed.BatchDone(tokens);
        mean = double.IsNaN(mean) ? loss : (0.95 * mean) + (0.05 * loss);
        if (Environment.TickCount64 - lastShown > 200)
        {
            lastShown = Environment.TickCount64;
            Show($"{place}   loss {mean:0.0000}   {speed}");
        }
    }

    /// <inheritdoc/>
    public override void EpochDone(TrainingLog log, int epochs)
    {
        speed.EpochDone();
        Show($"{Line(log.Epochs[^1], epochs)}   {speed}");
    }

    /// <inheritdoc/>
    public override void Stopped(TrainingLog log, int epochs) => output.WriteLine();

    private void Show(string line) => output.Write($"\r{line,-78}");
}
