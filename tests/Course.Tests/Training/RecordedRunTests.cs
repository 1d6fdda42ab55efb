using Course.Data;
using Course.Models;
using Course.NGrams;
using Course.Training;

namespace Course.Tests.Training;

[Collection(Seeded.Name)]
public sealed class RecordedRunTests
{
    private static readonly long[] Ids = [.. Enumerable.Range(0, 500).Select(i => (long)(i * i % 7))];
    private static readonly LanguageModelRecipe Recipe = new(RecurrentKind.Gru, 8, 4, 1, 0.1, 4, 8, 2, 0.01);

    [Fact]
    public void A_recipe_and_a_seed_make_the_same_model_again()
    {
        double[] Train(int seed)
        {
            var (model, log) = Recipe.Train(7, Ids, seed);
            using (model)
            {
                Assert.Equal(2, log.Epochs.Count);
                return Evaluation.LogProbabilities(model, Ids);
            }
        }

        Assert.Equal(Train(1), Train(1));
        Assert.NotEqual(Train(1), Train(2));
    }

    [Fact]
    public void What_was_saved_is_loaded_again()
    {
        var name = $"test-{Guid.NewGuid():N}";
        var (model, _) = Recipe.Train(7, Ids, 1);
        try
        {
            RecordedRun run = new(name, "numbers", 7, model.ParameterCount, Recipe, 3, [new(1, [2, 1.5], [7, 4]), new(2, [2, 1.6], [7, 5])], 3.5, 2.5);
            run.Save(model);
            var loaded = RecordedRun.Load(name);
            Assert.Equal([4, 5], loaded.Perplexities);
            Assert.Equal(Recipe, loaded.Recipe);
            Assert.Contains(RecordedRun.All(), other => other.Name == name);
            using var again = loaded.LoadModel();
            Assert.Equal(Evaluation.LogProbabilities(model, Ids), Evaluation.LogProbabilities(again, Ids));
        }
        finally
        {
            model.Dispose();
            foreach (var file in Directory.GetFiles(Path.Combine(DataFolder.Path, "runs"), $"{name}*"))
            {
                File.Delete(file);
            }
        }

        Assert.Contains("no recorded run named", Assert.Throws<FileNotFoundException>(() => RecordedRun.Load(name)).Message);
    }

    [Fact]
    public void Recorded_weights_reach_the_recorded_perplexity_on_the_prose()
    {
        var bar = HeldOutBar.OfCharacters(TextCorpus.Prose());
        foreach (var run in RecordedRun.All().Where(run => run.Text == "prose" && run.HasModel))
        {
            Assert.Equal(bar.Perplexity, run.CountingPerplexity, 1e-3);
            using var model = run.LoadModel();
            Assert.Equal(run.Parameters, model.ParameterCount);
            Assert.Equal(run.Perplexities[0], Perplexity.Of(Evaluation.LogProbabilities(model, bar.HeldOut)), 1e-3);
        }
    }
}
