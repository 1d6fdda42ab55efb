using Course.Exercises;

namespace Course.Cli.Lessons;

/// <summary>
/// The code kept beside the tests for an exercise: <c>LESSON/NAME.csx</c> is its solution and
/// <c>LESSON/NAME.MISCONCEPTION.csx</c> the mistake of that id. Each is what the exercise's cell would hold.
/// </summary>
/// <param name="folder">The folder of all lessons' solutions.</param>
internal sealed class SolutionFiles(string folder)
{
    public string SolutionPath(string lesson, ExerciseDefinition exercise) =>
        Path.Combine(folder, lesson, $"{ShortName(exercise)}.csx");

    public string MisconceptionPath(string lesson, ExerciseDefinition exercise, Misconception misconception) =>
        Path.Combine(folder, lesson, $"{ShortName(exercise)}.{misconception.Id}.csx");

    /// <summary>Reads a file, or reports that it is missing.</summary>
    public static string? Read(string path, List<string> problems)
    {
        if (File.Exists(path))
        {
            return File.ReadAllText(path);
        }

        problems.Add($"There is no {path}: every exercise has a solution, and every misconception the code that makes it.");
        return null;
    }

    private static string ShortName(ExerciseDefinition exercise) => exercise.Id[(exercise.Id.IndexOf('.') + 1)..];
}
