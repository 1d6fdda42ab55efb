using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Tensors;

public class FactoryTests
{
    public static TheoryData<string, Func<Tensor>, string, ScalarType> Made => new()
    {
        { "zeros", () => zeros(2, 2), "[[0, 0]\n [0, 0]]", ScalarType.Float32 },
        { "full of integers", () => full(2, 2, 3), "[[3, 3]\n [3, 3]]", ScalarType.Int64 },
        { "full_like", () => full_like(arange(2), 7), "[7, 7]", ScalarType.Int64 },
        { "ones_like", () => ones_like(zeros(2), ScalarType.Float64), "[1, 1]", ScalarType.Float64 },
        { "zeros_like", () => zeros_like(arange(2)), "[0, 0]", ScalarType.Int64 },
        { "new_full", () => arange(2).new_full(2, 5), "[5, 5]", ScalarType.Int64 },
        { "new_ones", () => zeros(2).new_ones(2), "[1, 1]", ScalarType.Float32 },
        { "new_zeros", () => arange(2).new_zeros(2), "[0, 0]", ScalarType.Int64 },
        { "arange of integers", () => arange(1, 8, 3), "[1, 4, 7]", ScalarType.Int64 },
        { "arange of fractions", () => arange(0, 1, 0.25), "[0, 0.25, 0.5, 0.75]", ScalarType.Float32 },
        { "linspace", () => linspace(0, 1, 5), "[0, 0.25, 0.5, 0.75, 1]", ScalarType.Float32 },
        { "eye", () => eye(2, 3), "[[1, 0, 0]\n [0, 1, 0]]", ScalarType.Float32 },
        { "bytes", () => tensor(new byte[] { 1, 255 }), "[1, 255]", ScalarType.Byte },
        { "a matrix", () => tensor(new[,] { { 1, 2 }, { 3, 4 } }), "[[1, 2]\n [3, 4]]", ScalarType.Int32 },
        { "a list with a shape", () => tensor(new long[] { 1, 2, 3, 4 }, 2, 2), "[[1, 2]\n [3, 4]]", ScalarType.Int64 },
        { "an array shared", () => from_array(new[] { 1.5, 2 }), "[1.5, 2]", ScalarType.Float64 },
        { "another type", () => as_tensor(new[] { 1, 2 }, ScalarType.Float32), "[1, 2]", ScalarType.Float32 },
    };

    [Theory]
    [MemberData(nameof(Made), DisableDiscoveryEnumeration = true)]
    public void A_new_tensor_has_the_values_and_the_type_it_should(string name, Func<Tensor> make, string values, ScalarType type)
    {
        using var made = make();
        Assert.True(values == made.npstr(newLine: "\n"), $"{name}: {made.npstr(newLine: "\n")}");
        Assert.Equal(type, made.dtype);
    }

    [Fact]
    public void The_default_type_is_what_new_tensors_have()
    {
        var before = get_default_dtype();
        try
        {
            set_default_dtype(ScalarType.Float64);
            Assert.Equal(ScalarType.Float64, zeros(1).dtype);
            Assert.Equal(ScalarType.Float64, rand(1).dtype);
            Assert.Equal(ScalarType.Float64, (arange(2) / 2).dtype);
            Assert.Equal(ScalarType.Float64, nn.Linear(1, 1).weight.dtype);
        }
        finally
        {
            set_default_dtype(before);
        }
    }

    [Theory]
    [InlineData(ScalarType.Byte, "[0, 1, 2]")]
    [InlineData(ScalarType.Int32, "[0, 1, 2]")]
    [InlineData(ScalarType.Int64, "[0, 1, 2]")]
    [InlineData(ScalarType.Float64, "[0, 1.5, 2.25]")]
    [InlineData(ScalarType.Bool, "[False, True, True]")]
    public void Conversion_cuts_fractions_off(ScalarType type, string values)
    {
        using var converted = tensor(new[] { 0, 1.5f, 2.25f }).to_type(type);
        Assert.Equal(type, converted.dtype);
        Assert.Equal(values, converted.npstr());
    }

    [Fact]
    public void Gradients_pass_through_a_conversion_in_the_type_of_the_leaf()
    {
        using var x = tensor(new[] { 1f, 2 }, requires_grad: true);
        (x.@double() * 3).sum().backward();
        Assert.Equal(ScalarType.Float32, x.grad!.dtype);
        Assert.Equal([3f, 3f], x.grad.data<float>().ToArray());
    }

    [Fact]
    public void A_conversion_to_the_same_type_shares_and_a_copy_does_not()
    {
        using var x = ones(2);
        using var same = x.@float();
        using var copy = x.to_type(ScalarType.Float32, copy: true);
        x.fill_(5);
        Assert.Equal(5f, same[0].item<float>());
        Assert.Equal(1f, copy[0].item<float>());
    }
}
