using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Embedded.Tests.NN;

/// <summary>A recurrent network of any kind, and a run of it forward and backward: what comes out, and every gradient.</summary>
public sealed record RecurrentNetwork(string Kind, int Inputs, int Hidden, int Layers, bool Bidirectional, bool Bias, bool BatchFirst)
{
    private int StateCount => Kind == "lstm" ? 2 : 1;

    public nn.Module Make(ScalarType type = ScalarType.Float32) => Kind switch
    {
        "lstm" => nn.LSTM(Inputs, Hidden, Layers, Bias, BatchFirst, bidirectional: Bidirectional, dtype: type),
        "gru" => nn.GRU(Inputs, Hidden, Layers, Bias, BatchFirst, bidirectional: Bidirectional, dtype: type),
        "relu" => nn.RNN(Inputs, Hidden, Layers, nn.NonLinearities.ReLU, Bias, BatchFirst, bidirectional: Bidirectional, dtype: type),
        _ => nn.RNN(Inputs, Hidden, Layers, nn.NonLinearities.Tanh, Bias, BatchFirst, bidirectional: Bidirectional, dtype: type),
    };

    /// <summary>The same network in double precision, which computes step by step.</summary>
    public nn.Module InDoublePrecision(nn.Module network)
    {
        var copy = Make(ScalarType.Float64);
        using var unrecorded = no_grad();
        foreach (var (to, from) in copy.parameters().Zip(network.parameters()))
            to.copy_(from);
        return copy;
    }

    /// <summary>Random states for a batch, one for each layer and direction.</summary>
    public Tensor[] States(long batch) =>
        [.. Enumerable.Range(0, StateCount).Select(_ => randn(Layers * (Bidirectional ? 2 : 1), batch, Hidden))];

    /// <summary>Output, final states, and the gradients of the input, the initial states and the parameters.</summary>
    public static Tensor[] Run(nn.Module network, Tensor input, Tensor[]? states, long[]? lengths)
    {
        input = input.detach().clone().requires_grad_();
        states = states?.Select(state => state.detach().clone().requires_grad_()).ToArray();
        var results = Call(network, input, states, lengths);
        network.zero_grad();
        autograd.backward(results, [.. results.Select(Weights)]);
        return [.. results, input.grad!, .. (states ?? []).Select(state => state.grad!), .. network.parameters().Select(parameter => parameter.grad!)];
    }

    public static Tensor[] Call(nn.Module network, Tensor input, Tensor[]? states, long[]? lengths)
    {
        if (lengths is not null)
            return CallPacked(network, input, states, lengths);
        switch (network)
        {
            case LSTM lstm:
                var (output, h, c) = lstm.call(input, states is null ? null : (states[0], states[1]));
                return [output, h, c];
            case GRU gru:
                (output, h) = gru.call(input, states?[0]);
                return [output, h];
            default:
                (output, h) = ((RNN)network).call(input, states?[0]);
                return [output, h];
        }
    }

    // Sequences in any order of length; their steps come first in the input's batch.
    private static Tensor[] CallPacked(nn.Module network, Tensor input, Tensor[]? states, long[] lengths)
    {
        var packed = nn.utils.rnn.pack_padded_sequence(input, tensor(lengths), enforce_sorted: false);
        switch (network)
        {
            case LSTM lstm:
                var (output, h, c) = lstm.call(packed, states is null ? null : (states[0], states[1]));
                return [output.data, h, c];
            case GRU gru:
                (output, h) = gru.call(packed, states?[0]);
                return [output.data, h];
            default:
                (output, h) = ((RNN)network).call(packed, states?[0]);
                return [output.data, h];
        }
    }

    private static Tensor Weights(Tensor result) => arange(result.numel(), dtype: result.dtype).cos().reshape(result.shape);
}
