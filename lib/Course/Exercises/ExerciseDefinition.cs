using System.Text.Json;

namespace Course.Exercises;

/// <summary>
/// An exercise as data: what the learner's function is called with, what must come back, and what comes back when
/// a known mistake is made. Solutions and misconceptions themselves are code outside this library, so that
/// nothing here gives the answer away.
/// </summary>
/// <param name="Id">Lesson and name, for example <c>00.mean</c>.</param>
/// <param name="Title">What the exercise is about, in a few words.</param>
/// <param name="Signature">The function to write, as C# shows it: <c>double Mean(double[] values)</c>.</param>
/// <param name="Points">What the exercise is worth when every case passes.</param>
/// <param name="Tolerance">How far a number may be off: |yours − expected| ≤ tolerance · (1 + |expected|).</param>
/// <param name="Hints">From a nudge to almost the answer; each failed check shows one more.</param>
/// <param name="Misconceptions">The known mistakes, each with the sentence that names it.</param>
/// <param name="Cases">The public cases.</param>
public sealed record ExerciseDefinition(
    string Id,
    string Title,
    string Signature,
    int Points,
    double Tolerance,
    IReadOnlyList<string> Hints,
    IReadOnlyList<Misconception> Misconceptions,
    IReadOnlyList<ExerciseCase> Cases)
{
    /// <summary>The function's name, taken from <see cref="Signature"/>.</summary>
    public string FunctionName => Signature.Split('(')[0].Split(' ')[^1];
}

/// <summary>A known wrong way to do an exercise.</summary>
/// <param name="Id">A name that is unique in the exercise: <c>divides-by-n-minus-one</c>.</param>
/// <param name="Says">The sentence that tells the learner what they did.</param>
public sealed record Misconception(string Id, string Says);

/// <summary>One call of the learner's function.</summary>
/// <param name="Name">What the case is about: "one value".</param>
/// <param name="Inputs">A JSON object: the arguments in the signature's order, by name.</param>
/// <param name="Expected">What the function must return (see <see cref="ValueJson"/>).</param>
/// <param name="Mistaken">For each misconception, by id, what it returns instead.</param>
public sealed record ExerciseCase(
    string Name,
    JsonElement Inputs,
    JsonElement Expected,
    IReadOnlyDictionary<string, JsonElement> Mistaken);
