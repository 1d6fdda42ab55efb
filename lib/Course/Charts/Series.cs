using System.Numerics;

namespace Course.Charts;

/// <summary>
/// One named set of values in a chart: a line, a cloud of points or a group of bars. Pairs of a name and numbers
/// convert to it, so that a call reads <c>Plot.Lines("step", "loss (nats)", ("RNN", rnn), ("LSTM", lstm))</c>.
/// </summary>
public sealed record Series
{
    private Series(string? name, double[] x, double[] y)
    {
        Require.That(x.Length == y.Length, $"{Subject(name)}: x has {x.Length} values, y has {y.Length}: give both the same length.");
        (Name, X, Y) = (name, x, y);
    }

    /// <summary>The name in the legend, or null for the only series of a chart.</summary>
    public string? Name { get; }
    /// <summary>The colour; null lets the name choose (see <see cref="Palette.For"/>), then the order.</summary>
    public string? Color { get; internal init; }
    internal double[] X { get; private init; }
    internal double[] Y { get; }
    internal double[]? Low { get; init; }
    internal double[]? High { get; init; }
    internal string[]? Labels { get; init; }
    internal string Dash { get; init; } = "solid";
    internal bool HasMarkers { get; init; }
    internal bool HasGaps { get; init; }
    internal bool IsPoints { get; init; }

    /// <summary>Values at 0, 1, 2, …</summary>
    public static implicit operator Series(double[] y) => Of(null, y);
    /// <summary>Values at 0, 1, 2, …</summary>
    public static implicit operator Series(float[] y) => Of(null, y);
    /// <summary>Values at 0, 1, 2, …</summary>
    public static implicit operator Series(int[] y) => Of(null, y);
    /// <summary>Values at 0, 1, 2, …</summary>
    public static implicit operator Series(List<double> y) => Of(null, y);
    /// <summary>Values at 0, 1, 2, …</summary>
    public static implicit operator Series(List<float> y) => Of(null, y);
    /// <summary>Named values at 0, 1, 2, …</summary>
    public static implicit operator Series((string Name, IEnumerable<double> Y) named) => Of(named.Name, named.Y);
    /// <summary>Named values at 0, 1, 2, …</summary>
    public static implicit operator Series((string Name, IEnumerable<float> Y) named) => Of(named.Name, named.Y);
    /// <summary>Named values at 0, 1, 2, …</summary>
    public static implicit operator Series((string Name, IEnumerable<int> Y) named) => Of(named.Name, named.Y);
    /// <summary>Named values at given places.</summary>
    public static implicit operator Series((string Name, IEnumerable<double> X, IEnumerable<double> Y) named) => Of(named.Name, named.X, named.Y);

    /// <summary>Values at 0, 1, 2, …</summary>
    /// <param name="name">The name in the legend, or null.</param>
    /// <param name="y">The values, of any number type.</param>
    public static Series Of<T>(string? name, IEnumerable<T> y)
        where T : INumber<T>
    {
        var values = Doubles(y);
        return new(name, [.. Enumerable.Range(0, values.Length)], values);
    }

    /// <summary>Values at given places.</summary>
    /// <param name="name">The name in the legend, or null.</param>
    /// <param name="x">The places, of any number type.</param>
    /// <param name="y">The values, as many.</param>
    /// <exception cref="ArgumentException">The two differ in length.</exception>
    public static Series Of<TX, TY>(string? name, IEnumerable<TX> x, IEnumerable<TY> y)
        where TX : INumber<TX>
        where TY : INumber<TY> => new(name, Doubles(x), Doubles(y));

    /// <summary>The mean of several runs, with a band of one standard deviation to either side.</summary>
    /// <param name="name">The name in the legend.</param>
    /// <param name="runs">One array of values a seed, all of the same length; at least two.</param>
    /// <example><c>Series.OverSeeds("LSTM", losses0, losses1, losses2)</c></example>
    public static Series OverSeeds(string name, params double[][] runs)
    {
        Require.That(
            runs.Length >= 2 && runs.All(run => run.Length == runs[0].Length),
            $"{Subject(name)}: a spread needs two runs or more of the same length, got lengths [{string.Join(", ", runs.Select(run => run.Length))}].");
        var steps = Enumerable.Range(0, runs[0].Length);
        var mean = steps.Select(t => runs.Average(run => run[t])).ToArray();
        var spread = steps.Select(t => Spread.Of(runs.Select(run => run[t]))).ToArray();
        return Of(name, mean).WithBand(mean.Zip(spread, (m, s) => m - s), mean.Zip(spread, (m, s) => m + s));
    }

    /// <summary>The series in a colour.</summary>
    /// <param name="color">A colour such as <see cref="Palette.Lstm"/>.</param>
    public Series In(string color) => this with { Color = Palette.Checked(color) };

    /// <summary>The series at other places.</summary>
    /// <param name="x">As many places as there are values.</param>
    public Series At<T>(IEnumerable<T> x)
        where T : INumber<T> => this with { X = Same(Doubles(x), "x") };

    /// <summary>The series as a dashed line.</summary>
    public Series Dashed() => this with { Dash = "dash" };

    /// <summary>The series as a dotted line.</summary>
    public Series Dotted() => this with { Dash = "dot" };

    /// <summary>The series as a line with a marker at each value.</summary>
    public Series WithMarkers() => this with { HasMarkers = true };

    /// <summary>The series as points, among lines: what was measured, beside what was fitted.</summary>
    public Series AsPoints() => this with { IsPoints = true };

    /// <summary>The series with a text at each value.</summary>
    /// <param name="labels">As many texts as there are values.</param>
    public Series WithLabels(IEnumerable<string> labels) => this with { Labels = Same(labels.ToArray(), "labels") };

    /// <summary>The series with a shaded band, or error bars where it is drawn as bars.</summary>
    /// <param name="low">The lower edge, as long as the series.</param>
    /// <param name="high">The upper edge, as long as the series.</param>
    public Series WithBand<T>(IEnumerable<T> low, IEnumerable<T> high)
        where T : INumber<T> => this with { Low = Same(Doubles(low), "low"), High = Same(Doubles(high), "high") };

    /// <summary>The series with a gap where a value is NaN, which is an error otherwise.</summary>
    public Series WithGaps() => this with { HasGaps = true };

    /// <summary>Checks that every number can be drawn.</summary>
    internal Series Checked()
    {
        foreach (var (axis, values) in new[] { ("x", X), ("y", Y), ("low", Low), ("high", High) })
        {
            var bad = Array.FindIndex(values ?? [], value => HasGaps ? double.IsInfinity(value) : !double.IsFinite(value));
            if (bad >= 0)
            {
                throw new ArgumentException(
                    $"{Subject(Name)}: {axis}[{bad}] is {values![bad]}, which cannot be drawn. Cut the series before it"
                    + (double.IsNaN(values[bad]) ? ", or call WithGaps() to leave a gap." : "."));
            }
        }

        return this;
    }

    private static string Subject(string? name) => name is null ? "The series" : $"Series \"{name}\"";

    private static double[] Doubles<T>(IEnumerable<T> values)
        where T : INumber<T> => [.. values.Select(double.CreateChecked)];

    private T[] Same<T>(T[] values, string what) =>
        values.Length == Y.Length ? values : throw new ArgumentException(
            $"{Subject(Name)} has {Y.Length} values, but {what} has {values.Length}: give both the same length.");
}
