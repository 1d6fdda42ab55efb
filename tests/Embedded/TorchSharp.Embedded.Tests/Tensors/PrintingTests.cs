using System.Reflection;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Tensors;

public class PrintingTests
{
    private static readonly Tensor Matrix = tensor(new[,] { { 1f, 2.5f }, { -3, 4.25f } });

    [Fact]
    public void The_default_text_is_the_shape() =>
        Assert.Equal("[2x2], type = Float32, device = cpu", Matrix.ToString());

    [Fact]
    public void The_julia_style_aligns_columns() =>
        Assert.Equal("[2x2], type = Float32, device = cpu\n  1  2.5\n -3 4.25\n", Matrix.jlstr(newLine: "\n"));

    [Fact]
    public void The_numpy_style_nests_brackets() =>
        Assert.Equal("[[1, 2.5]\n [-3, 4.25]]", Matrix.npstr(newLine: "\n"));

    [Fact]
    public void The_csharp_style_is_an_initialiser() =>
        Assert.Equal("[2x2], type = Float32, device = cpu, value = \nfloat [,] {\n {1f, 2.5f},\n {-3f, 4.25f}\n}", Matrix.cstr(newLine: "\n"));

    [Fact]
    public void The_middle_of_a_long_vector_is_left_out() =>
        Assert.Equal("[0, 1, 2, ... 7, 8, 9]", arange(10).npstr());

    [Fact]
    public void Cubes_are_printed_matrix_by_matrix() =>
        Assert.Equal("[2x1x2], type = Int64, device = cpu\n[0,..,..] =\n 0 1\n\n[1,..,..] =\n 2 3\n", arange(4).view(2, 1, 2).jlstr(newLine: "\n"));

    [Fact]
    public void A_notebook_kernel_finds_the_formatters_by_the_attribute_s_name()
    {
        var attribute = typeof(Tensor).GetCustomAttributes().Single(a => a.GetType().Name == "TypeFormatterSourceAttribute");
        var sourceType = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        var source = Activator.CreateInstance(sourceType)!;
        var formatters = (IEnumerable<object>)sourceType.GetMethod("CreateTypeFormatters")!.Invoke(source, null)!;
        var plain = formatters.Single(f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)! == "text/plain");
        using var writer = new StringWriter();
        var written = plain.GetType().GetMethod("Format")!.Invoke(plain, [Matrix, writer]);
        Assert.Equal(true, written);
        Assert.Contains("[2x2], type = Float32", writer.ToString());
        Assert.Contains("4.25", writer.ToString());
    }
}
