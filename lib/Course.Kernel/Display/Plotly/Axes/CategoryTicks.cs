namespace Course.Kernel.Display.Plotly;

/// <summary>Marks on a category axis: every name, or every so many when they do not fit.</summary>
internal static class CategoryTicks
{
    public static List<double> Between(double first, double last, int count, double rough)
    {
        var step = Math.Max(1, (int)Math.Min(int.MaxValue, Math.Ceiling(rough)));
        var low = Math.Max(0, (int)Math.Ceiling(Math.Clamp(Math.Min(first, last), -1, count)));
        var high = Math.Min(count - 1, (int)Math.Floor(Math.Clamp(Math.Max(first, last), -1, count)));
        var ticks = new List<double>();
        for (var i = (low + step - 1) / step * step; i <= high; i += step) ticks.Add(i);
        return ticks;
    }
}
