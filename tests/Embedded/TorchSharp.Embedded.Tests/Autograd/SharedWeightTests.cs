using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Embedded.Tests.Autograd;

/// <summary>A weight that is used at many steps: its gradient is the sum over the steps, however the steps are put together.</summary>
public class SharedWeightTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(1, 200)]
    [InlineData(5, 40)]
    [InlineData(16, 9)]
    [InlineData(17, 9)]
    public void Its_gradient_is_the_sum_of_the_steps_outer_products(int rows, int steps)
    {
        manual_seed(1);
        var (linear, matrix) = (Linear(6, 4), new Modules.Parameter(randn(6, 4)));
        var (x, dy) = (randn(steps, rows, 6), randn(steps, rows, 4));
        var loss = zeros(1);
        for (var t = 0; t < steps; t++)
            loss += (linear.call(x[t]) * dy[t]).sum() + (x[t].mm(matrix) * dy[t]).sum();
        loss.backward();

        using var unrecorded = no_grad();
        var (flatX, flatDy) = (x.reshape(-1, 6).to_type(ScalarType.Float64), dy.reshape(-1, 4).to_type(ScalarType.Float64));
        var expected = flatX.t().mm(flatDy).to_type(ScalarType.Float32);
        Assert.True(allclose(expected, matrix.grad!, 1e-5, 1e-5));
        Assert.True(allclose(expected.t(), linear.weight!.grad!, 1e-5, 1e-5));
        Assert.True(allclose(flatDy.sum(dim: 0).to_type(ScalarType.Float32), linear.bias!.grad!, 1e-5, 1e-5));
    }

    [Fact]
    public void Steps_of_few_and_of_many_rows_add_up_over_several_backward_calls()
    {
        manual_seed(2);
        var weight = new Modules.Parameter(randn(5, 3));
        Tensor[] inputs = [randn(2, 5), randn(40, 5), randn(1, 5), randn(30, 5).t().contiguous().t()];
        for (var call = 0; call < 2; call++)
            inputs.Select(x => Weighed(x.mm(weight))).Aggregate((a, b) => a + b).backward();

        using var unrecorded = no_grad();
        var expected = inputs.Select(x => x.sum(dim: 0)).Aggregate((a, b) => a + b).unsqueeze(1).expand(5, 3) * 2;
        Assert.True(allclose(expected, weight.grad!, 1e-4, 1e-4));
    }

    [Fact]
    public void A_backward_that_fails_leaves_nothing_behind()
    {
        var weight = new Modules.Parameter(ones(2, 2));
        var early = ones(1, 2).mm(weight);
        var changed = early.exp();
        var loss = changed.sum() + Weighed(ones(1, 2).mm(weight));
        changed.add_(1);
        Assert.Throws<InvalidOperationException>(() => loss.backward());
        weight.grad?.zero_();

        Weighed(ones(1, 2).mm(weight)).backward();
        Assert.True(allclose(ones(2, 2), weight.grad!));
    }

    [Fact]
    public void Gradients_asked_for_by_name_are_complete_too()
    {
        var weight = new Modules.Parameter(ones(2, 2));
        var loss = Enumerable.Range(0, 5).Select(_ => Weighed(ones(1, 2).mm(weight))).Aggregate((a, b) => a + b);
        var gradient = autograd.grad([loss], [weight])[0];
        Assert.True(allclose(full([2, 2], 5f), gradient));
        Assert.Null(weight.grad);
    }

    [Fact]
    public void A_weight_shared_with_other_operations_gets_all_their_gradients()
    {
        var weight = new Modules.Parameter(ones(2, 2));
        var loss = (Weighed(ones(1, 2).mm(weight)) * 3) + (weight * 10).sum() + Weighed(ones(1, 2).mm(weight.t()));
        loss.backward();
        Assert.True(allclose(full([2, 2], 14f), weight.grad!));
    }

    // The sum, by a way that brings back a gradient with memory of its own, as most networks do.
    private static Tensor Weighed(Tensor y) => (y * ones_like(y)).sum();
}
