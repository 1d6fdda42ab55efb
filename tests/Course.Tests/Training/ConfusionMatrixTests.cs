using Course.Training;

namespace Course.Tests.Training;

public class ConfusionMatrixTests
{
    /// <summary>Four cats (0) of which one is called a dog (1), two dogs both called dogs, one bird (2) called a cat; there is no fish (3).</summary>
    private static readonly ConfusionMatrix Matrix = new([0, 0, 0, 0, 1, 1, 2], [0, 0, 0, 1, 1, 1, 0], classes: 4);

    [Fact]
    public void Rows_are_true_and_columns_predicted()
    {
        Assert.Equal((3, 1, 2, 1, 0), (Matrix[0, 0], Matrix[0, 1], Matrix[1, 1], Matrix[2, 0], Matrix[0, 2]));
        Assert.Equal([0.75, 0.25, 0, 0], Matrix.Shares[0]);
        Assert.Equal([0, 0, 0, 0], Matrix.Shares[3]);
    }

    [Fact]
    public void Accuracy_counts_names_and_macro_recall_counts_classes()
    {
        Assert.Equal(5.0 / 7, Matrix.Accuracy, 12);
        Assert.Equal((0.75 + 1 + 0) / 3, Matrix.MacroRecall, 12);
        Assert.Equal(0.75, Matrix.Recall(0));
        Assert.Equal(double.NaN, Matrix.Recall(3));
        Assert.Equal((0.75, 2.0 / 3), (Matrix.Precision(0), Matrix.Precision(1)));
    }

    [Fact]
    public void Misuse_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0], [0, 1], 2));
        Assert.Contains("got 0 predicted as 2", Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0], [2], 2)).Message, StringComparison.Ordinal);
    }
}
