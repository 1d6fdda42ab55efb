namespace Course.Kernel.Display.Plotly;

/// <summary>Marks on a logarithmic axis: powers of ten, and between them what room allows.</summary>
internal static class LogTicks
{
    /// <summary>How the marks of a log axis are spaced: plotly's <c>dtick</c>.</summary>
    internal enum Spacing
    {
        /// <summary>Every so many powers of ten.</summary>
        Decades,

        /// <summary>1, 2 and 5 of each power (<c>D2</c>).</summary>
        OneTwoFive,

        /// <summary>All nine digits of each power (<c>D1</c>).</summary>
        Digits,

        /// <summary>Round numbers at even steps in value (<c>L0.1</c>).</summary>
        Even,
    }

    private static readonly int[] All = [1, 2, 3, 4, 5, 6, 7, 8, 9], Few = [1, 2, 5];

    /// <summary>Chooses by the exponents per mark there is room for.</summary>
    public static (Spacing Spacing, double Step) Choose(double first, double last, double rough)
    {
        if (rough > 0.7) return (Spacing.Decades, Math.Ceiling(rough));
        var span = Math.Abs(last - first);
        if (span >= 1) return (rough > 0.3 ? Spacing.OneTwoFive : Spacing.Digits, 0);
        var marks = 1.5 * span / rough;
        return (Spacing.Even, LinearTicks.Step(Math.Abs(Math.Pow(10, last) - Math.Pow(10, first)) / marks));
    }

    /// <summary>Reads <c>dtick</c>; null when it is not set.</summary>
    public static (Spacing Spacing, double Step)? Read(FigureNode dtick)
    {
        if (dtick.Text() is not { } text) return null;
        if (text == "D1") return (Spacing.Digits, 0);
        if (text == "D2") return (Spacing.OneTwoFive, 0);
        var even = text.StartsWith('L');
        return double.TryParse(even ? text[1..] : text, System.Globalization.CultureInfo.InvariantCulture, out var step) && step > 0
            ? (even ? Spacing.Even : Spacing.Decades, step)
            : throw dtick.Wrong("a positive number, D1, D2, or L and a step");
    }

    /// <summary>The exponents that get a mark.</summary>
    public static List<double> Between(double first, double last, Spacing spacing, double step)
    {
        switch (spacing)
        {
            case Spacing.Decades:
                return LinearTicks.Between(first, last, step);
            case Spacing.Even:
                return [.. LinearTicks.Between(Math.Pow(10, first), Math.Pow(10, last), step).Where(v => v > 0).Select(Math.Log10)];
            default:
                var digits = spacing == Spacing.Digits ? All : Few;
                var (low, high) = (Math.Min(first, last), Math.Max(first, last));
                return [.. Decades(low, high).SelectMany(p => digits.Select(d => p + Math.Log10(d))).Where(t => t >= low - 1e-9 && t <= high + 1e-9)];
        }
    }

    private static IEnumerable<double> Decades(double low, double high)
    {
        for (var p = Math.Floor(low); p <= high; p++) yield return p;
    }
}
