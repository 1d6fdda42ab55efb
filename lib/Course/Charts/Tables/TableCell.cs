using System.Globalization;

namespace Course.Charts;

/// <summary>One value of a table as text.</summary>
internal static class TableCell
{
    /// <summary>The value as a number, if it is one.</summary>
    public static double? Number(object? value) => value is IConvertible number and not (string or bool or char or DateTime)
        ? number.ToDouble(CultureInfo.InvariantCulture)
        : null;

    /// <summary>Four digits of a fraction, unless a format says otherwise; a dash for what is missing.</summary>
    public static string Text(object? value, string? format) => value switch
    {
        null => "–",
        double or float or decimal when format is null => Fraction(Number(value)!.Value),
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Fraction(double value) =>
        value != 0 && Math.Abs(value) is < 1e-3 or >= 1e6
            ? value.ToString("0.###e0", CultureInfo.InvariantCulture)
            : value.ToString(Math.Abs(value) >= 100 ? "0.#" : Math.Abs(value) >= 1 ? "0.###" : "0.####", CultureInfo.InvariantCulture);
}
