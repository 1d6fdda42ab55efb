using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.Autograd;

public class TapeTests
{
    [Fact]
    public void A_chain_of_a_million_operations_does_not_overflow_the_stack()
    {
        using var scope = NewDisposeScope();
        var x = tensor(1f, requires_grad: true);
        var y = x * 1;
        for (var i = 0; i < 1_000_000; i++)
        {
            var next = y + 0;
            y.Dispose();
            y = next;
        }
        y.backward();
        Assert.Equal(1f, x.grad!.item<float>());
    }

    [Fact]
    public void Letting_go_of_a_million_operations_does_not_overflow_the_stack()
    {
        var x = tensor(1f, requires_grad: true);
        var y = x * 1;
        for (var i = 0; i < 1_000_000; i++)
        {
            var next = y + 0;
            y.Dispose();
            y = next;
        }
        y.Dispose();
        Assert.True(y.IsInvalid);
    }

    [Fact]
    public void Gradients_add_up_over_backward_calls_until_they_are_cleared()
    {
        var x = tensor(new[] { 1f, 2 }, requires_grad: true);
        (x * x).sum().backward();
        (x * x).sum().backward();
        Assert.Equal([4f, 8f], x.grad!.data<float>().ToArray());
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void A_second_backward_through_the_same_graph_says_what_to_do()
    {
        var x = tensor(2f, requires_grad: true);
        var y = x * x;
        y.backward();
        var error = Assert.Throws<InvalidOperationException>(() => y.backward());
        Assert.Contains("retain_graph", error.Message);
    }

    [Fact]
    public void A_retained_graph_can_be_used_again()
    {
        var x = tensor(3f, requires_grad: true);
        var y = x * x;
        y.backward(retain_graph: true);
        y.backward();
        Assert.Equal(12f, x.grad!.item<float>());
    }

    [Fact]
    public void Changing_a_saved_value_in_place_is_detected()
    {
        var x = tensor(new[] { 1f, 2 }, requires_grad: true);
        var y = x * 2;
        var z = y * y;
        y.add_(1);
        var error = Assert.Throws<InvalidOperationException>(() => z.sum().backward());
        Assert.Contains("changed in place", error.Message);
    }

    [Fact]
    public void A_change_through_a_view_is_detected_too()
    {
        var x = tensor(new[] { 1f, 2 }, requires_grad: true);
        var y = x * 2;
        var z = y.exp() * y;
        y[0] = 5f;
        Assert.Throws<InvalidOperationException>(() => z.sum().backward());
    }

    [Fact]
    public void A_leaf_that_requires_grad_is_not_changed_in_place()
    {
        var x = tensor(new[] { 1f, 2 }, requires_grad: true);
        Assert.Throws<InvalidOperationException>(() => x.add_(1));
        using (no_grad())
            x.add_(1);
        Assert.Equal([2f, 3f], x.data<float>().ToArray());
    }

    [Fact]
    public void Backward_from_more_than_a_number_needs_a_gradient()
    {
        var x = tensor(new[] { 1f, 2 }, requires_grad: true);
        Assert.Contains("(2)", Assert.Throws<InvalidOperationException>(() => (x * 2).backward()).Message);
        (x * 2).backward([tensor(new[] { 1f, 10 })]);
        Assert.Equal([2f, 20f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Nothing_is_recorded_without_grad_and_recording_resumes_after()
    {
        var x = tensor(1f, requires_grad: true);
        using (no_grad())
        {
            Assert.False((x * 2).requires_grad);
            using (enable_grad())
                Assert.True((x * 2).requires_grad);
        }
        Assert.True((x * 2).requires_grad);
        using (inference_mode())
            Assert.False((x * 2).requires_grad);
    }

    [Fact]
    public void A_detached_tensor_stops_the_gradient()
    {
        var x = tensor(3f, requires_grad: true);
        (x * (x * x).detach()).backward();
        Assert.Equal(9f, x.grad!.item<float>());
    }

    [Fact]
    public void Second_derivatives_come_from_a_graph_of_the_gradients()
    {
        var x = tensor(new[] { 0.5, -0.3 }, requires_grad: true);
        var y = x.tanh().sum() + x.pow(3).sum();
        var first = autograd.grad([y], [x], create_graph: true)[0];
        var second = autograd.grad([first.sum()], [x])[0];
        var expected = x.data<double>().ToArray().Select(v =>
        {
            var t = Math.Tanh(v);
            return (-2 * t * (1 - (t * t))) + (6 * v);
        }).ToArray();
        Assert.Equal(expected[0], second.data<double>()[0], 10);
        Assert.Equal(expected[1], second.data<double>()[1], 10);
    }

    [Fact]
    public void Grad_leaves_the_leaves_alone_and_reports_unused_inputs()
    {
        var x = tensor(2f, requires_grad: true);
        var unused = tensor(2f, requires_grad: true);
        var y = x * x;
        Assert.Throws<InvalidOperationException>(() => autograd.grad([y], [unused], retain_graph: true));
        var grads = autograd.grad([y], [x, unused], allow_unused: true);
        Assert.Equal(4f, grads[0].item<float>());
        Assert.Null(grads[1]);
        Assert.Null(x.grad);
    }

    [Fact]
    public void An_inner_result_keeps_its_gradient_on_request()
    {
        var x = tensor(2f, requires_grad: true);
        var y = x * 3;
        y.retain_grad();
        (y * y).backward();
        Assert.Equal(12f, y.grad!.item<float>());
        Assert.Equal(36f, x.grad!.item<float>());
    }

    [Fact]
    public void A_gradient_shared_by_two_leaves_is_not_shared_memory()
    {
        var (a, b) = (tensor(1f, requires_grad: true), tensor(1f, requires_grad: true));
        (a + b).backward();
        using (no_grad())
            a.grad!.add_(10);
        Assert.Equal(1f, b.grad!.item<float>());
    }

    [Fact]
    public void Disposing_the_results_in_between_does_not_disturb_backward()
    {
        var x = tensor(new[] { 0.1f, 0.2f }, requires_grad: true);
        Tensor loss;
        using (NewDisposeScope())
            loss = (x.tanh() * x.exp()).sum().MoveToOuterDisposeScope();
        loss.backward();
        var expected = x.data<float>().ToArray().Select(v => MathF.Exp(v) * (1 - (MathF.Tanh(v) * MathF.Tanh(v)) + MathF.Tanh(v))).ToArray();
        Assert.Equal(expected[0], x.grad!.data<float>()[0], 1e-5f);
        Assert.Equal(expected[1], x.grad!.data<float>()[1], 1e-5f);
    }

    [Fact]
    public void Gradients_of_gradients_survive_the_disposal_of_what_lies_between()
    {
        Assert.Equal(SecondSlope(disposes: false), SecondSlope(disposes: true));

        static double SecondSlope(bool disposes)
        {
            using var x = tensor(0.7, requires_grad: true);
            Tensor y;
            if (disposes)
            {
                using var scope = NewDisposeScope();
                y = Curve(x).MoveToOuterDisposeScope();
            }
            else
            {
                y = Curve(x);
            }
            var slope = autograd.grad([y], [x], create_graph: true)[0];
            return autograd.grad([slope], [x])[0].item<double>();
        }

        // Saves its inputs, its results and views of them.
        static Tensor Curve(Tensor x) => (x.tanh().mul(x.mul(x).sigmoid()).exp().view(1, 1).mm(x.cos().view(1, 1)) + x.mul(x).mul(x)).sum();
    }

    [Fact]
    public void A_value_saved_before_an_in_place_change_keeps_its_own_history()
    {
        using var x = tensor(0.7, requires_grad: true);
        using var y = x.mul(x);
        y.mul_(x);
        using var slope = autograd.grad([y], [x], create_graph: true)[0];
        using var second = autograd.grad([slope], [x])[0];
        Assert.Equal(3 * 0.7 * 0.7, slope.item<double>(), 12);
        Assert.Equal(6 * 0.7, second.item<double>(), 12);
    }
}
