using System.Globalization;
using Course.Charts;

namespace Course.Tests.Charts;

public class PaletteTests
{
    /// <summary>Viénot, Brettel and Mollon's (1999) matrices for dichromats, on linear RGB; the third is Brettel's for tritanopia, one half plane.</summary>
    private static readonly Dictionary<string, double[,]> Eyes = new()
    {
        ["all three cones"] = new double[,] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
        ["protanopia"] = new[,] { { 0.11238, 0.88762, 0 }, { 0.11238, 0.88762, 0 }, { 0.00401, -0.00401, 1 } },
        ["deuteranopia"] = new[,] { { 0.29275, 0.70725, 0 }, { 0.29275, 0.70725, 0 }, { -0.02234, 0.02234, 1 } },
        ["tritanopia"] = new[,] { { 1.01277, 0.13548, -0.14826 }, { -0.01243, 0.86812, 0.14431 }, { 0.07589, 0.80500, 0.11911 } },
    };

    [Theory]
    [InlineData("LSTM, 64 units", Palette.Lstm)]
    [InlineData("Kneser-Ney (order 5)", Palette.NGram)]
    [InlineData("bigram", Palette.NGram)]
    [InlineData("RNN/held-out", Palette.Rnn)]
    [InlineData("training", Palette.Train)]
    [InlineData("constraint", null)]
    [InlineData("", null)]
    public void A_name_has_the_colour_of_the_kind_it_speaks_of(string name, string? color) => Assert.Equal(color, Palette.For(name));

    [Theory]
    [InlineData("all three cones")]
    [InlineData("protanopia")]
    [InlineData("deuteranopia")]
    [InlineData("tritanopia")]
    public void Kinds_of_models_are_told_apart_by(string eyes)
    {
        string[] kinds = [Palette.Baseline, Palette.NGram, Palette.FeedForward, Palette.Rnn, Palette.Lstm, Palette.Gru, Palette.Transformer, Palette.Train, Palette.Validation];
        var pairs = kinds.SelectMany((a, i) => kinds.Skip(i + 1).Select(b => (a, b, distance: Distance(a, b, Eyes[eyes]))));

        // About 2.3 is just noticeable in CIELAB; 10 is told at a glance.
        Assert.All(pairs, pair => Assert.True(pair.distance > 10, $"{pair.a} and {pair.b} are {pair.distance:0.0} apart."));
    }

    [Fact]
    public void A_tint_runs_from_white_to_the_colour()
    {
        Assert.Equal("#FFFFFF", Palette.Tint(Palette.Blue, 0));
        Assert.Equal(Palette.Blue, Palette.Tint(Palette.Blue, 1));
        Assert.Equal("#80B8D8", Palette.Tint("#0072B2", 0.5));
    }

    private static double Distance(string a, string b, double[,] eyes)
    {
        var (p, q) = (Lab(a, eyes), Lab(b, eyes));
        return Math.Sqrt(p.Zip(q, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double[] Lab(string color, double[,] eyes)
    {
        double[] linear = [.. Enumerable.Range(0, 3).Select(i =>
        {
            var s = int.Parse(color.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return s <= 0.04045 ? s / 12.92 : Math.Pow((s + 0.055) / 1.055, 2.4);
        })];
        var seen = Times(eyes, linear);
        var xyz = Times(new[,] { { 0.4124, 0.3576, 0.1805 }, { 0.2126, 0.7152, 0.0722 }, { 0.0193, 0.1192, 0.9505 } }, seen);
        double[] f = [.. xyz.Zip([0.9505, 1.0, 1.089], (v, white) => v / white > 0.008856 ? Math.Cbrt(v / white) : (7.787 * v / white) + (16 / 116.0))];
        return [(116 * f[1]) - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])];
    }

    private static double[] Times(double[,] matrix, double[] vector) =>
        [.. Enumerable.Range(0, 3).Select(i => Enumerable.Range(0, 3).Sum(j => matrix[i, j] * vector[j]))];
}
