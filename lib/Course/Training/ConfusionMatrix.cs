namespace Course.Training;

/// <summary>How often each class was taken for which: rows are the true classes, columns the predicted ones.</summary>
/// <remarks>Lesson 11. Example: of three cats one called a dog, and one dog called a dog: [2 1] [0 1].</remarks>
public sealed class ConfusionMatrix
{
    private readonly int[][] counts;

    /// <summary>Counts predictions.</summary>
    /// <param name="truth">The true classes.</param>
    /// <param name="predicted">The predicted class of each.</param>
    /// <param name="classes">K: classes are 0 to K − 1.</param>
    /// <exception cref="ArgumentException">There are not as many predictions as true classes, or a class is not 0 to K − 1.</exception>
    public ConfusionMatrix(IReadOnlyList<int> truth, IReadOnlyList<int> predicted, int classes)
    {
        if (truth.Count == 0 || truth.Count != predicted.Count)
        {
            throw new ArgumentException($"Each true class needs one prediction, got {truth.Count} and {predicted.Count}.", nameof(predicted));
        }

        counts = [.. Enumerable.Range(0, classes).Select(_ => new int[classes])];
        foreach (var (t, p) in truth.Zip(predicted))
        {
            if (t < 0 || t >= classes || p < 0 || p >= classes)
            {
                throw new ArgumentException($"Classes are 0 to {classes - 1}, got {t} predicted as {p}.", nameof(predicted));
            }

            counts[t][p]++;
        }
    }

    /// <summary>How often the true class was taken for the predicted one.</summary>
    /// <param name="truth">The true class.</param>
    /// <param name="predicted">The predicted class.</param>
    public int this[int truth, int predicted] => counts[truth][predicted];

    /// <summary>The share of all that was predicted right.</summary>
    public double Accuracy => counts.Index().Sum(row => row.Item[row.Index]) / (double)counts.Sum(row => row.Sum());

    /// <summary>The mean recall of the classes that occur: a rare class counts as much as a frequent one.</summary>
    public double MacroRecall => Enumerable.Range(0, counts.Length).Select(Recall).Where(double.IsFinite).Average();

    /// <summary>The share of each true class that was taken for each class: every row that occurs sums to 1. // (K, K)</summary>
    public IReadOnlyList<double[]> Shares => [.. counts.Select(row => row.Select(n => n / (double)Math.Max(1, row.Sum())).ToArray())];

    /// <summary>The share of a true class that was predicted right; NaN where it does not occur.</summary>
    /// <param name="label">The class.</param>
    public double Recall(int label) => counts[label][label] / (double)counts[label].Sum();

    /// <summary>The share of right ones among those predicted as a class; NaN where it is never predicted.</summary>
    /// <param name="label">The class.</param>
    public double Precision(int label) => counts[label][label] / (double)counts.Sum(row => row[label]);
}
