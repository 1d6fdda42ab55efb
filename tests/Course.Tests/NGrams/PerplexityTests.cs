using Course.NGrams;

namespace Course.Tests.NGrams;

public class PerplexityTests
{
    [Fact]
    public void It_is_the_geometric_mean_of_the_odds() =>
        Assert.Equal(4, Perplexity.Of([Math.Log(1 / 2.0), Math.Log(1 / 8.0)]), 1e-12);

    [Fact]
    public void A_certain_model_has_one_a_uniform_one_V_and_a_wrong_one_infinity()
    {
        var uniform = new Laplace(NGramCounts.Of([0, 1, 2, 3, 4, 5], 1, 6));
        Assert.Equal(6, Perplexity.Of(uniform, [5, 5, 0]), 1e-12);
        Assert.Equal(1, Perplexity.Of([0.0, 0.0]), 1e-12);
        Assert.Equal(double.PositiveInfinity, Perplexity.Of([-1, double.NegativeInfinity]));
    }

    [Fact]
    public void Bits_are_shared_among_characters()
    {
        double[] words = [Math.Log(1 / 16.0), Math.Log(1 / 64.0)]; // 4 + 6 bits
        Assert.Equal(2, Perplexity.BitsPerCharacter(words, characters: 5), 1e-12);
        Assert.Equal(5 * Math.Log(2), Perplexity.CrossEntropy(words), 1e-12);
    }

    [Fact]
    public void Nothing_to_average_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Perplexity.Of([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Perplexity.BitsPerCharacter([-1], 0));
    }
}
