namespace Course.NGrams;

/// <summary>How many different n-grams of one length have the count 1, 2, 3 and 4: what discounts are estimated from.</summary>
/// <param name="Ones">n₁.</param>
/// <param name="Twos">n₂.</param>
/// <param name="Threes">n₃.</param>
/// <param name="Fours">n₄.</param>
public readonly record struct CountsOfCounts(int Ones, int Twos, int Threes, int Fours)
{
    /// <summary>Counts counts: of [1 1 2 7 1], n₁ = 3 and n₂ = 1.</summary>
    /// <param name="counts">One count a gram.</param>
    public static CountsOfCounts Of(ReadOnlySpan<int> counts)
    {
        Span<int> found = stackalloc int[5];
        foreach (var count in counts)
        {
            if (count is >= 1 and <= 4)
            {
                found[count]++;
            }
        }

        return new(found[1], found[2], found[3], found[4]);
    }
}
