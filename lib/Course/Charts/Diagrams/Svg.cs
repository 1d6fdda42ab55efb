using System.Globalization;
using System.Security;

namespace Course.Charts;

/// <summary>Numbers and text as SVG wants them, the same on every machine.</summary>
internal static class Svg
{
    public static string Number(double number) =>
        (Math.Round(number, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Text(string text) => SecurityElement.Escape(text);
}
