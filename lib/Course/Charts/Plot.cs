using System.Globalization;
using System.Numerics;

namespace Course.Charts;

/// <summary>Makes the course's charts. Every chart names its axes first: what each measures, and in which unit.</summary>
/// <example>
/// <code>
/// Plot.Lines("training step", "loss (nats)", ("RNN", rnn), ("LSTM", lstm)).Title("The LSTM learns faster")
/// </code>
/// </example>
public static class Plot
{
    /// <summary>Lines, each in its colour.</summary>
    /// <param name="xAxis">What the x axis measures, with the unit.</param>
    /// <param name="yAxis">What the y axis measures, with the unit.</param>
    /// <param name="series">The lines: arrays of numbers, pairs of a name and numbers, or <see cref="Series"/>.</param>
    public static Figure Lines(string xAxis, string yAxis, params Series[] series) =>
        Flat("Line chart", xAxis, yAxis, series, (s, color) => [.. Traces.Band(s, color), s.IsPoints ? Traces.Points(s, color) : Traces.Line(s, color)]);

    /// <summary>Points.</summary>
    /// <param name="xAxis">What the x axis measures, with the unit.</param>
    /// <param name="yAxis">What the y axis measures, with the unit.</param>
    /// <param name="series">The clouds of points, with x and y.</param>
    public static Figure Scatter(string xAxis, string yAxis, params Series[] series) =>
        Flat("Scatter chart", xAxis, yAxis, series, (s, color) => [Traces.Points(s, color)]);

    /// <summary>Upright bars, for each category one a series.</summary>
    /// <param name="xAxis">What the categories are.</param>
    /// <param name="yAxis">What the bars measure, with the unit.</param>
    /// <param name="categories">The names under the bars.</param>
    /// <param name="series">As many values as there are categories, each.</param>
    public static Figure Bars(string xAxis, string yAxis, IEnumerable<string> categories, params Series[] series) =>
        BarsAlong(xAxis, yAxis, [.. categories], series, horizontal: false);

    /// <summary>Bars from left to right, the first on top: for long names.</summary>
    /// <param name="xAxis">What the bars measure, with the unit.</param>
    /// <param name="yAxis">What the categories are.</param>
    /// <param name="categories">The names beside the bars.</param>
    /// <param name="series">As many values as there are categories, each.</param>
    public static Figure HorizontalBars(string xAxis, string yAxis, IEnumerable<string> categories, params Series[] series) =>
        BarsAlong(xAxis, yAxis, [.. categories], series, horizontal: true);

    /// <summary>How many values fall into each of a row of bins.</summary>
    /// <param name="xAxis">What the values measure, with the unit.</param>
    /// <param name="yAxis">What is counted, for example "names".</param>
    /// <param name="samples">The values; several sets share the bins and are drawn over one another.</param>
    public static Figure Histogram(string xAxis, string yAxis, params Series[] samples) => Histogram(xAxis, yAxis, 30, samples);

    /// <summary>How many values fall into each of a row of bins.</summary>
    /// <param name="xAxis">What the values measure, with the unit.</param>
    /// <param name="yAxis">What is counted, for example "names".</param>
    /// <param name="bins">About how many bins; their width is a round number.</param>
    /// <param name="samples">The values; several sets share the bins and are drawn over one another.</param>
    public static Figure Histogram(string xAxis, string yAxis, int bins, params Series[] samples)
    {
        var shared = Bins.Over([.. samples.SelectMany(s => s.Checked().Y)], bins);
        var counts = samples
            .Select(s => Series.Of(s.Name, shared.Centers, shared.Count(s.Y)) with { Color = s.Color })
            .ToArray();
        var figure = Flat("Histogram", xAxis, yAxis, counts, (s, color) => [Traces.Bins(s, color, shared.Width, samples.Length > 1)]);
        return new(figure.Panels[0] with { BarsOverlap = true });
    }

    /// <summary>A matrix as coloured cells, the first row on top.</summary>
    /// <param name="xAxis">What the columns are.</param>
    /// <param name="yAxis">What the rows are.</param>
    /// <param name="values">The matrix.</param>
    /// <param name="columns">The names of the columns; null numbers them from 0.</param>
    /// <param name="rows">The names of the rows; null numbers them from 0.</param>
    /// <param name="value">What a cell measures, with the unit: the label of the colour bar.</param>
    /// <param name="format">How values are written into the cells, for example "0.00"; null leaves them out.</param>
    /// <param name="range">The values of the first and the last colour; null takes the least and the greatest.</param>
    /// <param name="diverging">Whether zero is white, and the colours tell below from above.</param>
    public static Figure HeatMap<T>(
        string xAxis, string yAxis, T[,] values, IEnumerable<string>? columns = null, IEnumerable<string>? rows = null,
        string value = "", string? format = null, (double Low, double High)? range = null, bool diverging = false)
        where T : INumber<T> =>
        HeatMap(xAxis, yAxis, Matrix.Rows(values), columns, rows, value, format, range, diverging);

    /// <inheritdoc cref="HeatMap{T}(string, string, T[,], IEnumerable{string}?, IEnumerable{string}?, string, string?, ValueTuple{double, double}?, bool)"/>
    public static Figure HeatMap<T>(
        string xAxis, string yAxis, IEnumerable<IEnumerable<T>> values, IEnumerable<string>? columns = null, IEnumerable<string>? rows = null,
        string value = "", string? format = null, (double Low, double High)? range = null, bool diverging = false)
        where T : INumber<T>
    {
        var z = Matrix.Checked(values);
        var (low, high) = range ?? (z.Min(row => row.Min()), z.Max(row => row.Max()));
        if (diverging)
        {
            high = Math.Max(Math.Abs(low), Math.Abs(high));
            low = -high;
        }

        var x = new Axis(Axis.Checked(xAxis, "x")) { Names = Named(columns, z[0].Length, "column"), HasGrid = false };
        var y = new Axis(Axis.Checked(yAxis, "y")) { Names = Named(rows, z.Length, "row"), HasGrid = false, IsReversed = true };
        return new(new Panel("Heat map", x, y)
        {
            Layers = [new(null, ([], []), () => Traces.Cells(z, low, high, diverging, format))],
            ColorBar = value,
            Facts = [AltText.OfMatrix(z, x.Names, y.Names, value)],
        });
    }

    /// <summary>A matrix as heights over a plane.</summary>
    /// <param name="xAxis">What the first axis of the plane measures: it goes with the columns.</param>
    /// <param name="yAxis">What the second axis of the plane measures: it goes with the rows.</param>
    /// <param name="zAxis">What the height measures.</param>
    /// <param name="x">The places of the columns.</param>
    /// <param name="y">The places of the rows.</param>
    /// <param name="heights">A row for each y, with a value for each x.</param>
    /// <param name="path">A path on the surface, such as that of gradient descent, or null.</param>
    public static Figure Surface(
        string xAxis, string yAxis, string zAxis, double[] x, double[] y, double[,] heights, IEnumerable<(double X, double Y, double Z)>? path = null)
    {
        var z = Matrix.Checked(Matrix.Rows(heights));
        Require.That(
            z.Length == y.Length && z[0].Length == x.Length,
            $"A surface has a row for each y and a value for each x: expected {y.Length} × {x.Length}, got {z.Length} × {z[0].Length}.");
        return new(InSpace("Surface", xAxis, yAxis, zAxis) with
        {
            Layers = [new(null, ([], []), () => Traces.Surface(x, y, z)), .. path is null ? (Panel.Layer[])[] : [PathOf(path)]],
            Facts = [$"Heights run from {AltText.Number(z.Min(row => row.Min()))} to {AltText.Number(z.Max(row => row.Max()))}"],
        });
    }

    /// <summary>A path in space, such as a hidden state that wanders from step to step.</summary>
    /// <param name="xAxis">What the first axis measures.</param>
    /// <param name="yAxis">What the second axis measures.</param>
    /// <param name="zAxis">What the third axis measures.</param>
    /// <param name="points">The points in order.</param>
    public static Figure Path3D(string xAxis, string yAxis, string zAxis, IEnumerable<(double X, double Y, double Z)> points)
    {
        var path = points.ToArray();
        return new(InSpace("Path in space", xAxis, yAxis, zAxis) with { Layers = [PathOf(path)], Facts = [$"{path.Length} points"] });
    }

    /// <summary>Figures side by side, row by row; each keeps its title and its axes.</summary>
    /// <param name="columns">How many stand in a row.</param>
    /// <param name="figures">The figures.</param>
    public static Figure Grid(int columns, params Figure[] figures)
    {
        Require.That(columns >= 1 && figures.Length > 0, $"A grid has one column or more and one figure or more, got {columns} and {figures.Length}.");
        Require.That(figures.All(figure => figure.Choice is null), "A grid holds no figures with sliders. Make the grid in Plot.Slider's function.");
        Require.That(figures.All(figure => figure.Panels.Count == 1), "A grid holds single figures, not grids. Give all of them to one Plot.Grid.");
        var severalBars = figures.Select(figure => figure.Panels[0]).Where(panel => panel.Kind is "Bar chart" or "Histogram" && panel.Layers.Count > 1);
        Require.That(
            severalBars.Select(panel => panel.BarsOverlap).Distinct().Count() <= 1,
            "A grid holds either grouped bars or histograms of several samples, not both. Make two grids.");
        var rows = (figures.Length + columns - 1) / columns;
        return new Figure([.. figures.Select(figure => figure.Panels[0] with { Title = figure.Heading })]) { Columns = columns }
            .Size(Math.Min(1200, 120 + (420 * columns)), Math.Min(2000, 80 + (330 * rows)));
    }

    /// <summary>
    /// A figure for each value, one shown at a time, and a slider that goes through them. Without scripts the picture is that
    /// of <paramref name="shown"/>, so let its title name the value. Axes without ranges follow what is shown.
    /// </summary>
    /// <param name="name">What the slider sets, for example "b".</param>
    /// <param name="values">The values, in the slider's order; two or more.</param>
    /// <param name="figure">Makes the figure of a value, of the same kind and with the same axes for each; a grid too.</param>
    /// <param name="shown">The value that is set at first.</param>
    /// <exception cref="ArgumentException">A slider cannot be made of it; the message says why.</exception>
    /// <example>
    /// <code>
    /// Plot.Slider("w", [1, 2, 3], w => Plot.Lines("z", "tanh(w z)", z.Select(x => Math.Tanh(w * x)).ToArray()), shown: 2)
    /// </code>
    /// </example>
    public static Figure Slider(string name, IEnumerable<double> values, Func<double, Figure> figure, double shown)
    {
        double[] stops = [.. values];
        var at = Array.IndexOf(stops, shown);
        Require.That(at >= 0, $"The slider is to begin at {shown}, which is none of its values [{string.Join(", ", stops)}].");
        var whole = Figure.With(new Choice(name, stops, [.. stops.Select(figure)], at).Checked());
        return whole.Size(whole.Pixels.Width, Math.Min(2000, whole.Pixels.Height + PlotlySlider.Room));
    }

    private static Figure BarsAlong(string xAxis, string yAxis, string[] categories, Series[] series, bool horizontal)
    {
        foreach (var s in series)
        {
            Require.That(
                s.Y.Length == categories.Length,
                $"There are {categories.Length} categories, but {s.Y.Length} bars{(s.Name is null ? "" : $" in \"{s.Name}\"")}: give one each.");
        }

        var panel = Flat("Bar chart", xAxis, yAxis, series, (s, color) => [Traces.Bars(s, BarColors(s, color), horizontal)]).Panels[0];
        return new(horizontal
            ? panel with
            {
                Y = panel.Y with { Names = categories, IsReversed = true, HasGrid = false },
                Layers = [.. panel.Layers.Select(layer => layer with { Values = (layer.Values.Y, []) })],
                Facts = [.. series.Select(Fact)],
            }
            : panel with { X = panel.X with { Names = categories, HasGrid = false }, Facts = [.. series.Select(Fact)] });

        // A bar that stands alone in its category takes the colour of what the category names.
        string[] BarColors(Series s, string color) =>
            [.. categories.Select(category => series.Length == 1 && s.Color is null ? Palette.For(category) ?? color : color)];

        string Fact(Series s) => (s.Name is null ? "" : s.Name + ": ")
            + string.Join(", ", categories.Zip(s.Y, (name, value) => $"{name} {AltText.Number(value)}").Take(20));
    }

    private static Figure Flat(
        string kind, string xAxis, string yAxis, Series[] series, Func<Series, string, IEnumerable<Func<Plotly.NET.GenericChart>>> draw)
    {
        Require.That(series.Length > 0, "There is nothing to draw. Give one series or more.");
        var colors = Colors(series);
        return new(new Panel(kind, new(Axis.Checked(xAxis, "x")), new(Axis.Checked(yAxis, "y")))
        {
            Layers = [.. series.Zip(colors, (s, color) => draw(s.Checked(), color).Select(trace => new Panel.Layer(s.Name, (s.X, s.Y), trace))).SelectMany(layers => layers)],
            Facts = [.. series.Select(AltText.OfSeries)],
        });
    }

    private static Panel InSpace(string kind, string xAxis, string yAxis, string zAxis) =>
        new(kind, new(Axis.Checked(xAxis, "x")), new(Axis.Checked(yAxis, "y"))) { Z = new(Axis.Checked(zAxis, "z")) };

    private static Panel.Layer PathOf(IEnumerable<(double X, double Y, double Z)> points)
    {
        var path = points.ToArray();
        Require.That(
            path.Length > 0 && path.All(p => double.IsFinite(p.X) && double.IsFinite(p.Y) && double.IsFinite(p.Z)),
            "A path is one finite point or more. Cut it before the first that is not finite.");
        return new(null, ([], []), () => Traces.Path(path));
    }

    /// <summary>The colour asked for, or that of the name's kind, or the first that is free.</summary>
    private static string[] Colors(Series[] series)
    {
        var colors = series.Select(s => s.Color ?? (s.Name is null ? null : Palette.For(s.Name))).ToArray();
        for (var i = 0; i < colors.Length; i++)
        {
            colors[i] ??= Palette.Cycle.FirstOrDefault(color => !colors.Contains(color)) ?? Palette.Cycle[i % Palette.Cycle.Count];
        }

        return colors!;
    }

    private static string[] Named(IEnumerable<string>? names, int count, string what)
    {
        string[] named = names is null ? [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))] : [.. names];
        return named.Length == count ? named : throw new ArgumentException(
            $"The matrix has {count} {what}s, but there are {named.Length} {what} names: give one each.");
    }
}
