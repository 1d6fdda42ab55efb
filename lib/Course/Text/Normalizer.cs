namespace Course.Text;

/// <summary>A named way to change a text, such as lower case or one space between words.</summary>
/// <param name="Name">What a table of steps calls it.</param>
/// <param name="Apply">The change. Applying it twice gives what applying it once gives.</param>
public sealed record NormalizationStep(string Name, Func<string, string> Apply);

/// <summary>
/// Makes texts that mean the same look the same, by steps in a chosen order. See lesson 02.
/// </summary>
/// <remarks>
/// Example: <c>Normalizer.Default.Normalize("I can’t come on 3 May 2024!")</c> is <c>"i cannot come on &lt;date&gt;"</c>.
/// Each step loses something: leave out those that lose what your task needs.
/// </remarks>
public sealed class Normalizer
{
    /// <summary>Chooses the steps.</summary>
    /// <param name="steps">The steps of <see cref="NormalizationSteps"/>, or your own, in the order they run in.</param>
    public Normalizer(params NormalizationStep[] steps) => Steps = steps;

    /// <summary>All steps that suit a bag of words: forms, case, contractions, dates, numbers, punctuation, white space.</summary>
    public static Normalizer Default { get; } = new(
        NormalizationSteps.CompatibleForm,
        NormalizationSteps.LowerCase,
        NormalizationSteps.ExpandContractions,
        NormalizationSteps.MaskDates,
        NormalizationSteps.MaskNumbers,
        NormalizationSteps.DropPunctuation,
        NormalizationSteps.CollapseWhiteSpace);

    /// <summary>The steps, in the order they run in.</summary>
    public IReadOnlyList<NormalizationStep> Steps { get; }

    /// <summary>Runs every step.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The normalized text.</returns>
    public string Normalize(string text) => Steps.Aggregate(text, (current, step) => step.Apply(current));

    /// <summary>Runs every step and tells what each one made of the text, for a table of rows.</summary>
    /// <param name="text">The text.</param>
    /// <returns>One row for each step.</returns>
    public IEnumerable<Change> Trace(string text)
    {
        foreach (var step in Steps)
        {
            text = step.Apply(text);
            yield return new(step.Name, text);
        }
    }

    /// <summary>A row of <see cref="Trace"/>.</summary>
    /// <param name="Step">The name of the step.</param>
    /// <param name="Text">The text after it.</param>
    public sealed record Change(string Step, string Text);
}
