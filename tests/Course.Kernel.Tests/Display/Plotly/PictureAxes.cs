using Course.Kernel.Display.Plotly;

namespace Course.Kernel.Tests.Display.Plotly;

/// <summary>The axes of a figure as they stand in its picture.</summary>
internal static class PictureAxes
{
    public static IReadOnlyList<Axis> Of(string json)
    {
        var figure = Figure.Parse(json, PictureOptions.Default);
        _ = new FigurePage(figure);
        return figure.Axes;
    }

    public static Axis Of(string json, string id) => Of(json).Single(a => a.Id == id);

    public static List<Tick> Ticks(this Axis axis) => AxisTicks.Find(axis, 12);
}
