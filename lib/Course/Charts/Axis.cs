namespace Course.Charts;

/// <summary>One axis of a panel, before it becomes plotly.js's.</summary>
/// <param name="Label">What it measures, with the unit.</param>
internal sealed record Axis(string Label)
{
    public bool IsLog { get; init; }
    /// <summary>The ends, in the data's own units on a logarithmic axis too.</summary>
    public (double Low, double High)? Range { get; init; }
    /// <summary>Names at 0, 1, 2, … in the place of numbers.</summary>
    public string[]? Names { get; init; }
    /// <summary>Whether it runs from right to left, or from top to bottom.</summary>
    public bool IsReversed { get; init; }
    public bool HasGrid { get; init; } = true;

    /// <summary>Where a value stands on the axis as plotly.js counts: by its logarithm on a logarithmic one.</summary>
    public double Place(double value) => IsLog ? Math.Log10(value) : value;

    public static string Checked(string label, string which) => !string.IsNullOrWhiteSpace(label) ? label : throw new ArgumentException(
        $"The {which} axis has no label. Say what it measures and in which unit, for example \"loss (nats)\".");
}
