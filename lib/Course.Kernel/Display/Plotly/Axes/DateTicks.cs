namespace Course.Kernel.Display.Plotly;

/// <summary>Marks on a date axis: round years, months, days, hours, minutes, seconds.</summary>
internal static class DateTicks
{
    private const double Second = 1000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour, Month = 30.4375 * Day, Year = 12 * Month;

    private static readonly double[] Seconds = [1, 2, 5, 10, 15, 30], Hours = [1, 2, 3, 6, 12], Days = [1, 2, 3, 7, 14], Months = [1, 2, 3, 6];

    /// <summary>A step between marks: so many months, or so many milliseconds.</summary>
    internal readonly record struct Step(int Months, double Milliseconds)
    {
        public double Length => Months > 0 ? Months * Month : Milliseconds;
    }

    public static Step Choose(double rough) => rough switch
    {
        > Year / 2 => new(12 * (int)Math.Min(10_000, RoundYears(rough / Year)), 0),
        > Month / 2 => new((int)Up(rough / Month, Months), 0),
        > Day / 2 => new(0, Day * Up(rough / Day, Days)),
        > Hour / 2 => new(0, Hour * Up(rough / Hour, Hours)),
        > Minute / 2 => new(0, Minute * Up(rough / Minute, Seconds)),
        > Second / 2 => new(0, Second * Up(rough / Second, Seconds)),
        _ => new(0, Math.Max(1e-3, LinearTicks.Step(Math.Max(1e-4, rough)))),
    };

    /// <summary>Reads <c>dtick</c>: <c>M3</c>, or milliseconds; null when it is not set.</summary>
    public static Step? Read(FigureNode dtick)
    {
        if (dtick.Text() is not { } text) return null;
        if (text.StartsWith('M') && int.TryParse(text.AsSpan(1), out var months) && months > 0) return new Step(months, 0);
        return dtick.Number() is > 0 and var milliseconds ? new Step(0, milliseconds) : throw dtick.Wrong("M and a number of months, or milliseconds");
    }

    public static List<double> Between(double first, double last, Step step)
    {
        // Weeks begin on Sunday, as in plotly: 2 January 2000 was one.
        if (step.Months == 0) return LinearTicks.Between(first, last, step.Milliseconds, step.Milliseconds >= 7 * Day ? DateText.FromDate(new DateTime(2000, 1, 2)) : 0);
        var (low, high) = (DateText.ToDate(Math.Min(first, last)), DateText.ToDate(Math.Max(first, last)));
        var ticks = new List<double>();
        for (var month = ((low.Year * 12) + low.Month - 1) / step.Months * step.Months; ticks.Count <= LinearTicks.Most; month += step.Months)
        {
            if (month < 12) continue;
            if (month / 12 > 9999) break;
            var date = new DateTime(month / 12, (month % 12) + 1, 1);
            if (date > high) break;
            if (date >= low) ticks.Add(DateText.FromDate(date));
        }
        return ticks;
    }

    /// <summary>The label of a mark: as much as the step needs; the larger part once, under the first mark it holds for.</summary>
    public static string Label(double tick, double? before, Step step)
    {
        var date = DateText.ToDate(tick);
        var earlier = before is { } b ? DateText.ToDate(b) : (DateTime?)null;
        var (small, large) = step switch
        {
            { Months: > 0 } => step.Months % 12 == 0 ? ("%Y", "") : ("%b %Y", ""),
            { Milliseconds: >= Day } => ("%b %-d", "%Y"),
            { Milliseconds: >= Minute } => ("%H:%M", "%b %-d, %Y"),
            { Milliseconds: >= Second } => ("%H:%M:%S", "%b %-d, %Y"),
            _ => ("%S.%L", "%b %-d, %H:%M"),
        };
        var label = TimeFormat.Format(date, small);
        if (large.Length == 0) return label;
        var head = TimeFormat.Format(date, large);
        return earlier is { } e && TimeFormat.Format(e, large) == head ? label : $"{label}<br>{head}";
    }

    private static double RoundYears(double rough) => rough <= 1 ? 1 : LinearTicks.Step(rough);

    private static double Up(double rough, double[] choices) => choices.FirstOrDefault(c => rough <= c, choices[^1]);
}
