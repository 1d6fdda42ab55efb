using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace Course.Models;

/// <summary>nn.RNN, nn.LSTM and nn.GRU behind one signature, so that a model may be made of any of them.</summary>
/// <remarks>Lesson 10. Layer 2 reads what layer 1 put out, and so on; dropout stands between the layers.</remarks>
public sealed class RecurrentLayers : nn.Module<Tensor, RecurrentState?, (Tensor Output, RecurrentState State)>
{
    private readonly nn.Module layers;
    private readonly bool bidirectional;

    /// <summary>Layers with random weights.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="inputSize">I: how many numbers the input of a step has.</param>
    /// <param name="hiddenSize">H: how many numbers the state of a layer has.</param>
    /// <param name="layers">L: how many layers stand on each other.</param>
    /// <param name="dropout">The share of each layer's output, but the last one's, that is dropped in training.</param>
    /// <param name="bidirectional">Whether each layer also reads from the right; then D = 2.</param>
    public RecurrentLayers(RecurrentKind kind, int inputSize, int hiddenSize, int layers = 1, double dropout = 0, bool bidirectional = false)
        : base(nameof(RecurrentLayers))
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(hiddenSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(layers, 1);
        var between = layers > 1 ? dropout : 0; // dropout stands between layers: with one there is no place for it
        this.layers = kind switch
        {
            RecurrentKind.Rnn => nn.RNN(inputSize, hiddenSize, layers, batchFirst: true, dropout: between, bidirectional: bidirectional),
            RecurrentKind.Lstm => nn.LSTM(inputSize, hiddenSize, layers, batchFirst: true, dropout: between, bidirectional: bidirectional),
            RecurrentKind.Gru => nn.GRU(inputSize, hiddenSize, layers, batchFirst: true, dropout: between, bidirectional: bidirectional),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A recurrent layer is an Rnn, an Lstm or a Gru."),
        };
        this.bidirectional = bidirectional;
        (Kind, OutputSize) = (kind, bidirectional ? 2 * hiddenSize : hiddenSize);
        RegisterComponents();
    }

    /// <summary>Which kind the layers are.</summary>
    public RecurrentKind Kind { get; }

    /// <summary>H·D: how many numbers are put out at each step.</summary>
    public int OutputSize { get; }

    /// <summary>The nn.RNN, nn.LSTM or nn.GRU.</summary>
    public nn.Module Library => layers;

    /// <summary>Reads sequences of one length.</summary>
    /// <param name="x">The inputs of all steps. // (B, T, I)</param>
    /// <param name="state">The state before the first step, // (L·D, B, H), or null for zeros.</param>
    /// <returns>The last layer's h of every step, // (B, T, H·D), and the state after the last. // (L·D, B, H)</returns>
    public override (Tensor Output, RecurrentState State) forward(Tensor x, RecurrentState? state)
    {
        if (layers is LSTM lstm)
        {
            if (state is { C: null })
            {
                throw new ArgumentException("An LSTM's state has two parts, H and C, and C is missing. Pass on the state that a call returned, or null.", nameof(state));
            }

            var (output, h, c) = lstm.call(x, state is null ? null : (state.H, state.C!));
            return (output, new(h, c));
        }
        else
        {
            var (output, h) = layers is GRU gru ? gru.call(x, state?.H) : ((RNN)layers).call(x, state?.H);
            return (output, new(h));
        }
    }

    /// <summary>Reads sequences of several lengths, filled up to the longest. Nothing is read behind a sequence's own end.</summary>
    /// <param name="x">The inputs of all steps. // (B, T, I)</param>
    /// <param name="lengths">How many steps each sequence really has. // (B) int64</param>
    /// <returns>
    /// The last layer's h of every step, zeros behind the end, // (B, T, H·D), and its h when it has read each sequence to
    /// the end: the last step's, and the first step's of the layer that reads from the right. // (B, H·D)
    /// </returns>
    public (Tensor Output, Tensor Final) Read(Tensor x, Tensor lengths)
    {
        using var scope = NewDisposeScope();
        var packed = pack_padded_sequence(x, lengths.cpu(), batch_first: true, enforce_sorted: false);
        var (output, h) = layers switch
        {
            LSTM lstm => First(lstm.call(packed)),
            GRU gru => gru.call(packed),
            _ => ((RNN)layers).call(packed),
        };
        var (padded, _) = pad_packed_sequence(output, batch_first: true, total_length: x.shape[1]);
        var final = bidirectional ? cat([h[-2], h[-1]], dim: 1) : h[-1].alias();
        return scope.MoveToOuter(padded, final);
    }

    private static (PackedSequence Output, Tensor H) First((PackedSequence Output, Tensor H, Tensor C) all) => (all.Output, all.H);
}
