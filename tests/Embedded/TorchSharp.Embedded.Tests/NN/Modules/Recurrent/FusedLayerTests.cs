using FsCheck;
using FsCheck.Fluent;
using TorchSharp.Embedded.Tests.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.NN;

/// <summary>
/// Recurrent networks in single precision, a layer in one operation, against the same in double precision, step by step. Both
/// against PyTorch: <see cref="Golden.NetworkTests"/>.
/// </summary>
[Collection(nameof(ThreadCount))]
public class FusedLayerTests
{
    private static readonly RecurrentNetwork Lstm = new("lstm", 3, 5, 1, false, true, false);

    private static Gen<RecurrentNetwork> Networks =>
        from kind in Gen.Elements("tanh", "relu", "gru", "lstm")
        from inputs in Gen.Choose(1, 9)
        from hidden in Gen.Elements(1, 2, 7, 16, 33)
        from layers in Gen.Choose(1, 3)
        from bidirectional in Gen.Elements(false, true)
        from bias in Gen.Elements(false, true)
        from batchFirst in Gen.Elements(false, true)
        select new RecurrentNetwork(kind, inputs, hidden, layers, bidirectional, bias, batchFirst);

    private static bool AgreesStepByStep(RecurrentNetwork network, Tensor input, Tensor[]? states, long[]? lengths)
    {
        var fused = network.Make();
        var single = RecurrentNetwork.Run(fused, input, states, lengths);
        var exact = RecurrentNetwork.Run(
            network.InDoublePrecision(fused), input.@double(), states?.Select(state => state.@double()).ToArray(), lengths);
        return single.Length == exact.Length && single.Zip(exact).All(pair =>
        {
            var scale = pair.Second.abs().max().item<double>();
            return pair.First.shape.SequenceEqual(pair.Second.shape)
                && (pair.First.@double() - pair.Second).abs().max().item<double>() <= 1e-5 * Math.Max(scale, 1);
        });
    }

    [Fact]
    public void Padded_sequences_give_what_single_steps_give() =>
        Prop.ForAll(
            (from network in Networks
             from steps in Gen.Choose(1, 7)
             from batch in Gen.Choose(1, 6)
             from hasStates in Gen.Elements(false, true)
             select (network, steps, batch, hasStates)).ToArbitrary(),
            sample =>
            {
                using var scope = NewDisposeScope();
                var (network, steps, batch, hasStates) = sample;
                var input = network.BatchFirst ? randn(batch, steps, network.Inputs) : randn(steps, batch, network.Inputs);
                return AgreesStepByStep(network, input, hasStates ? network.States(batch) : null, null);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(80));

    [Fact]
    public void Packed_sequences_give_what_single_steps_give() =>
        Prop.ForAll(
            (from network in Networks
             from batch in Gen.Choose(1, 6)
             from lengths in Gen.Choose(1, 7).Select(length => (long)length).ArrayOf(batch)
             from hasStates in Gen.Elements(false, true)
             select (network with { BatchFirst = false }, lengths, hasStates)).ToArbitrary(),
            sample =>
            {
                using var scope = NewDisposeScope();
                var (network, lengths, hasStates) = sample;
                var input = randn(lengths.Max(), lengths.Length, network.Inputs);
                return AgreesStepByStep(network, input, hasStates ? network.States(lengths.Length) : null, lengths);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(80));

    [Theory]
    [InlineData("tanh", ScalarType.Float32)]
    [InlineData("tanh", ScalarType.Float64)]
    [InlineData("gru", ScalarType.Float32)]
    [InlineData("gru", ScalarType.Float64)]
    [InlineData("lstm", ScalarType.Float32)]
    [InlineData("lstm", ScalarType.Float64)]
    public void An_input_and_states_that_do_not_lie_together_give_what_their_copies_give(string kind, ScalarType type)
    {
        using var scope = NewDisposeScope();
        var network = (Lstm with { Kind = kind, Layers = 2 }).Make(type);
        var input = randn(2, 4, 3, type).transpose(0, 1); // (T, B, I)
        Tensor[] states = [.. Enumerable.Range(0, kind == "lstm" ? 2 : 1).Select(_ => randn(5, 2, 2, type).permute(2, 1, 0))]; // (L, B, H)
        Assert.DoesNotContain(true, states.Prepend(input).Select(tensor => tensor.is_contiguous()));

        var results = RecurrentNetwork.Call(network, input, states, null);
        var expected = RecurrentNetwork.Call(network, input.contiguous(), [.. states.Select(state => state.contiguous())], null);
        Assert.All(results.Zip(expected), pair => Assert.True(pair.First.equal(pair.Second).all().item<bool>()));
    }

    [Fact]
    public void Only_what_requires_a_gradient_gets_one()
    {
        using var scope = NewDisposeScope();
        var network = Lstm.Make();
        foreach (var parameter in network.parameters().Skip(1))
            parameter.requires_grad = false;
        var input = randn(4, 2, 3);
        RecurrentNetwork.Call(network, input, null, null)[0].sum().backward();
        Assert.Equal([true, false, false, false], network.parameters().Select(parameter => parameter.grad is not null));
        Assert.Null(input.grad);
        Assert.False(RecurrentNetwork.Call(network, input.detach(), null, null)[0].detach().requires_grad);
    }

    [Fact]
    public void A_retained_graph_gives_the_same_gradient_twice_and_one_that_was_not_says_so()
    {
        using var scope = NewDisposeScope();
        var network = Lstm.Make();
        var weight = network.parameters().First();
        var loss = RecurrentNetwork.Call(network, randn(4, 2, 3), null, null)[0].pow(2).sum();
        loss.backward(retain_graph: true);
        var once = weight.grad!.clone();
        loss.backward();
        Assert.Equal((once + once).data<float>().ToArray(), weight.grad!.data<float>().ToArray());
        Assert.Contains("retain_graph", Assert.Throws<InvalidOperationException>(() => loss.backward()).Message);
    }

    [Fact]
    public void Gradients_of_gradients_are_refused_with_a_cure_and_exist_in_double_precision()
    {
        using var scope = NewDisposeScope();
        var network = Lstm.Make();
        var input = randn(4, 2, 3, requires_grad: true);
        var gradient = autograd.grad([Sum(network, input)], [input], create_graph: true)[0];
        Assert.Contains("Float64", Assert.Throws<NotSupportedException>(() => gradient.pow(2).sum().backward()).Message);

        var exact = Lstm.InDoublePrecision(network);
        var exactInput = input.detach().@double().requires_grad_();
        var exactGradient = autograd.grad([Sum(exact, exactInput)], [exactInput], create_graph: true)[0];
        Assert.True(allclose(exactGradient, gradient.@double(), 1e-4, 1e-6));
        exactGradient.pow(2).sum().backward();
        Assert.NotNull(exactInput.grad);

        static Tensor Sum(nn.Module network, Tensor input) => RecurrentNetwork.Call(network, input, null, null)[0].sum();
    }

    [Fact]
    public void An_output_changed_in_place_before_backward_is_reported()
    {
        using var scope = NewDisposeScope();
        var output = RecurrentNetwork.Call(Lstm.Make(), randn(4, 2, 3), null, null)[0];
        var loss = output.sum();
        using (no_grad())
            output.mul_(2);
        Assert.Contains("changed in place", Assert.Throws<InvalidOperationException>(() => loss.backward()).Message);
    }

    [Fact]
    public void Rows_of_another_width_are_refused()
    {
        var packed = nn.utils.rnn.pack_padded_sequence(randn(2, 1, 2), tensor(new[] { 2L }));
        Assert.Contains("rows of 3", Assert.Throws<ArgumentException>(() => nn.LSTM(3, 5).call(packed)).Message);
    }
}
