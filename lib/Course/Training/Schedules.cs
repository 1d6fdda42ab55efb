namespace Course.Training;

/// <summary>
/// Learning rate schedules: what the initial rate is multiplied by in the next epoch. Each is a function of the epochs so far
/// and nothing else, so a training that is resumed goes on with the same rates.
/// </summary>
public static class Schedules
{
    /// <summary>Multiplies by the same factor after every epoch: 1, 0.9, 0.81, …</summary>
    /// <param name="factor">The factor, between 0 and 1.</param>
    public static Func<TrainingLog, double> Exponential(double factor) => log => Math.Pow(factor, log.Epochs.Count);

    /// <summary>From 1 down to a floor along half a wave of the cosine: slow, fast, slow.</summary>
    /// <remarks>Source: Loshchilov &amp; Hutter (2017), SGDR.</remarks>
    /// <param name="epochs">How many epochs there will be.</param>
    /// <param name="floor">The factor of the last epoch.</param>
    public static Func<TrainingLog, double> Cosine(int epochs, double floor = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        return log =>
        {
            var done = Math.Min(1, log.Epochs.Count / Math.Max(1.0, epochs - 1));
            return floor + ((1 - floor) * (1 + Math.Cos(Math.PI * done)) / 2);
        };
    }

    /// <summary>Multiplies by a factor each time the validation loss has not got better for some epochs.</summary>
    /// <param name="factor">The factor, between 0 and 1.</param>
    /// <param name="patience">How many epochs without a better one are put up with.</param>
    public static Func<TrainingLog, double> OnPlateau(double factor = 0.5, int patience = 1) => log =>
    {
        var (rate, best, waited) = (1.0, double.PositiveInfinity, 0);
        foreach (var epoch in log.Epochs)
        {
            var loss = epoch.Validation ?? throw new InvalidOperationException("A schedule that looks for a plateau needs a validation loss. Give Fit one.");
            waited = loss < best ? 0 : waited + 1;
            best = Math.Min(best, loss);
            if (waited > patience)
            {
                (rate, waited) = (rate * factor, 0);
            }
        }

        return rate;
    };
}
