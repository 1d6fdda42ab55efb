using System.Globalization;

namespace Course.Charts;

/// <summary>A number as it stands in tables, labels and alternative texts.</summary>
internal static class NumberText
{
    /// <summary>The number in a .NET format, with a true minus sign and without one before zero: −0.5, 0.0.</summary>
    public static string Of(IFormattable number, string? format)
    {
        var text = number.ToString(format, CultureInfo.InvariantCulture);
        if (!text.StartsWith('-'))
        {
            return text;
        }

        var isZero = text.Contains('0') && !text.Any(c => c is >= '1' and <= '9');
        return isZero ? text[1..] : '\u2212' + text[1..];
    }
}
