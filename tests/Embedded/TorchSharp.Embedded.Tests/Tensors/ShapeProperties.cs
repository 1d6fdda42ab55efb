using FsCheck;
using FsCheck.Fluent;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Tensors;

/// <summary>What holds for every shape.</summary>
public class ShapeProperties
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(60);

    private static Arbitrary<long[]> AShape => Gen.Choose(1, 4).Select(size => (long)size).ArrayOf()
        .Select(sizes => sizes.Take(4).ToArray()).ToArbitrary();

    private static Tensor Numbered(long[] shape) => arange(shape.Aggregate(1L, (a, b) => a * b), ScalarType.Float64).reshape(shape);

    [Fact]
    public void Broadcasting_reads_each_element_at_its_own_place() =>
        Check.One(Quick, Prop.ForAll(AShape, shape =>
        {
            using var scope = NewDisposeScope();
            var a = Numbered(shape);
            var b = Numbered([.. shape.Select((size, d) => d % 2 == 0 ? size : 1)]);
            var sum = a + b;
            var spread = b.expand(shape).contiguous();
            return sum.data<double>().ToArray().SequenceEqual(a.data<double>().ToArray().Zip(spread.data<double>().ToArray(), (x, y) => x + y));
        }));

    [Fact]
    public void The_gradient_of_a_broadcast_tensor_counts_its_repetitions() =>
        Check.One(Quick, Prop.ForAll(AShape, shape =>
        {
            using var scope = NewDisposeScope();
            var b = Numbered([.. shape.Select((size, d) => d % 2 == 0 ? size : 1)]).requires_grad_();
            (Numbered(shape) + b).sum().backward();
            var repeated = shape.Where((_, d) => d % 2 == 1).Aggregate(1L, (x, y) => x * y);
            return b.grad!.shape.SequenceEqual(b.shape) && b.grad!.data<double>().ToArray().All(value => value == repeated);
        }));

    [Fact]
    public void A_permutation_and_its_inverse_give_back_the_tensor() =>
        Check.One(Quick, Prop.ForAll(AShape, shape =>
        {
            using var scope = NewDisposeScope();
            var x = Numbered(shape);
            long[] reversed = [.. Enumerable.Range(0, shape.Length).Reverse().Select(d => (long)d)];
            return x.permute(reversed).contiguous().permute(reversed).Equals(x);
        }));

    [Fact]
    public void Reshaping_any_layout_keeps_the_order_of_elements() =>
        Check.One(Quick, Prop.ForAll(AShape, shape =>
        {
            using var scope = NewDisposeScope();
            var turned = shape.Length < 2 ? Numbered(shape) : Numbered(shape).transpose(0, -1);
            return turned.reshape(-1).data<double>().ToArray().SequenceEqual(turned.data<double>().ToArray());
        }));

    [Fact]
    public void What_is_written_through_a_view_is_seen_in_the_tensor() =>
        Check.One(Quick, Prop.ForAll(AShape, shape =>
        {
            using var scope = NewDisposeScope();
            var x = Numbered([2, .. shape]);
            x[1].fill_(-1);
            return x[1].data<double>().ToArray().All(value => value == -1) && x[0].Equals(Numbered(shape));
        }));

    [Fact]
    public void Splitting_and_joining_give_back_the_tensor() =>
        Check.One(Quick, Prop.ForAll(AShape, shape =>
        {
            using var scope = NewDisposeScope();
            var x = Numbered([5, .. shape]);
            return cat(x.split(2)).Equals(x) && stack(x.unbind()).Equals(x);
        }));

    [Fact]
    public void Sums_over_dimensions_in_any_order_agree() =>
        Check.One(Quick, Prop.ForAll(AShape, shape =>
        {
            using var scope = NewDisposeScope();
            var x = Numbered([2, .. shape, 3]);
            return Math.Abs(x.sum(dim: -1).sum(dim: 0).sum().item<double>() - x.sum().item<double>()) < 1e-9;
        }));
}
