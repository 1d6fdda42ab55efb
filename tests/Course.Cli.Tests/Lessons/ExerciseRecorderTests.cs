using Course.Cli.Lessons;
using Course.Exercises;

namespace Course.Cli.Tests.Lessons;

public sealed class ExerciseRecorderTests : IDisposable
{
    // Laid out by hand: recording would lay it out anew.
    private const string Definitions = """[ { "id": "00.mean", "cases": [ { "inputs": [1], "expected": 0, "mistaken": {} } ] } ]""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_lesson_that_gave_no_values_leaves_the_definitions_as_they_are()
    {
        var (repository, path) = Checkout();

        var changed = ExerciseRecorder.Record(repository, [Result([])]);

        Assert.Empty(changed);
        Assert.Equal(Definitions, File.ReadAllText(path));
    }

    [Fact]
    public void An_exercise_without_a_report_of_any_solution_is_not_recorded()
    {
        var (repository, path) = Checkout();

        var changed = ExerciseRecorder.Record(repository, [Result(new() { ["00.mean"] = new Dictionary<string, CheckReport>() })]);

        Assert.Empty(changed);
        Assert.Equal(Definitions, File.ReadAllText(path));
    }

    private (Repository Repository, string Path) Checkout()
    {
        var repository = new Repository(_folder.Path);
        Directory.CreateDirectory(repository.ExerciseDefinitions);
        var path = Path.Combine(repository.ExerciseDefinitions, "00-lesson.exercises.json");
        File.WriteAllText(path, Definitions);
        return (repository, path);
    }

    private static LessonCheckResult Result(Dictionary<string, IReadOnlyDictionary<string, CheckReport>> reports) => new("00-lesson.ipynb", [], reports, 1, 0);
}
