using FsCheck;
using FsCheck.Fluent;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Operations;

/// <summary>Products in single precision against the same in double precision, for every shape and layout of the factors.</summary>
public class MatrixProductTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(120);

    private static Gen<long> Size => Gen.Elements(1L, 2, 3, 8, 9, 17, 40);

    // A matrix as it lies, the transpose of another, every second column of a wider one, or one row repeated.
    private static Tensor Factor(long rows, long columns, int layout) => layout switch
    {
        0 => randn(rows, columns),
        1 => randn(columns, rows).t(),
        2 => randn(rows, 2 * columns)[TensorIndex.Colon, TensorIndex.Slice(0, null, 2)],
        _ => randn(1, columns).expand(rows, columns),
    };

    private static bool Near(Tensor actual, Tensor exact) =>
        actual.shape.SequenceEqual(exact.shape) && (actual.@double() - exact).abs().max().item<double>() < 1e-5 * Math.Sqrt(exact.numel() + 100);

    [Fact]
    public void A_matrix_product_does_not_depend_on_how_its_factors_lie() =>
        Prop.ForAll(
            (from rows in Size
             from depth in Size
             from columns in Size
             from layouts in Gen.Choose(0, 3).ArrayOf(2)
             select (rows, depth, columns, layouts)).ToArbitrary(),
            sample =>
            {
                using var scope = NewDisposeScope();
                var a = Factor(sample.rows, sample.depth, sample.layouts[0]);
                var b = Factor(sample.depth, sample.columns, sample.layouts[1]);
                return Near(a.mm(b), a.@double().mm(b.@double()))
                    && Near(stack([a, a + 1]).bmm(stack([b, b])), stack([a, a + 1]).@double().bmm(stack([b, b]).@double()));
            }).Check(Quick);

    [Fact]
    public void A_linear_layer_adds_its_bias_to_every_row() =>
        Prop.ForAll(
            (from rows in Size
             from inputs in Size
             from outputs in Size
             from layouts in Gen.Choose(0, 3).ArrayOf(2)
             from hasBias in Gen.Elements(false, true)
             select (rows, inputs, outputs, layouts, hasBias)).ToArbitrary(),
            sample =>
            {
                using var scope = NewDisposeScope();
                var x = Factor(sample.rows, sample.inputs, sample.layouts[0]);
                var w = Factor(sample.outputs, sample.inputs, sample.layouts[1]);
                var b = sample.hasBias ? randn(sample.outputs) : null;
                return Near(nn.functional.linear(x, w, b), nn.functional.linear(x.@double(), w.@double(), b?.@double()));
            }).Check(Quick);

    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float64)]
    public void Zero_times_what_is_not_a_number_is_not_a_number(ScalarType type)
    {
        var row = zeros(1, 2, type);
        var matrix = full(2, 3, double.NaN, type);
        Assert.True(row.mm(matrix).isnan().all().item<bool>());
    }

    [Fact]
    public void A_product_over_nothing_is_zero() =>
        Assert.Equal(new float[6], zeros(2, 0).mm(zeros(0, 3)).data<float>().ToArray());
}
