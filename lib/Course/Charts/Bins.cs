namespace Course.Charts;

/// <summary>The bins of a histogram: of equal width, a round number, beginning at a multiple of it.</summary>
/// <param name="Start">The lower edge of the first bin.</param>
/// <param name="Width">The width of each.</param>
/// <param name="Number">How many there are.</param>
internal readonly record struct Bins(double Start, double Width, int Number)
{
    public double[] Centers
    {
        get
        {
            var (start, width) = (Start, Width);
            return [.. Enumerable.Range(0, Number).Select(i => start + ((i + 0.5) * width))];
        }
    }

    /// <summary>
    /// About <paramref name="wanted"/> bins over the values. Whole numbers within a short range get a bin each.
    /// </summary>
    /// <example>Over 0.0 to 9.7 with 10 wanted: width 1, from 0 to 10.</example>
    public static Bins Over(double[] values, int wanted)
    {
        Require.That(values.Length > 0 && wanted >= 1, $"A histogram has one value or more and one bin or more, got {values.Length} and {wanted}.");
        var (low, high) = (values.Min(), values.Max());
        if (high - low < 2 * wanted && values.All(double.IsInteger))
        {
            return new(low - 0.5, 1, (int)(high - low) + 1);
        }

        var width = high > low ? Round((high - low) / wanted) : 1;
        var first = Math.Floor(low / width);
        return new(first * width, width, (int)(Math.Floor(high / width) - first) + 1);
    }

    /// <summary>How many values fall into each bin; a value on an edge belongs to the upper one.</summary>
    public int[] Count(double[] values)
    {
        var counts = new int[Number];
        foreach (var value in values)
        {
            counts[Math.Clamp((int)Math.Floor((value - Start) / Width), 0, Number - 1)]++;
        }

        return counts;
    }

    /// <summary>The least of 1, 2, 5, 10, 20, 50, … (and 0.5, 0.2, …) that is not below a number.</summary>
    private static double Round(double number)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(number)));
        return power * (number / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}
