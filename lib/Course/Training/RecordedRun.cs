using System.Text.Json;
using System.Text.Json.Serialization;
using Course.Data;
using Course.Models;

namespace Course.Training;

/// <summary>A training that takes longer than a lesson may, as it was recorded: its recipe, its curves for several seeds, perhaps its weights.</summary>
/// <remarks>
/// Lessons 09 and 10. The files lie in <c>data/runs</c>; <c>dotnet run --project tests/Course.Benchmarks -- bar</c> makes them. The held-out
/// text was watched while they were made, for the curves, but took part in no choice.
/// </remarks>
/// <param name="Name">The name of its files, such as <c>prose-lstm-512</c>.</param>
/// <param name="Text">The text, and how it is split.</param>
/// <param name="VocabularySize">V.</param>
/// <param name="Parameters">How many numbers are learned.</param>
/// <param name="Recipe">The choices.</param>
/// <param name="CountingPerplexity">What counting, modified Kneser–Ney, comes to on the same held-out tokens.</param>
/// <param name="Seeds">One training each.</param>
/// <param name="EnsemblePerplexity">That of the mean of the seeds' probabilities.</param>
/// <param name="MixturePerplexity">That of the mean of the first seed's and counting's probabilities, half and half.</param>
public sealed record RecordedRun(
    string Name, string Text, int VocabularySize, long Parameters, LanguageModelRecipe Recipe, double CountingPerplexity,
    IReadOnlyList<RecordedRun.Seed> Seeds, double EnsemblePerplexity, double MixturePerplexity)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>One training.</summary>
    /// <param name="Number">The seed.</param>
    /// <param name="TrainLoss">The loss of each epoch, in nats a token, with dropout.</param>
    /// <param name="HeldOutPerplexity">The held-out perplexity after each epoch; the last counts.</param>
    public sealed record Seed(int Number, IReadOnlyList<double> TrainLoss, IReadOnlyList<double> HeldOutPerplexity);

    /// <summary>The held-out perplexity at the end of training, for each seed.</summary>
    [JsonIgnore]
    public double[] Perplexities => [.. Seeds.Select(seed => seed.HeldOutPerplexity[^1])];

    /// <summary>Whether the first seed's weights were kept.</summary>
    [JsonIgnore]
    public bool HasModel => File.Exists(Place(Name, "weights"));

    /// <summary>All that are there, by name.</summary>
    public static IReadOnlyList<RecordedRun> All() => !Directory.Exists(Folder)
        ? []
        : [.. Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).Select(name => Load(name!))];

    /// <summary>Reads one.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="FileNotFoundException">There is none of that name; the message lists those that are there.</exception>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static RecordedRun Load(string name)
    {
        var path = Place(name, "json");
        if (!File.Exists(path))
        {
            var known = Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension) : [];
            throw new FileNotFoundException($"There is no recorded run named {name}; there are: {string.Join(", ", known)}.", path);
        }

        try
        {
            return JsonSerializer.Deserialize<RecordedRun>(File.ReadAllText(path), Json)!;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"'{path}' is no recorded run: {e.Message} Take it from the repository again.", e);
        }
    }

    /// <summary>The first seed's model, trained, in evaluation mode.</summary>
    /// <exception cref="InvalidOperationException">Its weights were not kept, as they are large.</exception>
    public RecurrentLanguageModel LoadModel()
    {
        if (!HasModel)
        {
            throw new InvalidOperationException($"The weights of {Name} are not in the repository, {Parameters:#,0} numbers being many. Take a run that HasModel, or train it with Recipe.Train.");
        }

        var model = Recipe.NewModel(VocabularySize);
        model.load(Place(Name, "weights"));
        model.eval();
        return model;
    }

    /// <summary>Writes the record, and the model beside it where it is small enough to keep.</summary>
    /// <param name="model">The first seed's model, or null not to keep it.</param>
    public void Save(LanguageModel? model = null)
    {
        Directory.CreateDirectory(Folder);
        Write("json", path => File.WriteAllText(path, JsonSerializer.Serialize(this, Json) + "\n"));
        if (model is not null)
        {
            Write("weights", path => model.save(path));
        }
    }

    private static string Folder => Path.Combine(DataFolder.Path, "runs");

    private static string Place(string name, string ending) => Path.Combine(Folder, $"{name}.{ending}");

    private void Write(string ending, Action<string> write)
    {
        var unfinished = Place(Name, $"{Guid.NewGuid():N}.tmp");
        try
        {
            write(unfinished);
            File.Move(unfinished, Place(Name, ending), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
