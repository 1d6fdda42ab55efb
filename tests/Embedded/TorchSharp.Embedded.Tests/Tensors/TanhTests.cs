using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Tensors;

public class TanhTests
{
    [Fact]
    public void Float_tanh_is_accurate_over_its_whole_range()
    {
        var x = linspace(-12, 12, 100_001);
        var exact = x.@double().tanh();
        var error = ((x.tanh().@double() - exact) / exact).masked_fill(x == 0, 0).abs().max().item<double>();
        Assert.True(error < 4e-7, $"relative error {error}");
    }

    [Fact]
    public void A_number_s_tanh_does_not_depend_on_its_place()
    {
        var x = full([19], 0.7f);
        Assert.Single(x.tanh().data<float>().ToArray().Distinct());
    }

    [Fact]
    public void Special_values_keep_their_meaning()
    {
        var y = tensor(new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0f, -0f }).tanh().data<float>().ToArray();
        Assert.True(float.IsNaN(y[0]));
        Assert.Equal([1f, -1f, 0f], y[1..4]);
        Assert.True(float.IsNegative(y[4]));
    }
}
