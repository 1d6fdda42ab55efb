using System.Globalization;
using System.Text;

namespace Course.Kernel.Display.Plotly;

/// <summary>A date format in d3's little language: <c>%Y-%m-%d</c>, <c>%b %Y</c>, <c>%H:%M</c>.</summary>
internal static class TimeFormat
{
    public static string Format(DateTime date, string format)
    {
        var text = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || i + 1 >= format.Length)
            {
                text.Append(format[i]);
                continue;
            }
            var unpadded = format[i + 1] == '-' && i + 2 < format.Length;
            i += unpadded ? 2 : 1;
            var part = Part(date, format[i]);
            text.Append(unpadded && part.Length > 1 ? part.TrimStart('0', ' ') is { Length: > 0 } short_ ? short_ : "0" : part);
        }
        return text.ToString();
    }

    private static string Part(DateTime date, char directive) => directive switch
    {
        'Y' => Of(date, "yyyy"),
        'y' => Of(date, "yy"),
        'm' => Of(date, "MM"),
        'B' => Of(date, "MMMM"),
        'b' or 'h' => Of(date, "MMM"),
        'd' => Of(date, "dd"),
        'e' => date.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
        'j' => date.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
        'A' => Of(date, "dddd"),
        'a' => Of(date, "ddd"),
        'H' => Of(date, "HH"),
        'I' => Of(date, "hh"),
        'M' => Of(date, "mm"),
        'S' => Of(date, "ss"),
        'L' => Of(date, "fff"),
        'f' => Of(date, "ffffff"),
        'p' => Of(date, "tt"),
        'q' => (((date.Month - 1) / 3) + 1).ToString(CultureInfo.InvariantCulture),
        'x' => Of(date, "MM/dd/yyyy"),
        'X' => Of(date, "HH:mm:ss"),
        '%' => "%",
        var unknown => "%" + unknown,
    };

    private static string Of(DateTime date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
