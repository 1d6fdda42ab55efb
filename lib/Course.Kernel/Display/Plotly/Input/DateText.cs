using System.Globalization;

namespace Course.Kernel.Display.Plotly;

/// <summary>Dates as plotly writes them (<c>2026-03-01</c>, <c>2026-03-01 12:30:00.5</c>), as milliseconds since 1970.</summary>
internal static class DateText
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    public static bool IsDate(string text) => TryParse(text, out _);

    /// <summary>Milliseconds since 1970; a time zone at the end is dropped, as plotly drops it.</summary>
    public static bool TryParse(string text, out double milliseconds)
    {
        milliseconds = double.NaN;
        if (text.Length < 7 || text[4] != '-') return false;
        if (!DateTime.TryParseExact(WithoutZone(text), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return false;
        milliseconds = FromDate(date);
        return true;
    }

    public static double FromDate(DateTime date) => (date - DateTime.UnixEpoch).TotalMilliseconds;

    /// <summary>The date of an axis value, held to the years .NET can name.</summary>
    public static DateTime ToDate(double milliseconds) =>
        DateTime.UnixEpoch.AddTicks((long)Math.Round(
            Math.Clamp(milliseconds, FromDate(DateTime.MinValue), FromDate(DateTime.MaxValue) - 1) * TimeSpan.TicksPerMillisecond));

    private static string WithoutZone(string text)
    {
        if (text.EndsWith('Z')) return text[..^1];
        var sign = text.LastIndexOfAny(['+', '-']);
        return sign > 10 ? text[..sign] : text;
    }
}
