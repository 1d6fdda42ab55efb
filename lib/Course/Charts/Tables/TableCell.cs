using System.Globalization;

namespace Course.Charts;

/// <summary>One value of a table as text.</summary>
internal static class TableCell
{
    /// <summary>The value as a number, if it is one.</summary>
    public static double? Number(object? value) => value is IConvertible number and not (string or bool or char or DateTime or Enum)
        ? number.ToDouble(CultureInfo.InvariantCulture)
        : null;

    /// <summary>The value in a format, or four digits of a fraction without one; a dash for what is missing.</summary>
    public static string Text(object? value, string? format) => value switch
    {
        null => "–",
        double or float or decimal when format is null => Fraction(Number(value)!.Value),
        IFormattable number when Number(value) is not null => NumberText.Of(number, format),
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>
    /// The format of a column of fractions that was given none: as many digits after the point in each row as the row with most of them needs.
    /// Null where there are no fractions, or some so small or large that each is better written by itself.
    /// </summary>
    public static string? Format(IEnumerable<object?> column)
    {
        double[] fractions = [.. column.Where(value => value is double or float or decimal).Select(value => Number(value)!.Value).Where(double.IsFinite)];
        if (fractions.Length == 0 || fractions.Any(NeedsExponent))
        {
            return null;
        }

        var places = fractions.Max(Places);
        return places == 0 ? "0" : "0." + new string('0', places);
    }

    private static string Fraction(double value) =>
        NumberText.Of(value, NeedsExponent(value) ? "0.###e0" : "0." + new string('#', MostPlaces(value)));

    private static bool NeedsExponent(double value) => value != 0 && Math.Abs(value) is < 1e-3 or >= 1e6;

    private static int MostPlaces(double value) => Math.Abs(value) >= 100 ? 1 : Math.Abs(value) >= 1 ? 3 : 4;

    // How many digits after the point a value needs, of those it may have.
    private static int Places(double value)
    {
        var most = MostPlaces(value);
        return Enumerable.Range(0, most).FirstOrDefault(places => Math.Round(value, places) == Math.Round(value, most), most);
    }
}
