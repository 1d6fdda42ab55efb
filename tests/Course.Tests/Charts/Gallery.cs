using Course.Charts;

namespace Course.Tests.Charts;

/// <summary>One figure of each kind, with every refinement in use at least once.</summary>
public static class Gallery
{
    private static readonly double[] Steps = [.. Enumerable.Range(0, 60).Select(i => (double)i)];

    public static IReadOnlyDictionary<string, Figure> Figures { get; } = new Dictionary<string, Figure>
    {
        ["one line"] = Plot.Lines("training step", "loss (nats)", Curve(3.2, 0.9, 12)).Title("The loss falls fast, then slowly"),
        ["named lines"] = Plot.Lines("training step", "loss (nats)", ("RNN", Curve(3.2, 1.4, 10)), ("LSTM", Curve(3.2, 0.8, 16)), ("GRU, 64 units", Curve(3.2, 0.9, 13)))
            .Title("Gates help: LSTM and GRU end lower than the plain RNN")
            .HorizontalLine(1.1, "Kneser-Ney, to beat")
            .Annotate(30, 1.5, "RNN levels off"),
        ["styled lines"] = Plot.Lines(
            "epoch",
            "perplexity",
            Series.Of("train", Curve(80, 5, 9)).Dashed(),
            Series.Of("validation", Curve(80, 20, 9)).WithMarkers(),
            Series.Of("test", [10, 20, 30, 40], [60f, 40f, 30f, 25f]).Dotted().In(Palette.Green)).YAxis(log: true, range: (1, 100)).VerticalLine(20, "early stopping"),
        ["points and a fit"] = Plot.Lines(
            "rank",
            "frequency",
            Series.Of("words", Enumerable.Range(1, 200), Enumerable.Range(1, 200).Select(r => Math.Round(9000 / Math.Pow(r + 2.7, 1.1)))).AsPoints(),
            Series.Of("c / rank", (int[])[1, 200], (double[])[4000, 20])).XAxis(log: true).YAxis(log: true).Title("Zipf's law: a straight line on two logarithmic axes"),
        ["line with gaps"] = Plot.Lines("step", "gradient norm", Series.Of("clipped", (double[])[1, 2, double.NaN, 4, 3]).WithGaps()).Shade(1.5, 2.5, "diverged"),
        ["band over seeds"] = Plot.Lines(
            "epoch",
            "held-out perplexity",
            Series.OverSeeds("RNN", Curve(9, 5.5, 12), Curve(10, 5.2, 14), Curve(8.7, 5.8, 10)),
            Series.OverSeeds("LSTM", Curve(9, 4.2, 12), Curve(10, 4.4, 14), Curve(8.7, 3.9, 10))).Title("Three seeds: mean and one standard deviation"),
        ["points with labels"] = Plot.Scatter(
            "first principal component",
            "second principal component",
            Series.Of("royalty", [1.0, 1.2, 0.8], [0.5, 0.9, 0.2]).WithLabels(["king", "queen", "<unk>"]),
            Series.Of("fruit", [-1.0, -0.7], [-0.5, -0.2]).WithLabels(["apple", "pear"])),
        ["bars by model"] = Plot.Bars("model", "held-out perplexity", ["majority baseline", "bigram", "MLP", "RNN", "LSTM", "GRU", "transformer"], (double[])[27, 11.4, 8.2, 7.2, 6.7, 6.6, 6.1])
            .Title("Every model against the same text"),
        ["grouped bars"] = Plot.Bars("temperature", "share of names", ["0.5", "1.0", "1.5"], ("novel", [0.2, 0.6, 0.9]), ("well-formed", [0.95, 0.8, 0.4])),
        ["bars with spread"] = Plot.HorizontalBars("accuracy (%)", "language", ["Portuguese", "Vietnamese", "Scottish"], Series.Of("GRU", (double[])[71, 88, 64]).WithBand((double[])[68, 86, 59], (double[])[74, 90, 69]).WithLabels(["71", "88", "64"])),
        ["histogram of whole numbers"] = Plot.Histogram("length (characters)", "names", Enumerable.Range(0, 400).Select(i => 3 + (i * i % 11)).ToArray()),
        ["two histograms"] = Plot.Histogram("activation", "units", 24, ("sigmoid", Wave(0.5, 0.5)), ("tanh", Wave(1, 0))).Title("tanh is centred at zero"),
        ["heat map"] = Plot.HeatMap("next character", "character", new[,] { { 0.1, 0.7, 0.2 }, { 0.6, 0.1, 0.3 }, { 0.25, 0.25, 0.5 } }, ["a", "b", "<eos>"], ["a", "b", "<eos>"], "probability", "0.00", (0, 1)),
        ["diverging heat map"] = Plot.HeatMap("position", "unit", Enumerable.Range(0, 12).Select(i => Enumerable.Range(0, 40).Select(j => (float)Math.Sin(i + (j / 4.0)))), columns: "The quick brown fox jumps over a hedge..".Select(c => c.ToString()), value: "gate", diverging: true).Size(900, 380),
        ["surface"] = Plot.Surface("w", "b", "error", [-2, -1, 0, 1, 2], [-1, 0, 1], new double[,] { { 5, 2, 1, 2, 5 }, { 4, 1, 0, 1, 4 }, { 5, 2, 1, 2, 5 } }, [(-2, -1, 5), (-1, 0, 1), (0, 0, 0)]).Title("A bowl, and the way down"),
        ["path in space"] = Plot.Path3D("h₁", "h₂", "h₃", Steps.Select(t => (Math.Cos(t / 5), Math.Sin(t / 5), t / 60))),
        ["grid"] = Plot.Grid(
            2,
            Plot.Lines("step", "loss (nats)", ("RNN", Curve(3, 1.5, 10)), ("LSTM", Curve(3, 1, 10))).Title("Short text").HorizontalLine(1.2, "Kneser-Ney"),
            Plot.Lines("step", "loss (nats)", ("RNN", Curve(3, 2, 10)), ("LSTM", Curve(3, 1.2, 10))).Title("Long text").YAxis(log: true).Annotate(20, 2.1, "stuck"),
            Plot.HeatMap("key", "query", new[,] { { 1, 0 }, { 0.3, 0.7 } }, value: "weight").Title("Attention"),
            Plot.Surface("w", "b", "error", [0, 1], [0, 1], new double[,] { { 0, 1 }, { 1, 2 } }).Title("Error")).Title("Four at once"),
        ["slider"] = Plot.Slider(
            "w",
            [-1, 0.5, 2],
            w => Plot.Grid(
                2,
                Plot.Lines("z", "tanh(w z)", Series.Of("tanh", Steps.Select(z => Math.Tanh(w * z)).ToArray()), Series.Of("for comparison", Steps.Select(z => z / 60)).Dashed()).YAxis(range: (-1, 1)).HorizontalLine(w, "w"),
                Plot.HeatMap("column", "row", new[,] { { w, 1 }, { 0, w } }, range: (-2, 2))).Title($"w = {w}"),
            shown: 0.5),
    };

    private static double[] Curve(double start, double end, double pace) =>
        [.. Steps.Select(t => end + ((start - end) * Math.Exp(-t / pace)) + (0.04 * start * Math.Sin(t * 1.7) * Math.Exp(-t / 40)))];

    private static double[] Wave(double scale, double shift) => [.. Enumerable.Range(0, 500).Select(i => shift + (scale * Math.Sin(i) * Math.Cos(i * 0.37)))];
}
