namespace Course.Kernel.Display.Plotly;

/// <summary>The range an axis shows: the figure's, or the one that shows all data.</summary>
internal static class AxisRange
{
    /// <summary>Sets the ranges of all axes, whose lengths are known by now.</summary>
    public static void Set(IReadOnlyList<Axis> axes)
    {
        foreach (var axis in axes) Set(axis, axes);
        foreach (var axis in axes) Scale(axis, axes);
    }

    private static void Set(Axis axis, IReadOnlyList<Axis> axes)
    {
        var (autorange, range) = (axis.Node["autorange"].Text(), axis.Node["range"]);
        var given = autorange is "true" or "reversed" ? (null, null) : Given(axis, range);
        var (first, last) = given is ({ } a, { } b) ? (a, b) : Automatic(axis, axes);
        var reversed = autorange == "reversed" || (autorange == "true" && Given(axis, range) is ({ } from, { } to) && to < from);
        if (reversed) (first, last) = (last, first);
        (axis.First, axis.Last) = (given.Item1 ?? first, given.Item2 ?? last);
        if (axis.First == axis.Last) (axis.First, axis.Last) = (axis.First - 1, axis.Last + 1);
    }

    private static (double?, double?) Given(Axis axis, FigureNode range)
    {
        if (!range.Exists) return (null, null);
        if (!range.IsArray || range.Element.GetArrayLength() != 2) throw range.Wrong("two ends, such as [0, 10]");
        return (range[0].Exists ? axis.ReadLinear(range[0]) : null, range[1].Exists ? axis.ReadLinear(range[1]) : null);
    }

    private static (double, double) Automatic(Axis axis, IReadOnlyList<Axis> axes)
    {
        var extremes = axis.Extremes;
        var root = axis.Matches ?? axis;
        Axis[] matching = [.. axes.Where(a => (a.Matches ?? a) == root)];
        if (matching.Length > 1)
        {
            extremes = new Extremes();
            foreach (var other in matching) extremes.Add(other.Extremes);
        }
        if (extremes.Range(axis.Length, axis.Node["rangemode"].Text("normal")) is { } range) return range;
        // What plotly shows when there is nothing to show.
        if (axis.Kind == AxisKind.Date) return (DateText.FromDate(new(2000, 1, 1)), DateText.FromDate(new(2001, 1, 1)));
        return axis.IsX ? (-1, 6) : (-1, 4);
    }

    /// <summary>Gives axes tied by <c>scaleanchor</c> the same pixels per unit, by showing more of one of them.</summary>
    private static void Scale(Axis axis, IReadOnlyList<Axis> axes)
    {
        if (axis.Node["scaleanchor"].Text() is not { } id || axes.FirstOrDefault(a => a.Id == id) is not { } other) return;
        var ratio = axis.Node["scaleratio"].Number(1, 1e-6, 1e6);
        var (own, theirs) = (PixelsPerUnit(axis) / ratio, PixelsPerUnit(other));
        var (wide, factor) = own > theirs ? (axis, own / theirs) : (other, theirs / own);
        if (wide.Node["constrain"].Text(axis.CarriesMap ? "domain" : "range") == "domain") Shorten(wide, factor);
        else Widen(wide, factor);
    }

    private static double PixelsPerUnit(Axis axis) => axis.Length / Math.Abs(axis.Last - axis.First);

    private static void Widen(Axis axis, double factor)
    {
        var (middle, half) = ((axis.First + axis.Last) / 2, (axis.Last - axis.First) / 2 * factor);
        (axis.First, axis.Last) = (middle - half, middle + half);
    }

    private static void Shorten(Axis axis, double factor)
    {
        var (middle, half) = ((axis.FirstPixel + axis.LastPixel) / 2, (axis.LastPixel - axis.FirstPixel) / 2 / factor);
        (axis.FirstPixel, axis.LastPixel) = (middle - half, middle + half);
    }
}
