namespace Course.NGrams;

/// <summary>What is taken off a count before it becomes a probability, so that something is left for what was not seen.</summary>
/// <param name="One">D₁, off a count of 1.</param>
/// <param name="Two">D₂, off a count of 2.</param>
/// <param name="ThreeOrMore">D₃₊, off any higher count.</param>
/// <param name="IsEstimated">Whether the text told it; false where the fallback had to serve.</param>
public readonly record struct Discount(double One, double Two, double ThreeOrMore, bool IsEstimated)
{
    /// <summary>
    /// One discount for all counts, D = n₁ / (n₁ + 2 n₂) (Ney, Essen &amp; Kneser 1994). Without grams that occur
    /// once and grams that occur twice there is no estimate; then it is 0.75, close to what large texts give.
    /// </summary>
    /// <param name="n">How many grams occur once, twice …</param>
    public static Discount Absolute(CountsOfCounts n)
    {
        if (n.Ones == 0 || n.Twos == 0)
        {
            return new(0.75, 0.75, 0.75, IsEstimated: false);
        }

        var d = n.Ones / (n.Ones + (2.0 * n.Twos));
        return new(d, d, d, IsEstimated: true);
    }

    /// <summary>
    /// Three discounts (Chen &amp; Goodman 1998, equation 26): with Y = n₁ / (n₁ + 2 n₂),
    /// D₁ = 1 − 2 Y n₂ / n₁, D₂ = 2 − 3 Y n₃ / n₂, D₃₊ = 3 − 4 Y n₄ / n₃.
    /// </summary>
    /// <remarks>
    /// There is no estimate when n₁, n₂ or n₃ is 0, or when a discount is not above 0 or is more than its count. KenLM's
    /// lmplz then stops, or with --discount_fallback takes 0.5, 1, 1.5 for that length of n-grams; so does this. (KenLM lets
    /// a discount of exactly 0 pass, which leaves nothing for unseen tokens.) SRILM stops as well, and offers no
    /// substitute. Where they are few it shows that lmplz counts the last n-gram of each shorter length by its plain count.
    /// </remarks>
    /// <param name="n">How many grams occur once, twice …</param>
    public static Discount Modified(CountsOfCounts n)
    {
        if (n.Ones > 0 && n.Twos > 0 && n.Threes > 0)
        {
            var y = n.Ones / (n.Ones + (2.0 * n.Twos));
            var d1 = 1 - (2 * y * n.Twos / n.Ones);
            var d2 = 2 - (3 * y * n.Threes / n.Twos);
            var d3 = 3 - (4 * y * n.Fours / n.Threes);
            if (d1 is > 0 and <= 1 && d2 is > 0 and <= 2 && d3 is > 0 and <= 3)
            {
                return new(d1, d2, d3, IsEstimated: true);
            }
        }

        return new(0.5, 1, 1.5, IsEstimated: false);
    }

    /// <summary>D(c): what is taken off a count.</summary>
    /// <param name="count">The count, 0 or more.</param>
    public double Of(int count) => count switch
    {
        0 => 0,
        1 => One,
        2 => Two,
        _ => ThreeOrMore,
    };
}
