namespace Course.Data;

/// <summary>Names to learn from, and names to be judged by.</summary>
/// <remarks>Lesson 11. <see cref="NameSet.RawSplit"/> and <see cref="NameSet.DistinctSplit"/> make one.</remarks>
/// <param name="Train">The names to learn from.</param>
/// <param name="HeldOut">The names that no model is trained on.</param>
public sealed record NameSplit(IReadOnlyList<LabelledName> Train, IReadOnlyList<LabelledName> HeldOut)
{
    /// <summary>The share of the held-out names that also stand among the training names, spelt the same but for marks and case.</summary>
    public double Leakage
    {
        get
        {
            var seen = Train.Select(name => name.Key).ToHashSet(StringComparer.Ordinal);
            return HeldOut.Average(name => seen.Contains(name.Key) ? 1.0 : 0.0);
        }
    }
}
