using Course.Training;

namespace Course.Tests.Training;

public class LogitAdjustmentTests
{
    private static readonly double[] Probabilities = [0.6, 0.3, 0.1];
    private static readonly double[] Prior = [0.7, 0.2, 0.1];

    /// <summary>0.6 / √0.9 : 0.4 / √0.1 = 0.6 : 1.2.</summary>
    [Fact]
    public void A_rare_class_is_lifted_by_a_power_of_how_rare_it_is()
    {
        var shifted = LogitAdjustment.Apply([0.6, 0.4], [0.9, 0.1], 0.5);
        Assert.Equal([1 / 3.0, 2 / 3.0], shifted.Select(p => Math.Round(p, 12)), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Tau_0_changes_nothing_and_neither_do_equal_shares()
    {
        Assert.All(LogitAdjustment.Apply(Probabilities, Prior, 0).Zip(Probabilities), p => Assert.Equal(p.Second, p.First, 12));
        Assert.All(LogitAdjustment.Apply(Probabilities, [1 / 3.0, 1 / 3.0, 1 / 3.0], 0.7).Zip(Probabilities), p => Assert.Equal(p.Second, p.First, 12));
    }

    /// <summary>By Bayes' rule p(class | x) / p(class) is the likelihood of x, up to a factor, so τ = 1 gives what equal shares would have given.</summary>
    [Fact]
    public void Tau_1_takes_the_prior_out()
    {
        double[] likelihood = [0.02, 0.05, 0.08];
        var joint = likelihood.Zip(Prior, (l, p) => l * p).ToArray();
        var shifted = LogitAdjustment.Apply([.. joint.Select(p => p / joint.Sum())], Prior, 1);
        Assert.All(shifted.Zip(likelihood), p => Assert.Equal(p.Second / likelihood.Sum(), p.First, 12));
    }

    [Fact]
    public void A_class_without_examples_gets_nothing() =>
        Assert.Equal(0, LogitAdjustment.Apply(Probabilities, [0.8, 0.2, 0], 0.5)[2]);

    [Fact]
    public void There_is_a_share_for_each_class()
    {
        Assert.Throws<ArgumentException>(() => LogitAdjustment.Apply(Probabilities, [0.5, 0.5], 0.5));
        Assert.Throws<ArgumentException>(() => LogitAdjustment.Apply(Probabilities, [0.9, 0.3, -0.2], 0.5));
    }
}
