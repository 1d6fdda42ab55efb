using Course.Data;
using Course.Models;
using Course.NGrams;
using Course.Text;
using TorchSharp;

namespace Course.Tests.Models;

public class NameGeneratorTests
{
    private static readonly NameSplit Split = NameSet.Course().DistinctSplit(1);

    private static readonly Lazy<NameGenerator> Trained = new(() => NameGenerator.Train(Split.Train, NameSet.Course().Languages, seed: 1, epochs: 2));

    private static NameGenerator Generator => Trained.Value;

    /// <summary>The course's rule: a network that loses to counting has not earned its lesson.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_network_predicts_held_out_names_better_than_a_count_for_each_language(int seed)
    {
        var set = NameSet.Course();
        var split = set.DistinctSplit(seed);
        using var generator = NameGenerator.Train(split.Train, set.Languages, seed);
        var letters = generator.Encoder.Characters;
        int[] Ids(LabelledName name) => [.. generator.Encoder.Encode(name.Folded).Select(id => (int)id)];
        var counts = set.Languages.ToDictionary(language => language, language => new ModifiedKneserNey(NGramCounts.Of(
            split.Train.Where(name => name.Language == language).SelectMany(Ids).ToArray(), 5, letters.Count, (int)letters[Vocabulary.Bos])));
        var counted = -split.HeldOut.SelectMany(name => counts[name.Language].Score(Ids(name))).Average();
        var read = -generator.LogProbabilities(split.HeldOut).SelectMany(logs => logs).Average();
        Assert.True(read < counted, $"network {read:0.000}, counting {counted:0.000} nats a letter");
    }

    [Fact]
    public void Log_probabilities_are_those_that_names_are_drawn_by()
    {
        LabelledName name = new("Novák", "Czech");
        var p = new[] { "", "N", "No", "Nov", "Nova", "Novak" }.Select(start => Generator.Distribution("Czech", start)).ToArray();
        var next = Generator.Encoder.Encode("Novak")[1..];
        var logs = Generator.LogProbabilities([new("Ng", "Vietnamese"), name])[1];
        Assert.Equal(6, logs.Length);
        // Distribution leaves out what is never drawn, which has next to no probability.
        Assert.All(next.Zip(p, logs), step => Assert.Equal(Math.Exp(step.Third), step.Second[step.First], 2));
    }

    [Fact]
    public void A_seed_decides_the_names()
    {
        Assert.Equal(Generator.Write("Greek", 20, new Random(3)), Generator.Write("Greek", 20, new Random(3)));
        Assert.NotEqual(Generator.Write("Greek", 20, new Random(3)), Generator.Write("Greek", 20, new Random(4)));
    }

    [Fact]
    public void The_language_asked_for_decides_how_names_end()
    {
        int Count(string language, string ending) =>
            Generator.Write(language, 200, new Random(1), temperature: 0.7).Count(name => name.EndsWith(ending, StringComparison.Ordinal));
        Assert.True(Count("Polish", "ski") > 10 * Math.Max(1, Count("Japanese", "ski")));
        Assert.True(Count("Finnish", "nen") > 10 * Math.Max(1, Count("Polish", "nen")));
    }

    [Fact]
    public void A_name_begins_with_the_first_letters_and_has_at_most_as_many_as_allowed()
    {
        Assert.All(Generator.Write("Dutch", 20, new Random(1), "van ", limit: 9), name =>
        {
            Assert.StartsWith("van ", name, StringComparison.Ordinal);
            Assert.InRange(name.Length, 4, 9);
        });
        Assert.All(Generator.Write("Polish", 5, new Random(1), "Łó"), name => Assert.StartsWith("Lo", name, StringComparison.Ordinal));
    }

    [Fact]
    public void No_name_is_empty_and_no_special_token_is_written() =>
        Assert.All(Generator.Write("Vietnamese", 300, new Random(1), temperature: 3), name =>
        {
            Assert.NotEmpty(name);
            Assert.DoesNotContain('<', name);
        });

    [Fact]
    public void Temperature_0_takes_the_likeliest_letter_and_cold_is_less_varied_than_hot()
    {
        Assert.Single(Generator.Write("Italian", 10, new Random(1), temperature: 0).Distinct());
        int Different(double temperature) => Generator.Write("Italian", 200, new Random(1), temperature: temperature).Distinct().Count();
        Assert.True(Different(0.3) < Different(1));
    }

    [Fact]
    public void No_names_are_no_names() => Assert.Empty(Generator.Write("Italian", 0, new Random(1)));

    [Theory]
    [InlineData("R2", "'2'")]
    [InlineData("😀", "'😀'")]
    [InlineData("山", "'山'")]
    [InlineData("O_", "'_'")]
    public void First_letters_that_no_name_can_have_are_refused(string start, string told) =>
        Assert.Contains(told, Assert.Throws<ArgumentException>(() => Generator.Write("Irish", 1, new Random(1), start)).Message, StringComparison.Ordinal);

    [Fact]
    public void Ten_thousand_first_letters_are_refused()
    {
        var message = Assert.Throws<ArgumentException>(() => Generator.Write("Irish", 1, new Random(1), new string('a', 10_000))).Message;
        Assert.Contains("30 letters at most", message, StringComparison.Ordinal);
        Assert.Contains("10,000", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_first_letters_are_none() =>
        Assert.Equal(Generator.Write("Irish", 5, new Random(1)), Generator.Write("Irish", 5, new Random(1), "  "));

    [Fact]
    public void A_letter_that_no_training_name_has_is_refused()
    {
        using var generator = NameGenerator.Train([new("Abe", "Japanese"), new("Ueda", "Japanese")], ["Japanese"], seed: 1, epochs: 1);
        Assert.Contains("'q'", Assert.Throws<ArgumentException>(() => generator.Write("Japanese", 1, new Random(1), "q")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Klingon")]
    [InlineData("polish")]
    [InlineData("")]
    public void An_unknown_language_is_refused_with_those_that_there_are(string language)
    {
        Assert.Contains("Finnish, French", Assert.Throws<ArgumentException>(() => Generator.Write(language, 1, new Random(1))).Message, StringComparison.Ordinal);
        Assert.Contains("Finnish, French", Assert.Throws<ArgumentException>(() => Generator.LogProbabilities(new LabelledName("Nowak", language))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    public void A_name_without_a_latin_letter_has_no_likelihood(string name) =>
        Assert.Contains("at least one Latin letter", Assert.Throws<ArgumentException>(() => Generator.LogProbabilities(new LabelledName(name, "Polish"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_temperature_is_not_negative(double temperature) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Generator.Write("Polish", 1, new Random(1), temperature: temperature));

    [Fact]
    public void Reading_on_from_a_state_is_reading_from_the_beginning()
    {
        torch.random.manual_seed(1);
        using ConditionalReader deep = new(RecurrentKind.Gru, vocabularySize: 9, conditions: 3, hiddenSize: 8, embeddingSize: 4, conditionSize: 2);
        using WideAndDeepLanguageModel model = new(deep, contexts: 12, vocabularySize: 9);
        var (ids, condition, contexts) = (torch.randint(0, 9, [2, 5]), torch.tensor(new long[] { 0, 2 }), torch.randint(0, 12, [2, 5, 3]));
        var (whole, _) = model.call(ids, condition, contexts, null);
        var (_, state) = model.call(ids.narrow(1, 0, 2), condition, contexts.narrow(1, 0, 2), null);
        var (rest, _) = model.call(ids.narrow(1, 2, 3), condition, contexts.narrow(1, 2, 3), state);
        Assert.True(torch.allclose(whole.narrow(1, 2, 3), rest, atol: 1e-5));
    }

    [Fact]
    public void Contexts_and_condition_both_count_and_the_filling_does_not()
    {
        torch.random.manual_seed(1);
        using ConditionalReader deep = new(RecurrentKind.Gru, vocabularySize: 9, conditions: 3, hiddenSize: 8, embeddingSize: 4, conditionSize: 2);
        using WideAndDeepLanguageModel model = new(deep, contexts: 12, vocabularySize: 9);
        var ids = torch.randint(0, 9, [1, 4]);
        torch.Tensor Scores(long condition, params long[] contexts) =>
            model.call(ids, torch.tensor([condition]), torch.tensor(contexts).expand(1, 4, -1), null).Logits;
        var deepAlone = deep.call(ids, torch.tensor(new long[] { 1 }), null).Logits;
        Assert.False(torch.allclose(Scores(0, 5), Scores(1, 5)));
        Assert.False(torch.allclose(Scores(1, 5), Scores(1, 6)));
        var row = model.get_parameter("wide.weight")![5];
        Assert.True(torch.allclose(deepAlone + row, Scores(1, 5), atol: 1e-5));
        Assert.True(torch.allclose(deepAlone + (2 * row), Scores(1, 5, 5), atol: 1e-5));
    }
}
