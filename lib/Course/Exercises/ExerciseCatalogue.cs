using System.Text.Json;

namespace Course.Exercises;

/// <summary>All exercises of the course, read from the definitions built into this library.</summary>
public static class ExerciseCatalogue
{
    private static readonly Lazy<IReadOnlyDictionary<string, ExerciseDefinition>> Definitions = new(ReadAll);

    /// <summary>Every exercise, in the order of the lessons.</summary>
    public static IEnumerable<ExerciseDefinition> All => Definitions.Value.Values.OrderBy(d => d.Id, StringComparer.Ordinal);

    /// <summary>Finds an exercise by its id.</summary>
    /// <param name="id">Lesson and name, for example <c>00.mean</c>.</param>
    /// <exception cref="ArgumentException">There is no such exercise; the message lists those of the lesson.</exception>
    public static ExerciseDefinition Find(string id)
    {
        if (Definitions.Value.TryGetValue(id, out var found))
        {
            return found;
        }

        var lesson = id.Split('.')[0];
        var known = All.Select(d => d.Id).Where(k => k.StartsWith(lesson + ".", StringComparison.Ordinal)).ToArray();
        throw new ArgumentException(
            known.Length > 0
                ? $"There is no exercise '{id}'. Lesson {lesson} has: {string.Join(", ", known)}."
                : $"There is no exercise '{id}', and no lesson '{lesson}' with exercises. An id looks like 00.mean.",
            nameof(id));
    }

    /// <summary>Reads one file of definitions: a JSON array of exercises.</summary>
    /// <param name="json">The file's text.</param>
    /// <exception cref="JsonException">The text is not JSON, or a field is missing.</exception>
    public static IReadOnlyList<ExerciseDefinition> Read(string json) =>
        JsonSerializer.Deserialize<ExerciseDefinition[]>(json, FileOptions)
        ?? throw new JsonException("A file of exercises is a JSON array, not null.");

    private static readonly JsonSerializerOptions FileOptions = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private static Dictionary<string, ExerciseDefinition> ReadAll()
    {
        var assembly = typeof(ExerciseCatalogue).Assembly;
        var all = new Dictionary<string, ExerciseDefinition>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".exercises.json", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var definition in Read(reader.ReadToEnd()))
            {
                all.Add(definition.Id, definition);
            }
        }

        return all;
    }
}
