using TorchSharp.Embedded.Tests.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.NN;

/// <summary>What training in single precision computes in one sweep, against the same in double precision, operation by operation.</summary>
[Collection(nameof(ThreadCount))]
public class TrainingStepTests
{
    private static double Distance(Tensor single, Tensor exact) => (single.@double() - exact).abs().max().item<double>();

    [Theory]
    [InlineData(1, 2, nn.Reduction.Mean)]
    [InlineData(5, 7, nn.Reduction.Mean)]
    [InlineData(33, 40, nn.Reduction.Sum)]
    public void Cross_entropy_and_its_first_two_gradients_are_those_of_the_single_operations(int rows, int classes, nn.Reduction reduction)
    {
        using var scope = NewDisposeScope();
        var target = arange(rows, ScalarType.Int64).remainder(classes);
        var single = randn(rows, classes).mul(3).detach().requires_grad_();
        var exact = single.detach().@double().requires_grad_();
        var (loss, gradient, second) = Differentiate(single);
        var (exactLoss, exactGradient, exactSecond) = Differentiate(exact);
        Assert.InRange(Distance(loss, exactLoss), 0, 1e-5 * rows);
        Assert.InRange(Distance(gradient, exactGradient), 0, 1e-6);
        Assert.InRange(Distance(second, exactSecond), 0, 1e-5);
        var plain = single.detach().requires_grad_();
        nn.functional.cross_entropy(plain, target, ignore_index: 1, reduction: reduction).backward();
        Assert.InRange(Distance(plain.grad!, exactGradient), 0, 1e-6);

        (Tensor Loss, Tensor First, Tensor Second) Differentiate(Tensor x)
        {
            var loss = nn.functional.cross_entropy(x, target, ignore_index: 1, reduction: reduction);
            var first = autograd.grad([loss], [x], create_graph: true)[0];
            return (loss, first, autograd.grad([first.pow(2).sum()], [x])[0]);
        }
    }

    [Fact]
    public void A_class_that_does_not_exist_is_named() =>
        Assert.Contains("Class 3 of example 1", Assert.Throws<ArgumentOutOfRangeException>(
            () => nn.functional.cross_entropy(zeros(2, 3), tensor(new[] { 0L, 3L }))).Message);

    [Fact]
    public void Gradients_add_up_over_uses_and_passes_and_only_in_backward()
    {
        using var scope = NewDisposeScope();
        var (table, layer) = (nn.Embedding(5, 3), nn.Linear(3, 3));
        var words = tensor(new[] { 1L, 4L, 1L });
        Loss().backward();
        double[][] once = Gradients();
        autograd.grad([Loss()], [layer.weight]);
        Assert.Equal(once, Gradients());
        Loss().backward();
        foreach (var (one, two) in once.Zip(Gradients()))
            Assert.All(one.Zip(two), pair => Assert.Equal(2 * pair.First, pair.Second, 1e-5));

        Tensor Loss() => layer.call(layer.call(table.call(words))).pow(2).sum();
        double[][] Gradients() => [.. table.parameters().Concat(layer.parameters()).Select(p => p.grad!.@double().data<double>().ToArray())];
    }

    [Fact]
    public void A_weight_used_twice_has_the_gradient_of_both_uses()
    {
        using var scope = NewDisposeScope();
        var single = nn.Linear(4, 4);
        var exact = nn.Linear(4, 4, dtype: ScalarType.Float64);
        exact.load_state_dict(single.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.@double()));
        var x = randn(1, 4);
        // The gradients are there before the second pass, which adds to them.
        for (var pass = 0; pass < 2; pass++)
        {
            single.call(single.call(x)).pow(2).sum().backward();
            exact.call(exact.call(x.@double())).pow(2).sum().backward();
        }
        foreach (var (p, q) in single.parameters().Zip(exact.parameters()))
            Assert.InRange(Distance(p.grad!, q.grad!), 0, 1e-5);
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(0.5f)]
    public void One_hot_rows_and_rows_that_only_look_like_them_give_what_the_product_gives(float last)
    {
        using var scope = NewDisposeScope();
        var single = nn.GRU(9, 5);
        var exact = nn.GRU(9, 5, dtype: ScalarType.Float64);
        exact.load_state_dict(single.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.@double()));
        var x = nn.functional.one_hot(tensor(new[] { 0L, 8L, 3L, 3L }), 9).@float().view(2, 2, 9);
        x[1, 1, 3] = tensor(last);
        single.call(x).Item1.pow(2).sum().backward();
        exact.call(x.@double()).Item1.pow(2).sum().backward();
        foreach (var (p, q) in single.parameters().Zip(exact.parameters()))
            Assert.InRange(Distance(p.grad!, q.grad!), 0, 1e-6);
    }

    [Fact]
    public void Clipping_scales_to_the_norm_with_the_same_bits_on_any_number_of_threads()
    {
        using var scope = NewDisposeScope();
        float[][] gradients = [Values(1), Values(4095), Values(300_001)];
        var norm = Math.Sqrt(gradients.Sum(gradient => gradient.Sum(x => (double)x * x)));
        var (total, clipped) = Clip(1);
        Assert.Equal(norm, total, norm * 1e-6);
        Assert.Equal(3, Math.Sqrt(clipped.Sum(x => (double)x * x)), 1e-4);
        var (totalShared, clippedShared) = Clip(3);
        Assert.Equal(total, totalShared);
        Assert.Equal(clipped, clippedShared);

        (double Total, float[] Clipped) Clip(int threads)
        {
            using var _ = ThreadCount.Of(threads);
            Modules.Parameter[] parameters = [.. gradients.Select(gradient => new Modules.Parameter(zeros(gradient.Length)) { grad = tensor(gradient) })];
            var total = nn.utils.clip_grad_norm_(parameters, 3);
            return (total, [.. parameters.SelectMany(parameter => parameter.grad!.data<float>().ToArray())]);
        }

        static float[] Values(int count) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i + count))];
    }

    // Long enough that every part of the work is shared.
    [Theory]
    [InlineData("tanh", false)]
    [InlineData("tanh", true)]
    [InlineData("gru", true)]
    [InlineData("lstm", false)]
    [InlineData("lstm", true)]
    public void A_layer_and_its_gradients_have_the_same_bits_on_any_number_of_threads(string kind, bool oneHot)
    {
        using var scope = NewDisposeScope();
        var layer = new RecurrentNetwork(kind, 30, 260, 1, false, true, false).Make();
        var input = oneHot
            ? nn.functional.one_hot(arange(8 * 40, ScalarType.Int64).remainder(30), 30).@float().view(8, 40, 30)
            : randn(8, 40, 30);
        var alone = Run(1);
        Assert.Equal(alone, Run(2));
        Assert.Equal(alone, Run(3));

        float[] Run(int threads)
        {
            using var _ = ThreadCount.Of(threads);
            layer.zero_grad();
            var output = RecurrentNetwork.Call(layer, input, null, null)[0];
            output.pow(2).sum().backward();
            return [.. output.data<float>().ToArray(), .. layer.parameters().SelectMany(parameter => parameter.grad!.data<float>().ToArray())];
        }
    }
}
