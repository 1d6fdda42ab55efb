using TorchSharp.Kernels.VectorMath;

namespace TorchSharp.Embedded.Tests.Kernels;

public class ActivationTests
{
    public delegate void Map(ReadOnlySpan<float> x, Span<float> y);

    public static TheoryData<string> Names => new("tanh", "sigmoid", "exp");

    private static (Map Map, Func<double, double> Reference, double Ulps) Case(string name) => name switch
    {
        "tanh" => (Activation.Tanh, Math.Tanh, 2.6),
        "sigmoid" => (Activation.Sigmoid, x => 1 / (1 + Math.Exp(-x)), 2.6),
        _ => (Activation.Exp, Math.Exp, 1.2),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void All_magnitudes_are_within_a_few_units_in_the_last_place_of_double_precision(string name)
    {
        var (map, reference, ulps) = Case(name);
        const int Count = 1 << 16;
        var x = new float[Count];
        for (var i = 0; i < Count; i++)
            x[i] = BitConverter.UInt32BitsToSingle((uint)i << 16 | 0x5a3cu);
        var y = new float[Count];
        map(x, y);
        for (var i = 0; i < Count; i++)
        {
            var exact = reference(x[i]);
            var nearest = (float)exact;
            // Results below the normal numbers, and beyond the largest, are only followed to zero and infinity.
            if (float.IsSubnormal(nearest))
                Assert.InRange(Math.Abs(y[i]), 0f, 1.2e-38f);
            else if (float.IsFinite(nearest))
                Assert.InRange(Math.Abs(y[i] - exact), 0, ulps * (MathF.BitIncrement(Math.Abs(nearest)) - Math.Abs(nearest)));
            else
                Assert.Equal(nearest, y[i]);
        }
    }

    [Theory]
    [InlineData("tanh", 0f, 0f)]
    [InlineData("tanh", float.PositiveInfinity, 1f)]
    [InlineData("tanh", float.NegativeInfinity, -1f)]
    [InlineData("tanh", float.NaN, float.NaN)]
    [InlineData("tanh", 1e-30f, 1e-30f)]
    [InlineData("sigmoid", 0f, 0.5f)]
    [InlineData("sigmoid", float.PositiveInfinity, 1f)]
    [InlineData("sigmoid", float.NegativeInfinity, 0f)]
    [InlineData("sigmoid", float.NaN, float.NaN)]
    [InlineData("exp", 0f, 1f)]
    [InlineData("exp", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("exp", float.NegativeInfinity, 0f)]
    [InlineData("exp", float.NaN, float.NaN)]
    public void Special_values_are_exact(string name, float x, float expected)
    {
        var y = new float[1];
        Case(name).Map([x], y);
        Assert.Equal(expected, y[0]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_element_has_the_same_bits_wherever_it_lies_and_however_long_the_array_is(string name)
    {
        var map = Case(name).Map;
        var random = new Random(3);
        var x = Enumerable.Range(0, 67).Select(_ => (float)(8 * random.NextDouble() - 4)).ToArray();
        var whole = new float[x.Length];
        map(x, whole);
        for (var start = 0; start < x.Length; start += 5)
        {
            for (var length = 0; length <= x.Length - start; length++)
            {
                var part = new float[length];
                map(x.AsSpan(start, length), part);
                Assert.Equal(whole[start..(start + length)], part);
            }
        }
    }

    [Fact]
    public void A_result_of_another_length_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Activation.Tanh(new float[3], new float[4]));
        Assert.Contains("3 numbers has 3 results, got room for 4", error.Message);
    }
}
