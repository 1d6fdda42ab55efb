using Course.NGrams;

namespace Course.Tests.NGrams;

public class NaiveBayesTests
{
    [Fact]
    public void Pieces_are_all_n_grams_with_marked_ends() =>
        Assert.Equal(["^", "A", "b", "e", "$", "^A", "Ab", "be", "e$"], NaiveBayes.Pieces("Abe", 2));

    /// <summary>
    /// By hand: class 0 has ^ a $ ^ a $, class 1 has ^ b $; so V = 4. With α = 1: p(a | 0) = (2 + 1) / (6 + 4), p(a | 1) = (0 + 1) / (3 + 4);
    /// p(^ | 0) = 3/10, p(^ | 1) = 2/7, and the same for $; priors 2/3 and 1/3.
    /// </summary>
    [Fact]
    public void A_worked_example()
    {
        NaiveBayes bayes = new([("a", 0), ("a", 0), ("b", 1)], classes: 2, order: 1, alpha: 1);

        var scores = bayes.Scores("a");
        Assert.Equal(Math.Log(2.0 / 3 * (3.0 / 10) * (3.0 / 10) * (3.0 / 10)), scores[0], 12);
        Assert.Equal(Math.Log(1.0 / 3 * (2.0 / 7) * (1.0 / 7) * (2.0 / 7)), scores[1], 12);
        Assert.Equal(Math.Exp(scores[0]) / (Math.Exp(scores[0]) + Math.Exp(scores[1])), bayes.Probabilities("a")[0], 12);
        Assert.Equal((0, 1), (bayes.Predict("a"), bayes.Predict("b")));
    }

    [Fact]
    public void Unknown_pieces_say_nothing()
    {
        NaiveBayes bayes = new([("a", 0), ("a", 0), ("b", 1)], classes: 2, order: 3);
        Assert.Equal(0, bayes.Predict(""));
        Assert.Equal(0, bayes.Predict("1234"));
        Assert.Equal(1, bayes.Probabilities(string.Concat(Enumerable.Repeat("😀", 5_000))).Sum(), 9);
        Assert.Equal(0, bayes.Predict(new string('a', 10_000)));
    }

    [Fact]
    public void A_class_without_an_example_is_impossible() =>
        Assert.Equal(0, new NaiveBayes([("a", 0), ("b", 1)], classes: 3).Probabilities("a")[2]);

    [Fact]
    public void Misuse_is_an_error()
    {
        Assert.Contains("there is none", Assert.Throws<ArgumentException>(() => new NaiveBayes([], 2)).Message, StringComparison.Ordinal);
        Assert.Contains("got 2 for 'x'", Assert.Throws<ArgumentException>(() => new NaiveBayes([("x", 2)], 2)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new NaiveBayes([("x", 0)], 2, alpha: 0));
    }
}
