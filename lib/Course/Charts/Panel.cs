using Plotly.NET;

namespace Course.Charts;

/// <summary>One system of axes and what is drawn in it. A figure has one, a grid of figures several.</summary>
/// <param name="Kind">What it is in words, for the alternative text: "Line chart".</param>
/// <param name="X">The horizontal axis.</param>
/// <param name="Y">The vertical axis, or in space the second one.</param>
internal sealed record Panel(string Kind, Axis X, Axis Y)
{
    /// <summary>The third axis, which makes the panel a scene in space.</summary>
    public Axis? Z { get; init; }
    public string Title { get; init; } = "";
    public IReadOnlyList<Layer> Layers { get; init; } = [];
    public IReadOnlyList<Note> Notes { get; init; } = [];
    public IReadOnlyList<Rule> Rules { get; init; } = [];
    /// <summary>Whether bars stand over one another rather than side by side.</summary>
    public bool BarsOverlap { get; init; }
    /// <summary>The label of the colour bar of a heat map; null where there is none.</summary>
    public string? ColorBar { get; init; }
    /// <summary>What the data say, for the alternative text.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>A trace: made anew each time, because Plotly.NET's charts are changed in place.</summary>
    /// <param name="Name">Its name in the legend, or null.</param>
    /// <param name="Values">The numbers it shows on each axis, for the checks of a logarithmic one.</param>
    /// <param name="Draw">Makes it.</param>
    public sealed record Layer(string? Name, (double[] X, double[] Y) Values, Func<GenericChart> Draw);
    /// <summary>A text at a point, with an arrow to it.</summary>
    public sealed record Note(double X, double Y, string Text);
    /// <summary>A line across the panel, or with an end a shaded strip.</summary>
    public sealed record Rule(bool IsHorizontal, double At, double? To, string Label, string Color);

    /// <summary>Checks that a logarithmic axis has nothing to show at or below zero.</summary>
    public Panel Checked()
    {
        foreach (var layer in Layers)
        {
            CheckLog(X, "x", layer, layer.Values.X);
            CheckLog(Y, "y", layer, layer.Values.Y);
        }

        return this;
    }

    private static void CheckLog(Axis axis, string which, Layer layer, double[] values)
    {
        var bad = axis.IsLog ? Array.FindIndex(values, value => value <= 0) : -1;
        if (bad >= 0)
        {
            throw new ArgumentException(
                $"The {which} axis is logarithmic, but {(layer.Name is null ? "the series" : $"\"{layer.Name}\"")} has {values[bad]} at index {bad}. Only numbers above 0 have a place on it.");
        }
    }
}
