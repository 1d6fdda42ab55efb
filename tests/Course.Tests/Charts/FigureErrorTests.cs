using Course.Charts;

namespace Course.Tests.Charts;

public class FigureErrorTests
{
    private static readonly double[] Two = [1, 2];

    public static TheoryData<string, Func<object>> Mistakes => new()
    {
        { "x has 3 values, y has 2: give both the same length", () => Series.Of("s", (int[])[1, 2, 3], Two) },
        { "\"s\" has 2 values, but labels has 1", () => Series.Of("s", Two).WithLabels(["a"]) },
        { "a spread needs two runs or more of the same length, got lengths [2]", () => Series.OverSeeds("s", Two) },
        { "The x axis has no label", () => Plot.Lines(" ", "y", Two) },
        { "The y axis has no label", () => Plot.Lines("x", "y", Two).YAxis("") },
        { "There is nothing to draw", () => Plot.Lines("x", "y") },
        { "\"s\": y[1] is NaN, which cannot be drawn. Cut the series before it, or call WithGaps()", () => Plot.Lines("x", "y", ("s", [1, double.NaN])) },
        { "\"s\": y[0] is Infinity", () => Plot.Lines("x", "y", Series.Of("s", (double[])[double.PositiveInfinity]).WithGaps()) },
        { "The y axis is logarithmic, but \"s\" has 0 at index 1", () => Plot.Lines("x", "y", ("s", [1.0, 0.0])).YAxis(log: true) },
        { "The x axis is logarithmic, but the series has 0 at index 0", () => Plot.Lines("x", "y", Two).XAxis(log: true) },
        { "runs from low to high, got (2, 1)", () => Plot.Lines("x", "y", Two).XAxis(range: (2, 1)) },
        { "A logarithmic axis begins above 0, got (0, 1)", () => Plot.Lines("x", "y", Two).YAxis(log: true, range: (0, 1)) },
        { "shows names, which cannot be logarithmic", () => Plot.Bars("x", "y", ["a", "b"], Two).XAxis(log: true) },
        { "There are 3 categories, but 2 bars", () => Plot.Bars("x", "y", ["a", "b", "c"], Two) },
        { "Row 0 has 2 values, row 1 has 1", () => Plot.HeatMap("x", "y", new double[][] { [1, 2], [3] }) },
        { "The value in row 0, column 1 is NaN", () => Plot.HeatMap("x", "y", new[,] { { 1, double.NaN } }) },
        { "The matrix is empty", () => Plot.HeatMap("x", "y", new double[0, 0]) },
        { "The matrix has 2 columns, but there are 1 column names", () => Plot.HeatMap("x", "y", new[,] { { 1, 2 } }, ["a"]) },
        { "expected 1 × 2, got 2 × 1", () => Plot.Surface("x", "y", "z", Two, [1], new double[,] { { 1 }, { 2 } }) },
        { "A path is one finite point or more", () => Plot.Path3D("x", "y", "z", []) },
        { "A histogram has one value or more", () => Plot.Histogram("x", "y", Array.Empty<int>()) },
        { "A colour is written #RRGGBB, such as \"#0072B2\", got \"red\"", () => Series.Of("s", Two).In("red") },
        { "A figure is 200 to 2000 pixels wide", () => Plot.Lines("x", "y", Two).Size(10, 400) },
        { "A grid has one column or more", () => Plot.Grid(0, Plot.Lines("x", "y", Two)) },
        { "A grid holds single figures", () => Plot.Grid(1, Plot.Grid(1, Plot.Lines("x", "y", Two), Plot.Lines("x", "y", Two))) },
        { "Refine its parts before Plot.Grid", () => Plot.Grid(1, Plot.Lines("x", "y", Two), Plot.Lines("x", "y", Two)).XAxis("z") },
        { "do not fit beside or over one another", () => Plot.Grid(2, [.. Enumerable.Repeat(Plot.Lines("x", "y", Two), 4)]).Size(200, 200).ToJson() },
        { "The slider is to begin at 3, which is none of its values [1, 2]", () => Plot.Slider("w", Two, _ => Plot.Lines("x", "y", Two), 3) },
        { "The slider has no name", () => Plot.Slider("", Two, _ => Plot.Lines("x", "y", Two), 1) },
        { "two finite values or more, each once, got [1, 1]", () => Plot.Slider("w", [1, 1], _ => Plot.Lines("x", "y", Two), 1) },
        { "The axes stay when the slider moves, but at w = 2", () => Plot.Slider("w", Two, w => Plot.Lines("x", "y", Two).YAxis(range: (0, w)), 1) },
        { "cannot stand in another slider", () => Plot.Slider("w", Two, _ => Plot.Slider("v", Two, _ => Plot.Lines("x", "y", Two), 1), 1) },
        { "A grid holds no figures with sliders", () => Plot.Grid(1, Plot.Slider("w", Two, _ => Plot.Lines("x", "y", Two), 1)) },
        { "This figure has a slider. Refine the figures", () => Plot.Slider("w", Two, _ => Plot.Lines("x", "y", Two), 1).YAxis(range: (0, 1)) },
        { "A figure in space has no refinements", () => Plot.Surface("x", "y", "z", [1], [1], new double[,] { { 1 } }).XAxis("w") },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_what_came_and_what_to_do(string message, Func<object> make)
    {
        var error = Assert.ThrowsAny<Exception>(make);

        Assert.True(error is ArgumentException or InvalidOperationException, $"{error.GetType()} is not meant for callers.");
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
