using System.Text.Json;

namespace Course.Exercises;

/// <summary>Whether two values, as JSON, are the same up to a numeric tolerance.</summary>
public static class Agreement
{
    /// <summary>
    /// Compares structure exactly and numbers within |actual − expected| ≤ tolerance · (1 + |expected|).
    /// NaN agrees with NaN, and an infinity with the same infinity.
    /// </summary>
    /// <param name="actual">The value that came.</param>
    /// <param name="expected">The value that was expected.</param>
    /// <param name="tolerance">The tolerance above; 0 asks for equal numbers.</param>
    /// <returns>Whether they agree everywhere.</returns>
    public static bool Holds(JsonElement actual, JsonElement expected, double tolerance)
    {
        if (AsNumber(actual) is { } a && AsNumber(expected) is { } e)
        {
            return a.Equals(e) || (double.IsFinite(e) && Math.Abs(a - e) <= tolerance * (1 + Math.Abs(e)));
        }

        if (actual.ValueKind != expected.ValueKind)
        {
            return false;
        }

        return expected.ValueKind switch
        {
            JsonValueKind.Array =>
                actual.GetArrayLength() == expected.GetArrayLength()
                && actual.EnumerateArray().Zip(expected.EnumerateArray()).All(p => Holds(p.First, p.Second, tolerance)),
            JsonValueKind.Object =>
                actual.EnumerateObject().Count() == expected.EnumerateObject().Count()
                && expected.EnumerateObject().All(p =>
                    actual.TryGetProperty(p.Name, out var other) && Holds(other, p.Value, tolerance)),
            JsonValueKind.String => actual.GetString() == expected.GetString(),
            _ => true,
        };
    }

    private static double? AsNumber(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.String => json.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => null,
        },
        _ => null,
    };
}
