using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Course.Exercises;

/// <summary>
/// Checks a learner's function against an exercise's public cases.
/// </summary>
/// <example><c>Exercise.Check("00.mean", Mean)</c> in the cell below the learner's own <c>Mean</c>.</example>
public static class Exercise
{
    private static readonly ConcurrentDictionary<string, int> FailedChecks = new();

    /// <summary>
    /// Calls <paramref name="answer"/> on every case. A right answer is praised; a wrong one that agrees with a known
    /// mistake is told so; any other wrong one gets the next hint, one tier more at each failed check.
    /// </summary>
    /// <param name="id">The exercise's id, for example <c>00.mean</c>.</param>
    /// <param name="answer">The learner's function.</param>
    /// <returns>The report, which shows itself as the cell's value.</returns>
    /// <exception cref="ArgumentException">There is no such exercise, or the function does not have its parameters.</exception>
    public static CheckReport Check(string id, Delegate answer)
    {
        var exercise = ExerciseCatalogue.Find(id);
        var attempt = FailedChecks.GetValueOrDefault(id);
        var report = Check(exercise, answer, attempt);
        if (report.Status == CheckStatus.Failed)
        {
            FailedChecks[id] = attempt + 1;
        }

        return report;
    }

    /// <summary>As <see cref="Check(string, Delegate)"/>, for a definition at hand.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="answer">The learner's function.</param>
    /// <param name="failedBefore">How many checks have failed before this one: the tier of the hint to give.</param>
    public static CheckReport Check(ExerciseDefinition exercise, Delegate answer, int failedBefore)
    {
        var results = new List<CaseResult>();
        foreach (var @case in exercise.Cases)
        {
            var result = Run(exercise, @case, answer, out var notStarted);
            if (notStarted)
            {
                return Report(exercise, CheckStatus.NotStarted, [], null, $"Not started: write {exercise.Signature} in the exercise cell above, then run both cells.");
            }

            results.Add(result);
        }

        if (results.TrueForAll(r => r.Passed))
        {
            return Report(exercise, CheckStatus.Passed, results, null, "All cases pass.");
        }

        if (Mistake(exercise, results) is { } mistake)
        {
            return Report(exercise, CheckStatus.Failed, results, mistake.Id, mistake.Says);
        }

        var hint = exercise.Hints.Count == 0 ? "Compare the two columns." : exercise.Hints[Math.Min(failedBefore, exercise.Hints.Count - 1)];
        return Report(exercise, CheckStatus.Failed, results, null, $"Hint: {hint}");
    }

    /// <summary>The form in which an answer that throws is stored and compared.</summary>
    /// <param name="thrown">What the answer threw.</param>
    public static JsonElement Thrown(Exception thrown) => ValueJson.Write(new Dictionary<string, string> { ["throws"] = thrown.GetType().Name });

    private static CheckReport Report(ExerciseDefinition exercise, CheckStatus status, IReadOnlyList<CaseResult> cases, string? misconception, string message) =>
        new(exercise.Id, exercise.Title, status, exercise.Points, cases, misconception, message);

    private static CaseResult Run(ExerciseDefinition exercise, ExerciseCase @case, Delegate answer, out bool notStarted)
    {
        notStarted = false;
        var arguments = Arguments(exercise, @case, answer);
        var call = $"{exercise.FunctionName}({string.Join(", ", @case.Inputs.EnumerateObject().Select(p => ValueJson.Show(p.Value)))})";
        try
        {
            var actual = ValueJson.Write(answer.DynamicInvoke(arguments));
            return new(@case.Name, Agreement.Holds(actual, @case.Expected, exercise.Tolerance), call, @case.Expected, actual, null);
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } thrown)
        {
            notStarted = thrown is NotImplementedException;
            var actual = Thrown(thrown);
            var expected = Agreement.Holds(actual, @case.Expected, 0);
            return new(@case.Name, expected, call, @case.Expected, actual, $"{thrown.GetType().Name}: {thrown.Message}");
        }
    }

    private static object?[] Arguments(ExerciseDefinition exercise, ExerciseCase @case, Delegate answer)
    {
        var parameters = answer.Method.GetParameters();
        var inputs = @case.Inputs.EnumerateObject().ToArray();
        if (parameters.Length != inputs.Length)
        {
            throw Mismatch(exercise, answer, null);
        }

        try
        {
            return [.. inputs.Select((input, i) => ValueJson.Read(input.Value, parameters[i].ParameterType))];
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw Mismatch(exercise, answer, e);
        }
    }

    private static ArgumentException Mismatch(ExerciseDefinition exercise, Delegate answer, Exception? inner)
    {
        var given = string.Join(", ", answer.Method.GetParameters().Select(p => p.ParameterType.Name));
        return new ArgumentException(
            $"Exercise {exercise.Id} checks {exercise.Signature}; this function takes ({given}) and returns {answer.Method.ReturnType.Name}. Give it the parameters above.",
            nameof(answer),
            inner);
    }

    private static Misconception? Mistake(ExerciseDefinition exercise, IReadOnlyList<CaseResult> results) =>
        exercise.Misconceptions.FirstOrDefault(m => exercise.Cases.Zip(results).All(pair =>
            pair.Second.Actual is { } actual
            && pair.First.Mistaken.TryGetValue(m.Id, out var mistaken)
            && Agreement.Holds(actual, mistaken, exercise.Tolerance)));
}
